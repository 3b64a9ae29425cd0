"""Who does what: one table of all that positions and groups answer for, from what others record."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..model.kinds import NOT_RECORDED, Labelled
from ..model.page import GuidelineStatus
from ..model.portal import Portal
from ..model.record import Record
from ..model.service import ServiceState
from .groups import from_the_top
from .register import Filter, choices


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


def filters(found: list[Charge]) -> list[Filter]:
    doers = {"-".join(charge.who.key): charge.who.title for charge in found if charge.who}
    return [
        Filter("who", "Vastaa", list(doers.items())),
        Filter("kind", "Laji", choices(charge.kind for charge in found)),
    ]


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
