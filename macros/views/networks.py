"""Networks and memberships; an outsider's membership is shown as an example only."""

from dataclasses import dataclass

from ..calendars.calendar import calendar_of
from ..calendars.occasions import of_network
from ..model.kinds import NOT_RECORDED
from ..model.network import Entitlement, Membership, Network, Use
from ..model.portal import Portal
from ..model.position import Organisation
from .rendering import PageContext, render

# The length of a bar in its drawing's own units.
BAR = 100


@dataclass(frozen=True)
class Usage:
    """What a member has used of an entitlement; what is not known is None, never zero."""

    entitlement: Entitlement
    use: Use

    @property
    def left(self) -> int | None:
        """How much of the quota is left, below zero when more has been used."""
        if self.use.used is NOT_RECORDED or self.entitlement.quota is None:
            return None
        return self.entitlement.quota - self.use.used

    @property
    def bar(self) -> float | None:
        if self.left is None or self.entitlement.quota is None:
            return None
        return BAR * min(1 - self.left / self.entitlement.quota, 1)


def networks(page: PageContext) -> str:
    """A card of each network and who of the recorded organisations belongs to it."""
    cards = [(n, memberships_of(page.portal, n)) for n in page.portal.networks.values()]
    return render("network_cards.html.jinja", page, cards=cards)


def network(page: PageContext, network: Network) -> str:
    """A network's season, theme and entitlements, then each recorded membership."""
    portal = page.portal
    members = memberships_of(portal, network)
    return render(
        "network.html.jinja",
        page,
        network=network,
        events=of_network(portal, network.id),
        calendar=calendar_of(portal, network),
        parties=parties_in(portal, members),
        members=[(m, m.organisation not in portal.party_ids, usages(network, m)) for m in members],
    )


def memberships_of(portal: Portal, network: Network) -> list[Membership]:
    """The parties' own first, the examples last."""
    members = [m for m in portal.memberships.values() if m.network == network.id]
    return sorted(members, key=lambda m: m.organisation not in portal.party_ids)


def parties_in(
    portal: Portal, members: list[Membership]
) -> list[tuple[Organisation, list[Membership]]]:
    """(party, its memberships); where there is none, nobody has told whether it belongs."""
    return [(p, [m for m in members if m.organisation == p.id]) for p in portal.parties]


def usages(network: Network, membership: Membership) -> list[Usage]:
    recorded = {use.entitlement: use for use in membership.use}
    return [Usage(entitlement, recorded[entitlement.id]) for entitlement in network.entitlements]
