"""Who sits where: compositions, the holders of positions, and whom each party sends to a level."""

from datetime import date

from ..calendars.occasions import members
from ..model.group import Group, Seat, SeatKind
from ..model.kinds import NOT_RECORDED
from ..model.portal import Portal
from ..model.position import HolderState, Organisation
from ..model.requirement import Composition, Holders, Representation
from .judgement import Evidence, Found, Proof, State, told
from .people import holding

# In what folder the one is who sits there by right; those who are invited do not.
_FOLDERS = {SeatKind.BY_POSITION: "positions", SeatKind.WITHIN_BODY: "bodies"}


def group_consists_of_those_agreed(portal: Portal, agreed: Composition, today: date) -> Proof:
    """The group's seats are those of the agreement, and somebody is recorded to sit there."""
    group = portal.groups[agreed.group]
    if group.composition is NOT_RECORDED:
        yield no_composition(group)
        return
    by_right = (seat for seat in group.composition if seat.kind in _FOLDERS)
    seats = {(_FOLDERS[seat.kind], seat.position or seat.body or ""): seat for seat in by_right}
    wanted = [("positions", p) for p in agreed.positions] + [("bodies", b) for b in agreed.bodies]
    known = any(portal.positions[p].holder.on(today).now for p in members(group))
    for folder, record_id in wanted:
        found = _wanted(seats.get((folder, record_id)), known)
        yield told(portal.of(folder)[record_id], found)
    for folder, record_id in [key for key in seats if key not in wanted]:
        found = State.UNMET, "on kokoonpanossa, mutta ei kuulu siihen lähteen mukaan"
        yield told(portal.of(folder)[record_id], found)


def holders_of_positions_are_recorded(portal: Portal, those: Holders, today: date) -> Proof:
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
    return told(group, (State.UNKNOWN, "kokoonpanoa ei ole kirjattu"))


def _wanted(seat: Seat | None, known: bool) -> Found:
    if seat is None:
        return State.UNMET, "puuttuu kokoonpanosta"
    if seat.undetermined:
        return State.UNKNOWN, "jäsenenä on yksi heistä, mutta ei ole kirjattu, kuka"
    member = seat.kind is SeatKind.BY_POSITION
    how = "jäsen" if member else f"mukana {seat.kind.label.lower()}"
    if not known:
        return State.UNKNOWN, f"{how} lähteen mukaan, mutta ryhmään ei ole kirjattu ketään"
    return State.MET, how


def every_party_is_represented(portal: Portal, wanted: Representation, today: date) -> Proof:
    """Each party has representatives of its own in the groups of the level, taken together."""
    groups = [group for group in portal.groups.values() if group.level == wanted.level]
    told = [group for group in groups if group.composition is not NOT_RECORDED]
    if not groups:
        yield Evidence(State.UNKNOWN, "Tasolle ei ole kirjattu ryhmää")
    if not told:
        yield from map(no_composition, groups)
    for party in portal.parties if told else ():
        state, said = _represented(portal, told, party, wanted.least, told == groups, today)
        where = " ja ".join(group.title for group in told)
        yield Evidence(state, f"{where}, {party.title}: {said}", told[0], party)


def _represented(
    portal: Portal,
    groups: list[Group],
    party: Organisation,
    least: int,
    all_told: bool,
    today: date,
) -> Found:
    """`all_told`: no other group of the level can hold representatives that nobody recorded."""
    ids = {position_id for group in groups for position_id in members(group)}
    sitting = [portal.positions[position_id] for position_id in ids]
    own = [position for position in sitting if position.organisation == party.id]
    vacant = [p for p in own if p.holder.on(today).state is HolderState.VACANT]
    said = f"jäseniä {len(own)}" + (f", joista täyttämättä {len(vacant)}" if vacant else "")
    known = [holding(portal, position, today).state for position in own]
    if known.count(State.MET) >= least:
        return State.MET, said
    if known.count(State.MET) + known.count(State.UPCOMING) >= least:
        return State.UPCOMING, f"{said}, mutta kirjattu edustaja aloittaa vasta myöhemmin"
    beside = (s.body for g in groups for s in g.seats if s.kind is SeatKind.WITHIN_BODY and s.body)
    bodies = [portal.bodies[body_id] for body_id in beside]
    if own_bodies := [body for body in bodies if body.organisation == party.id]:
        if not own:
            said = "jäseniä ei ole kirjattu"
        how = SeatKind.WITHIN_BODY.label.lower()
        return State.UNKNOWN, f"mukana {how} ({own_bodies[0].title}), {said}"
    if len(own) - len(vacant) >= least:
        return State.UNKNOWN, f"{said}, mutta ei ole kirjattu, kuka edustaa"
    if not all_told or any(position.organisation is NOT_RECORDED for position in sitting):
        return State.UNKNOWN, f"{said}; kaikkia jäseniä ja heidän organisaatioitaan ei ole kirjattu"
    return State.UNMET, f"{said}, pitäisi olla vähintään {least}"
