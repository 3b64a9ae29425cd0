"""What became of decisions, and what has to be kept up: guidelines."""

from collections.abc import Callable
from datetime import date, timedelta

from ..model.decision import Action, ActionState, Decision
from ..model.kinds import NOT_RECORDED, Labelled
from ..model.moments import finnish_day
from ..model.page import Guideline, GuidelineStatus
from ..model.portal import Portal
from ..model.requirement import (
    ActionDeadlines,
    ActionTerm,
    ActionTerms,
    GuidelineTerm,
    GuidelineTerms,
)
from .judgement import Evidence, Found, Proof, State, told
from .people import holding, named, turn


class Progress(Labelled):
    """How far a decision has been carried out, as of a day."""

    LATE = "late", "Myöhässä"
    OPEN = "open", "Avoin"
    DONE = "done", "Tehty"
    DROPPED = "dropped", "Rauennut"
    NOT_NEEDED = "not_needed", "Ei vaadi toimenpiteitä"
    NOT_RECORDED = "not_recorded", "Toimenpiteitä ei ole kirjattu"


# What is known of a decision that has no action to judge.
_WITHOUT = {
    Progress.NOT_NEEDED: (State.MET, "ei vaadi toimenpiteitä"),
    Progress.NOT_RECORDED: (State.UNKNOWN, "toimenpiteitä ei ole kirjattu"),
    Progress.DROPPED: (State.MET, "toimenpiteet ovat rauenneet"),
}


def every_decision_has_its_actions(portal: Portal, wanted: ActionTerms, today: date) -> Proof:
    """Each decision says what follows from it, by whom and by when, or that nothing does."""
    return _followed(portal, today, lambda action: _settled(portal, action, wanted, today))


def no_action_is_overdue(portal: Portal, wanted: ActionDeadlines, today: date) -> Proof:
    """Every action is done, or its day has not passed."""
    return _followed(portal, today, lambda action: _timely(action, wanted.grace, today))


def _followed(portal: Portal, today: date, judge: Callable[[Action], Found]) -> Proof:
    """What the decisions say that have no action to judge, and then how the actions are judged."""
    decisions = decisions_of_parties(portal)
    if not decisions:
        yield Evidence(State.UNKNOWN, "Sopijapuolten päätöksiä ei ole kirjattu")
    for decision in decisions:
        if found := _WITHOUT.get(progress(decision, today)):
            yield told(decision, found)
    for decision, action in actions(portal):
        state, said = (State.MET, "tehty") if action.state is ActionState.DONE else judge(action)
        found = state, f"{action.title} – {said}"
        yield told(decision, found, turn(portal, action.owner, today))


def actions(portal: Portal) -> list[tuple[Decision, Action]]:
    """The actions of the parties' decisions that stand, with their decisions."""
    return [
        (decision, action)
        for decision in decisions_of_parties(portal)
        for action in decision.actions
        if action.state is not ActionState.DROPPED
    ]


def decisions_of_parties(portal: Portal) -> list[Decision]:
    """Those of the cooperation's groups and of the parties' own bodies; examples are left out."""
    return [decision for decision in portal.decisions.values() if is_of_parties(portal, decision)]


def is_of_parties(portal: Portal, decision: Decision) -> bool:
    body = portal.bodies.get(decision.body or "")
    return body is None or portal.organisations[body.organisation].party


def progress(decision: Decision, today: date) -> Progress:
    """The worst of the decision's actions; one that lapsed counts when there are no others."""
    if decision.no_actions:
        return Progress.NOT_NEEDED
    if not decision.actions:
        return Progress.NOT_RECORDED
    if any(is_overdue(action, today) for action in decision.actions):
        return Progress.LATE
    states = {action.state for action in decision.actions}
    return Progress[next(state.name for state in ActionState if state in states)]


def is_overdue(action: Action, today: date) -> bool:
    open_ = action.state is ActionState.OPEN
    return open_ and action.due is not NOT_RECORDED and action.due < today


def _settled(portal: Portal, action: Action, wanted: ActionTerms, today: date) -> Found:
    """What is missing of an action that is still to be done, or that nothing is."""
    gaps = [term for term in wanted.must_have if getattr(action, term.value) is NOT_RECORDED]
    terms = " ja ".join(term.label.lower() for term in gaps or wanted.must_have)
    found = [(State.UNKNOWN, f"{terms} kirjaamatta") if gaps else (State.MET, f"{terms} kirjattu")]
    if ActionTerm.OWNER in wanted.must_have:
        state, said = named(portal, action.owner, today)
        found.append((state, f"{ActionTerm.OWNER.label.lower()} {said}"))
    return min(found, key=lambda one: list(State).index(one[0]))


def _timely(action: Action, grace: int, today: date) -> Found:
    if action.due is NOT_RECORDED:
        return State.UNKNOWN, "määräaikaa ei ole kirjattu"
    day = finnish_day(action.due)
    if today > action.due + timedelta(days=grace):
        return State.UNMET, f"myöhässä, määräaika oli {day}"
    return State.UPCOMING, f"määräaika {day}"


def guidelines_are_kept_up(portal: Portal, wanted: GuidelineTerms, today: date) -> Proof:
    """Each guideline that stands is approved, somebody owns it and it has been reviewed."""
    standing = (GuidelineStatus.DRAFT, GuidelineStatus.IN_FORCE)
    guidelines = [g for g in portal.guidelines.values() if g.status in standing]
    if not guidelines:
        yield Evidence(State.UNKNOWN, "Ohjeita ei ole kirjattu")
    for guideline in guidelines:
        yield from _kept_up(portal, guideline, wanted, today)


def _kept_up(portal: Portal, guideline: Guideline, wanted: GuidelineTerms, today: date) -> Proof:
    owner = portal.positions[guideline.owner]
    if guideline.status is GuidelineStatus.DRAFT:
        yield told(guideline, (State.UPCOMING, "luonnos, odottaa hyväksyntää"))
        return
    if GuidelineTerm.OWNER in wanted.must_have:
        held = holding(portal, owner, today)
        yield told(guideline, (held.state, f"omistaja {held.text}"), held.turn)
    if GuidelineTerm.REVIEW in wanted.must_have:
        yield told(guideline, _reviewed(guideline, today), turn(portal, guideline.owner, today))


def _reviewed(guideline: Guideline, today: date) -> Found:
    due = guideline.review_by
    if due is None:
        return State.UNKNOWN, "hyväksymistä ja katselmointia ei ole kirjattu"
    day = finnish_day(due)
    if due >= today:
        return State.MET, f"seuraava katselmointi viimeistään {day}"
    if guideline.last_reviewed is None:
        return State.UNKNOWN, f"katselmointia ei ole kirjattu, olisi pitänyt olla {day} mennessä"
    return State.UNMET, f"katselmointi on myöhässä, olisi pitänyt olla {day} mennessä"
