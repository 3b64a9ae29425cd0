"""What checks found: evidence, the state that follows from it, and how all stands on a day."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from ..model.group import Level
from ..model.kinds import Labelled
from ..model.portal import Portal
from ..model.record import Record
from ..model.requirement import Requirement

Key = tuple[str, str]
# What the requirements of no level stand under.
WHOLE = "Koko yhteistyö"


class State(Labelled):
    """Whether a requirement is met; what nobody has recorded is neither met nor broken."""

    UNMET = "unmet", "Ei toteudu"
    UNKNOWN = "unknown", "Ei kirjattu"
    UPCOMING = "upcoming", "Tulossa"
    MET = "met", "Toteutuu"


# What a check has found of one thing, before it is known whose it is.
Found = tuple[State, str]


@dataclass(frozen=True)
class Evidence:
    """One thing that a requirement is judged by: a sentence, its record, who acts next."""

    state: State
    text: str
    record: Record | None = None
    turn: Record | None = None


def told(record: Record, found: Found, turn: Record | None = None) -> Evidence:
    """What has been found of the record, by its name."""
    state, said = found
    return Evidence(state, f"{record.title}: {said}", record, turn)


# What a check shows of its criterion, piece by piece.
Proof = Iterator[Evidence]


class Turn(NamedTuple):
    """Somebody who has something to do for a requirement, and the evidence that makes it so."""

    owner: Record
    judgement: "Judgement"
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class Judgement:
    """A requirement and all its evidence, in the order in which the check met it.

    `number` is its place among all; `proposed` acts where the evidence does not say who does.
    """

    number: int
    requirement: Requirement
    evidence: tuple[Evidence, ...]
    proposed: Record

    @property
    def state(self) -> State:
        """The worst that the evidence shows; without any, nobody has recorded anything."""
        return next(iter(self.by_state), State.UNKNOWN)

    @cached_property
    def by_state(self) -> dict[State, list[Evidence]]:
        """The evidence of each state that it shows, the worst first."""
        found = {state: [e for e in self.evidence if e.state is state] for state in State}
        return {state: evidence for state, evidence in found.items() if evidence}

    @property
    def unsettled(self) -> tuple[Evidence, ...]:
        """The evidence that leaves something to do."""
        return tuple(piece for piece in self.evidence if piece.state is not State.MET)

    def turn_of(self, evidence: Evidence) -> Record:
        return evidence.turn or self.proposed

    @cached_property
    def turns(self) -> list[Turn]:
        """Each who has something to do, in the order of the evidence; nobody when it is met."""
        if not self.evidence:
            return [Turn(self.proposed, self, ())]
        found: defaultdict[Key, list[Evidence]] = defaultdict(list)
        for piece in self.unsettled:
            found[self.turn_of(piece).key].append(piece)
        return [Turn(self.turn_of(its[0]), self, tuple(its)) for its in found.values()]


# Each check is chosen by the type of its second argument, the criterion.
Check = Callable[[Portal, Any, date], Proof]


@dataclass(frozen=True, eq=False)
class Standing:
    """Every requirement as of the day, those of no level first, then by level from the top."""

    portal: Portal
    today: date
    judgements: tuple[Judgement, ...]

    @cached_property
    def counts(self) -> dict[State, int]:
        """How many are in each state, also in those that have none; readers hear the good first."""
        states = [judgement.state for judgement in self.judgements]
        return {state: states.count(state) for state in reversed(State)}

    @cached_property
    def turns(self) -> dict[Key, list[Turn]]:
        """By the key of each who has something to do, all that waits for them."""
        found: defaultdict[Key, list[Turn]] = defaultdict(list)
        for judgement in self.judgements:
            for turn in judgement.turns:
                found[turn.owner.key].append(turn)
        return dict(found)

    def waiting_for(self, owner: Record) -> list[Judgement]:
        return [turn.judgement for turn in self.turns.get(owner.key, ())]

    def unsettled(self, record: Record) -> list[tuple[Judgement, Evidence]]:
        """What keeps requirements from being met, as far as the record goes."""
        return [
            (judgement, piece)
            for judgement in self.judgements
            for piece in judgement.unsettled
            if piece.record and piece.record.key == record.key
        ]

    def of_level(self, level: Level | None) -> list[Judgement]:
        wanted = level.id if level else None
        return [found for found in self.judgements if found.requirement.level == wanted]
