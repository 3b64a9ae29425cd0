"""Account managers and experts, as the records show them."""

import pytest

from tests.agreement.example import (
    HELD,
    KUVITELMA,
    MALLILA,
    UNKNOWN,
    VACANT,
    Example,
    MakePortal,
    shown,
)

POSITIONS = {
    "tieto": f"title: Tietäjä\norganisation: mallila\n{HELD}",
    "tuki": f"title: Tukija\norganisation: mallila\n{VACANT}",
    "hamara": f"title: Hämärä\norganisation: mallila\n{UNKNOWN}",
}


def managers(**texts: str) -> dict[str, dict[str, str]]:
    return {"positions": POSITIONS, "account_managers": texts}


OWN = "account_management: {organisation: kuvitelma}"
OF_OWN = {
    "a manager whose holder is known": Example(
        OWN,
        managers(a="position: tieto\nserves: kuvitelma\n"),
        (
            "Toteutuu",
            "Toteutuu | Tietäjä: henkilö on kirjattu | positions/tieto | organisations/mallila",
        ),
    ),
    "one manager is enough": Example(
        OWN,
        managers(a="position: tuki\nserves: kuvitelma\n", b="position: tieto\nserves: kuvitelma\n"),
        (
            "Toteutuu",
            "Toteutuu | Tietäjä: henkilö on kirjattu | positions/tieto | organisations/mallila",
        ),
    ),
    "a vacant position": Example(
        OWN,
        managers(a="position: tuki\nserves: kuvitelma\n"),
        (
            "Ei toteudu",
            "Ei toteudu | Tukija: rooli on täyttämättä | positions/tuki | organisations/mallila",
        ),
    ),
    "a holder whom nobody has recorded": Example(
        OWN,
        managers(a="position: hamara\nserves: kuvitelma\n"),
        (
            "Ei kirjattu",
            "Ei kirjattu | Hämärä: ei ole kirjattu, kuka roolissa on "
            "| positions/hamara | organisations/mallila",
        ),
    ),
    "another's manager, and one of sectors": Example(
        OWN,
        managers(a="position: tieto\nserves: mallila\n", b="position: tieto\nsectors: [Opetus]\n"),
        (
            "Ei kirjattu",
            "Ei kirjattu | Kuvitelman kunta: asiakkuuspäällikköä ei ole kirjattu "
            "| organisations/kuvitelma | organisations/kuvitelma",
        ),
    ),
}


def sectors(has: str, **texts: str) -> dict[str, dict[str, str]]:
    organisations = {"kuvitelma": KUVITELMA, "mallila": f"{MALLILA}sectors: {has}\n"}
    return {"organisations": organisations, **managers(**texts)}


COVERED = "sector_coverage: {organisation: mallila}"
OF_SECTORS = {
    "each sector has somebody": Example(
        COVERED,
        sectors(
            "[Opetus, Kulttuuri]",
            a="position: tuki\nsectors: [Opetus]\n",
            b="position: tieto\nsectors: [Kulttuuri, Opetus]\n",
        ),
        (
            "Toteutuu",
            "Toteutuu | Opetus, Tietäjä: henkilö on kirjattu "
            "| account-managers/b | organisations/mallila",
            "Toteutuu | Kulttuuri, Tietäjä: henkilö on kirjattu "
            "| account-managers/b | organisations/mallila",
        ),
    ),
    "a sector that no manager has, and one whose manager is missing": Example(
        COVERED,
        sectors("[Opetus, Kulttuuri]", a="position: tuki\nsectors: [Opetus]\n"),
        (
            "Ei toteudu",
            "Ei toteudu | Opetus, Tukija: rooli on täyttämättä "
            "| account-managers/a | organisations/mallila",
            "Ei toteudu | Kulttuuri: ei asiakkuuspäällikköä "
            "| organisations/mallila | organisations/mallila",
        ),
    ),
    "a manager of whose sectors nobody has told": Example(
        COVERED,
        sectors("[Opetus]", a="position: tieto\nsectors: not_recorded\n"),
        (
            "Ei kirjattu",
            "Ei kirjattu | Opetus: asiakkuuspäällikköä ei ole kirjattu "
            "| account-managers/a | organisations/mallila",
        ),
    ),
    "no manager is recorded, and one serves a whole organisation": Example(
        COVERED,
        sectors("[Opetus]", a="position: tieto\nserves: mallila\n"),
        (
            "Ei kirjattu",
            "Ei kirjattu | Opetus: asiakkuuspäällikköä ei ole kirjattu "
            "| organisations/mallila | organisations/mallila",
        ),
    ),
    "sectors that nobody has recorded": Example(
        COVERED,
        sectors("not_recorded", a="position: tieto\nsectors: [Opetus]\n"),
        (
            "Ei kirjattu",
            "Ei kirjattu | Mallilan kunta: toimialoja ei ole kirjattu "
            "| organisations/mallila | organisations/mallila",
        ),
    ),
}


def expert(text: str) -> dict[str, dict[str, str]]:
    return {"positions": POSITIONS, "experts": {"pilvi": f"title: Pilvipalvelut\n{text}"}}


EXPERTS = "expertise: {organisation: kuvitelma, fields: [pilvi]}"
OF_EXPERTS = {
    "an expert who can be asked": Example(
        EXPERTS,
        expert("position: tieto\navailable_to: [kuvitelma]\n"),
        (
            "Toteutuu",
            "Toteutuu | Pilvipalvelut, Tietäjä: henkilö on kirjattu "
            "| experts/pilvi | organisations/mallila",
        ),
    ),
    "an expert whom the organisation may not ask": Example(
        EXPERTS,
        expert("position: tieto\navailable_to: [mallila]\n"),
        (
            "Ei toteudu",
            "Ei toteudu | Pilvipalvelut: ei ole organisaation käytössä (Kuvitelman kunta) "
            "| experts/pilvi | –",
        ),
    ),
    "a field without a known expert": Example(
        EXPERTS,
        expert("position: not_recorded\navailable_to: [kuvitelma]\n"),
        (
            "Ei kirjattu",
            "Ei kirjattu | Pilvipalvelut: asiantuntijaa ei ole kirjattu | experts/pilvi | –",
        ),
    ),
}


@pytest.mark.parametrize("example", OF_OWN.values(), ids=OF_OWN)
def test_an_organisation_has_an_account_manager(example: Example, make_portal: MakePortal) -> None:
    assert shown(example, make_portal) == example.shown


@pytest.mark.parametrize("example", OF_SECTORS.values(), ids=OF_SECTORS)
def test_every_sector_is_served(example: Example, make_portal: MakePortal) -> None:
    assert shown(example, make_portal) == example.shown


@pytest.mark.parametrize("example", OF_EXPERTS.values(), ids=OF_EXPERTS)
def test_experts_are_known_and_available(example: Example, make_portal: MakePortal) -> None:
    assert shown(example, make_portal) == example.shown
