"""What must hold for the records to make one portal, whatever the agreement says."""

from collections.abc import Iterator

from ..model.kinds import NOT_RECORDED
from ..model.network import Membership
from ..model.occasion import NetworkEvent
from ..model.places import page_of, url_of_page
from ..model.portal import CATALOGUE, Portal
from ..model.record import PageRecord
from ..problems import Severity, suggestion
from .finding import Finding

_OF_PARTIES = {
    ("changes", "made_by"),
    ("requirements", "responsible.organisation"),
    ("requirements", "account_management.organisation"),
}


def there_is_a_party(portal: Portal) -> Iterator[Finding]:
    """Somebody's portal it is; one alone has no agreement to keep."""
    if not portal.parties:
        message = "sopijapuolia on oltava vähintään yksi (organisations: party: true)"
        yield Finding(portal.site, "title", message)


def records_of_a_type_are_told_apart(portal: Portal) -> Iterator[Finding]:
    """No two records of a type share what their declaration says to be of one alone."""
    for row in CATALOGUE.values():
        records = () if row.written else portal.of(row.shape.FOLDER).values()
        for alike in row.shape.APART:
            for _, record, says in alike.repeated(records):
                yield Finding(record, alike.fields[-1], says)


def entitlements_are_those_of_the_network(portal: Portal) -> Iterator[Finding]:
    """Use and events are of what the network gives."""
    for record, leaf in portal.leaves:
        if isinstance(record, Membership | NetworkEvent) and leaf.path.endswith("entitlement"):
            network = portal.networks.get(record.network)
            ids = [given.id for given in network.entitlements] if network else [leaf.value]
            if leaf.value not in ids:
                near = suggestion(leaf.value, ids)
                message = f"verkostolla «{record.network}» ei ole sisältöä «{leaf.value}».{near}"
                yield Finding(record, leaf.path, message)


def the_use_of_every_entitlement_is_told(portal: Portal) -> Iterator[Finding]:
    """A membership says of each entitlement how much is used, hardly more than there is."""
    for membership in portal.memberships.values():
        network = portal.networks.get(membership.network)
        told = {use.entitlement: (i, use.used) for i, use in enumerate(membership.use)}
        for entitlement in network.entitlements if network else ():
            index, used = told.get(entitlement.id, (None, NOT_RECORDED))
            if index is None:
                right = "kirjaa se tai used: not_recorded"
                message = f"sisällön «{entitlement.id}» käyttö puuttuu; {right}"
                yield Finding(membership, "use", message)
            elif used is not NOT_RECORDED and used > (entitlement.quota or used):
                message = f"käytetty {used}, mutta määrä on {entitlement.quota}; tarkista luvut"
                yield Finding(membership, f"use[{index}].used", message, Severity.WARNING)


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


def only_parties_are_bound(portal: Portal) -> Iterator[Finding]:
    """Who makes a change, is to act or is to have an account manager is a party."""
    for record, leaf in portal.leaves:
        if (record.FOLDER, leaf.path) in _OF_PARTIES and leaf.kind:
            organisation = portal.organisations.get(leaf.value)
            if organisation and not organisation.party:
                right = "sopijapuolen tunnus" + " tai not_recorded" * leaf.spec.or_not_recorded
                message = f"«{organisation.id}» ei ole sopijapuoli; kirjoita {right}"
                yield Finding(record, leaf.path, message)


def a_query_is_judged_once(portal: Portal) -> Iterator[Finding]:
    """A query stands in one class, and once in it."""
    first: dict[str, str] = {}
    for queries in portal.queries.values():
        for index, row in enumerate(queries.queries):
            if other := first.get(row.query.casefold()):
                where = f"on jo tiedostossa queries/{other}.yml; jätä se yhteen paikkaan"
                yield Finding(queries, f"queries[{index}].query", f"lause «{row.query}» {where}")
            first.setdefault(row.query.casefold(), queries.id)


def old_addresses_lead_to_one_page(portal: Portal) -> Iterator[Finding]:
    """An old address is no page of today, and told of one page only."""
    records = (record for record in portal.records() if isinstance(record, PageRecord))
    there = {url_of_page(page_of(record)) for record in records}
    told: dict[str, PageRecord] = {}
    for record, index, old in moves(portal):
        path = f"moved_from[{index}]"
        if url_of_page(old) in there:
            yield Finding(record, path, f"sivu «{old}» on yhä olemassa; poista rivi tai sivu")
        elif old in told:
            other = told[old].title
            yield Finding(record, path, f"«{old}» vie jo sivulle {other}; poista toinen rivi")
        told[old] = record


def moves(portal: Portal) -> Iterator[tuple[PageRecord, int, str]]:
    """(record, index, old page) of everything that has moved."""
    for record in portal.records():
        if isinstance(record, PageRecord):
            yield from ((record, index, old) for index, old in enumerate(record.moved_from))
