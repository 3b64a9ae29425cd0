"""Joint procurements: one list, what is still open first."""

from datetime import date

from ..model.alphabet import finnish_order
from ..model.portal import Portal
from ..model.procurement import Procurement
from ..model.window import Window
from .rendering import PageContext, render


def procurements(page: PageContext) -> str:
    return render("procurements.html.jinja", page, procurements=procurements_in_order(page.portal))


def procurements_in_order(portal: Portal) -> list[Procurement]:
    """The open ones by the day on which they can begin, those without one last; then the rest."""
    return sorted(portal.procurements.values(), key=_urgency)


def _urgency(found: Procurement) -> tuple[bool, date, str]:
    begins = found.window.first_day if isinstance(found.window, Window) else date.max
    return (not found.open, begins, finnish_order(found.title))
