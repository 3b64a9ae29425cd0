"""Meetings: the next ones, those that could be, and sheets of the coming months."""

import calendar
from dataclasses import dataclass
from datetime import date

from ..calendars.occasions import Expected, expected, in_order
from ..model.moments import finnish_day
from ..model.occasion import Meeting
from ..model.portal import Portal
from ..model.window import last_of_month
from .editing import form_address

MOST_MONTHS = 14


def all_expected(portal: Portal, today: date) -> list[Expected]:
    """The times of every group's year that have no meeting."""
    found = [e for g in portal.groups.values() for e in expected(portal, g, today)]
    return sorted(found, key=lambda one: (one.window.first_day, one.group.id))


def decision_form(meeting: Meeting, today: date) -> str:
    """The form of a decision for a meeting that has begun, filled with its group and day."""
    begun = meeting.starts and meeting.first_day <= today and meeting.status != "cancelled"
    filled = {"group": meeting.group, "date": finnish_day(meeting.first_day)}
    return form_address("decisions", **filled) if begun else ""


@dataclass(frozen=True)
class Sheet:
    """A sheet: the weeks from Monday, with the meetings of each day and the windows over it."""

    year: int
    month: int
    timed: tuple[Meeting, ...]
    windows: tuple[Meeting, ...]

    @property
    def key(self) -> str:
        """`2027-06`, as HTML's `datetime` writes a month."""
        return f"{self.year}-{self.month:02}"

    @property
    def weeks(self) -> list[list[date]]:
        """From Monday to Sunday, with days of the months before and after."""
        return calendar.Calendar().monthdatescalendar(self.year, self.month)

    def on(self, day: date) -> list[Meeting]:
        return [m for m in self.timed if m.first_day <= day <= m.last_day]


def months(portal: Portal, since: date) -> list[Sheet]:
    """The sheets in order; at most so many that a phone still opens them at once."""
    found = [m for m in portal.meetings.values() if m.last_day >= since.replace(day=1)]
    keys = {
        (day.year, day.month) for m in found if not m.window for day in (m.first_day, m.last_day)
    }
    coming = sorted(key for key in keys if key >= (since.year, since.month))
    return [_month(found, year, month) for year, month in coming[:MOST_MONTHS]]


def _month(found: list[Meeting], year: int, month: int) -> Sheet:
    first, last = date(year, month, 1), last_of_month(year, month)
    touching = [m for m in in_order(found) if m.first_day <= last and m.last_day >= first]
    timed = tuple(m for m in touching if not m.window)
    return Sheet(year, month, timed, tuple(m for m in touching if m.window))
