"""What a check found of a promise: evidence, and the state that follows from it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..model.kinds import Labelled
from ..model.portal import Portal
from ..model.record import Record
from ..model.requirement import Requirement


class State(Labelled):
    """Whether a promise is kept; what nobody has recorded is neither kept nor broken."""

    UNMET = "unmet", "Ei toteudu"
    UNKNOWN = "unknown", "Ei kirjattu"
    UPCOMING = "upcoming", "Tulossa"
    MET = "met", "Toteutuu"


# Readers hear the good first; a judgement looks for the worst first.
FROM_THE_BEST: tuple[State, ...] = tuple(reversed(State))


@dataclass(frozen=True)
class Evidence:
    """One thing that a promise is judged by: a sentence, the record that shows it, whose turn."""

    state: State
    text: str
    record: Record | None
    turn: Record | None = None


@dataclass(frozen=True)
class Judgement:
    """A promise and all its evidence, in the order in which the check met it."""

    requirement: Requirement
    evidence: tuple[Evidence, ...]

    @property
    def state(self) -> State:
        """The worst that the evidence shows; without any, nobody has recorded anything."""
        shown = {piece.state for piece in self.evidence}
        return next((state for state in State if state in shown), State.UNKNOWN)

    @property
    def unsettled(self) -> tuple[Evidence, ...]:
        """The evidence that leaves something to do."""
        return tuple(piece for piece in self.evidence if piece.state is not State.MET)


# Each check is chosen by the kind of its second argument, its parameters.
Check = Callable[[Portal, Any, date], Iterator[Evidence]]
