"""Whose turn it is has one answer: nobody waits for two, and no promise waits for nobody."""

import pytest

from macros.model.requirement import Requirement
from tests.toy_meetings import record, told

HEAD = (
    "title: Ryhmä kokoontuu\norder: 1\nnext_step: Sovitaan.\nmeeting_topics: {group: ohjaus}\n"
    "source: {document: malli, phrase: kokoontuu}\n"
)
ONE = "kirjoita yksi näistä: position, group, body tai organisation"


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ("position: johtaja", ("positions", "johtaja")),
        ("group: ohjaus", ("groups", "ohjaus")),
        ("body: hallitus", ("bodies", "hallitus")),
        ("organisation: mallila", ("organisations", "mallila")),
    ],
)
def test_any_one_of_the_four_is_read(given: str, key: tuple[str, str]) -> None:
    read = record(Requirement, "a", f"{HEAD}responsible: {{{given}}}\n")
    assert isinstance(read, Requirement)
    assert read.responsible.key == key


@pytest.mark.parametrize(
    "given",
    ["{}", "{position: johtaja, group: ohjaus}", "{group: ohjaus, organisation: mallila}"],
)
def test_none_or_two_are_refused(given: str) -> None:
    assert told(Requirement, f"{HEAD}responsible: {given}\n") == [ONE]
