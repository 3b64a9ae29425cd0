"""Decisions are followed until they are carried out; an outsider's decision is an example."""

import pytest

from macros.agreement.follow_up import is_overdue
from tests.agreement.example import (
    ENDED,
    HELD,
    KUVITELMA,
    MALLILA,
    OUTSIDER,
    STARTING,
    TODAY,
    UNKNOWN,
    VACANT,
    Example,
    MakePortal,
    shown,
)


def decided(*actions: str, more: str = "group: ohjaus\n") -> dict[str, dict[str, str]]:
    listed = "".join(f"  - {{id: a{n}, {text}}}\n" for n, text in enumerate(actions, 1))
    text = f"title: Sähköpostin vaihto\n{more}" + (f"actions:\n{listed}" if actions else "")
    return {
        "organisations": {"kuvitelma": KUVITELMA, "mallila": MALLILA, "satula": OUTSIDER},
        "bodies": {
            "hallitus": "title: Hallitus\norganisation: mallila\n",
            "vieras": "title: Vieras\norganisation: satula\n",
        },
        "positions": {
            "it": f"title: IT-päällikkö\norganisation: mallila\n{HELD}",
            "tuki": f"title: Tukihenkilö\norganisation: mallila\n{VACANT}",
            "entinen": f"title: Entinen\norganisation: mallila\n{ENDED}",
            "tuleva": f"title: Tuleva\norganisation: mallila\n{STARTING}",
            "joku": f"title: Joku\norganisation: mallila\n{UNKNOWN}",
        },
        "groups": {"ohjaus": "title: Ohjausryhmä\n"},
        "decisions": {"vaihto": text},
    }


def action(title: str, owner: str = "it", due: str = "14.6.2027", state: str = "open") -> str:
    how = "" if state == "open" else ", note: Sovittu kokouksessa."
    return f"title: {title}, owner: {owner}, due: {due}, state: {state}{how}"


def line(state: str, said: str, turn: str = "–") -> str:
    return f"{state} | Sähköpostin vaihto: {said} | decisions/vaihto | {turn}"


NO_DECISIONS = ("Ei kirjattu", "Ei kirjattu | Sopijapuolten päätöksiä ei ole kirjattu | – | –")
NO_ACTIONS = ("Ei kirjattu", line("Ei kirjattu", "toimenpiteitä ei ole kirjattu"))
NOTHING_TO_DO = ("Toteutuu", line("Toteutuu", "ei vaadi toimenpiteitä"))
LAPSED = ("Toteutuu", line("Toteutuu", "toimenpiteet ovat rauenneet"))
IT, JOKU, MALLILAN = "positions/it", "positions/joku", "organisations/mallila"

CHECK = "action_terms: {must_have: [owner, due]}"
TERMS = {
    "an owner and a day": Example(
        CHECK,
        decided(action("Kilpailutus")),
        ("Toteutuu", line("Toteutuu", "Kilpailutus – vastuu ja määräaika kirjattu", IT)),
    ),
    "of what is done nothing is missing": Example(
        CHECK,
        decided(action("Kilpailutus", "tuki", "not_recorded", "done")),
        ("Toteutuu", line("Toteutuu", "Kilpailutus – tehty", MALLILAN)),
    ),
    "nobody holds the owner's position": Example(
        CHECK,
        decided(action("Kilpailutus", "tuki")),
        (
            "Ei toteudu",
            line(
                "Ei toteudu", "Kilpailutus – vastuu nimetty, mutta rooli on täyttämättä", MALLILAN
            ),
        ),
    ),
    "the owner's time is over": Example(
        CHECK,
        decided(action("Kilpailutus", "entinen")),
        (
            "Ei kirjattu",
            line(
                "Ei kirjattu",
                "Kilpailutus – vastuu nimetty, mutta kirjatun henkilön kausi päättyi 14.6.2027",
                MALLILAN,
            ),
        ),
    ),
    "the owner is yet to begin": Example(
        CHECK,
        decided(action("Kilpailutus", "tuleva")),
        (
            "Tulossa",
            line(
                "Tulossa",
                "Kilpailutus – vastuu nimetty, mutta uusi henkilö aloittaa 16.6.2027",
                MALLILAN,
            ),
        ),
    ),
    "the owner is yet to begin, and nobody has recorded the day": Example(
        CHECK,
        decided(action("Kilpailutus", "tuleva", "not_recorded")),
        ("Ei kirjattu", line("Ei kirjattu", "Kilpailutus – määräaika kirjaamatta", MALLILAN)),
    ),
    "nobody has recorded who holds the owner's position": Example(
        CHECK,
        decided(action("Kilpailutus", "joku")),
        ("Toteutuu", line("Toteutuu", "Kilpailutus – vastuu ja määräaika kirjattu", JOKU)),
    ),
    "an unknown owner, and an unknown day": Example(
        CHECK,
        decided(
            action("Kilpailutus", "not_recorded", "not_recorded"),
            action("Koulutus", due="not_recorded"),
            action("Viestintä", state="dropped"),
        ),
        (
            "Ei kirjattu",
            line("Ei kirjattu", "Kilpailutus – vastuu ja määräaika kirjaamatta"),
            line("Ei kirjattu", "Koulutus – määräaika kirjaamatta", IT),
        ),
    ),
    "only what must be there is looked for": Example(
        "action_terms: {must_have: [due]}",
        decided(action("Kilpailutus", "tuki")),
        ("Toteutuu", line("Toteutuu", "Kilpailutus – määräaika kirjattu", MALLILAN)),
    ),
    "a decision that asks for nothing": Example(
        CHECK, decided(more="group: ohjaus\nno_actions: true\n"), NOTHING_TO_DO
    ),
    "a decision of a party's own board, without a word of actions": Example(
        CHECK, decided(more="body: hallitus\n"), NO_ACTIONS
    ),
    "all actions have lapsed": Example(
        CHECK, decided(action("Kilpailutus", state="dropped")), LAPSED
    ),
    "an outsider's decision": Example(
        CHECK, decided(action("Kilpailutus"), more="body: vieras\n"), NO_DECISIONS
    ),
    "no decisions": Example(CHECK, {}, NO_DECISIONS),
}

