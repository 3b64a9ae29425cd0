"""What grows old: these rules depend on the day, so they warn and never stop a build."""

from collections.abc import Iterator
from datetime import date, timedelta

from ..model.moments import finnish_day
from ..model.portal import Portal
from ..problems import Severity
from .finding import Finding

# The model statement is to be kept up to date, at least once a year: decision (EU) 2018/1523.
STATEMENT_LASTS = timedelta(days=365)


def the_accessibility_statement_is_fresh(portal: Portal, today: date) -> Iterator[Finding]:
    """The accessibility statement rests on an assessment of the last twelve months."""
    statement = portal.accessibility
    if statement and today - statement.assessed > STATEMENT_LASTS:
        day = finnish_day(statement.assessed)
        message = f"arvioinnista ({day}) on yli 12 kuukautta; arvioi sivusto uudelleen"
        yield Finding(statement, "assessed", message, Severity.WARNING)
