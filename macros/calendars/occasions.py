"""Whose meetings, events and changes are which, and which of them are to come or over."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from ..model.alphabet import finnish_order
from ..model.change import Change
from ..model.group import Group, SeatKind
from ..model.kinds import NOT_RECORDED
from ..model.occasion import Meeting, NetworkEvent, Occasion
from ..model.portal import Portal

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


def recorded(portal: Portal) -> list[Occasion]:
    """Every meeting and event that has a record."""
    return [*portal.meetings.values(), *portal.network_events.values()]


def all_occasions(portal: Portal) -> list[Occasion]:
    """The meetings, and the events of the networks to which a party belongs."""
    parties = portal.party_ids
    networks = {m.network for m in portal.memberships.values() if m.organisation in parties}
    events = (e for e in portal.network_events.values() if e.network in networks)
    return in_order([*portal.meetings.values(), *events])


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
    meetings = (m for m in portal.meetings.values() if m.group in groups)
    networks = {m.network for m in portal.memberships.values() if m.organisation == organisation_id}
    events = (e for e in portal.network_events.values() if e.network in networks)
    return in_order([*meetings, *events])


def members(group: Group) -> set[str]:
    """The positions that belong to the group by themselves."""
    return {s.position for s in group.seats if s.position and s.kind is SeatKind.BY_POSITION}


def represented(portal: Portal, group: Group) -> set[str]:
    """The organisations whose positions or bodies belong to the group."""
    found = {portal.positions[p].organisation for p in members(group) if p in portal.positions}
    found |= {portal.bodies[s.body].organisation for s in group.seats if s.body in portal.bodies}
    return {organisation for organisation in found if organisation is not NOT_RECORDED}


# The Atom feed of all changes, from the site's root; and what every feed of them is called.
NEWS_PATH = "muutokset/atom.xml"
NEWS_TITLE = "Palvelujen muutokset"


def without_schedule(changes: Iterable[Change]) -> list[Change]:
    """Those still to be made of which nobody has said when, by title."""
    waiting = [change for change in changes if change.ahead and not change.scheduled]
    return sorted(waiting, key=lambda change: (finnish_order(change.title), change.id))
