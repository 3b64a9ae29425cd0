"""Whether the agreement's requirements are met, by level, and how their evidence is told."""

from dataclasses import dataclass

from ..agreement.judgement import WHOLE, Evidence, Judgement, Standing, State, Turn, counted
from ..model.group import Level
from ..model.kinds import Flag, Integer, Reference
from ..model.portal import Portal
from ..model.record import Record, leaves
from ..model.requirement import Requirement
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


def parameters(portal: Portal, requirement: Requirement) -> dict[str, list[Record | str]]:
    """What the check looks at, by the label of each parameter; a mere yes has no values.

    A number is the portal's own: the interpretation tells it.
    """
    found: dict[str, list[Record | str]] = {}
    for leaf in leaves(requirement.criterion):
        told = isinstance(leaf.kind, Integer) and (requirement.interpretation or not leaf.value)
        if leaf.value is False or told:
            continue
        values = found.setdefault(leaf.spec.label, [])
        match leaf.kind:
            case Flag():
                continue
            case Reference():
                values.append(portal.of(leaf.kind.folder)[leaf.value])
            case _:
                values.append(str(getattr(leaf.value, "label", leaf.value)))
    return found


def pieces(evidence: Evidence) -> tuple[str, str, str]:
    """The evidence's sentence around the name of the record that shows it, which is a link.

    A sentence that does not name its record gets the name in brackets.
    """
    if evidence.record is None:
        return evidence.text, "", ""
    before, name, after = evidence.text.partition(evidence.record.title)
    return (before, name, after) if name else (f"{evidence.text} (", evidence.record.title, ")")
