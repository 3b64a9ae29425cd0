"""Projects, programmes and commissions, and joint procurements: what is still open comes first."""

from datetime import date

from ..model.alphabet import finnish_order
from ..model.kinds import NOT_RECORDED
from ..model.portal import Portal
from ..model.procurement import Procurement
from ..model.project import Project, ProjectPhase
from ..model.window import Window

# What is under way first, what is over last; an unknown phase may be any of the open ones.
PHASES = (
    ProjectPhase.RUNNING,
    ProjectPhase.PLANNED,
    ProjectPhase.PROPOSED,
    NOT_RECORDED,
    ProjectPhase.STOPPED,
    ProjectPhase.ENDED,
)


def in_order(portal: Portal) -> list[Project]:
    """The projects by phase, then by title."""
    return sorted(
        portal.projects.values(), key=lambda p: (PHASES.index(p.phase), finnish_order(p.title))
    )


def procurements_in_order(portal: Portal) -> list[Procurement]:
    """The open ones by the day on which they can begin, those without one last; then the rest."""
    return sorted(portal.procurements.values(), key=_urgency)


def _urgency(found: Procurement) -> tuple[bool, date, str]:
    begins = found.window.first_day if isinstance(found.window, Window) else date.max
    return (not found.open, begins, finnish_order(found.title))
