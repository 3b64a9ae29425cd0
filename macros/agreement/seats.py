"""Who sits where: compositions, and the holders of positions."""

from collections.abc import Iterator
from datetime import date

from ..calendars.occasions import members
from ..model.criteria import Composition, Holders
from ..model.group import Group, Seat, SeatKind
from ..model.kinds import NOT_RECORDED
from ..model.portal import Portal
from ..model.record import Record
from .holding import holding
from .judgement import Evidence, State


def group_consists_of_exactly_those_agreed(
    portal: Portal, agreed: Composition, today: date
) -> Iterator[Evidence]:
    """The group's seats are those of the agreement, and somebody is recorded to sit there."""
    group = portal.groups[agreed.group]
    if group.composition is NOT_RECORDED:
        yield no_composition(group)
        return
    seats = {key: seat for seat in group.composition if (key := _sitter(seat))}
    wanted = [("positions", p) for p in agreed.positions] + [("bodies", b) for b in agreed.bodies]
    sitting = [p for p in members(group) if portal.positions[p].holder.on(today).now]
    for key in wanted:
        yield _wanted(_record(portal, key), seats.get(key), known=bool(sitting))
    for key in seats:
        if key not in wanted:
            record = _record(portal, key)
            text = f"{record.title}: on kokoonpanossa, mutta ei kuulu siihen lähteen mukaan"
            yield Evidence(State.UNMET, text, record)


def holders_of_positions_are_recorded(
    portal: Portal, those: Holders, today: date
) -> Iterator[Evidence]:
    """Somebody is recorded who holds each of the positions."""
    group = portal.groups[those.group] if those.group else None
    if group and group.composition is NOT_RECORDED:
        yield no_composition(group)
        return
    named = members(group) if group else those.positions or _own_positions(portal)
    for position_id in portal.positions:
        if position_id in named:
            yield holding(portal, portal.positions[position_id], today)


def _own_positions(portal: Portal) -> set[str]:
    """All but the outsiders'; whose a position is may not be recorded."""
    parties = portal.party_ids
    return {
        position.id
        for position in portal.positions.values()
        if position.organisation is NOT_RECORDED or position.organisation in parties
    }


def no_composition(group: Group) -> Evidence:
    return Evidence(State.UNKNOWN, f"{group.title}: kokoonpanoa ei ole kirjattu", group)


def _sitter(seat: Seat) -> tuple[str, str] | None:
    """The folder and id of who sits there by right; nobody of those who are invited."""
    if seat.kind is SeatKind.BY_POSITION:
        return ("positions", seat.position or "")
    return ("bodies", seat.body or "") if seat.kind is SeatKind.WITHIN_BODY else None


def _record(portal: Portal, key: tuple[str, str]) -> Record:
    return portal.of(key[0])[key[1]]


def _wanted(record: Record, seat: Seat | None, known: bool) -> Evidence:
    if seat is None:
        return Evidence(State.UNMET, f"{record.title}: puuttuu kokoonpanosta", record)
    if seat.undetermined:
        text = f"{record.title}: jäsenenä on yksi heistä, mutta ei ole kirjattu, kuka"
        return Evidence(State.UNKNOWN, text, record)
    member = seat.kind is SeatKind.BY_POSITION
    how = "jäsen" if member else f"mukana {seat.kind.label.lower()}"
    if not known:
        text = f"{record.title}: {how} lähteen mukaan, mutta ryhmään ei ole kirjattu ketään"
        return Evidence(State.UNKNOWN, text, record)
    return Evidence(State.MET, f"{record.title}: {how}", record)
