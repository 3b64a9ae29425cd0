"""Services and projects; drafts and what concerns only outsiders are none yet."""

import pytest

from tests.agreement.example import (
    ENDED,
    HELD,
    KUVITELMA,
    MALLILA,
    OUTSIDER,
    STARTING,
    VACANT,
    Example,
    MakePortal,
    shown,
)

POSITIONS = {
    "it": f"title: IT-päällikkö\norganisation: mallila\n{HELD}",
    "tuki": f"title: Tukihenkilö\norganisation: mallila\n{VACANT}",
    "entinen": f"title: Entinen\norganisation: mallila\n{ENDED}",
    "tuleva": f"title: Tuleva\norganisation: mallila\n{STARTING}",
}
PARTIES = {"kuvitelma": KUVITELMA, "mallila": MALLILA, "satula": OUTSIDER}


def services(**texts: str) -> dict[str, dict[str, str]]:
    named = {key: f"title: {key.capitalize()}\n{text}" for key, text in texts.items()}
    return {"organisations": PARTIES, "positions": POSITIONS, "services": named}


BOTH = "service_terms: {must_have: [support_model, service_level]}"
SUPPORT = "service_terms: {must_have: [support_model]}"
UNUSED = "{organisation: mallila, state: not_used}, {organisation: kuvitelma, state: not_used}"
NO_SERVICES = ("Ei kirjattu", "Ei kirjattu | Yhtään palvelua ei ole vahvistettu | – | –")
SERVICES = {
    "both are agreed on": Example(
        BOTH,
        services(
            posti="owner: it\nsupport_model: {state: agreed, text: Tukipyyntö.}\n"
            "service_level: {state: agreed, address: palvelut/index.md}\n"
        ),
        (
            "Toteutuu",
            "Toteutuu | Posti: tukimalli sovittu | services/posti | positions/it",
            "Toteutuu | Posti: palvelutaso sovittu | services/posti | positions/it",
        ),
    ),
    "one is known to be missing": Example(
        BOTH,
        services(posti="owner: tuki\nsupport_model: {state: missing}\n"),
        (
            "Ei toteudu",
            "Ei toteudu | Posti: tukimalli puuttuu | services/posti | organisations/mallila",
            "Ei kirjattu | Posti: palvelutaso kirjaamatta | services/posti | organisations/mallila",
        ),
    ),
    "nobody has recorded it": Example(
        SUPPORT,
        services(posti=""),
        ("Ei kirjattu", "Ei kirjattu | Posti: tukimalli kirjaamatta | services/posti | –"),
    ),
    "drafts are no services yet": Example(
        SUPPORT,
        services(
            posti="draft: true\nsupport_model: {state: agreed, text: Tuki.}\n",
            verkko="draft: true\n",
        ),
        (
            "Ei kirjattu",
            "Ei kirjattu | Yhtään palvelua ei ole vahvistettu; luonnoksia luettelossa 2 | – | –",
        ),
    ),
    "a draft beside a service": Example(
        SUPPORT,
        services(posti="support_model: {state: agreed, text: Tuki.}\n", verkko="draft: true\n"),
        ("Toteutuu", "Toteutuu | Posti: tukimalli sovittu | services/posti | –"),
    ),
    "a service that has ended, and an outsider's": Example(
        SUPPORT,
        services(
            posti="state: ended\nsupport_model: {state: missing}\n",
            verkko="users: [{organisation: satula, state: used}]\n",
        ),
        NO_SERVICES,
    ),
    "a service that no party uses, though an outsider does, and a draft of one": Example(
        SUPPORT,
        services(
            posti=f"users: [{UNUSED}, {{organisation: satula, state: used}}]\n",
            verkko=f"draft: true\nusers: [{UNUSED}]\n",
        ),
        NO_SERVICES,
    ),
    "a service that one party uses, and one whose use nobody has recorded": Example(
        SUPPORT,
        services(
            posti="users: [{organisation: mallila, state: used}, "
            "{organisation: kuvitelma, state: not_used}]\n",
            verkko="users: [{organisation: mallila, state: not_recorded}, "
            "{organisation: kuvitelma, state: not_used}]\n",
        ),
        (
            "Ei kirjattu",
            "Ei kirjattu | Posti: tukimalli kirjaamatta | services/posti | –",
            "Ei kirjattu | Verkko: tukimalli kirjaamatta | services/verkko | –",
        ),
    ),
    "no services": Example(SUPPORT, {}, NO_SERVICES),
}


