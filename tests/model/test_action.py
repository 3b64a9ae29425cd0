"""An action has a day of doing only when it is done."""

import pytest

from macros.model.decision import Decision
from tests.toy_meetings import told

DECISION = (
    "title: Sähköpostin vaihto\ngroup: ohjaus\ndate: 4.2.2027\npreparer: not_recorded\n"
    "presenter: not_recorded\nproposal: [Vaihdetaan.]\noutcome: Hyväksyttiin.\n"
    "source: {document: malli}\n"
    "actions: [{id: vaihto, title: Vaihdetaan., owner: not_recorded, due: not_recorded, "
)


@pytest.mark.parametrize("said", ["state: open", "state: done", "state: done, done: 5.3.2027"])
def test_an_action_is_read(said: str) -> None:
    assert told(Decision, f"{DECISION}{said}}}]\n") == []


@pytest.mark.parametrize(
    ("state", "told_of_it"),
    [
        ("open", "päivä done on kirjattu; vaihda tilaksi done"),
        ("dropped", "rauenneesta poista done ja kerro syy (note)"),
    ],
)
def test_a_day_of_doing_what_is_not_done_is_refused(state: str, told_of_it: str) -> None:
    assert told(Decision, f"{DECISION}state: {state}, done: 5.3.2027}}]\n") == [told_of_it]
