"""The times of a group's year for which nobody has recorded a meeting: by rule, from its rhythm."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ..model.group import Group
from ..model.kinds import NOT_RECORDED
from ..model.portal import Portal
from ..model.window import Window, last_of_month
from .occasions import of_group


@dataclass(frozen=True)
class Expected:
    """A time of this or the next year, and what it is for; nobody has planned it."""

    group: Group
    window: Window
    topics: tuple[str, ...]


def expected(portal: Portal, group: Group, today: date) -> list[Expected]:
    """What is not over and has no meeting that stands, the earliest first."""
    topics: dict[tuple[date, date], list[str]] = {}
    for title, months in _yearly(portal, group):
        for first, last in _ends(months, (today.year, today.year + 1)):
            topics.setdefault((first, last), []).append(title)
    meetings = [m for m in of_group(portal, group.id) if m.status.value != "cancelled"]
    return [
        Expected(group, Window(first=first, last=last), tuple(titles))
        for (first, last), titles in sorted(topics.items())
        if last >= today and not any(m.first_day <= last and m.last_day >= first for m in meetings)
    ]


def _yearly(portal: Portal, group: Group) -> list[tuple[str, tuple[int, ...]]]:
    """What the group's meetings are for; where that is not recorded, its tasks of the year."""
    rhythm = () if group.meetings is NOT_RECORDED else group.meetings.topics
    tasks = [task for task in portal.annual_tasks.values() if task.group == group.id]
    return [(one.title, one.months) for one in rhythm or tasks]


def _ends(months: tuple[int, ...], years: tuple[int, ...]) -> Iterator[tuple[date, date]]:
    for year in years:
        for run in runs(months):
            yield date(year, run[0], 1), last_of_month(year, run[-1])


def runs(months: Iterable[int]) -> Iterator[list[int]]:
    """Months that follow each other, together."""
    run: list[int] = []
    for month in months:
        if run and month != run[-1] + 1:
            yield run
            run = []
        run.append(month)
    if run:
        yield run
