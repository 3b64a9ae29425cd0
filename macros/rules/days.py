"""What must hold of the days of decisions, actions and approvals."""

from collections.abc import Iterator
from datetime import date

from ..model.kinds import NOT_RECORDED
from ..model.moments import finnish_day
from ..model.portal import Portal
from ..model.record import Record
from ..problems import Severity
from .finding import Finding


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
