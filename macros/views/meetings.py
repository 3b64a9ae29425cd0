"""Meetings: lists by time, the next one, and the page of one."""

from collections.abc import Iterable

from ..calendars import occasions
from ..calendars.calendar import calendar_of
from ..model.meeting import Meeting
from ..model.occasion import Occasion, OccasionStatus
from .rendering import PageContext, render

# The reader's browser chooses among these, so that a site built long ago still tells the next one.
NEXT_CANDIDATES = 6


def meetings(page: PageContext) -> str:
    """Every meeting, what is coming first; the reader's browser moves what has passed since."""
    found = occasions.in_order(page.portal.meetings.values())
    return render("meetings.html.jinja", page, coming=coming(page, found), past=past(page, found))


def next_meeting(page: PageContext) -> str:
    """The next meeting of any group, with the way to all of them."""
    found = occasions.in_order(page.portal.meetings.values())
    return render("next_meeting.html.jinja", page, candidates=next_candidates(page, found))


def meeting(page: PageContext, meeting: Meeting) -> str:
    """All that is known of a meeting, with its own calendar file."""
    return render(
        "meeting.html.jinja",
        page,
        meeting=meeting,
        group=page.portal.groups[meeting.group],
        calendar=calendar_of(page.portal, meeting),
    )


def network_events(page: PageContext) -> str:
    """The events of every network, as vaguely as its source tells of them."""
    found = occasions.in_order(page.portal.network_events.values())
    return render("network_events.html.jinja", page, events=found)


def coming(page: PageContext, found: Iterable[Occasion]) -> list[Occasion]:
    """What is not over on the page's day."""
    return [o for o in found if not is_past(page, o)]


def past(page: PageContext, found: Iterable[Occasion]) -> list[Occasion]:
    """What is over, the latest first."""
    return [o for o in found if is_past(page, o)][::-1]


def is_past(page: PageContext, occasion: Occasion) -> bool:
    return occasion.status is OccasionStatus.HELD or occasion.last_day < page.today


def next_candidates(page: PageContext, found: Iterable[Occasion]) -> list[Occasion]:
    """The first of them is the next one as of the page's day; cancelled ones are left out."""
    open_ones = [o for o in coming(page, found) if o.status is not OccasionStatus.CANCELLED]
    return open_ones[:NEXT_CANDIDATES]
