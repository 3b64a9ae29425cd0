"""Decisions and what became of them."""

from collections.abc import Iterator
from datetime import date, timedelta

from ...model.action import Action, ActionState
from ...model.criteria import ActionDeadlines, ActionTerm, ActionTerms
from ...model.decision import Decision
from ...model.kinds import NOT_RECORDED
from ...model.moments import finnish_day
from ...model.portal import Portal
from ...model.position import HolderState, Position
from .judgement import Evidence, State


def every_decision_has_actions_with_owner_and_day(
    portal: Portal, wanted: ActionTerms, today: date
) -> Iterator[Evidence]:
    """Each decision says what follows from it, by whom and by when, or that nothing does."""
    yield from _without_actions(portal)
    for decision, action in actions(portal):
        gaps = [term for term in wanted.must_have if getattr(action, term.value) is NOT_RECORDED]
        owner = owner_of(portal, action)
        begin = f"{decision.title}: {action.title}"
        if (
            owner
            and owner.holder.state is HolderState.VACANT
            and ActionTerm.OWNER in wanted.must_have
        ):
            text = f"{begin} – vastuutehtävä on täyttämättä"
            yield Evidence(State.UNMET, text, decision, owner)
        elif gaps:
            missing = " ja ".join(gap.label.lower() for gap in gaps)
            text = f"{begin} – {missing} kirjaamatta"
            yield Evidence(State.UNKNOWN, text, decision, owner)
        else:
            yield Evidence(State.MET, f"{begin} – vastuu ja määräaika kirjattu", decision, owner)


def no_action_is_overdue(
    portal: Portal, wanted: ActionDeadlines, today: date
) -> Iterator[Evidence]:
    """Every action is done, or its day has not passed."""
    yield from _without_actions(portal)
    for decision, action in actions(portal):
        state, said = _timely(action, timedelta(days=wanted.grace), today)
        text = f"{decision.title}: {action.title} – {said}"
        yield Evidence(state, text, decision, owner_of(portal, action))


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
    parties = {party.id for party in portal.parties}
    return [
        decision
        for decision in portal.decisions.values()
        if decision.group or portal.bodies[decision.body or ""].organisation in parties
    ]


def is_overdue(action: Action, today: date) -> bool:
    """Whether the action is open and its day has passed."""
    open_ = action.state is ActionState.OPEN
    return open_ and action.due is not NOT_RECORDED and action.due < today


def owner_of(portal: Portal, action: Action) -> Position | None:
    """The position that answers for the action, where it is recorded."""
    return None if action.owner is NOT_RECORDED else portal.positions[action.owner]


def _without_actions(portal: Portal) -> Iterator[Evidence]:
    """What decisions say that have no action to judge."""
    decisions = decisions_of_parties(portal)
    if not decisions:
        yield Evidence(State.UNKNOWN, "Sopijapuolten päätöksiä ei ole kirjattu", None)
    for decision in decisions:
        if decision.no_actions:
            yield Evidence(State.MET, f"{decision.title}: ei vaadi toimenpiteitä", decision)
        elif not decision.actions:
            text = f"{decision.title}: toimenpiteitä ei ole kirjattu"
            yield Evidence(State.UNKNOWN, text, decision)


def _timely(action: Action, grace: timedelta, today: date) -> tuple[State, str]:
    if action.state is ActionState.DONE:
        return State.MET, "tehty"
    if action.due is NOT_RECORDED:
        return State.UNKNOWN, "määräaikaa ei ole kirjattu"
    day = finnish_day(action.due)
    if today > action.due + grace:
        return State.UNMET, f"myöhässä, määräaika oli {day}"
    return State.UPCOMING, f"määräaika {day}"
