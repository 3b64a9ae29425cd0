"""Which changes are still to come, which are over, and whom each concerns."""

from collections.abc import Iterable
from datetime import date

from ..model.alphabet import finnish_order
from ..model.change import Change, ChangeStatus
from ..model.portal import Portal

# The Atom feed of all changes, from the site's root; and what every feed of them is called.
NEWS_PATH = "muutokset/atom.xml"
NEWS_TITLE = "Palvelujen muutokset"


def coming(changes: Iterable[Change], today: date) -> list[Change]:
    """Those whose time has not passed, the earliest first; the cancelled ones stay till then."""
    return in_order(c for c in changes if c.scheduled and not is_past(c, today))


def without_schedule(changes: Iterable[Change]) -> list[Change]:
    """Those still to be made of which nobody has said when, by title."""
    waiting = [change for change in changes if change.ahead and not change.scheduled]
    return sorted(waiting, key=lambda change: (finnish_order(change.title), change.id))


def past(changes: Iterable[Change], today: date) -> list[Change]:
    """Those that are done or over, the latest first, and last what was over without a day."""
    over = [change for change in changes if is_past(change, today)]
    return [*in_order(over)[::-1], *(change for change in over if not change.scheduled)]


def is_past(change: Change, today: date) -> bool:
    """Whether it is done or over; without a schedule, whether nobody is to make it any more."""
    if change.scheduled:
        return change.status is ChangeStatus.DONE or change.last_day < today
    return not change.ahead


def in_order(changes: Iterable[Change]) -> list[Change]:
    """From the earliest to the latest; those without a schedule have no place in time."""
    return sorted((c for c in changes if c.scheduled), key=lambda change: change.order)


def of_organisation(portal: Portal, organisation_id: str) -> list[Change]:
    """What concerns the organisation, be it anybody's change."""
    return [c for c in portal.changes.values() if organisation_id in c.affects]
