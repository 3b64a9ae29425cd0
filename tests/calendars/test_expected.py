"""The times of a group's year that have no meeting appear by rule, and none that has one."""

from collections.abc import Callable
from datetime import date

import pytest

from macros.calendars.occasions import expected, runs
from macros.model.portal import Portal

RHYTHM = (
    "meetings: {least: 2, most: 2, approximate: true, phrase: n. 2, topics: ["
    "{title: Tilinpäätös, when: alkuvuonna, months: [1, 2, 3, 4]}, "
    "{title: Talousarvio, months: [6]}, {title: Muuta}]}"
)
Found = Callable[..., list[str]]


@pytest.fixture
def found(make_portal: Callable[..., Portal]) -> Found:
    def told(today: date, rhythm: str = RHYTHM, **records: dict[str, str]) -> list[str]:
        portal = make_portal(groups={"ohjaus": rhythm}, **records)
        times = expected(portal, portal.groups["ohjaus"], today)
        return [f"{time.window.sentence}: {', '.join(time.topics)}" for time in times]

    return told


def test_what_is_not_over_appears_until_the_end_of_the_next_year(found: Found) -> None:
    later = [
        "kesäkuussa 2027: Talousarvio",
        "tammi–huhtikuussa 2028: Tilinpäätös",
        "kesäkuussa 2028: Talousarvio",
    ]
    assert found(date(2027, 5, 1)) == later
    assert found(date(2027, 4, 30)) == ["tammi–huhtikuussa 2027: Tilinpäätös", *later]


def test_a_meeting_takes_the_place_and_a_cancelled_one_does_not(found: Found) -> None:
    meeting = "status: planned\nproposal: true\nwindow: {year: 2027, month: 6}"
    assert "kesäkuussa 2027: Talousarvio" not in found(date(2027, 5, 1), meetings={"a": meeting})
    cancelled = meeting.replace("planned", "cancelled")
    assert "kesäkuussa 2027: Talousarvio" in found(date(2027, 5, 1), meetings={"a": cancelled})


def test_without_a_rhythm_the_yearly_tasks_tell_the_times(found: Found) -> None:
    tasks = {"a": "title: Arvio\nmonths: [3, 4, 11]", "b": "title: Salkku\nmonths: [11]"}
    assert found(date(2027, 5, 1), "", annual_tasks=tasks) == [
        "marraskuussa 2027: Arvio, Salkku",
        "maalis–huhtikuussa 2028: Arvio",
        "marraskuussa 2028: Arvio, Salkku",
    ]
    assert found(date(2027, 5, 1), "") == []


def test_months_that_follow_each_other_are_one_run() -> None:
    assert list(runs([1, 2, 4, 5, 12])) == [[1, 2], [4, 5], [12]]
