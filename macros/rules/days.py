"""Records against the day and days against each other: what is said is still so, or was ever so."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from ..model.change import Change, ChangeStatus
from ..model.kinds import NOT_RECORDED
from ..model.moments import finnish_day
from ..model.occasion import Meeting, NetworkEvent, Occasion, OccasionStatus
from ..model.page import Guideline, GuidelineStatus
from ..model.portal import Portal
from ..model.position import HolderState
from ..model.project import Project, ProjectPhase
from ..model.record import Record
from ..problems import Severity
from .finding import Finding

AHEAD = (ProjectPhase.PROPOSED, ProjectPhase.PLANNED)
BEGUN = (ProjectPhase.RUNNING, ProjectPhase.ENDED)
# The model statement is to be kept up to date, at least once a year: decision (EU) 2018/1523.
STATEMENT_LASTS = timedelta(days=365)
# A position is seldom empty for so long; a year mistyped leaves just such a gap.
LONG_GAP = timedelta(days=330)


@dataclass(frozen=True)
class Belied:
    """A state that is not so on a day: in which type and field, when, and what to write."""

    shape: type[Record]
    path: str
    holds: Callable[[Any, date], bool]
    message: str


BELIED: tuple[Belied, ...] = (
    Belied(
        Project,
        "phase",
        lambda p, day: p.phase in BEGUN and p.window and p.window.first_day > day,
        "työ on vaiheen mukaan alkanut, mutta sen aika on vasta tulossa; "
        "kirjoita phase: planned tai korjaa window",
    ),
    Belied(
        Project,
        "phase",
        lambda p, day: p.phase in AHEAD and p.window and p.window.last_day < day,
        "työn suunniteltu aika on ohi; vaihda vaiheeksi running, ended tai stopped "
        "tai kirjaa uusi window",
    ),
    Belied(
        Project,
        "phase",
        lambda p, day: p.phase is ProjectPhase.RUNNING and p.window and p.window.last_day < day,
        "työn aika on ohi; vaihda vaiheeksi ended tai stopped tai kirjaa uusi window",
    ),
    Belied(
        NetworkEvent,
        "status",
        lambda e, day: e.status is OccasionStatus.CONFIRMED and e.last_day < day,
        "tilaisuuden aika on ohi; vaihda tilaksi held (pidetty) tai cancelled (peruttu)",
    ),
    Belied(
        Guideline,
        "review_interval",
        lambda g, day: g.status is GuidelineStatus.IN_FORCE and g.review_by < day,
        "katselmointi on myöhässä; katselmoi ohje ja kirjaa päivä kohtaan last_reviewed",
    ),
    Belied(
        Change,
        "status",
        lambda c, day: c.ahead and c.scheduled and c.last_day < day,
        "muutoksen aika on ohi; vaihda tilaksi done (tehty) tai cancelled (peruttu), "
        "tai kirjaa uusi aika",
    ),
    Belied(
        Change,
        "status",
        lambda c, day: c.status is ChangeStatus.DONE and c.scheduled and c.first_day > day,
        "tila on done (tehty), mutta aika on vasta tulossa",
    ),
    Belied(
        Occasion,
        "status",
        lambda o, day: o.status is OccasionStatus.HELD and o.last_day > day,
        "tila on held (pidetty), mutta päivä on vasta tulossa",
    ),
    Belied(
        Meeting,
        "status",
        lambda m, day: m.status is OccasionStatus.CONFIRMED and m.last_day < day,
        "kokouksen aika on ohi; vaihda tilaksi held (pidetty) tai cancelled (peruttu)",
    ),
    Belied(
        Meeting,
        "window",
        lambda m, day: m.status is OccasionStatus.PLANNED and m.last_day < day,
        "ajankohta on ohi; jos kokous pidettiin, kirjaa tila held ja aika, muuten uusi "
        "ajankohta tai tila cancelled",
    ),
    Belied(
        Guideline,
        "status",
        lambda g, _: g.status is GuidelineStatus.IN_FORCE and g.law_checked is NOT_RECORDED,
        "voimassa olevan ohjeen lainsäädäntöä ei ole tarkistettu; lisää law_checked",
    ),
)


def states_are_those_of_the_day(portal: Portal, today: date) -> Iterator[Finding]:
    """No state of a record is belied by its days."""
    for belied in BELIED:
        for record in portal.records():
            if isinstance(record, belied.shape) and belied.holds(record, today):
                yield Finding(record, belied.path, belied.message, Severity.WARNING)


def the_accessibility_statement_is_fresh(portal: Portal, today: date) -> Iterator[Finding]:
    """The accessibility statement rests on an assessment of the last twelve months."""
    statement = portal.accessibility
    if not statement or statement.assessed is NOT_RECORDED:
        return
    if today - statement.assessed > STATEMENT_LASTS:
        day = finnish_day(statement.assessed)
        message = f"arvioinnista ({day}) on yli 12 kuukautta; arvioi sivusto uudelleen"
        yield Finding(statement, "assessed", message, Severity.WARNING)


def actions_follow_their_decision(portal: Portal) -> Iterator[Finding]:
    """Nothing that a decision leads to is due, or done, before the decision."""
    for decision in portal.decisions.values():
        for index, action in enumerate(decision.actions):
            for name, day in (("due", action.due), ("done", action.done)):
                if day and day is not NOT_RECORDED and day < decision.date:
                    decided = finnish_day(decision.date)
                    message = f"{finnish_day(day)} on ennen päätöksen päivää {decided}"
                    yield Finding(decision, f"actions[{index}].{name}", message)


def what_has_happened_is_past(portal: Portal, today: date) -> Iterator[Finding]:
    """The day on which something is recorded to have happened is not still to come."""
    for record, path, day in _days_of_the_past(portal):
        if day and day > today:
            message = f"{finnish_day(day)} on vasta tulossa; kirjaa päivä, joka on jo ollut"
            yield Finding(record, path, message, Severity.WARNING)


def nobody_is_missing_for_a_year(portal: Portal) -> Iterator[Finding]:
    """Between one holder and the next there is no gap that a mistyped year would leave."""
    for position in portal.positions.values():
        for one, other in pairwise(position.holder.in_turn):
            if one.until and other.since and other.since - one.until > LONG_GAP:
                index = position.holder.people.index(other)
                message = (
                    f"edellinen henkilö lopetti {finnish_day(one.until)}, ja tämä aloittaa vasta "
                    f"{finnish_day(other.since)}; tarkista vuodet"
                )
                path = f"holder.people[{index}].since"
                yield Finding(position, path, message, Severity.WARNING)


def the_state_of_a_position_is_that_of_the_day(portal: Portal, today: date) -> Iterator[Finding]:
    """A held position has a holder on the day, and one that nobody holds has none."""
    for position in portal.positions.values():
        state, held = position.holder.state, position.holder.on(today)
        if state is HolderState.HELD and not held.now and not held.coming:
            message = (
                "kirjattujen henkilöiden kaudet ovat päättyneet; lisää uusi henkilö tai vaihda "
                "tilaksi vacant (täyttämättä) tai not_recorded (ei tiedetä)"
            )
        elif state is not HolderState.HELD and held.now:
            message = (
                f"tila on {state}, mutta roolissa on {held.now[0].name}; vaihda tilaksi "
                "held tai kirjoita hänelle until"
            )
        else:
            continue
        yield Finding(position, "holder.state", message, Severity.WARNING)


def _days_of_the_past(portal: Portal) -> Iterator[tuple[Record, str, date | None]]:
    for decision in portal.decisions.values():
        yield decision, "date", decision.date
        for index, action in enumerate(decision.actions):
            yield decision, f"actions[{index}].done", action.done
    for document in portal.documents.values():
        if isinstance(document.approved, date):
            yield document, "approved", document.approved
    for guideline in portal.guidelines.values():
        if guideline.approved:
            yield guideline, "approved.date", guideline.approved.date
        yield guideline, "last_reviewed", guideline.last_reviewed
        if isinstance(guideline.law_checked, date):
            yield guideline, "law_checked", guideline.law_checked
