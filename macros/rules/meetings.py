"""What must hold for calendars to be right: no two at once, nobody called in on a holiday."""

from collections.abc import Iterator
from datetime import date, datetime
from functools import cache

from ..calendars.occasions import members, recorded
from ..model.moments import finnish_clock, finnish_day
from ..model.occasion import OccasionStatus
from ..model.portal import Portal
from ..problems import Severity
from .finding import Finding

JULY = 7


def names_of_calendars_are_unique(portal: Portal) -> Iterator[Finding]:
    """An id names one calendar, or one entry over all years: files and UIDs are made of it."""
    for event in portal.network_events.values():
        if event.id in portal.meetings:
            message = f"tunnus «{event.id}» on jo kokouksella; anna tiedostolle toinen nimi"
            yield Finding(event, "title", message)
    for group in portal.groups.values():
        if group.id in ("kaikki", "suunnitellut", "muutokset"):
            message = f"ryhmän tunnus ei voi olla «{group.id}»: se on yhteisen kalenterin nimi"
            yield Finding(group, "title", message)


def nobody_is_in_two_meetings_at_once(portal: Portal) -> Iterator[Finding]:
    """Two confirmed meetings that share a position do not overlap.

    Where several people share the position, one of them can go to each: a warning.
    """
    sitting = {group.id: sorted(members(group)) for group in portal.groups.values()}
    agreed = [m for m in portal.meetings.values() if m.status is OccasionStatus.CONFIRMED]
    timed = [(m.starts, m.id, m.ends, m) for m in agreed if m.starts and m.ends]
    lasting: dict[str, tuple[datetime, datetime, str]] = {}  # by position what ends last so far
    for starts, record_id, ends, meeting in sorted(timed, key=lambda one: one[:2]):
        for position in sitting.get(meeting.group, ()):
            until, since, other = lasting.get(position, (starts, starts, record_id))
            if until > starts:
                when = f"{finnish_day(since)} klo {finnish_clock(since)}"
                message = f"roolilla «{position}» on samaan aikaan kokous «{other}» ({when})"
                record = portal.positions.get(position)
                severity = Severity.WARNING if record and record.several else Severity.ERROR
                yield Finding(meeting, "starts", message, severity)
            if ends > until:
                lasting[position] = (ends, starts, record_id)


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
        return "lauantai" if day.weekday() == 5 else "sunnuntai"
    return "heinäkuussa, jolloin lomaillaan" if day.month == JULY else None


@cache
def _public_holidays(year: int) -> dict[date, str]:
    # Read on first use: most checks need no calendar of holidays, and loading it takes a moment.
    from holidays import country_holidays

    return dict(country_holidays("FI", years=year, language="fi"))
