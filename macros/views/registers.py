"""Decisions, projects and procurements in their order, and what lists are narrowed down by."""

from collections.abc import Iterable
from datetime import date

from ..agreement import follow_up
from ..agreement.follow_up import Progress
from ..model.alphabet import finnish_order
from ..model.decision import Action, ActionState, Decision
from ..model.group import Group
from ..model.kinds import NOT_RECORDED, Labelled, NotRecorded
from ..model.page import Guideline
from ..model.portal import Portal
from ..model.position import Body
from ..model.project import Procurement, Project, ProjectPhase
from ..model.record import Record
from ..model.window import Window

# By how far they are; an unknown phase may be any of the open ones.
PHASES = NOT_RECORDED, *ProjectPhase

# Each a value of the rows, and its text.
Options = list[tuple[str, str]]
# An action, and the decision that it follows from.
Listed = tuple[Decision, Action]


def choices(values: Iterable[Labelled | NotRecorded]) -> Options:
    """Those of a type that rows have: in the order of the type, the unknown last."""
    found = set(values)
    known: list[Labelled] = [value for value in found if value is not NOT_RECORDED]
    known.sort(key=lambda value: [*value.__class__].index(value))
    unknown = [(NOT_RECORDED.value, "Ei kirjattu")] if NOT_RECORDED in found else []
    return [*((value.value, value.label) for value in known), *unknown]


def organisations(portal: Portal, ids: Iterable[str]) -> Options:
    found = set(ids)
    return [(o.id, o.short) for o in portal.organisations.values() if o.id in found]


def records(found: Iterable[Record | None]) -> Options:
    """By folder and id, for records of several types."""
    return list({"-".join(record.key): record.title for record in found if record}.items())


def words(values: Iterable[object]) -> Options:
    return [(word, word) for word in dict.fromkeys(map(str, values))]


def projects_in_order(portal: Portal) -> list[Project]:
    """What is under way first, what is over last."""
    return sorted(
        portal.projects.values(),
        key=lambda p: (not p.open, -PHASES.index(p.phase), finnish_order(p.title)),
    )


def procurements_in_order(portal: Portal) -> list[Procurement]:
    """The open ones by the day on which they can begin, those without one last; then the rest."""
    return sorted(portal.procurements.values(), key=_urgency)


def _urgency(found: Procurement) -> tuple[bool, date, str]:
    begins = found.window.first_day if isinstance(found.window, Window) else date.max
    return (not found.open, begins, finnish_order(found.title))


def open_actions(portal: Portal) -> list[Listed]:
    """What the parties' decisions still wait for, by the day; those without a day last."""
    found = [pair for pair in follow_up.actions(portal) if pair[1].state is ActionState.OPEN]
    return sorted(found, key=lambda pair: (_due(pair[1]), pair[1].title))


def actions_of(decision: Decision) -> list[Listed]:
    return [(decision, action) for action in decision.actions]


def _due(action: Action) -> date:
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
    naming = {record.key for record in portal.citing.get(decision.key, ())}
    named = {"guidelines": decision.guidelines, "projects": decision.projects}
    return [r for r in portal.records() if r.key in naming or r.id in named.get(r.FOLDER, ())]


def changing(
    portal: Portal, record: Guideline | Project, first: str | NotRecorded | None
) -> list[Decision]:
    """The decision that the record rests on and those that changed it, the latest first."""
    found = portal.decisions.values()
    return newest_first(d for d in found if d.id == first or record.id in getattr(d, record.FOLDER))


def newest_first(found: Iterable[Decision]) -> list[Decision]:
    return sorted(found, key=lambda decision: (decision.date, decision.id), reverse=True)
