"""What must hold of changes, and what of them grows old."""

from collections.abc import Iterator
from datetime import date

from ..model.change import ChangeKind, ChangeStatus
from ..model.kinds import NOT_RECORDED
from ..model.portal import Portal
from ..problems import Severity
from .finding import Finding


def notices_concern_another_party(portal: Portal) -> Iterator[Finding]:
    """A notice to another party concerns somebody else than its maker."""
    for change in portal.changes.values():
        if change.kind is ChangeKind.NOTICE and {*change.affects} == {change.made_by}:
            message = "ilmoitus koskee vain tekijäänsä; lisää sopijapuoli, jolle asia kerrotaan"
            yield Finding(change, "affects", message)


def changes_are_made_by_parties(portal: Portal) -> Iterator[Finding]:
    """The maker of a change is a party, where it is recorded."""
    for change in portal.changes.values():
        maker = None if change.made_by is NOT_RECORDED else portal.organisations.get(change.made_by)
        if maker and not maker.party:
            message = f"«{maker.id}» ei ole sopijapuoli; kirjoita sopijapuoli tai not_recorded"
            yield Finding(change, "made_by", message)


def past_changes_are_done_or_cancelled(portal: Portal, today: date) -> Iterator[Finding]:
    """Once its time is over, somebody tells what became of a change."""
    for change in portal.changes.values():
        if change.ahead and change.scheduled and change.last_day < today:
            message = (
                "muutoksen aika on ohi; vaihda tilaksi done (tehty) tai cancelled (peruttu), "
                "tai kirjaa uusi aika"
            )
            yield Finding(change, "status", message, Severity.WARNING)


def done_changes_have_begun(portal: Portal, today: date) -> Iterator[Finding]:
    """What is recorded as done is not still to come."""
    for change in portal.changes.values():
        if change.status is ChangeStatus.DONE and change.scheduled and change.first_day > today:
            message = "tila on done (tehty), mutta aika on vasta tulossa"
            yield Finding(change, "status", message, Severity.WARNING)
