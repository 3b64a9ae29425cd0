"""Whether the agreement's promises are kept: the figures, and each promise with its evidence."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..agreement import WHOLE, judgements
from ..agreement.judgement import FROM_THE_BEST, Evidence, Judgement, State
from ..agreement.turns import turns
from ..model.group import Level
from ..model.kinds import Flag, Labelled, Reference
from ..model.record import Record, leaves
from ..model.requirement import Requirement
from .levels_diagram import levels_from_the_top
from .rendering import PageContext, render

# More evidence of one state than this is told as a number, and the list opens behind it.
MOST_SHOWN = 5


@dataclass(frozen=True)
class Promise:
    """A promise as it is numbered through the whole page, and what its evidence shows."""

    number: int
    judgement: Judgement
    turns: tuple[tuple[Record, int], ...]

    @property
    def requirement(self) -> Requirement:
        return self.judgement.requirement

    @property
    def state(self) -> State:
        return self.judgement.state

    @property
    def by_state(self) -> list[tuple[State, list[Evidence]]]:
        """The evidence, the worst first."""
        found = [(s, [e for e in self.judgement.evidence if e.state is s]) for s in State]
        return [(state, evidence) for state, evidence in found if evidence]


@dataclass(frozen=True)
class Tier:
    """The promises of one level; without a level, those of the whole cooperation."""

    level: Level | None
    promises: tuple[Promise, ...]

    @property
    def title(self) -> str:
        return self.level.title if self.level else WHOLE

    @property
    def spot(self) -> str:
        """The id of its heading on the page."""
        return f"tason-{self.level.id}" if self.level else "koko-yhteistyo"

    def count(self, state: State) -> int:
        return counted(self.promises, state)


def fulfilment_summary(page: PageContext) -> str:
    """How many promises are in each state, by level: a sentence, a table and a plot."""
    told = promises(page)
    return render(
        "fulfilment_summary.html.jinja",
        page,
        states=FROM_THE_BEST,
        totals=[(state, counted(told, state)) for state in FROM_THE_BEST],
        total=len(told),
        tiers=tiers(page, told),
    )


def fulfilment(page: PageContext) -> str:
    """Each promise by level: its state, the source's words, evidence, next step and turn."""
    return render(
        "fulfilment.html.jinja",
        page,
        tiers=tiers(page, promises(page)),
        parameters=parameters,
        pieces=pieces,
        most=MOST_SHOWN,
    )


def fulfilment_turns(page: PageContext) -> str:
    """For everyone whose turn it is, the promises that wait for them."""
    return render("fulfilment_turns.html.jinja", page, waiting=waiting(promises(page)))


def fulfilment_figures(page: PageContext) -> str:
    """How many promises are in each state, each figure a link to the page that tells more."""
    told = promises(page)
    totals = [(state, counted(told, state)) for state in FROM_THE_BEST]
    return render("fulfilment_figures.html.jinja", page, totals=totals, total=len(told))


def promises(page: PageContext) -> list[Promise]:
    """Every promise as of the page's day, those of the whole cooperation first."""
    judged = judgements(page.portal, page.today)
    return [Promise(n, j, _turns(page, j)) for n, j in enumerate(judged, start=1)]


def tiers(page: PageContext, told: Iterable[Promise]) -> list[Tier]:
    """The promises by level from the top; a level without any is there all the same."""
    levels = [None, *levels_from_the_top(page.portal)]
    found = [Tier(level, of_level(told, level)) for level in levels]
    return [tier for tier in found if tier.level or tier.promises]


def of_level(told: Iterable[Promise], level: Level | None) -> tuple[Promise, ...]:
    return tuple(p for p in told if p.requirement.level == (level.id if level else None))


def counted(told: Iterable[Promise], state: State) -> int:
    return len([promise for promise in told if promise.state is state])


def _turns(page: PageContext, judgement: Judgement) -> tuple[tuple[Record, int], ...]:
    """Whose turn it is, with how much of the evidence is theirs."""
    return tuple((owner, len(evidence)) for owner, evidence in turns(page.portal, judgement))


def waiting(told: Iterable[Promise]) -> list[tuple[Record, list[Promise]]]:
    """(owner, promises that wait for them): who has the most of them first."""
    found: dict[tuple[str, str], tuple[Record, list[Promise]]] = {}
    for promise in told:
        for owner, _ in promise.turns:
            found.setdefault(owner.key, (owner, []))[1].append(promise)
    return sorted(found.values(), key=lambda pair: (-len(pair[1]), pair[0].title))


def parameters(page: PageContext, requirement: Requirement) -> dict[str, list[Record | str]]:
    """What the check looks at, by the label of each parameter; a mere yes has no values."""
    found: dict[str, list[Record | str]] = {}
    for leaf in leaves(requirement.criterion):
        if leaf.value is False:
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
