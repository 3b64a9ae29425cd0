"""Whose holders a requirement asks for is said in one way."""

import pytest

from macros.model.requirement import Requirement
from tests.toy_meetings import told

HEAD = (
    "title: Hoitajat on kirjattu\norder: 1\nnext_step: Kirjataan.\nresponsible: {group: ohjaus}\n"
    "source: {document: malli, phrase: nimetään}\n"
)
ONE = "kirjoita yksi näistä: group, positions tai every_position: true"


@pytest.mark.parametrize("those", ["group: ohjaus", "positions: [johtaja]", "every_position: true"])
def test_holders_of_one_kind_are_read(those: str) -> None:
    assert told(Requirement, f"{HEAD}holders: {{{those}}}\n") == []


@pytest.mark.parametrize(
    "those",
    [
        "every_position: false",
        "group: ohjaus, positions: [johtaja]",
        "positions: [johtaja], every_position: true",
    ],
    ids=["of nobody", "of a group and of those named", "of those named and of all"],
)
def test_holders_of_none_or_two_kinds_are_refused(those: str) -> None:
    assert told(Requirement, f"{HEAD}holders: {{{those}}}\n") == [ONE]
