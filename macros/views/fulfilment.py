"""Whether the agreement's requirements are met: the figures, and each with its evidence."""

from dataclasses import dataclass

from ..agreement import standing
from ..agreement.judgement import WHOLE, Evidence, Judgement, Standing, State, counted
from ..model.group import Level
from ..model.kinds import Flag, Integer, Labelled, Reference
from ..model.record import Record, leaves
from ..model.requirement import Requirement
from .groups import levels_from_the_top
from .rendering import PageContext, render

# More evidence of one state than this is told as a number, and the list opens behind it.
MOST_SHOWN = 5


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


def fulfilment_summary(page: PageContext) -> str:
    """How many requirements are in each state, by level: a sentence, a table and a plot."""
    found = standing(page.portal, page.today)
    return render("fulfilment_summary.html.jinja", page, standing=found, tiers=tiers(found))


def fulfilment(page: PageContext) -> str:
    """Each requirement by level: its state, the source's words, evidence, next step and turn."""
    return render(
        "fulfilment.html.jinja",
        page,
        tiers=tiers(standing(page.portal, page.today)),
        parameters=parameters,
        pieces=pieces,
        most=MOST_SHOWN,
    )


def fulfilment_turns(page: PageContext) -> str:
    """For everyone who has something to do, the requirements; who has the most of them first."""
    turns = standing(page.portal, page.today).turns.values()
    waiting = sorted(turns, key=lambda own: (-len(own), own[0].owner.title))
    return render("fulfilment_turns.html.jinja", page, waiting=waiting)


def tiers(found: Standing) -> list[Tier]:
    """The requirements by level from the top; a level without any is there all the same."""
    levels = [None, *levels_from_the_top(found.portal)]
    told = [Tier(level, found.of_level(level)) for level in levels]
    return [tier for tier in told if tier.level or tier.judgements]


def parameters(page: PageContext, requirement: Requirement) -> dict[str, list[Record | str]]:
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
                values.append(page.record(leaf.value, leaf.kind.folder))
            case _:
                said = leaf.value.label if isinstance(leaf.value, Labelled) else leaf.value
                values.append(str(said))
    return found


def pieces(evidence: Evidence) -> tuple[str, str, str]:
    """The evidence's sentence around the name of the record that shows it, which is a link.

    A sentence that does not name its record gets the name in brackets.
    """
    if evidence.record is None:
        return evidence.text, "", ""
    before, name, after = evidence.text.partition(evidence.record.title)
    return (before, name, after) if name else (f"{evidence.text} (", evidence.record.title, ")")
