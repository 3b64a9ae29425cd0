"""Whether each party has its representatives on a level; a vacant seat represents nobody."""

from collections.abc import Iterator
from datetime import date

from ..calendars.occasions import members
from ..model.criteria import Representation
from ..model.group import Group, SeatKind
from ..model.kinds import NOT_RECORDED
from ..model.organisation import Body, Organisation
from ..model.portal import Portal
from ..model.position import HolderState
from .holding import holding
from .judgement import Evidence, State
from .seats import no_composition


def every_party_is_represented_on_the_level(
    portal: Portal, wanted: Representation, today: date
) -> Iterator[Evidence]:
    """Each party has representatives of its own in the groups of the level, taken together."""
    groups = [group for group in portal.groups.values() if group.level == wanted.level]
    told = [group for group in groups if group.composition is not NOT_RECORDED]
    if not groups:
        yield Evidence(State.UNKNOWN, "Tasolle ei ole kirjattu ryhmää", None)
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
) -> tuple[State, str]:
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
    if beside := _bodies(portal, groups, party):
        if not own:
            said = "jäseniä ei ole kirjattu"
        how = SeatKind.WITHIN_BODY.label.lower()
        return State.UNKNOWN, f"mukana {how} ({beside[0].title}), {said}"
    if len(own) - len(vacant) >= least:
        return State.UNKNOWN, f"{said}, mutta ei ole kirjattu, kuka edustaa"
    if not all_told or any(position.organisation is NOT_RECORDED for position in sitting):
        return State.UNKNOWN, f"{said}; kaikkia jäseniä ja heidän organisaatioitaan ei ole kirjattu"
    return State.UNMET, f"{said}, pitäisi olla vähintään {least}"


def _bodies(portal: Portal, groups: list[Group], party: Organisation) -> list[Body]:
    """The party's bodies beside which the groups work."""
    return [
        portal.bodies[seat.body]
        for group in groups
        for seat in group.seats
        if seat.body and seat.kind is SeatKind.WITHIN_BODY
        if portal.bodies[seat.body].organisation == party.id
    ]
