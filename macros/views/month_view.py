"""The coming months as calendar sheets, each with its meetings in words too."""

import calendar
from dataclasses import dataclass
from datetime import date

from ..calendars.occasions import in_order
from ..model.occasion import Meeting
from ..model.portal import Portal
from ..model.window import last_of_month
from .rendering import PageContext, render

MOST_MONTHS = 14


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
    def weeks(self) -> list[tuple[int, list[date | None]]]:
        """(ISO week, Monday to Sunday); None is a day of another month."""
        days = calendar.Calendar().monthdatescalendar(self.year, self.month)
        return [
            (week[0].isocalendar().week, [d if d.month == self.month else None for d in week])
            for week in days
        ]

    def on(self, day: date) -> list[Meeting]:
        return [m for m in self.timed if m.first_day <= day <= m.last_day]


def month_view(page: PageContext) -> str:
    """Each month from the page's own in which a meeting has a day."""
    return render("month_view.html.jinja", page, months=months(page.portal, page.today))


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
