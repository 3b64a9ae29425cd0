"""Decisions: their deciders, how far each has been carried out, and what rests on them."""

from collections.abc import Iterable
from datetime import date

from ..agreement import follow_up
from ..agreement.follow_up import Progress
from ..model.decision import Action, ActionState, Decision
from ..model.group import Group
from ..model.kinds import NOT_RECORDED, NotRecorded
from ..model.organisation import Body
from ..model.page import Guideline
from ..model.portal import Portal
from ..model.project import Project
from ..model.record import Record

# An action, and the decision that it follows from.
Listed = tuple[Decision, Action]


def open_actions(portal: Portal) -> list[Listed]:
    """What the parties' decisions still wait for, by the day; those without a day last."""
    found = [pair for pair in follow_up.actions(portal) if pair[1].state is ActionState.OPEN]
    return sorted(found, key=lambda pair: (_urgency(pair[1]), pair[1].title))


def actions_of(decision: Decision) -> list[Listed]:
    return [(decision, action) for action in decision.actions]


def _urgency(action: Action) -> date:
    return date.max if action.due is NOT_RECORDED else action.due


def decider(portal: Portal, decision: Decision) -> Group | Body:
    group = decision.group
    return portal.groups[group] if group else portal.bodies[decision.body or ""]


def progress(portal: Portal, decision: Decision, today: date) -> Progress | None:
    """How far it has been carried out; nobody follows what became of an outsider's."""
    followed = follow_up.is_of_parties(portal, decision)
    return follow_up.progress(decision, today) if followed else None


def deciders(portal: Portal, found: list[Decision]) -> list[Group | Body]:
    return [decider(portal, decision) for decision in found]


def resting_on(portal: Portal, decision: Decision) -> list[Record]:
    """The guidelines and projects that the decision names, and every record that names it."""
    named = {("guidelines", g) for g in decision.guidelines}
    named |= {("projects", p) for p in decision.projects}
    named |= {record.key for record in portal.citing.get(decision.key, ())}
    return [r for r in portal.records() if r.key in named]


def changing(
    portal: Portal, record: Guideline | Project, first: str | NotRecorded | None
) -> list[Decision]:
    """The decision that the record rests on and those that changed it, the latest first."""
    found = portal.decisions.values()
    return newest_first(d for d in found if d.id == first or record.id in getattr(d, record.FOLDER))


def newest_first(found: Iterable[Decision]) -> list[Decision]:
    return sorted(found, key=lambda decision: (decision.date, decision.id), reverse=True)
