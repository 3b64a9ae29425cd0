"""An action has a day of doing only when it is done, and one that is settled tells how."""

import pytest

from macros.model.decision import Decision
from tests.toy_meetings import told

DECISION = (
    "title: Sähköpostin vaihto\ngroup: ohjaus\ndate: 4.2.2027\npreparer: not_recorded\n"
    "presenter: not_recorded\nproposal: [Vaihdetaan.]\noutcome: Hyväksyttiin.\n"
    "source: {document: malli}\n"
    "actions: [{id: vaihto, title: Vaihdetaan., owner: not_recorded, due: not_recorded, "
)


@pytest.mark.parametrize(
    "said",
    ["state: open", "state: done, done: 5.3.2027", "state: done, note: Ei tiedetä milloin.",
     "state: dropped, note: Ei tarvita."],
)  # fmt: skip
def test_an_action_is_read(said: str) -> None:
    assert told(Decision, f"{DECISION}{said}}}]\n") == []


@pytest.mark.parametrize(
    ("said", "told_of_it"),
    [
        ("open, done: 5.3.2027", "päivä done on kirjattu; vaihda tilaksi done"),
        (
            "dropped, note: Ei tarvita., done: 5.3.2027",
            "rauenneesta poista done ja kerro syy (note)",
        ),
        ("done", "kirjoita done (päivä, jona tehtiin) tai note, jos päivää ei tiedetä"),
        ("dropped", "kirjoita note: miksi toimenpide raukesi"),
    ],
)
def test_an_action_tells_what_became_of_it(said: str, told_of_it: str) -> None:
    assert told(Decision, f"{DECISION}state: {said}}}]\n") == [told_of_it]


@pytest.mark.parametrize(
    ("due", "done", "too_early"),
    [
        ("4.2.2027", "", False),
        ("5.3.2027", "4.2.2027", False),
        ("3.2.2027", "", True),
        ("5.3.2027", "3.2.2027", True),
    ],
    ids=["due at once", "done at once", "due before", "done before"],
)
def test_an_action_follows_its_decision(due: str, done: str, too_early: bool) -> None:
    said = DECISION.replace("due: not_recorded", f"due: {due}")
    state = f"state: done, done: {done}" if done else "state: open"
    message = "3.2.2027 on ennen päätöksen päivää 4.2.2027"
    assert told(Decision, f"{said}{state}}}]\n") == ([message] if too_early else [])
