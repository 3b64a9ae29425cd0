"""Positions: a table of all of them, and the page of one."""

from ..calendars import calendar_of
from ..model.group import Group, Seat
from ..model.kinds import NOT_RECORDED
from ..model.portal import Portal
from ..model.position import Position
from .groups import from_the_top
from .rendering import PageContext, render


def positions(page: PageContext) -> str:
    """Every position by organisation, with its holder and its groups."""
    return render(
        "positions.html.jinja",
        page,
        by_organisation=by_organisation(page.portal),
        seats_of={p.id: seats_of(page.portal, p) for p in page.portal.positions.values()},
    )


def position(page: PageContext, position: Position) -> str:
    """What a position does: its groups, duties, clients and the guidelines that it owns."""
    portal = page.portal
    return render(
        "position.html.jinja",
        page,
        position=position,
        seats=seats_of(portal, position),
        calendar=calendar_of(portal, position),
        clients=[a for a in portal.account_managers.values() if a.position == position.id],
        fields=[e for e in portal.experts.values() if e.position == position.id],
        owned=[g for g in portal.guidelines.values() if g.owner == position.id],
        answers=[g for g in portal.guidelines.values() if g.contact == position.id],
    )


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
        if group.composition is not NOT_RECORDED
        for seat in group.composition
        if seat.position == position.id
    ]
