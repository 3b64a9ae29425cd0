"""Services: those that the parties have confirmed, and the portal's drafts."""

from ..model.portal import Portal
from ..model.service import Service, UseState
from .register import Filter, choices


def users_of(service: Service) -> list[str]:
    return [use.organisation for use in service.users if use.state is UseState.USED]


def filters(portal: Portal, found: list[Service]) -> list[Filter]:
    used = {organisation for service in found for organisation in users_of(service)}
    users = [(o.id, o.title) for o in portal.organisations.values() if o.id in used]
    return [
        Filter("user", "Kenen käytössä", users),
        Filter("state", "Tila", choices(service.state for service in found)),
        Filter("support", "Tukimalli", choices(s.support_model.state for s in found)),
        Filter("level", "Palvelutaso", choices(s.service_level.state for s in found)),
    ]
