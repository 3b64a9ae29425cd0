"""Is the agreement followed? A check a criterion; none of them ever fails a build."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from ..functions import functions_of
from ..model.criteria import Criterion
from ..model.portal import Portal
from ..model.record import Record
from ..model.requirement import Requirement
from .judgement import Check, Evidence, Judgement, Standing


def _checks() -> Iterator[tuple[type[Criterion], Check]]:
    """A public function a check, by the criterion that it is given after the portal."""
    for types, check in functions_of(__name__, __path__):
        if types[-1] == Iterator[Evidence] and types[0] is Portal:
            yield types[1], check


CHECKS: dict[type[Criterion], Check] = dict(_checks())


def standing(portal: Portal, today: date) -> Standing:
    """How the agreement stands; judged once a day, however many pages ask. One portal is kept."""
    return _standing(portal.whole, today)


@lru_cache(maxsize=1)
def _standing(portal: Portal, today: date) -> Standing:
    ordered = sorted(portal.requirements.values(), key=lambda r: _rank(portal, r))
    judgements = (
        Judgement(number, r, tuple(judged(portal, r, today)), _proposed(portal, r))
        for number, r in enumerate(ordered, start=1)
    )
    return Standing(portal, today, tuple(judgements))


def judged(portal: Portal, requirement: Requirement, today: date) -> Iterator[Evidence]:
    return CHECKS[type(requirement.criterion)](portal, requirement.criterion, today)


def _proposed(portal: Portal, requirement: Requirement) -> Record:
    folder, record_id = requirement.responsible.key
    return portal.of(folder)[record_id]


def _rank(portal: Portal, requirement: Requirement) -> tuple[int, int, str]:
    level = portal.levels[requirement.level].order if requirement.level else 0
    return (level, requirement.order, requirement.id)
