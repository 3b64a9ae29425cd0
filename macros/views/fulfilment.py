"""Whether the agreement's requirements are met, by level, and how their evidence is told."""

from dataclasses import dataclass

from ..agreement.judgement import WHOLE, Evidence, Judgement, Standing, State, Turn, counted
from ..model.group import Level
from .groups import levels_from_the_top


@dataclass(frozen=True)
class Tier:
    """The requirements of one level; without a level, those of the whole cooperation."""

    level: Level | None
    judgements: list[Judgement]

    @property
    def title(self) -> str:
        return self.level.title if self.level else WHOLE

    @property
    def spot(self) -> str:
        return f"tason-{self.level.id}" if self.level else "koko-yhteistyo"

    @property
    def counts(self) -> dict[State, int]:
        return counted(self.judgements)


def tiers(found: Standing) -> list[Tier]:
    """The requirements by level from the top; a level without any is there all the same."""
    levels = [None, *levels_from_the_top(found.portal)]
    told = [Tier(level, found.of_level(level)) for level in levels]
    return [tier for tier in told if tier.level or tier.judgements]


def waiting(found: Standing) -> list[list[Turn]]:
    """For everyone who has something to do, the turns; who has the most of them first."""
    return sorted(found.turns.values(), key=lambda own: (-len(own), own[0].owner.title))


def pieces(evidence: Evidence) -> tuple[str, str, str]:
    """The evidence's sentence around the name of the record that shows it, which is a link.

    A sentence that does not name its record gets the name in brackets.
    """
    if evidence.record is None:
        return evidence.text, "", ""
    before, name, after = evidence.text.partition(evidence.record.title)
    return (before, name, after) if name else (f"{evidence.text} (", evidence.record.title, ")")
