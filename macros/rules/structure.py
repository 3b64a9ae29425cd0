"""What must hold for the records to make one portal, whatever the agreement says."""

from collections import Counter
from collections.abc import Iterator
from operator import itemgetter

from ..model.kinds import NOT_RECORDED
from ..model.network import Membership, Network, Use
from ..model.portal import CATALOGUE, Portal
from ..problems import suggestion
from .finding import Finding, repeated


def there_is_a_party(portal: Portal) -> Iterator[Finding]:
    """Somebody's portal it is; one alone has no agreement to keep."""
    if not portal.parties:
        message = "sopijapuolia on oltava vähintään yksi (organisations: party: true)"
        yield Finding(portal.site, "title", message)


def levels_have_different_orders(portal: Portal) -> Iterator[Finding]:
    """Each level has a place of its own from the top."""
    for level, other in repeated(portal.levels.values(), lambda level: level.order):
        yield Finding(level, "order", f"järjestys {level.order} on jo tasolla «{other.id}»")


def a_position_sits_once_in_a_group(portal: Portal) -> Iterator[Finding]:
    """A composition names a position once."""
    for group in portal.groups.values():
        seated = ((i, seat.position) for i, seat in enumerate(group.seats) if seat.position)
        for (index, position), _ in repeated(seated, itemgetter(1)):
            message = f"rooli «{position}» on kokoonpanossa kahdesti"
            yield Finding(group, f"composition[{index}].position", message)


def entitlement_ids_are_unique_in_a_network(portal: Portal) -> Iterator[Finding]:
    """An entitlement's id is used once in its network."""
    for network in portal.networks.values():
        counts = Counter(e.id for e in network.entitlements)
        for index, entitlement in enumerate(network.entitlements):
            if counts[entitlement.id] > 1:
                message = f"tunnus «{entitlement.id}» on verkostossa useammin kuin kerran"
                yield Finding(network, f"entitlements[{index}].id", message)


def use_names_an_entitlement_of_the_network(portal: Portal) -> Iterator[Finding]:
    """Use is recorded of an entitlement that the network gives, once of each."""
    for membership, network, index, use in uses(portal):
        path = f"use[{index}].entitlement"
        if message := unknown_entitlement(network, use.entitlement):
            yield Finding(membership, path, message)
        if use.entitlement in [u.entitlement for u in membership.use[:index]]:
            yield Finding(membership, path, f"sisällön «{use.entitlement}» käyttö on jo kirjattu")


def the_use_of_every_entitlement_is_told(portal: Portal) -> Iterator[Finding]:
    """A membership says of each entitlement how much is used, or that nobody has recorded it."""
    for membership in portal.memberships.values():
        network = portal.networks.get(membership.network)
        told = {use.entitlement for use in membership.use}
        for entitlement in network.entitlements if network else ():
            if entitlement.id not in told:
                message = (
                    f"sisällön «{entitlement.id}» käyttö puuttuu; jos sitä ei tiedetä, "
                    "kirjoita used: not_recorded"
                )
                yield Finding(membership, "use", message)


def the_member_itself_decided_to_join(portal: Portal) -> Iterator[Finding]:
    """The decision that a membership rests on was made by the member."""
    for membership in portal.memberships.values():
        if membership.decision is NOT_RECORDED:
            continue
        decision = portal.decisions.get(membership.decision)
        body = portal.bodies.get(decision.body or "") if decision else None
        if body and body.organisation != membership.organisation:
            message = f"päätöksen teki toinen organisaatio («{body.organisation}»)"
            yield Finding(membership, "decision", message)


def an_organisation_is_a_member_once(portal: Portal) -> Iterator[Finding]:
    """An organisation has one membership in a network: its use is counted in one place."""
    memberships = portal.memberships.values()
    for membership, other in repeated(memberships, lambda m: (m.network, m.organisation)):
        message = f"organisaation osallistuminen verkostoon on jo tietueella «{other.id}»"
        yield Finding(membership, "organisation", message)


def replacements_end_somewhere(portal: Portal) -> Iterator[Finding]:
    """A guideline's replacements lead to one that stands, never round in a circle."""
    for guideline in portal.guidelines.values():
        seen = {guideline.id}
        following = guideline.replaced_by
        while following and following in portal.guidelines:
            if following in seen:
                yield Finding(
                    guideline, "replaced_by", "korvaavat ohjeet viittaavat toisiinsa kehässä"
                )
                break
            seen.add(following)
            following = portal.guidelines[following].replaced_by


def titles_tell_records_apart(portal: Portal) -> Iterator[Finding]:
    """Two records of one type never carry the same title: a reader could not tell them apart."""
    for row in CATALOGUE.values():
        records = () if row.written else portal.of(row.shape.FOLDER).values()
        for record, other in repeated(records, lambda record: record.title.casefold()):
            yield Finding(record, "title", f"sama nimi on jo tietueella «{other.id}»")


def unknown_entitlement(network: Network, entitlement: str) -> str | None:
    """What is told of an entitlement that the network does not give."""
    ids = [given.id for given in network.entitlements]
    if entitlement in ids:
        return None
    near = suggestion(entitlement, ids)
    return f"verkostolla «{network.id}» ei ole sisältöä «{entitlement}».{near}"


def uses(portal: Portal) -> Iterator[tuple[Membership, Network, int, Use]]:
    for membership in portal.memberships.values():
        network = portal.networks.get(membership.network)
        if network:
            for index, use in enumerate(membership.use):
                yield membership, network, index, use
