"""Who holds a position, and what checks ask of a matter, a position or an organisation."""

from datetime import date

from ..model.kinds import NOT_RECORDED, NotRecorded
from ..model.moments import finnish_day
from ..model.portal import Portal
from ..model.position import HolderState, Position
from ..model.record import Record
from ..model.service import Agreed, AgreedState
from .judgement import Evidence, State

_AGREED = {
    AgreedState.AGREED: (State.MET, "sovittu"),
    AgreedState.MISSING: (State.UNMET, "puuttuu"),
    AgreedState.NOT_RECORDED: (State.UNKNOWN, "kirjaamatta"),
}


def holding(portal: Portal, position: Position, today: date) -> Evidence:
    """Whether somebody is recorded who holds the position on the day."""
    state, said = _said(position, today)
    return Evidence(state, f"{position.title}: {said}", position, employer(portal, position))


def unfilled(position: Position, today: date) -> tuple[State, str] | None:
    """Why nobody is known to act for the position on the day: vacant, ended or yet to begin.

    A position answers for something also when nobody has recorded who holds it.
    """
    if not position.holder.people and position.holder.state is HolderState.NOT_RECORDED:
        return None
    state, said = _said(position, today)
    return None if state is State.MET else (state, said)


def doer(portal: Portal, position: Position, today: date) -> Record | None:
    """Who acts for the position: itself, or while nobody holds it, the one that fills it."""
    return employer(portal, position) if unfilled(position, today) else position


def employer(portal: Portal, position: Position) -> Record | None:
    if position.organisation is NOT_RECORDED:
        return None
    return portal.organisations.get(position.organisation)


def _said(position: Position, today: date) -> tuple[State, str]:
    held = position.holder.on(today)
    if held.now:
        return State.MET, "henkilö on kirjattu"
    if held.coming:
        first = min(t.since for t in held.coming if t.since)
        return State.UPCOMING, f"uusi henkilö aloittaa {finnish_day(first)}"
    if held.state is HolderState.VACANT:
        return State.UNMET, "rooli on täyttämättä"
    if held.past:
        last = max(t.until for t in held.past if t.until)
        return State.UNKNOWN, f"kirjatun henkilön kausi päättyi {finnish_day(last)}"
    return State.UNKNOWN, "ei ole kirjattu, kuka roolissa on"


def agreed(matter: Agreed) -> tuple[State, str]:
    return _AGREED[matter.state]


def named(portal: Portal, position: str | NotRecorded, today: date) -> tuple[State, str]:
    """Whether a position is named that somebody can act for on the day."""
    if position is NOT_RECORDED:
        return State.UNKNOWN, "kirjaamatta"
    if gap := unfilled(portal.positions[position], today):
        state, said = gap
        return state, f"nimetty, mutta {said}"
    return State.MET, "nimetty"


def turn(portal: Portal, position: str | NotRecorded, today: date) -> Record | None:
    """Who acts next for what the position answers for, where it is recorded."""
    return None if position is NOT_RECORDED else doer(portal, portal.positions[position], today)


def of_parties(portal: Portal, organisations: set[str | NotRecorded]) -> bool:
    """Whether a party is among them; what concerns outsiders only is but an example."""
    return not portal.party_ids.isdisjoint(organisations)
