"""Decisions: the register, the page of one, and the actions that they lead to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..agreement import follow_up
from ..agreement.follow_up import Progress, is_of_parties, progress
from ..calendars.occasions import in_order
from ..model.decision import Action, ActionState, Decision
from ..model.group import Group
from ..model.kinds import NOT_RECORDED
from ..model.occasion import Meeting
from ..model.portal import Portal
from ..model.position import Body, Position
from ..model.record import Record
from .register import Filter
from .rendering import PageContext, render


@dataclass(frozen=True)
class Listed:
    """An action with its decision; its owner is None where nobody has recorded one."""

    decision: Decision
    action: Action
    owner: Position | None
    overdue: bool


def actions_of(page: PageContext, decision: Decision) -> list[Listed]:
    """All that follows from the decision, in the order of its record."""
    return [_listed(page, decision, action) for action in decision.actions]


def open_actions(page: PageContext) -> list[Listed]:
    """What the parties' decisions still wait for, by the day; those without a day last."""
    found = [
        _listed(page, decision, action)
        for decision, action in follow_up.actions(page.portal)
        if action.state is ActionState.OPEN
    ]
    return sorted(found, key=lambda listed: (_urgency(listed.action), listed.action.title))


def _listed(page: PageContext, decision: Decision, action: Action) -> Listed:
    unknown = action.owner is NOT_RECORDED
    owner = None if unknown else page.portal.positions[str(action.owner)]
    return Listed(decision, action, owner, follow_up.is_overdue(action, page.today))


def _urgency(action: Action) -> date:
    return date.max if action.due is NOT_RECORDED else action.due


@dataclass(frozen=True)
class Registered:
    """A decision as the register tells of it; nobody follows what became of an example."""

    decision: Decision
    decider: Group | Body
    progress: Progress | None

    @property
    def body(self) -> str:
        """The decider among groups and bodies, which may have the same id."""
        return f"{self.decider.FOLDER}-{self.decider.id}"


def decisions(page: PageContext) -> str:
    """Every decision, the newest first; those of outsiders are marked as examples."""
    rows = [_row(page, d) for d in newest_first(page.portal.decisions.values())]
    return render("decisions.html.jinja", page, rows=rows, filters=filters(rows))


def decision(page: PageContext, decision: Decision) -> str:
    """A decision as its minutes record it, what is to be done and what else rests on it."""
    resting = resting_on(page.portal, decision)
    return render(
        "decision.html.jinja",
        page,
        row=_row(page, decision),
        decision=decision,
        actions=actions_of(page, decision),
        meetings=in_order(r for r in resting if isinstance(r, Meeting)),
        changed=[r for r in resting if not isinstance(r, Meeting)],
    )


def filters(rows: list[Registered]) -> list[Filter]:
    """By who decided, by year, and by how far the decision has been carried out."""
    deciders = {row.body: row.decider.title for row in rows}
    years = dict.fromkeys(str(row.decision.date.year) for row in rows)
    return [
        Filter("body", "Päättäjä", list(deciders.items())),
        Filter("year", "Vuosi", [(year, year) for year in years]),
        # All of them, so that a link to the late ones works on a day when there are none.
        Filter("state", "Toimeenpano", [(state.value, state.label) for state in Progress]),
    ]


def resting_on(portal: Portal, decision: Decision) -> list[Record]:
    """The guidelines and projects that the decision names, and every record that names it."""
    named = {("guidelines", g) for g in decision.guidelines}
    named |= {("projects", p) for p in decision.projects}
    named |= {record.key for record in portal.citing.get(decision.key, ())}
    return [r for r in portal.records() if r.key in named]


def newest_first(found: Iterable[Decision]) -> list[Decision]:
    return sorted(found, key=lambda decision: (decision.date, decision.id), reverse=True)


def _row(page: PageContext, decision: Decision) -> Registered:
    portal, group = page.portal, decision.group
    decider = portal.groups[group] if group else portal.bodies[decision.body or ""]
    followed = progress(decision, page.today) if is_of_parties(portal, decision) else None
    return Registered(decision, decider, followed)
