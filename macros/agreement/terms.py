"""What the checks of the everyday level ask of a matter, a position or an organisation.

The words go on from the name of a term: `tukimalli kirjaamatta`.
"""

from datetime import date

from ..model.agreed import Agreed, AgreedState
from ..model.kinds import NOT_RECORDED, NotRecorded
from ..model.portal import Portal
from ..model.record import Record
from .holding import doer, unfilled
from .judgement import State

_AGREED = {
    AgreedState.AGREED: (State.MET, "sovittu"),
    AgreedState.MISSING: (State.UNMET, "puuttuu"),
    AgreedState.NOT_RECORDED: (State.UNKNOWN, "kirjaamatta"),
}


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
