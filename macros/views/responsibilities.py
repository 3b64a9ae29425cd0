"""Who does what and whom to turn to: what groups and positions answer for, who helps."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ..model.alphabet import finnish_order
from ..model.contact_point import ContactPoint
from ..model.group import Group, Seat
from ..model.kinds import NOT_RECORDED, Labelled, NotRecorded
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
    groups = portal.ranked(portal.groups.values())
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
        for group in portal.ranked(portal.groups.values())
        for seat in group.seats
        if seat.position == position.id
    ]


def memberships_of(portal: Portal, network: Network) -> list[Membership]:
    """The parties' own first, the examples last."""
    members = [m for m in portal.memberships.values() if m.network == network.id]
    return sorted(members, key=lambda m: m.organisation not in portal.party_ids)


@dataclass(frozen=True)
class Way:
    """One line of the list: the matter, whose employees it is for and who answers."""

    record: Record
    organisations: tuple[str, ...]
    words: tuple[str, ...] = ()
    position: Position | None = None
    points: tuple[ContactPoint, ...] = ()


def ways(portal: Portal) -> list[Way]:
    """Every way to somebody who helps, by the matter."""
    return sorted(_ways(portal), key=lambda way: finnish_order(way.record.title))


def helpers(
    portal: Portal, organisations: Iterable[str], topics: Iterable[str]
) -> list[tuple[Organisation, list[ContactPoint]]]:
    """By organisation, where its employees turn in a matter of the topics."""
    return [(portal.organisations[o], points_for(portal, o, topics)) for o in organisations]


def _ways(portal: Portal) -> Iterator[Way]:
    for point in portal.contact_points.values():
        topics = tuple(portal.topics[topic].title for topic in point.topics)
        yield Way(point, point.organisations, (point.purpose, *topics))
    for manager in portal.account_managers.values():
        words = () if manager.sectors in (None, NOT_RECORDED) else tuple(manager.sectors or ())
        yield Way(manager, manager.available_to, words, portal.positions[manager.position])
    for expert in portal.experts.values():
        yield Way(expert, expert.available_to, expert.keywords, _held(portal, expert.position))
    for service in portal.services.values():
        users = tuple(use.organisation for use in portal.uses_of(service))
        points = tuple(p for o in users for p in points_for(portal, o, service.topics))
        yield Way(service, users, service.keywords, _held(portal, service.owner), points)


def points_for(portal: Portal, organisation: str, topics: Iterable[str]) -> list[ContactPoint]:
    """Where the organisation's employees turn in a matter of any of the topics."""
    asked = set(topics)
    points = portal.contact_points.values()
    return [p for p in points if organisation in p.organisations and asked & set(p.topics)]


def _held(portal: Portal, position: str | NotRecorded) -> Position | None:
    return None if position is NOT_RECORDED else portal.positions[str(position)]
