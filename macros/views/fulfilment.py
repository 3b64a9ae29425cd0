"""What is agreed: goals, whether requirements are met by level, and how their evidence is told."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal, NamedTuple

from ..agreement.judgement import WHOLE, Judgement, Standing, Turn
from ..model.kinds import Flag, Integer, Reference
from ..model.portal import Portal
from ..model.record import Record, leaves
from ..model.requirement import Requirement
from .rendering import PageContext, render


def goals(page: PageContext, horizon: Literal["short", "long"]) -> str:
    """The goals of one horizon, in the source's order."""
    chosen = [goal for goal in page.portal.goals.values() if goal.horizon == horizon]
    ordered = sorted(chosen, key=lambda goal: goal.order)
    # The phrase stands at its goal; the document and its heading once for all that share them.
    places = dict.fromkeys(replace(goal.source, phrase=None) for goal in ordered)
    return render("made/goals.html.jinja", page, goals=ordered, sources=places)


class Tier(NamedTuple):
    """The requirements of one level, or those of the whole cooperation, which has no purpose."""

    title: str
    purpose: str
    spot: str
    judgements: list[Judgement]


def tiers(found: Standing) -> Iterator[Tier]:
    """The requirements by level from the top; a level without any is there all the same."""
    if whole := found.of_level(None):
        yield Tier(WHOLE, "", "koko-yhteistyo", whole)
    for level in sorted(found.portal.levels.values(), key=lambda level: level.order):
        yield Tier(level.title, level.purpose, f"tason-{level.id}", found.of_level(level))


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
        if isinstance(leaf.kind, Reference):
            values.append(portal.of(leaf.kind.folder)[leaf.value])
        elif not isinstance(leaf.kind, Flag):
            values.append(str(getattr(leaf.value, "label", leaf.value)))
    return found
