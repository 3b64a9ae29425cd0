"""Networks and memberships; an outsider's membership stands last, as an example."""

from dataclasses import dataclass

from ..model.kinds import NOT_RECORDED
from ..model.network import Entitlement, Membership, Network, Use
from ..model.portal import Portal


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


def memberships_of(portal: Portal, network: Network) -> list[Membership]:
    """The parties' own first, the examples last."""
    members = [m for m in portal.memberships.values() if m.network == network.id]
    return sorted(members, key=lambda m: m.organisation not in portal.party_ids)


def usages(network: Network, membership: Membership) -> list[Usage]:
    recorded = {use.entitlement: use for use in membership.use}
    return [Usage(entitlement, recorded[entitlement.id]) for entitlement in network.entitlements]