IN_TIME = "action_deadlines: {grace: 0}"
DEADLINES = {
    "what is done is never late": Example(
        IN_TIME,
        decided(action("Kilpailutus", due="5.2.2027", state="done")),
        ("Toteutuu", line("Toteutuu", "Kilpailutus – tehty", IT)),
    ),
    "the day is yet to come, or is today": Example(
        IN_TIME,
        decided(action("Kilpailutus", due="15.6.2027")),
        ("Tulossa", line("Tulossa", "Kilpailutus – määräaika 15.6.2027", IT)),
    ),
    "the day has passed": Example(
        IN_TIME,
        decided(action("Kilpailutus", "tuki"), action("Koulutus", state="dropped")),
        (
            "Ei toteudu",
            line("Ei toteudu", "Kilpailutus – myöhässä, määräaika oli 14.6.2027", MALLILAN),
        ),
    ),
    "some days of grace": Example(
        "action_deadlines: {grace: 1}",
        decided(action("Kilpailutus"), action("Koulutus", due="13.6.2027")),
        (
            "Ei toteudu",
            line("Tulossa", "Kilpailutus – määräaika 14.6.2027", IT),
            line("Ei toteudu", "Koulutus – myöhässä, määräaika oli 13.6.2027", IT),
        ),
    ),
    "nobody has recorded the day": Example(
        IN_TIME,
        decided(action("Kilpailutus", "not_recorded", "not_recorded")),
        ("Ei kirjattu", line("Ei kirjattu", "Kilpailutus – määräaikaa ei ole kirjattu")),
    ),
    "nobody has recorded the actions": Example(IN_TIME, decided(), NO_ACTIONS),
    "an outsider's late action": Example(
        IN_TIME, decided(action("Kilpailutus"), more="body: vieras\n"), NO_DECISIONS
    ),
    "no decisions": Example(IN_TIME, {}, NO_DECISIONS),
}


@pytest.mark.parametrize("example", TERMS.values(), ids=TERMS)
def test_every_decision_has_its_actions(example: Example, make_portal: MakePortal) -> None:
    assert shown(example, make_portal) == example.shown


@pytest.mark.parametrize("example", DEADLINES.values(), ids=DEADLINES)
def test_no_action_is_overdue(example: Example, make_portal: MakePortal) -> None:
    assert shown(example, make_portal) == example.shown


@pytest.mark.parametrize(
    ("due", "state", "overdue"),
    [
        ("14.6.2027", "open", True),
        ("15.6.2027", "open", False),
        ("not_recorded", "open", False),
        ("14.6.2027", "done", False),
        ("14.6.2027", "dropped", False),
    ],
)
def test_an_open_action_is_overdue_from_the_day_after(
    due: str, state: str, overdue: bool, make_portal: MakePortal
) -> None:
    portal = make_portal(**decided(action("Kilpailutus", due=due, state=state)))
    (found,) = portal.decisions["vaihto"].actions
    assert is_overdue(found, TODAY) is overdue
