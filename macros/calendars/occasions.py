"""Whose meetings and events are which: of a group, a position, an organisation, a network."""

from ..model.group import Group, SeatKind
from ..model.kinds import NOT_RECORDED
from ..model.occasion import Meeting, NetworkEvent, Occasion
from ..model.portal import Portal
from .timeline import in_order


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
