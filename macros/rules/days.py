"""Records against the day and days against each other: what is said is still so, or was ever so."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from ..calendars.occasions import recorded
from ..model.kinds import NOT_RECORDED, Day, Labelled
from ..model.moments import finnish_day
from ..model.occasion import NetworkEvent
from ..model.page import GuidelineStatus
from ..model.portal import Portal
from ..model.position import HolderState
from ..model.record import Record
from ..model.window import Window
from ..problems import Severity
from .finding import Finding

# The model statement is to be kept up to date, at least once a year: decision (EU) 2018/1523.
STATEMENT_LASTS = timedelta(days=365)
# A position is seldom empty for so long; a year mistyped leaves just such a gap.
LONG_GAP = timedelta(days=330)

# States whose time is not over, and those whose time has come, by the values of the types' states.
_OPEN = {"proposed", "planned", "running", "confirmed"}
_BEGUN = {"running", "ended", "held", "done"}
# The days on which something has happened, by the folder of the type.
_PAST = {
    ("decisions", "date"), ("decisions", "done"), ("documents", "approved"),
    ("guidelines", "date"), ("guidelines", "last_reviewed"), ("guidelines", "law_checked"),
}  # fmt: skip


def states_are_those_of_the_day(portal: Portal, today: date) -> Iterator[Finding]:
    """No state of a record is belied by its days; what became of an outsider's plan is not told."""
    dated: list[tuple[Record, str, Window | None]] = [
        *((project, "phase", project.window) for project in portal.projects.values()),
        *((one, "status", one.span if one.scheduled else None) for one in recorded(portal)),
        *((one, "status", one.span if one.scheduled else None) for one in portal.changes.values()),
    ]
    for record, field, span in dated:
        state: Any = getattr(record, field)
        outside = isinstance(record, NetworkEvent) and state == "planned"
        if span and span.last_day < today and state in _OPEN and not outside:
            closed = " tai ".join(_told(one) for one in type(state) if one not in _OPEN)
            told = f"aika on ohi; kirjaa tila {closed}, tai uusi aika"
        elif span and span.first_day > today and state in _BEGUN:
            told = f"tila on {_told(state)}, mutta aika on vasta tulossa; korjaa tila tai aika"
        else:
            continue
        yield Finding(record, field, told, Severity.WARNING)


def _told(state: Labelled) -> str:
    return f"{state} ({state.label.lower()})"


def guidelines_in_force_are_kept_up(portal: Portal, today: date) -> Iterator[Finding]:
    """A guideline in force is reviewed in its time, and what it says of laws has been checked."""
    for guideline in portal.guidelines.values():
        if guideline.status is GuidelineStatus.IN_FORCE:
            if guideline.review_by and guideline.review_by < today:
                told = "katselmointi on myöhässä; katselmoi ohje ja kirjaa päivä: last_reviewed"
                yield Finding(guideline, "review_interval", told, Severity.WARNING)
            if guideline.law_checked is NOT_RECORDED:
                told = "voimassa olevan ohjeen lainsäädäntöä ei ole tarkistettu; lisää law_checked"
                yield Finding(guideline, "status", told, Severity.WARNING)


def the_accessibility_statement_is_fresh(portal: Portal, today: date) -> Iterator[Finding]:
    """The accessibility statement rests on an assessment of the last twelve months."""
    statement = portal.accessibility
    if not statement or statement.assessed is NOT_RECORDED:
        return
    if today - statement.assessed > STATEMENT_LASTS:
        day = finnish_day(statement.assessed)
        message = f"arvioinnista ({day}) on yli 12 kuukautta; arvioi sivusto uudelleen"
        yield Finding(statement, "assessed", message, Severity.WARNING)


def what_has_happened_is_past(portal: Portal, today: date) -> Iterator[Finding]:
    """The day on which something is recorded to have happened is not still to come."""
    for record, leaf in portal.leaves:
        if isinstance(leaf.kind, Day) and (record.FOLDER, leaf.path.rpartition(".")[2]) in _PAST:
            if leaf.value > today:
                day = finnish_day(leaf.value)
                message = f"{day} on vasta tulossa; kirjaa päivä, joka on jo ollut"
                yield Finding(record, leaf.path, message, Severity.WARNING)


def nobody_is_missing_for_a_year(portal: Portal) -> Iterator[Finding]:
    """Between one holder and the next there is no gap that a mistyped year would leave."""
    for position in portal.positions.values():
        for one, other in pairwise(position.holder.in_turn):
            if one.until and other.since and other.since - one.until > LONG_GAP:
                index = position.holder.people.index(other)
                days = f"lopetti {finnish_day(one.until)}, tämä aloittaa {finnish_day(other.since)}"
                path = f"holder.people[{index}].since"
                message = f"edellinen {days}; tarkista vuodet"
                yield Finding(position, path, message, Severity.WARNING)


def the_state_of_a_position_is_that_of_the_day(portal: Portal, today: date) -> Iterator[Finding]:
    """A held position has a holder on the day, and one that nobody holds has none."""
    for position in portal.positions.values():
        state, held = position.holder.state, position.holder.on(today)
        if state is HolderState.HELD and not held.now and not held.coming:
            message = "kaudet ovat päättyneet; lisää uusi henkilö tai tila vacant tai not_recorded"
        elif state is not HolderState.HELD and held.now:
            name = held.now[0].name
            message = f"tila on {state}, mutta roolissa on {name}; kirjoita held tai hänelle until"
        else:
            continue
        yield Finding(position, "holder.state", message, Severity.WARNING)