def project(text: str) -> dict[str, dict[str, str]]:
    return {
        "organisations": PARTIES,
        "positions": POSITIONS,
        "groups": {"ohjaus": "title: Ohjausryhmä\n"},
        "projects": {"intra": f"title: Intranet\n{text}"},
    }


STEERED = "project_terms: {must_have: [owner, steering_group, next_step]}"
OWNED = "project_terms: {must_have: [owner]}"
NEXT = "project_terms: {must_have: [next_step]}"
NO_PROJECTS = (
    "Ei kirjattu",
    "Ei kirjattu | Käynnissä olevia projekteja ei ole kirjattu | – | –",
)
PROJECTS = {
    "all three are known": Example(
        STEERED,
        project("owner: it\nsteering_group: ohjaus\nnext_step: Kilpailutetaan.\n"),
        (
            "Toteutuu",
            "Toteutuu | Intranet: omistaja nimetty | projects/intra | positions/it",
            "Toteutuu | Intranet: ohjaava ryhmä kirjattu | projects/intra | positions/it",
            "Toteutuu | Intranet: seuraava vaihe kirjattu | projects/intra | positions/it",
        ),
    ),
    "nobody holds the owner's position": Example(
        OWNED,
        project("owner: tuki\n"),
        (
            "Ei toteudu",
            "Ei toteudu | Intranet: omistaja nimetty, mutta rooli on täyttämättä "
            "| projects/intra | organisations/mallila",
        ),
    ),
    "the owner's time is over": Example(
        OWNED,
        project("owner: entinen\n"),
        (
            "Ei kirjattu",
            "Ei kirjattu | Intranet: omistaja nimetty, mutta kirjatun henkilön kausi päättyi "
            "14.6.2027 | projects/intra | organisations/mallila",
        ),
    ),
    "the owner is yet to begin": Example(
        OWNED,
        project("owner: tuleva\n"),
        (
            "Tulossa",
            "Tulossa | Intranet: omistaja nimetty, mutta uusi henkilö aloittaa 16.6.2027 "
            "| projects/intra | organisations/mallila",
        ),
    ),
    "nobody has recorded any": Example(
        STEERED,
        project("phase: not_recorded\n"),
        (
            "Ei kirjattu",
            "Ei kirjattu | Intranet: omistaja kirjaamatta | projects/intra | –",
            "Ei kirjattu | Intranet: ohjaava ryhmä kirjaamatta | projects/intra | –",
            "Ei kirjattu | Intranet: seuraava vaihe kirjaamatta | projects/intra | –",
        ),
    ),
    "a next step of a project that lasts": Example(
        NEXT,
        project("next_step: Kilpailutetaan.\nwindow: {first: 1.1.2027, last: 15.6.2027}\n"),
        ("Toteutuu", "Toteutuu | Intranet: seuraava vaihe kirjattu | projects/intra | –"),
    ),
    "a next step of a project whose time is over": Example(
        NEXT,
        project("next_step: Kilpailutetaan.\nwindow: {first: 1.1.2027, last: 14.6.2027}\n"),
        (
            "Ei kirjattu",
            "Ei kirjattu | Intranet: seuraava vaihe kirjattu, mutta projektin aika on ohi "
            "| projects/intra | –",
        ),
    ),
    "a project that has ended": Example(OWNED, project("phase: ended\nnext_step:\n"), NO_PROJECTS),
    "an outsider's project": Example(OWNED, project("parties: [satula]\n"), NO_PROJECTS),
    "no projects": Example(OWNED, {}, NO_PROJECTS),
}


@pytest.mark.parametrize("example", SERVICES.values(), ids=SERVICES)
def test_terms_of_every_service_are_agreed(example: Example, make_portal: MakePortal) -> None:
    assert shown(example, make_portal) == example.shown


@pytest.mark.parametrize("example", PROJECTS.values(), ids=PROJECTS)
def test_every_open_project_is_steered(example: Example, make_portal: MakePortal) -> None:
    assert shown(example, make_portal) == example.shown
