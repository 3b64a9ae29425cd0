"""Networks and memberships; an outsider's membership is shown as an example only."""

from ..calendars import calendar_of
from ..model.network import Entitlement, Membership, Network, Use
from ..model.portal import Portal
from ..occasions import of_network
from .rendering import PageContext, render


def networks(page: PageContext) -> str:
    """A card of each network and who of the recorded organisations belongs to it."""
    return render("network_cards.html.jinja", page, networks=page.portal.networks.values())


def network(page: PageContext, network: Network) -> str:
    """A network's season, theme and entitlements, then each recorded membership."""
    members = [m for m in page.portal.memberships.values() if m.network == network.id]
    return render(
        "network.html.jinja",
        page,
        network=network,
        events=of_network(page.portal, network.id),
        calendar=calendar_of(page.portal, network),
        members=[(m, is_example(page.portal, m), uses(network, m)) for m in members],
    )


def is_example(portal: Portal, membership: Membership) -> bool:
    """Whether the member is no party of the cooperation."""
    return not portal.organisations[membership.organisation].party


def uses(network: Network, membership: Membership) -> list[tuple[Entitlement, Use]]:
    """(entitlement, use) of all that the network gives, in its order."""
    recorded = {use.entitlement: use for use in membership.use}
    return [(entitlement, recorded[entitlement.id]) for entitlement in network.entitlements]
