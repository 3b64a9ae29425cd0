"""What calendars hold, in time: which events are still to come, and which are over."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from ..model.change import Change
from ..model.occasion import Occasion

# Whatever a feed tells as a VEVENT of RFC 5545.
Event = Occasion | Change
E = TypeVar("E", bound=Event)

# By the value of the status, which meetings, network events and changes share.
OPEN, OVER = ("planned", "confirmed"), ("held", "done")


def in_order(events: Iterable[E]) -> list[E]:
    """From the earliest to the latest; those without a schedule have no place in time."""
    return sorted((e for e in events if e.scheduled), key=lambda event: event.order)


def coming(events: Iterable[E], today: date) -> list[E]:
    """Those whose time has not passed, the earliest first; the cancelled ones stay till then."""
    return in_order(event for event in events if not is_past(event, today))


def awaited(events: Iterable[E], today: date) -> list[E]:
    """Those still to come that nobody has called off."""
    return [event for event in coming(events, today) if event.status.value != "cancelled"]


def past(events: Iterable[E], today: date) -> list[E]:
    """Those that are done or over, the latest first, and last what was over without a day."""
    over = [event for event in events if is_past(event, today)]
    return [*in_order(over)[::-1], *(event for event in over if not event.scheduled)]


def is_past(event: Event, today: date) -> bool:
    """Whether it is over or done; without a schedule, whether it is not to come any more."""
    if event.scheduled:
        return event.status.value in OVER or event.last_day < today
    return event.status.value not in OPEN
