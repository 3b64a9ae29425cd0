"""Positions and organisations: the lists of all of them, and the page of a position."""

from datetime import date

from ..agreement import standing
from ..calendars.calendar import calendar_of
from ..calendars.occasions import of_position
from ..model.alphabet import finnish_order
from ..model.group import Group, Seat, SeatKind
from ..model.kinds import NOT_RECORDED
from ..model.page import Guideline, GuidelineStatus
from ..model.portal import Portal
from ..model.position import Position
from ..model.record import Record
from ..model.service import ServiceState
from .decisions import open_actions
from .groups import from_the_top
from .meetings import next_candidates
from .rendering import PageContext, render


def positions(page: PageContext) -> str:
    return render(
        "positions.html.jinja",
        page,
        by_organisation=by_organisation(page.portal),
        seats_of={p.id: seats_of(page.portal, p) for p in page.portal.positions.values()},
    )


def position(page: PageContext, position: Position) -> str:
    """What whoever holds the position has to do: groups, meetings, actions and what it owns."""
    portal = page.portal
    seats = seats_of(portal, position)
    return render(
        "position.html.jinja",
        page,
        position=position,
        former=position.holder.on(page.today).past[::-1],
        seats=seats,
        member_of=[group for group, seat in seats if seat.kind is SeatKind.BY_POSITION],
        next_candidates=next_candidates(page, of_position(portal, position.id)),
        calendar=calendar_of(portal, position),
        actions=[listed for listed in open_actions(page) if listed.action.owner == position.id],
        charges=charges(portal, position),
        clients=[a for a in portal.account_managers.values() if a.position == position.id],
        fields=[e for e in portal.experts.values() if e.position == position.id],
        owned=owned_guidelines(portal, position),
        answers=[g for g in portal.guidelines.values() if g.contact == position.id],
        waiting=standing(page.portal, page.today).waiting_for(position),
    )


def charges(portal: Portal, position: Position) -> list[Record]:
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


def by_organisation(portal: Portal) -> list[tuple[str, list[Position]]]:
    """(name, positions): the parties' own first, those of an unrecorded organisation last."""
    ordered = sorted(portal.organisations.values(), key=lambda o: (not o.party, o.id))
    named = [
        (owner.title, [p for p in portal.positions.values() if p.organisation == owner.id])
        for owner in ordered
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


def organisations(page: PageContext) -> str:
    """The parties first, then the others, each with its bodies and what waits for them."""
    portal = page.portal
    ordered = sorted(portal.organisations.values(), key=lambda o: (not o.party, o.id))
    return render(
        "organisations.html.jinja",
        page,
        organisations=ordered,
        bodies_of={
            o.id: [b for b in portal.bodies.values() if b.organisation == o.id] for o in ordered
        },
        calendars={o.id: calendar_of(portal, o) for o in ordered if o.party},
        waiting_for=standing(portal, page.today).waiting_for,
    )
