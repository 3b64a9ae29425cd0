"""A requirement has one check, one whose turn it is, and the words that it rests on."""

import pytest

from macros.model.requirement import CHECKS, Requirement
from tests.toy_meetings import told

HEAD = "title: Ryhmä kokoontuu\norder: 1\nnext_step: Sovitaan päivät.\n"
TURN = "responsible: {group: ohjaus}\n"
PHRASE = "source: {document: malli, phrase: kokoontuu}\n"
TOPICS = "meeting_topics: {group: ohjaus}\n"
MEETINGS = "meetings_in_year: {group: ohjaus}\n"
REPRESENTED = "representation: {level: ylin}\n"
ONE_CHECK = f"kirjoita täsmälleen yksi tarkistus: {', '.join(CHECKS)}"


@pytest.mark.parametrize("check", [TOPICS, MEETINGS, f"level: ylin\n{REPRESENTED}"])
def test_a_promise_with_one_check_and_a_phrase_is_read(check: str) -> None:
    assert told(Requirement, HEAD + TURN + PHRASE + check) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (HEAD + TURN + PHRASE, ONE_CHECK),
        (HEAD + TURN + PHRASE + TOPICS + MEETINGS, ONE_CHECK),
        (
            HEAD + TURN + TOPICS + "source: {document: malli}\n",
            "tila päätellään lähteen sanoista; lisää phrase",
        ),
        (
            f"{HEAD}{TURN}{PHRASE}level: alin\n{REPRESENTED}",
            "tarkistus koskee tasoa «ylin», mutta vaatimuksen level on «alin»",
        ),
        (
            HEAD + TURN + PHRASE + REPRESENTED,
            "tarkistus koskee tasoa «ylin», mutta vaatimuksen level puuttuu",
        ),
    ],
    ids=["no check", "two checks", "no phrase", "another level", "no level"],
)
def test_what_cannot_be_judged_is_refused(text: str, message: str) -> None:
    assert told(Requirement, text) == [message]
