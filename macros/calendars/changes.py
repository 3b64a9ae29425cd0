"""Changes without a schedule, whom each change concerns, and what feeds of them are called."""

from collections.abc import Iterable

from ..model.alphabet import finnish_order
from ..model.change import Change
from ..model.portal import Portal

# The Atom feed of all changes, from the site's root; and what every feed of them is called.
NEWS_PATH = "muutokset/atom.xml"
NEWS_TITLE = "Palvelujen muutokset"


def without_schedule(changes: Iterable[Change]) -> list[Change]:
    """Those still to be made of which nobody has said when, by title."""
    waiting = [change for change in changes if change.ahead and not change.scheduled]
    return sorted(waiting, key=lambda change: (finnish_order(change.title), change.id))


def of_organisation(portal: Portal, organisation_id: str) -> list[Change]:
    """What concerns the organisation, be it anybody's change."""
    return [c for c in portal.changes.values() if organisation_id in c.affects]
