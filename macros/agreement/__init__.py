"""Is the agreement followed? One check a kind of promise; none of them ever fails a build."""

from datetime import date
from functools import lru_cache

from ..model import criteria
from ..model.portal import Portal
from ..model.requirement import Requirement
from . import changes, follow_up, operations, people, representation, rhythm, seats, upkeep
from .judgement import Check, Judgement

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

# What the promises of no level stand under.
WHOLE = "Koko yhteistyö"


@lru_cache(maxsize=1)
def judgements(portal: Portal, today: date) -> tuple[Judgement, ...]:
    """Every promise as of the day, by level from the top, those of no level first.

    They are judged once, however many pages tell of them.
    """
    ordered = sorted(portal.requirements.values(), key=lambda r: _rank(portal, r))
    return tuple(judged(portal, requirement, today) for requirement in ordered)


def judged(portal: Portal, requirement: Requirement, today: date) -> Judgement:
    """One promise as of the day."""
    check = CHECKS[type(requirement.criterion)]
    return Judgement(requirement, tuple(check(portal, requirement.criterion, today)))


def _rank(portal: Portal, requirement: Requirement) -> tuple[int, int, str]:
    level = portal.levels[requirement.level].order if requirement.level else 0
    return (level, requirement.order, requirement.id)
