"""What a group needs on one sheet before its meeting."""

from collections.abc import Iterable
from datetime import date, timedelta

from .. import occasions
from ..model.decision import Decision
from ..model.group import Group
from ..model.meeting import Meeting
from ..model.page import Guideline, GuidelineStatus
from ..model.portal import Portal
from ..model.position import Position
from ..rules.agreement.follow_up import decisions_of_parties
from ..rules.agreement.holding import holding
from ..rules.agreement.judgement import FROM_THE_BEST, State
from .action_list import open_actions
from .fulfilment import Promise, counted, promises, tiers
from .meetings import next_candidates
from .open_matters import agendas
from .positions import by_organisation
from .rendering import PageContext, render

# How far ahead the sheet looks, and how much of each matter it has room for.
MEETINGS_AHEAD = timedelta(days=365)
REVIEWS_AHEAD = timedelta(days=90)
MOST_LISTED = 8


def group_review(page: PageContext, group: Group) -> str:
    """Promises by level, coming meetings, and what is open: people, actions, reviews, questions."""
    portal, told = page.portal, promises(page)
    return render(
        "group_review.html.jinja",
        page,
        group=group,
        tiers=tiers(page),
        states=FROM_THE_BEST,
        totals=[(state, counted(told, state)) for state in FROM_THE_BEST],
        total=len(told),
        broken=broken(told),
        appointments=appointments(page),
        meetings=meetings_ahead(page),
        actions=open_actions(page),
        decisions=decisions_of_parties(portal),
        undecided=without_actions(portal),
        reviews=reviews_due(page),
        in_force=of_status(portal, GuidelineStatus.IN_FORCE),
        drafts=of_status(portal, GuidelineStatus.DRAFT),
        questions=next((found for decider, found in agendas(portal) if decider == group), []),
        most=MOST_LISTED,
    )


def broken(told: Iterable[Promise]) -> list[Promise]:
    """The promises that are known not to be kept."""
    return [promise for promise in told if promise.state is State.UNMET]


def appointments(page: PageContext) -> list[tuple[State, list[tuple[str, list[Position]]]]]:
    """Positions that nobody holds, then those of which nothing is known, by organisation."""
    found = []
    for state in (State.UNMET, State.UNKNOWN):
        by_employer = [
            (name, [p for p in held if holding(page.portal, p, page.today).state is state])
            for name, held in by_organisation(page.portal)
        ]
        found.append((state, [(name, open_ones) for name, open_ones in by_employer if open_ones]))
    return [(state, named) for state, named in found if named]


def meetings_ahead(page: PageContext) -> list[Meeting]:
    """Every group's meetings that can begin within a year."""
    ahead = next_candidates(page, occasions.in_order(page.portal.meetings.values()))
    latest = page.today + MEETINGS_AHEAD
    return [m for m in ahead if isinstance(m, Meeting) and m.first_day <= latest]


def without_actions(portal: Portal) -> list[Decision]:
    """The decisions of which nobody has recorded what follows."""
    return [d for d in decisions_of_parties(portal) if not d.actions and not d.no_actions]


def reviews_due(page: PageContext) -> list[tuple[Guideline, date]]:
    """The guidelines in force whose review is late or near, the earliest first."""
    standing = of_status(page.portal, GuidelineStatus.IN_FORCE)
    due = [(guideline, guideline.review_by) for guideline in standing if guideline.review_by]
    latest = page.today + REVIEWS_AHEAD
    return sorted(
        ((guideline, day) for guideline, day in due if day <= latest),
        key=lambda pair: (pair[1], pair[0].title),
    )


def of_status(portal: Portal, status: GuidelineStatus) -> list[Guideline]:
    return [g for g in portal.guidelines.values() if g.status is status]
