"""Meetings: lists by time, the next one, and the page of one."""

from collections.abc import Iterable

from ..calendars.calendar import calendar_of
from ..calendars.occasions import E, awaited, coming, expected, in_order, past
from ..model.moments import finnish_day
from ..model.occasion import Meeting
from .editing import form_address
from .rendering import PageContext, render

# The reader's browser chooses among these, so that a site built long ago still tells the next one.
NEXT_CANDIDATES = 6


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
