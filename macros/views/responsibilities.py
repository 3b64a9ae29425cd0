"""Who does what: all that groups and positions answer for, and what each position belongs to."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..model.alphabet import finnish_order
from ..model.group import Group, Seat
from ..model.kinds import NOT_RECORDED, Labelled
from ..model.organisation import Organisation
from ..model.page import Guideline, GuidelineStatus
from ..model.portal import Portal
from ..model.position import Position
from ..model.record import Record
from ..model.service import ServiceState
from .groups import from_the_top


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
    services = (s for s in portal.services.values() if s.state is not ServiceState.ENDED)
    changes = (c for c in portal.changes.values() if c.ahead)
    projects = (p for p in portal.projects.values() if p.open)
    return [
        *(service for service in services if service.owner == position.id),
        *(change for change in changes if change.responsible == position.id),
        *(project for project in projects if project.owner == position.id),
    ]


def owned_guidelines(portal: Portal, position: Position) -> list[tuple[Guideline, date | None]]:
    """(guideline, day of its next review): the first to be reviewed at the top, drafts last."""
    owned = [(g, _next_review(g)) for g in portal.guidelines.values() if g.owner == position.id]
    return sorted(owned, key=lambda pair: (pair[1] or date.max, finnish_order(pair[0].title)))


def _next_review(guideline: Guideline) -> date | None:
    """What is withdrawn is not reviewed any more."""
    return None if guideline.status is GuidelineStatus.WITHDRAWN else guideline.review_by


def organisations(portal: Portal) -> list[Organisation]:
    """The parties first, then the others."""
    return sorted(portal.organisations.values(), key=lambda o: (not o.party, o.id))


def by_organisation(portal: Portal) -> list[tuple[str, list[Position]]]:
    """(name, positions): the parties' own first, those of an unrecorded organisation last."""
    named = [
        (owner.title, [p for p in portal.positions.values() if p.organisation == owner.id])
        for owner in organisations(portal)
    ]
    unknown = [p for p in portal.positions.values() if p.organisation is NOT_RECORDED]
    return [
        (name, held) for name, held in [*named, ("Organisaatiota ei ole kirjattu", unknown)] if held
    ]


def seats_of(portal: Portal, position: Position) -> list[tuple[Group, Seat]]:
    """Where a composition names the position, as a member or as one to invite."""
    return [
        (group, seat)
        for group in from_the_top(portal)
        for seat in group.seats
        if seat.position == position.id
    ]
