"""What is not agreed and what is not recorded: two lists that a steering group can work through."""

import re
from dataclasses import dataclass
from datetime import date

from ..model.change import Change
from ..model.decision import Decision
from ..model.group import Group
from ..model.kinds import NOT_RECORDED, Choice
from ..model.network import Membership
from ..model.page import Guideline, GuidelineStatus
from ..model.portal import Portal
from ..model.position import Body, HolderState, Position
from ..model.project import Project
from ..model.purpose import OpenQuestion
from ..model.record import Leaf, Record, leaves, specs
from ..model.service import Service, ServiceState


@dataclass(frozen=True)
class Unrecorded:
    """A field that says nothing yet; `vacant` when it says that nobody holds the position."""

    record: Record
    field: str
    label: str
    vacant: bool = False


def agendas(portal: Portal) -> list[tuple[Group | Body | None, list[OpenQuestion]]]:
    """(decider, questions in order): a ready agenda for each, those without a proposal last."""
    ordered = sorted(portal.open_questions.values(), key=lambda q: (q.order, q.id))
    groups = portal.ranked(portal.groups.values())
    deciders: list[Group | Body | None] = [*groups, *portal.bodies.values(), None]
    agenda = [(d, [q for q in ordered if decider_of(portal, q) == d]) for d in deciders]
    return [(decider, questions) for decider, questions in agenda if questions]


def decider_of(portal: Portal, question: OpenQuestion) -> Group | Body | None:
    group, body = question.decider or "", question.decider_body or ""
    return portal.groups.get(group) or portal.bodies.get(body)


def gaps(portal: Portal, today: date) -> dict[str, list[Unrecorded]]:
    """Every gap by the noun of its record; neither a draft nor what is over lacks any."""
    found: dict[str, list[Unrecorded]] = {}
    for record in filter(_stands, portal.records()):
        if lacking := _gaps_of(record, portal, today):
            found.setdefault(record.NOUN, []).extend(lacking)
    return found


def _gaps_of(record: Record, portal: Portal, today: date) -> list[Unrecorded]:
    """The fields of one record that are not recorded, and a position that nobody holds."""
    found: list[Unrecorded] = []
    for leaf in leaves(record):
        value, field = leaf.value, re.split(r"[.\[]", leaf.path)[0]
        if isinstance(record, Position) and isinstance(value, HolderState):
            value = record.holder.on(today).state
        if value in (NOT_RECORDED, NOT_RECORDED.value):
            found.append(Unrecorded(record, field, _label(leaf, record, portal)))
        elif value is HolderState.VACANT:
            found.append(Unrecorded(record, field, "Tehtävässä", vacant=True))
    return found


def _stands(record: Record) -> bool:
    match record:
        case Service():
            return not record.draft and record.state is not ServiceState.ENDED
        case Change():
            return record.ahead
        case Project():
            return record.open
        case Guideline():
            return record.status is GuidelineStatus.IN_FORCE
    return True


def _label(leaf: Leaf, record: Record, portal: Portal) -> str:
    """The field's name; in a list also which of its items lacks the field."""
    name, _, rest = leaf.path.partition("[")
    index = int(rest.partition("]")[0] or 0)
    match record, name:
        case Membership(), "use":
            entitled = {e.id: e.title for e in portal.networks[record.network].entitlements}
            return f"{leaf.spec.label}: {entitled[record.use[index].entitlement]}"
        case Service(), "users":
            user = portal.organisations[record.users[index].organisation]
            return f"Käyttö: {user.short}"
        case Decision(), "actions":
            return f"{leaf.spec.label}: {record.actions[index].title}"
    if isinstance(leaf.kind, Choice):  # a state is named by what it is the state of
        return specs(type(record))[name.partition(".")[0]].label
    return leaf.spec.label
