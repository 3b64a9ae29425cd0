"""How the agreement stands on a day: every requirement judged, and who has something to do."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ..model.group import Level
from ..model.portal import Portal
from ..model.record import Record
from .judgement import Evidence, Judgement, State, Turn, counted

Key = tuple[str, str]
# What the requirements of no level stand under.
WHOLE = "Koko yhteistyö"


@dataclass(frozen=True, eq=False)
class Standing:
    """Every requirement as of the day, those of no level first, then by level from the top."""

    portal: Portal
    today: date
    judgements: tuple[Judgement, ...]

    @cached_property
    def counts(self) -> dict[State, int]:
        return counted(self.judgements)

    @cached_property
    def turns(self) -> dict[Key, list[Turn]]:
        """By the key of each who has something to do, all that waits for them."""
        found: defaultdict[Key, list[Turn]] = defaultdict(list)
        for judgement in self.judgements:
            for turn in judgement.turns:
                found[turn.owner.key].append(turn)
        return dict(found)

    def waiting_for(self, owner: Record) -> list[Judgement]:
        """The requirements for which the owner has something to do."""
        return [turn.judgement for turn in self.turns.get(owner.key, ())]

    def unsettled(self, record: Record) -> list[tuple[Judgement, Evidence]]:
        """What keeps requirements from being met, as far as the record goes."""
        return self._unsettled.get(record.key, [])

    @cached_property
    def _unsettled(self) -> dict[Key, list[tuple[Judgement, Evidence]]]:
        found: defaultdict[Key, list[tuple[Judgement, Evidence]]] = defaultdict(list)
        for judgement in self.judgements:
            for evidence in judgement.unsettled:
                if evidence.record:
                    found[evidence.record.key].append((judgement, evidence))
        return dict(found)

    def of_level(self, level: Level | None) -> list[Judgement]:
        """The requirements of the level, or those of none."""
        wanted = level.id if level else None
        return [found for found in self.judgements if found.requirement.level == wanted]
