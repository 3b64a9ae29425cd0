"""States against the day: what a record says of itself is still so, or somebody tells the news."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..model.occasion import NetworkEvent, OccasionStatus
from ..model.page import Guideline, GuidelineStatus
from ..model.portal import Portal
from ..model.project import Project, ProjectPhase
from ..model.record import Record
from ..problems import Severity
from .finding import Finding

AHEAD = (ProjectPhase.PROPOSED, ProjectPhase.PLANNED)
BEGUN = (ProjectPhase.RUNNING, ProjectPhase.ENDED)


@dataclass(frozen=True)
class Belied:
    """A state that the days belie: in which type and field, when, and what to write."""

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
)


def states_are_those_of_the_day(portal: Portal, today: date) -> Iterator[Finding]:
    """No state of a record is belied by its days."""
    for belied in BELIED:
        for record in portal.of(belied.shape.FOLDER).values():
            if belied.holds(record, today):
                yield Finding(record, belied.path, belied.message, Severity.WARNING)
