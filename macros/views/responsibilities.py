"""Who does what: all that groups and positions answer for, and what each position belongs to."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..model.alphabet import finnish_order
from ..model.group import Group, Seat
from ..model.kinds import NOT_RECORDED, Labelled
from ..model.network import Membership, Network
from ..model.page import Guideline, GuidelineStatus
from ..model.portal import Portal
from ..model.position import Organisation, Position
from ..model.record import Record
from ..model.service import ServiceState


class Kind(Labelled):
    """What is done, as readers choose among it."""

    TASK = "task", "Tehtävä"
    YEARLY = "yearly", "Joka vuosi"
    SERVICE = "service", "Palvelu"
    GUIDELINE = "guideline", "Ohje"


@dataclass(frozen=True)
class Charge:
    """Something that is done; `record` tells of it, and `who` is None where nobody is recorded."""

    kind: Kind
    what: str
    record: Record
    who: Record | None
    ask: Record | None = None
    proposal: bool = False


def charges(portal: Portal) -> Iterator[Charge]:
    """All of them: what is withdrawn, ended or not yet confirmed is nobody's."""
    groups = from_the_top(portal)
    for group in groups:
        yield from (Charge(Kind.TASK, task, group, group) for task in group.tasks)
    for position in portal.positions.values():
        yield from (Charge(Kind.TASK, duty, position, position) for duty in position.duties)
    for group in groups:
        yearly = (t for t in portal.annual_tasks.values() if t.group == group.id)
        yield from (Charge(Kind.YEARLY, t.title, t, group, proposal=t.proposal) for t in yearly)
    for service in portal.services.values():
        if not service.draft and service.state is not ServiceState.ENDED:
            owner = None if service.owner is NOT_RECORDED else portal.positions[service.owner]
            yield Charge(Kind.SERVICE, service.title, service, owner)
    for guideline in portal.guidelines.values():
        if guideline.status is not GuidelineStatus.WITHDRAWN:
            owner, draft = portal.positions[guideline.owner], guideline.status.value == "draft"
            ask = portal.positions[guideline.contact] if guideline.contact else None
            yield Charge(Kind.GUIDELINE, guideline.title, guideline, owner, ask, draft)


def charges_of(portal: Portal, position: Position) -> list[Record]:
    """The services, changes and projects that the position answers for, while they last."""
    own, ended = position.id, ServiceState.ENDED
    return [
        *(s for s in portal.services.values() if s.owner == own and s.state is not ended),
        *(c for c in portal.changes.values() if c.responsible == own and c.ahead),
        *(p for p in portal.projects.values() if p.owner == own and p.open),
    ]


def owned_guidelines(portal: Portal, position: Position) -> list[tuple[Guideline, date | None]]:
    """(guideline, day of its next review): the first to be reviewed at the top, drafts last."""
    found = [g for g in portal.guidelines.values() if g.owner == position.id]
    over = GuidelineStatus.WITHDRAWN
    owned = [(g, None if g.status is over else g.review_by) for g in found]
    return sorted(owned, key=lambda pair: (pair[1] or date.max, finnish_order(pair[0].title)))


def organisations(portal: Portal) -> list[Organisation]:
    """The parties first, then the others."""
    return sorted(portal.organisations.values(), key=lambda o: (not o.party, o.id))


def by_organisation(portal: Portal) -> list[tuple[str, list[Position]]]:
    """(name, positions): the parties' own first, those of an unrecorded organisation last."""
    owners: list[tuple[object, str]] = [(o.id, o.title) for o in organisations(portal)]
    owners.append((NOT_RECORDED, "Organisaatiota ei ole kirjattu"))
    every = portal.positions.values()
    found = [(name, [p for p in every if p.organisation == owner]) for owner, name in owners]
    return [(name, held) for name, held in found if held]


def seats_of(portal: Portal, position: Position) -> list[tuple[Group, Seat]]:
    """Where a composition names the position, as a member or as one to invite."""
    return [
        (group, seat)
        for group in from_the_top(portal)
        for seat in group.seats
        if seat.position == position.id
    ]


def from_the_top(portal: Portal) -> list[Group]:
    """The groups in order of level, then id."""
    return sorted(portal.groups.values(), key=lambda g: (portal.levels[g.level].order, g.id))


def memberships_of(portal: Portal, network: Network) -> list[Membership]:
    """The parties' own first, the examples last."""
    members = [m for m in portal.memberships.values() if m.network == network.id]
    return sorted(members, key=lambda m: m.organisation not in portal.party_ids)
