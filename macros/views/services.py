"""Services: those that the parties have confirmed, the portal's drafts, and the page of one."""

from collections.abc import Iterable

from ..agreement import standing
from ..calendars.occasions import coming, past, without_schedule
from ..model.alphabet import finnish_order
from ..model.portal import Portal
from ..model.service import Service, UseState
from .contact_points import helpers
from .projects import in_order
from .register import Filter, choices
from .rendering import PageContext, render


def services(page: PageContext) -> str:
    """The confirmed services; no draft is a fact."""
    found = confirmed(page.portal)
    return render(
        "services.html.jinja",
        page,
        rows=[(service, users_of(service)) for service in found],
        filters=_filters(page.portal, found),
    )


def service_drafts(page: PageContext) -> str:
    """What the portal proposes as services, for the parties to confirm or to strike out."""
    return render("service_drafts.html.jinja", page, drafts=drafts(page.portal))


def service(page: PageContext, service: Service) -> str:
    """A service: who answers for it and uses it, what is agreed on, and what is coming to it."""
    portal = page.portal
    touching = [c for c in portal.changes.values() if service.id in c.services]
    waiting = without_schedule(touching)
    return render(
        "service.html.jinja",
        page,
        service=service,
        helpers=helpers(portal, (u.organisation for u in portal.uses_of(service)), service.topics),
        unsettled=standing(page.portal, page.today).unsettled(service),
        coming=[*coming(touching, page.today), *waiting],
        past=past(touching, page.today),
        projects=[p for p in in_order(portal) if service.id in p.services],
    )


def confirmed(portal: Portal) -> list[Service]:
    return _by_title(s for s in portal.services.values() if not s.draft)


def drafts(portal: Portal) -> list[Service]:
    return _by_title(s for s in portal.services.values() if s.draft)


def users_of(service: Service) -> list[str]:
    return [use.organisation for use in service.users if use.state is UseState.USED]


def _filters(portal: Portal, found: list[Service]) -> list[Filter]:
    used = {organisation for service in found for organisation in users_of(service)}
    users = [(o.id, o.title) for o in portal.organisations.values() if o.id in used]
    return [
        Filter("user", "Kenen käytössä", users),
        Filter("state", "Tila", choices(service.state for service in found)),
        Filter("support", "Tukimalli", choices(s.support_model.state for s in found)),
        Filter("level", "Palvelutaso", choices(s.service_level.state for s in found)),
    ]


def _by_title(services: Iterable[Service]) -> list[Service]:
    return sorted(services, key=lambda service: finnish_order(service.title))
