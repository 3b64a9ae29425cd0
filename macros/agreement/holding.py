"""Who holds a position, as evidence: every check that needs somebody asks here."""

from datetime import date

from ..model.kinds import NOT_RECORDED
from ..model.moments import finnish_day
from ..model.portal import Portal
from ..model.position import HolderState, Position
from ..model.record import Record
from .judgement import Evidence, State


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
    """The organisation that fills the position, where it is recorded."""
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
