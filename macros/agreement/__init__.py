"""Is the agreement followed? One check a criterion; none of them ever fails a build."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from ..model import criteria
from ..model.portal import Portal
from ..model.record import Record
from ..model.requirement import Requirement
from . import changes, follow_up, operations, people, representation, rhythm, seats, upkeep
from .judgement import Check, Evidence, Judgement
from .standing import Standing

CHECKS: dict[type[criteria.Criterion], Check] = {
    criteria.Composition: seats.group_consists_of_exactly_those_agreed,
    criteria.Holders: seats.holders_of_positions_are_recorded,
    criteria.Representation: representation.every_party_is_represented_on_the_level,
    criteria.MeetingsInYear: rhythm.group_meets_as_often_as_agreed,
    criteria.MeetingTopics: rhythm.topics_are_dealt_with_in_their_months,
    criteria.AccountManagement: people.organisation_has_an_account_manager,
    criteria.SectorCoverage: people.every_sector_has_an_account_manager,
    criteria.Expertise: people.experts_are_known_and_available,
    criteria.ServiceTerms: operations.terms_of_every_service_are_agreed,
    criteria.ChangePlans: changes.every_change_ahead_is_planned,
    criteria.NoticePeriod: changes.changes_are_announced_in_time,
    criteria.ProjectTerms: operations.every_open_project_is_steered,
    criteria.ActionTerms: follow_up.every_decision_has_actions_with_owner_and_day,
    criteria.ActionDeadlines: follow_up.no_action_is_overdue,
    criteria.GuidelineTerms: upkeep.guidelines_are_approved_and_kept_up,
    criteria.QuotaUse: upkeep.entitlements_are_used_within_quota,
}


@lru_cache(maxsize=1)
def standing(portal: Portal, today: date) -> Standing:
    """How the agreement stands; judged once a day, however many pages ask. One portal is kept."""
    ordered = sorted(portal.requirements.values(), key=lambda r: _rank(portal, r))
    judgements = (
        Judgement(number, r, tuple(judged(portal, r, today)), _proposed(portal, r))
        for number, r in enumerate(ordered, start=1)
    )
    return Standing(portal, today, tuple(judgements))


def judged(portal: Portal, requirement: Requirement, today: date) -> Iterator[Evidence]:
    """What the requirement's check finds."""
    return CHECKS[type(requirement.criterion)](portal, requirement.criterion, today)


def _proposed(portal: Portal, requirement: Requirement) -> Record:
    folder, record_id = requirement.responsible.key
    return portal.of(folder)[record_id]


def _rank(portal: Portal, requirement: Requirement) -> tuple[int, int, str]:
    level = portal.levels[requirement.level].order if requirement.level else 0
    return (level, requirement.order, requirement.id)
