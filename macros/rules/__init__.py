"""What must hold between records: one function a rule, each with its sentence."""

from collections.abc import Callable, Iterator
from datetime import date

from ..model.portal import Portal
from . import (
    changes,
    days,
    freshness,
    meetings,
    moves,
    positions,
    queries,
    requirements,
    states,
    structure,
    templates,
    texts,
    truth,
)
from .finding import Finding

Rule = Callable[[Portal], Iterator[Finding]]
RuleOfTheDay = Callable[[Portal, date], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    structure.levels_have_different_orders,
    structure.a_position_sits_once_in_a_group,
    structure.entitlement_ids_are_unique_in_a_network,
    structure.use_names_an_entitlement_of_the_network,
    structure.the_use_of_every_entitlement_is_told,
    structure.the_use_of_a_service_is_told_of_every_party,
    structure.the_member_itself_decided_to_join,
    structure.an_organisation_is_a_member_once,
    structure.replacements_end_somewhere,
    structure.titles_tell_records_apart,
    meetings.calendar_ids_are_unique,
    meetings.calendars_have_different_names,
    meetings.nobody_is_in_two_meetings_at_once,
    meetings.confirmed_meetings_are_on_working_days,
    meetings.decisions_were_made_by_the_group_that_met,
    meetings.events_name_an_entitlement_of_the_network,
    changes.notices_concern_another_party,
    changes.changes_are_made_by_parties,
    days.actions_follow_their_decision,
    freshness.the_law_of_a_guideline_is_checked,
    positions.nobody_is_missing_for_a_year,
    requirements.representation_is_on_the_requirements_own_level,
    requirements.requirements_bind_parties,
    requirements.requirements_of_a_level_have_different_orders,
    queries.a_query_is_judged_once,
    queries.answers_are_about_what_is_asked,
    moves.old_addresses_lead_to_one_page,
    templates.records_are_filled_in,
    texts.texts_hold_no_addresses,
    truth.facts_do_not_rest_on_practice,
    truth.replacements_stand,
    truth.nothing_leads_to_the_withdrawn,
    truth.texts_are_not_copied,
    truth.use_stays_within_the_quota,
    truth.changes_are_announced_before_they_are_made,
    truth.settled_actions_tell_how,
)

RULES_OF_THE_DAY: tuple[RuleOfTheDay, ...] = (
    freshness.the_accessibility_statement_is_fresh,
    meetings.held_meetings_are_past,
    meetings.past_meetings_are_held_or_cancelled,
    changes.done_changes_have_begun,
    changes.past_changes_are_done_or_cancelled,
    days.what_has_happened_is_past,
    positions.the_state_of_a_position_is_that_of_the_day,
    states.states_are_those_of_the_day,
)


def findings(portal: Portal, known: dict[str, set[str]], today: date) -> Iterator[Finding]:
    """Everything that does not hold; `known` are the ids that have a file, readable or not."""
    if known["organisations"] <= portal.organisations.keys():  # one more may be a party
        yield from structure.there_is_a_party(portal)
    if known.get("decisions", set()) <= portal.decisions.keys():
        yield from truth.approvals_rest_on_a_decision(portal)
    for rule in RULES:
        yield from rule(portal)
    for rule_of_the_day in RULES_OF_THE_DAY:
        yield from rule_of_the_day(portal, today)
