"""What a group needs on one sheet before its meeting."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter
from typing import Any

from ..agreement import standing
from ..agreement.follow_up import decisions_of_parties
from ..agreement.holding import holding
from ..agreement.judgement import Evidence, Judgement, State
from ..calendars.occasions import expected
from ..model.decision import Decision
from ..model.group import Group
from ..model.occasion import Meeting
from ..model.page import Guideline, GuidelineStatus
from ..model.portal import Portal
from ..model.position import Position
from .decisions import Listed, open_actions
from .fulfilment import tiers
from .meetings import next_candidates
from .open_matters import agendas
from .positions import by_organisation
from .rendering import PageContext, render
from .sheet import fitting, rows

# How far ahead the sheet looks.
MEETINGS_AHEAD = timedelta(days=365)
REVIEWS_AHEAD = timedelta(days=90)
# The rows that each column has for its lists, besides headings and sentences; the left one has
# also a row for each level. tests/browser/test_paper.py measures them.
LEFT_ROOM, RIGHT_ROOM = 40, 40
# Letters of a row beside the name of an organisation.
NARROW = 34


@dataclass(frozen=True)
class Opening:
    """A position without a holder on the day: vacant, unknown, or somebody starts later."""

    state: State
    employer: str
    position: Position
    start: str


def group_review(page: PageContext, group: Group) -> str:
    """How the agreement stands, coming meetings, open positions, actions, reviews and questions."""
    portal, found = page.portal, standing(page.portal, page.today)
    broken = [judged for judged in found.judgements if judged.state is State.UNMET]
    left: dict[str, list[Any]] = {"broken": broken, "meetings": meetings_ahead(page)}
    right: dict[str, list[Any]] = {
        "actions": open_actions(page),
        "undecided": without_actions(portal),
        "reviews": reviews_due(page),
        "questions": next((found for decider, found in agendas(portal) if decider == group), []),
    }
    levels = tiers(found)
    vacant = openings(page)
    people: dict[str, list[float]] = {"openings": list(opening_rows(vacant))}
    most = fitting(taken(left) | people, LEFT_ROOM - len(levels)) | fitting(
        taken(right), RIGHT_ROOM
    )
    return render(
        "group_review.html.jinja",
        page,
        standing=found,
        tiers=levels,
        **left,
        **right,
        most=most,
        proposed=expected(portal, group, page.today)[:2],
        openings=vacant,
        appointments=appointments(vacant[: most["openings"]]),
        decisions=decisions_of_parties(portal),
        in_force=of_status(portal, GuidelineStatus.IN_FORCE),
        drafts=of_status(portal, GuidelineStatus.DRAFT),
    )


def taken(lists: dict[str, list[Any]]) -> dict[str, list[float]]:
    """The rows of each list's items."""
    return {name: [rows_of(item) for item in items] for name, items in lists.items()}


def opening_rows(found: list[Opening]) -> Iterator[float]:
    """Those of one organisation follow one another on its rows, below the name of the state."""
    for _, alike in groupby(found, attrgetter("state")):
        for number, (_, own) in enumerate(groupby(alike, attrgetter("employer"))):
            told, filled = "", -1.5 if number else -2.5
            for opening in own:
                told += f"{opening.position.title}, {opening.start}"
                yield rows(told, NARROW) - filled
                filled = rows(told, NARROW)


def rows_of(item: Any) -> float:
    """How many rows of a column the item takes; a meeting's day and group have their own."""
    match item:
        case Judgement():
            return 0.2 + rows(item.requirement.title)
        case Meeting():
            named = rows(f"{item.title} {'Ehdotus' if item.proposal else 'Suunniteltu'}")
            return 1.6 + named + rows(f"{item.group}, {item.place} tai etänä")
        case Listed():
            owner = item.owner.title if item.owner else ""
            said = "Myöhässä Määräaikaa ei ole kirjattu, vastuuta ei ole kirjattu. Päätös:"
            return rows(f"{item.action.title} {said} {owner} {item.decision.title}")
        case (Guideline(), _):
            return rows(f"Myöhässä {item[0].title}, viimeistään 31.12.2027")
    return rows(item.title)


def openings(page: PageContext) -> list[Opening]:
    """Positions that nobody holds, then the unknown, then those whose holder is to start."""
    found = [
        _opening(holding(page.portal, position, page.today), employer, position)
        for employer, positions in by_organisation(page.portal)
        for position in positions
    ]
    states = (State.UNMET, State.UNKNOWN, State.UPCOMING)
    return [opening for state in states for opening in found if opening.state is state]


def _opening(held: Evidence, employer: str, position: Position) -> Opening:
    starts = held.text if held.state is State.UPCOMING else ""
    return Opening(held.state, employer, position, starts.removeprefix(f"{position.title}: "))


def appointments(found: Iterable[Opening]) -> list[tuple[State, list[tuple[str, list[Opening]]]]]:
    """The openings by state, then by organisation, in their order."""
    return [
        (state, [(name, list(own)) for name, own in groupby(alike, attrgetter("employer"))])
        for state, alike in groupby(found, attrgetter("state"))
    ]


def meetings_ahead(page: PageContext) -> list[Meeting]:
    """Every group's meetings that can begin within a year."""
    ahead = next_candidates(page, page.portal.meetings.values())
    return [meeting for meeting in ahead if meeting.first_day <= page.today + MEETINGS_AHEAD]


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
