"""The actions that decisions lead to, as a decision, a group and a position list them."""

from dataclasses import dataclass
from datetime import date

from ..agreement import follow_up
from ..model.decision import Action, ActionState, Decision
from ..model.kinds import NOT_RECORDED
from ..model.position import Position
from .rendering import PageContext


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
    owner = follow_up.owner_of(page.portal, action)
    return Listed(decision, action, owner, follow_up.is_overdue(action, page.today))


def _urgency(action: Action) -> date:
    return date.max if action.due is NOT_RECORDED else action.due
