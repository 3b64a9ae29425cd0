"""Guidelines are approved and reviewed; entitlements are used within their quota."""

from datetime import date

import pytest

from tests.agreement.example import (
    ENDED,
    HELD,
    KUVITELMA,
    MALLILA,
    OUTSIDER,
    VACANT,
    Example,
    MakePortal,
    shown,
)

IN_FORCE = "status: in_force\napproved: {date: 15.6.2026, group: ohjaus}\n"


def guideline(text: str) -> dict[str, dict[str, str]]:
    return {
        "positions": {
            "it": f"title: IT-päällikkö\norganisation: mallila\n{HELD}",
            "tuki": f"title: Tukihenkilö\norganisation: mallila\n{VACANT}",
            "entinen": f"title: Entinen\norganisation: mallila\n{ENDED}",
        },
        "groups": {"ohjaus": "title: Ohjausryhmä\n"},
        "guidelines": {"salasanat": text},
    }


def line(state: str, said: str, turn: str = "–") -> str:
    return f"{state} | Salasanat: {said} | guidelines/salasanat | {turn}"


BOTH = "guideline_terms: {must_have: [owner, review]}"
REVIEWED = "guideline_terms: {must_have: [review]}"
NO_GUIDELINES = ("Ei kirjattu", "Ei kirjattu | Ohjeita ei ole kirjattu | – | –")
OWNER = line(
    "Toteutuu", "omistaja IT-päällikkö: henkilö on kirjattu", "organisations/mallila"
)  # fmt: skip
GUIDELINES = {
    "approved, owned and not yet due": Example(
        BOTH,
        guideline(IN_FORCE),
        (
            "Toteutuu",
            OWNER,
            line("Toteutuu", "seuraava katselmointi viimeistään 15.6.2027", "positions/it"),
        ),
    ),
    "nobody holds the owner's position": Example(
        BOTH,
        guideline(f"{IN_FORCE}owner: tuki\n"),
        (
            "Ei toteudu",
            line(
                "Ei toteudu",
                "omistaja Tukihenkilö: rooli on täyttämättä",
                "organisations/mallila",
            ),
            line(
                "Toteutuu", "seuraava katselmointi viimeistään 15.6.2027", "organisations/mallila"
            ),
        ),
    ),
    "the owner's time is over": Example(
        REVIEWED,
        guideline(f"{IN_FORCE}owner: entinen\n"),
        (
            "Toteutuu",
            line(
                "Toteutuu", "seuraava katselmointi viimeistään 15.6.2027", "organisations/mallila"
            ),
        ),
    ),
    "reviewed once, and late for the next time": Example(
        REVIEWED,
        guideline(f"{IN_FORCE}last_reviewed: 14.6.2026\n"),
        (
            "Ei toteudu",
            line(
                "Ei toteudu",
                "katselmointi on myöhässä, olisi pitänyt olla 14.6.2027 mennessä",
                "positions/it",
            ),
        ),
    ),
    "nobody has recorded a review that was due": Example(
        REVIEWED,
        guideline(IN_FORCE),
        (
            "Ei kirjattu",
            line(
                "Ei kirjattu",
                "katselmointia ei ole kirjattu, olisi pitänyt olla 15.6.2027 mennessä",
                "positions/it",
            ),
        ),
        today=date(2027, 6, 16),
    ),
    "a draft waits for approval": Example(
        BOTH,
        guideline("status: draft\nowner: tuki\n"),
        ("Tulossa", line("Tulossa", "luonnos, odottaa hyväksyntää")),
    ),
    "what is no longer in force need not be kept up": Example(
        BOTH,
        guideline("status: withdrawn\n"),
        NO_GUIDELINES,
    ),
    "no guidelines": Example(BOTH, {}, NO_GUIDELINES),
}


def member(organisation: str, used: str) -> dict[str, dict[str, str]]:
    return {
        "organisations": {"kuvitelma": KUVITELMA, "mallila": MALLILA, "satula": OUTSIDER},
        "networks": {
            "verkko": "title: Verkosto\nentitlements:\n"
            "  - {id: seminaari, title: Seminaari, quota: 4}\n  - {id: aineisto, title: Aineisto}\n"
        },
        "memberships": {
            "jasen": f"title: Jäsenyys\norganisation: {organisation}\nuse:\n"
            f"  - {{entitlement: seminaari, used: {used}}}\n"
            "  - {entitlement: aineisto, used: 9}\n"
        },
    }


QUOTA = "quota_use: {network: verkko}"
ENTITLEMENTS = {
    "no more than there is; what has no number cannot be exceeded": Example(
        QUOTA,
        member("mallila", "4"),
        (
            "Toteutuu",
            "Toteutuu | Jäsenyys, Seminaari: käytetty 4, määrä 4 | memberships/jasen | –",
        ),
    ),
    "more than there is": Example(
        QUOTA,
        member("mallila", "5"),
        (
            "Ei toteudu",
            "Ei toteudu | Jäsenyys, Seminaari: käytetty 5, määrä 4 | memberships/jasen | –",
        ),
    ),
    "unknown use is not zero": Example(
        QUOTA,
        member("mallila", "not_recorded"),
        (
            "Ei kirjattu",
            "Ei kirjattu | Jäsenyys, Seminaari: käyttöä ei ole kirjattu | memberships/jasen | –",
        ),
    ),
    "what is used of another network's entitlement of the same id": Example(
        QUOTA,
        {
            **member("mallila", "4"),
            "memberships": {
                **member("mallila", "4")["memberships"],
                "muu": "title: Muu\nnetwork: piiri\norganisation: mallila\n"
                "use: [{entitlement: seminaari, used: 5}]\n",
            },
        },
        (
            "Toteutuu",
            "Toteutuu | Jäsenyys, Seminaari: käytetty 4, määrä 4 | memberships/jasen | –",
        ),
    ),
    "an outsider's membership is only an example": Example(
        QUOTA,
        member("satula", "5"),
        (
            "Ei kirjattu",
            "Ei kirjattu | Verkosto: yhdenkään sopijapuolen osallistumista ei ole kirjattu "
            "| networks/verkko | –",
        ),
    ),
}


@pytest.mark.parametrize("example", GUIDELINES.values(), ids=GUIDELINES)
def test_guidelines_are_kept_up(example: Example, make_portal: MakePortal) -> None:
    assert shown(example, make_portal) == example.shown


@pytest.mark.parametrize("example", ENTITLEMENTS.values(), ids=ENTITLEMENTS)
def test_entitlements_are_used_within_quota(example: Example, make_portal: MakePortal) -> None:
    assert shown(example, make_portal) == example.shown
