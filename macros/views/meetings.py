"""Meetings: the next ones, those that could be, and sheets of the coming months."""

import calendar
from dataclasses import dataclass
from datetime import date

from ..calendars.occasions import Expected, expected, in_order
from ..model.moments import finnish_day
from ..model.occasion import Meeting
from ..model.portal import Portal
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
    """A sheet: the weeks from Monday, with the meetings of each day."""

    year: int
    month: int
    meetings: tuple[Meeting, ...]

    @property
    def key(self) -> str:
        """`2027-06`, as HTML's `datetime` writes a month."""
        return f"{self.year}-{self.month:02}"

    @property
    def weeks(self) -> list[list[date]]:
        """From Monday to Sunday, with days of the months before and after."""
        return calendar.Calendar().monthdatescalendar(self.year, self.month)

    def on(self, day: date) -> list[Meeting]:
        return [m for m in self.meetings if m.first_day <= day <= m.last_day]


def months(portal: Portal, since: date) -> list[Sheet]:
    """The sheets in order; at most so many that a phone still opens them at once."""
    found: dict[tuple[int, int], list[Meeting]] = {}
    for meeting in in_order(m for m in portal.meetings.values() if not m.window):
        for day in dict.fromkeys(d.replace(day=1) for d in (meeting.first_day, meeting.last_day)):
            found.setdefault((day.year, day.month), []).append(meeting)
    coming = sorted(key for key in found if key >= (since.year, since.month))
    return [Sheet(*key, tuple(found[key])) for key in coming[:MOST_MONTHS]]
