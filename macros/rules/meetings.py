"""What must hold for calendars to be right: no two at once, nobody called in on a holiday."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from ..calendars.occasions import members, recorded
from ..model.moments import finnish_clock, finnish_day
from ..model.occasion import Meeting, Occasion, OccasionStatus
from ..model.portal import Portal
from ..problems import Severity
from .finding import Finding

JULY = 7
WEEKDAYS = (
    "maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai",
)  # fmt: skip


def calendar_ids_are_unique(portal: Portal) -> Iterator[Finding]:
    """An id names one calendar entry over all years: a file and a UID are made of it."""
    for event in portal.network_events.values():
        if event.id in portal.meetings:
            message = f"tunnus «{event.id}» on jo kokouksella; anna tiedostolle toinen nimi"
            yield Finding(event, "title", message)


def calendars_have_different_names(portal: Portal) -> Iterator[Finding]:
    """A group's calendar is not taken for one of those that hold more than one group."""
    for group in portal.groups.values():
        if group.id in ("kaikki", "suunnitellut", "muutokset"):
            message = f"ryhmän tunnus ei voi olla «{group.id}»: se on yhteisen kalenterin nimi"
            yield Finding(group, "title", message)


def nobody_is_in_two_meetings_at_once(portal: Portal) -> Iterator[Finding]:
    """Two confirmed meetings that share a position do not overlap.

    Where several people share the position, one of them can go to each: a warning.
    """
    sitting = {group.id: sorted(members(group)) for group in portal.groups.values()}
    lasting: dict[str, Meeting] = {}  # by position: of those that began, the one that ends last
    confirmed = [m for m in portal.meetings.values() if m.status is OccasionStatus.CONFIRMED]
    for meeting in sorted(confirmed, key=lambda m: m.order):
        for position in sitting.get(meeting.group, ()):
            earlier = lasting.setdefault(position, meeting)
            if earlier is not meeting and _overlap(earlier, meeting):
                yield _clash(portal, position, earlier, meeting)
            if earlier.ends and meeting.ends and earlier.ends < meeting.ends:
                lasting[position] = meeting


def confirmed_meetings_are_on_working_days(portal: Portal) -> Iterator[Finding]:
    """A confirmed meeting is not on a public holiday, at a weekend or in July."""
    for occasion in recorded(portal):
        if occasion.status is OccasionStatus.CONFIRMED and occasion.starts:
            if reason := day_off(occasion.starts.date()):
                message = f"{finnish_day(occasion.starts.date())} on {reason}; tarkista päivä"
                yield Finding(occasion, "starts", message, Severity.WARNING)


def decisions_were_made_by_the_group_that_met(portal: Portal) -> Iterator[Finding]:
    """A decision that a meeting names was made by its group on one of its days."""
    for meeting in portal.meetings.values():
        for index, decision_id in enumerate(meeting.decisions):
            decision = portal.decisions.get(decision_id)
            path = f"decisions[{index}]"
            if decision and decision.group != meeting.group:
                yield Finding(meeting, path, f"päätös «{decision_id}» ei ole tämän ryhmän")
            elif decision and not meeting.first_day <= decision.date <= meeting.last_day:
                day = finnish_day(decision.date)
                message = f"päätös «{decision_id}» on päivätty {day}, ei kokouspäivälle"
                yield Finding(meeting, path, message)


def day_off(day: date) -> str | None:
    """Why nobody is expected to meet on the day, in Finnish, or None."""
    if name := _public_holidays(day.year).get(day):
        return f"pyhäpäivä tai muu vapaapäivä ({name.lower()})"
    if day.weekday() > 4:
        return WEEKDAYS[day.weekday()]
    return "heinäkuussa, jolloin lomaillaan" if day.month == JULY else None


@cache
def _public_holidays(year: int) -> dict[date, str]:
    # Read on first use: most checks need no calendar of holidays, and loading it takes a moment.
    from holidays import country_holidays

    return dict(country_holidays("FI", years=year, language="fi"))


def _overlap(one: Occasion, other: Occasion) -> bool:
    if not (one.starts and one.ends and other.starts and other.ends):
        return False
    return one.starts < other.ends and other.starts < one.ends


def _clash(portal: Portal, position: str, earlier: Meeting, later: Meeting) -> Finding:
    record = portal.positions.get(position)
    severity = Severity.WARNING if record and record.several else Severity.ERROR
    starts = earlier.starts
    when = f" ({finnish_day(starts)} klo {finnish_clock(starts)})" if starts else ""
    message = f"roolilla «{position}» on samaan aikaan kokous «{earlier.id}»{when}"
    return Finding(later, "starts", message, severity)
