"""Whose meetings, events and changes are which, what is to come or over, and what could be."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby, product
from typing import TypeVar

from ..model.alphabet import finnish_order
from ..model.change import Change
from ..model.group import Group, SeatKind
from ..model.kinds import NOT_RECORDED
from ..model.occasion import Meeting, NetworkEvent, Occasion
from ..model.portal import Portal
from ..model.window import Window, last_of_month

# Whatever a feed tells as a VEVENT of RFC 5545.
Event = Occasion | Change
E = TypeVar("E", bound=Event)

# By the value of the status, which meetings, network events and changes share.
OPEN, OVER = ("planned", "confirmed"), ("held", "done")
# The Atom feed of all changes, from the site's root; and what every feed of them is called.
NEWS_PATH = "muutokset/atom.xml"
NEWS_TITLE = "Palvelujen muutokset"


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


def recorded(portal: Portal) -> list[Occasion]:
    """Every meeting and event that has a record."""
    return [*portal.meetings.values(), *portal.network_events.values()]


def all_occasions(portal: Portal) -> list[Occasion]:
    """The meetings, and the events of the networks to which a party belongs."""
    return in_order([*portal.meetings.values(), *_events(portal, portal.party_ids)])


def _events(portal: Portal, members: Collection[str]) -> list[NetworkEvent]:
    networks = {m.network for m in portal.memberships.values() if m.organisation in members}
    return [event for event in portal.network_events.values() if event.network in networks]


def of_group(portal: Portal, group_id: str) -> list[Meeting]:
    return in_order(m for m in portal.meetings.values() if m.group == group_id)


def of_network(portal: Portal, network_id: str) -> list[NetworkEvent]:
    return in_order(e for e in portal.network_events.values() if e.network == network_id)


def of_position(portal: Portal, position_id: str) -> list[Meeting]:
    """The meetings that the position has a seat at; to be invited is no seat."""
    groups = {g.id for g in portal.groups.values() if position_id in members(g)}
    return in_order(m for m in portal.meetings.values() if m.group in groups)


def of_organisation(portal: Portal, organisation_id: str) -> list[Occasion]:
    """The meetings where the organisation has a seat, and the events of its networks."""
    groups = {g.id for g in portal.groups.values() if organisation_id in represented(portal, g)}
    meetings = [m for m in portal.meetings.values() if m.group in groups]
    return in_order([*meetings, *_events(portal, {organisation_id})])


def members(group: Group) -> set[str]:
    """The positions that belong to the group by themselves."""
    return {s.position for s in group.seats if s.position and s.kind is SeatKind.BY_POSITION}


def represented(portal: Portal, group: Group) -> set[str]:
    """The organisations whose positions or bodies belong to the group."""
    found = {portal.positions[p].organisation for p in members(group) if p in portal.positions}
    found |= {portal.bodies[s.body].organisation for s in group.seats if s.body in portal.bodies}
    return {organisation for organisation in found if organisation is not NOT_RECORDED}


def without_schedule(changes: Iterable[Change]) -> list[Change]:
    """Those still to be made of which nobody has said when, by title."""
    waiting = [change for change in changes if change.ahead and not change.scheduled]
    return sorted(waiting, key=lambda change: (finnish_order(change.title), change.id))


@dataclass(frozen=True)
class Expected:
    """A time of this or the next year, and what it is for; nobody has planned it."""

    group: Group
    window: Window
    topics: tuple[str, ...]


def expected(portal: Portal, group: Group, today: date) -> list[Expected]:
    """What is not over and has no meeting that stands, the earliest first.

    Of what the group's meetings are for; where that is not recorded, of its tasks of the year.
    """
    rhythm = () if group.meetings is NOT_RECORDED else group.meetings.topics
    tasks = [task for task in portal.annual_tasks.values() if task.group == group.id]
    topics: dict[tuple[date, date], list[str]] = {}
    for one in rhythm or tasks:
        for year, run in product((today.year, today.year + 1), runs(one.months)):
            ends = (date(year, run[0], 1), last_of_month(year, run[-1]))
            topics.setdefault(ends, []).append(one.title)
    meetings = [m for m in of_group(portal, group.id) if m.status.value != "cancelled"]
    return [
        Expected(group, Window(first=first, last=last), tuple(titles))
        for (first, last), titles in sorted(topics.items())
        if last >= today and not any(m.first_day <= last and m.last_day >= first for m in meetings)
    ]


def runs(months: Iterable[int]) -> list[list[int]]:
    """Months that follow each other, together."""
    following = groupby(enumerate(months), lambda pair: pair[1] - pair[0])
    return [[month for _, month in run] for _, run in following]
