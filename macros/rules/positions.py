"""What must hold of those who hold positions: the days, and the state that tells of the day."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from ..model.moments import finnish_day
from ..model.portal import Portal
from ..model.position import HolderState
from ..problems import Severity
from .finding import Finding

# A position is seldom empty for so long; a year mistyped leaves just such a gap.
LONG_GAP = timedelta(days=330)


def nobody_is_missing_for_a_year(portal: Portal) -> Iterator[Finding]:
    """Between one holder and the next there is no gap that a mistyped year would leave."""
    for position in portal.positions.values():
        for one, other in pairwise(position.holder.in_turn):
            if one.until and other.since and other.since - one.until > LONG_GAP:
                index = position.holder.people.index(other)
                message = (
                    f"edellinen henkilö lopetti {finnish_day(one.until)}, ja tämä aloittaa vasta "
                    f"{finnish_day(other.since)}; tarkista vuodet"
                )
                path = f"holder.people[{index}].since"
                yield Finding(position, path, message, Severity.WARNING)


def the_state_of_a_position_is_that_of_the_day(portal: Portal, today: date) -> Iterator[Finding]:
    """A held position has a holder on the day, and one that nobody holds has none."""
    for position in portal.positions.values():
        state, held = position.holder.state, position.holder.on(today)
        if state is HolderState.HELD and not held.now and not held.coming:
            message = (
                "kirjattujen henkilöiden kaudet ovat päättyneet; lisää uusi henkilö tai vaihda "
                "tilaksi vacant (täyttämättä) tai not_recorded (ei tiedetä)"
            )
        elif state is not HolderState.HELD and held.now:
            message = (
                f"tila on {state}, mutta roolissa on {held.now[0].name}; vaihda tilaksi "
                "held tai kirjoita hänelle until"
            )
        else:
            continue
        yield Finding(position, "holder.state", message, Severity.WARNING)
