"""A decision is one body's or one group's, and its actions agree with what it says of them."""

import pytest

from macros.model.decision import Decision
from tests.toy_meetings import told

HEAD = (
    "title: Sähköpostin vaihto\ndate: 4.2.2027\npreparer: not_recorded\npresenter: not_recorded\n"
    "proposal: [Vaihdetaan.]\noutcome: Hyväksyttiin.\nsource: {document: malli}\n"
)
GROUP = f"{HEAD}group: ohjaus\n"
ACTION = "{id: vaihto, title: Vaihdetaan., owner: not_recorded, due: not_recorded, state: open}"


@pytest.mark.parametrize(
    "text",
    [
        GROUP,
        f"{HEAD}body: hallitus\nsection: '12'\n",
        f"{GROUP}no_actions: true\n",
        f"{GROUP}no_actions: false\nactions: [{ACTION}]\n",
        f"{GROUP}actions: [{ACTION}, {ACTION.replace('id: vaihto', 'id: viesti')}]\n",
    ],
    ids=["a group's", "a body's", "nothing to do", "something to do", "two things to do"],
)
def test_a_decision_is_read(text: str) -> None:
    assert told(Decision, text) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (HEAD, "kirjoita joko body (toimielin) tai group (ryhmä), ei molempia"),
        (
            f"{GROUP}body: hallitus\n",
            "kirjoita joko body (toimielin) tai group (ryhmä), ei molempia",
        ),
        (f"{GROUP}section: 12 §\n", "kirjoita pelkkä numero ilman merkkiä §"),
        (
            f"{GROUP}no_actions: true\nactions: [{ACTION}]\n",
            "actions on kirjattu; poista no_actions",
        ),
        (
            f"{GROUP}actions: [{ACTION}, {ACTION}]\n",
            "tunnus «vaihto» on jo toisella toimenpiteellä",
        ),
    ],
    ids=["nobody's", "two deciders", "a sign in the number", "nothing and something", "one id"],
)
def test_a_decision_that_contradicts_itself_is_refused(text: str, message: str) -> None:
    assert told(Decision, text) == [message]
