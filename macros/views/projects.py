"""Projects, programmes and commissions, and joint procurements: what is still open comes first."""

from datetime import date

from ..agreement import standing
from ..calendars.occasions import in_order as in_time
from ..calendars.occasions import without_schedule
from ..model.alphabet import finnish_order
from ..model.decision import Decision
from ..model.kinds import NOT_RECORDED
from ..model.portal import Portal
from ..model.project import Procurement, Project, ProjectPhase
from ..model.window import Window
from .decisions import newest_first
from .register import Filter, choices
from .rendering import PageContext, render

# What is under way first, what is over last; an unknown phase may be any of the open ones.
PHASES = (
    ProjectPhase.RUNNING,
    ProjectPhase.PLANNED,
    ProjectPhase.PROPOSED,
    NOT_RECORDED,
    ProjectPhase.STOPPED,
    ProjectPhase.ENDED,
)


def projects(page: PageContext) -> str:
    found = in_order(page.portal)
    return render("projects.html.jinja", page, projects=found, filters=_filters(page.portal, found))


def project(page: PageContext, project: Project) -> str:
    """A project: who owns and steers it, what happens next, and what rests on it."""
    part_of_it = [c for c in page.portal.changes.values() if c.project == project.id]
    return render(
        "project.html.jinja",
        page,
        project=project,
        unsettled=standing(page.portal, page.today).unsettled(project),
        decisions=decisions_on(page.portal, project),
        changes=[*in_time(part_of_it), *without_schedule(part_of_it)],
    )


def in_order(portal: Portal) -> list[Project]:
    """The projects by phase, then by title."""
    return sorted(
        portal.projects.values(), key=lambda p: (PHASES.index(p.phase), finnish_order(p.title))
    )


def decisions_on(portal: Portal, project: Project) -> list[Decision]:
    """The decision that it rests on and those that changed it, the latest first."""
    return newest_first(
        decision
        for decision in portal.decisions.values()
        if decision.id == project.decision or project.id in decision.projects
    )


def _filters(portal: Portal, found: list[Project]) -> list[Filter]:
    parties = [o for o in portal.organisations.values() if any(o.id in p.parties for p in found)]
    return [
        Filter("kind", "Laji", choices(project.kind for project in found)),
        Filter("phase", "Vaihe", choices(project.phase for project in found)),
        Filter("party", "Osallistuja", [(o.id, o.title) for o in parties]),
    ]


def procurements(page: PageContext) -> str:
    return render("procurements.html.jinja", page, procurements=procurements_in_order(page.portal))


def procurements_in_order(portal: Portal) -> list[Procurement]:
    """The open ones by the day on which they can begin, those without one last; then the rest."""
    return sorted(portal.procurements.values(), key=_urgency)


def _urgency(found: Procurement) -> tuple[bool, date, str]:
    begins = found.window.first_day if isinstance(found.window, Window) else date.max
    return (not found.open, begins, finnish_order(found.title))
