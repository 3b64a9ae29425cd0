"""Meetings: lists by time, the next one, the page of one, and sheets of the coming months."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..calendars.calendar import calendar_of
from ..calendars.occasions import E, awaited, coming, expected, in_order, past
from ..model.moments import finnish_day
from ..model.occasion import Meeting
from ..model.portal import Portal
from ..model.window import last_of_month
from .editing import form_address
from .rendering import PageContext, render

# The reader's browser chooses among these, so that a site built long ago still tells the next one.
NEXT_CANDIDATES = 6
MOST_MONTHS = 14


def meetings(page: PageContext) -> str:
    """Every meeting, what is coming first; the reader's browser moves what has passed since."""
    found = page.portal.meetings.values()
    return render(
        "meetings.html.jinja",
        page,
        coming=coming(found, page.today),
        past=past(found, page.today),
        expected=sorted(
            (e for g in page.portal.groups.values() for e in expected(page.portal, g, page.today)),
            key=lambda one: (one.window.first_day, one.group.id),
        ),
    )


def next_meeting(page: PageContext) -> str:
    found = page.portal.meetings.values()
    return render("next_meeting.html.jinja", page, candidates=next_candidates(page, found))


def meeting(page: PageContext, meeting: Meeting) -> str:
    """All that is known of a meeting, with its own calendar file.

    Once it has begun, it leads to the form of a decision, filled with its group and day.
    """
    begun = meeting.starts and meeting.first_day <= page.today and meeting.status != "cancelled"
    filled = {"group": meeting.group, "date": finnish_day(meeting.first_day)}
    return render(
        "meeting.html.jinja",
        page,
        meeting=meeting,
        group=page.portal.groups[meeting.group],
        calendar=calendar_of(page.portal, meeting),
        new_decision=page.to_url(form_address("decisions", **filled)) if begun else "",
    )


def network_events(page: PageContext) -> str:
    """The events of every network, as vaguely as its source tells of them."""
    events = in_order(page.portal.network_events.values())
    return render("network_events.html.jinja", page, events=events)


def next_candidates(page: PageContext, found: Iterable[E]) -> list[E]:
    """The first of them is the next one as of the page's day; cancelled ones are left out."""
    return awaited(found, page.today)[:NEXT_CANDIDATES]


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
