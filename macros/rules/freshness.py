"""What grows old: these rules depend on the day, so they warn and never stop a build."""

from collections.abc import Iterator
from datetime import date, timedelta

from ..model.kinds import NOT_RECORDED
from ..model.moments import finnish_day
from ..model.page import GuidelineStatus
from ..model.portal import Portal
from ..problems import Severity
from .finding import Finding

# The model statement is to be kept up to date, at least once a year: decision (EU) 2018/1523.
STATEMENT_LASTS = timedelta(days=365)


def the_accessibility_statement_is_fresh(portal: Portal, today: date) -> Iterator[Finding]:
    """The accessibility statement rests on an assessment of the last twelve months."""
    statement = portal.accessibility
    if not statement or statement.assessed is NOT_RECORDED:
        return
    if today - statement.assessed > STATEMENT_LASTS:
        day = finnish_day(statement.assessed)
        message = f"arvioinnista ({day}) on yli 12 kuukautta; arvioi sivusto uudelleen"
        yield Finding(statement, "assessed", message, Severity.WARNING)


def the_law_of_a_guideline_is_checked(portal: Portal) -> Iterator[Finding]:
    """One in force says on which day it was; a change of the law stops no build, so this warns."""
    for guideline in portal.guidelines.values():
        in_force = guideline.status is GuidelineStatus.IN_FORCE
        if in_force and guideline.law_checked is NOT_RECORDED:
            message = "voimassa olevan ohjeen lainsäädäntöä ei ole tarkistettu; lisää law_checked"
            yield Finding(guideline, "status", message, Severity.WARNING)
