"""Is the agreement followed? A check a criterion; none of them ever fails a build."""

from datetime import date
from functools import lru_cache

from ..functions import functions_of
from ..model.criteria import Criterion
from ..model.portal import Portal
from ..model.requirement import Requirement
from .judgement import Check, Judgement, Proof, Standing

# A check is a public function that is given the portal and then its criterion.
CHECKS: dict[type[Criterion], Check] = {
    types[1]: check
    for types, check in functions_of(__name__, __path__)
    if types[-1] == Proof and types[0] is Portal
}


def standing(portal: Portal, today: date) -> Standing:
    """How the agreement stands; judged once a day, however many pages ask. One portal is kept."""
    return _standing(portal.whole, today)


@lru_cache(maxsize=1)
def _standing(portal: Portal, today: date) -> Standing:
    def rank(requirement: Requirement) -> tuple[int, int, str]:
        level = portal.levels[requirement.level].order if requirement.level else 0
        return (level, requirement.order, requirement.id)

    judgements = (
        judged(portal, number, requirement, today)
        for number, requirement in enumerate(sorted(portal.requirements.values(), key=rank), 1)
    )
    return Standing(portal, today, tuple(judgements))


def judged(portal: Portal, number: int, requirement: Requirement, today: date) -> Judgement:
    evidence = CHECKS[type(requirement.criterion)](portal, requirement.criterion, today)
    folder, record_id = requirement.responsible.key
    return Judgement(number, requirement, tuple(evidence), portal.of(folder)[record_id])
