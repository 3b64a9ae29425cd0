"""Whom to turn to: a list to narrow down, and a card on a guideline."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..model.alphabet import finnish_order
from ..model.contact_point import ContactPoint
from ..model.kinds import NOT_RECORDED, NotRecorded
from ..model.portal import Portal
from ..model.position import Organisation, Position
from ..model.record import Record
from .register import Filter
from .rendering import PageContext, render


@dataclass(frozen=True)
class Way:
    """One line of the list: the matter, whose employees it is for and who answers."""

    record: Record
    matter: str
    organisations: tuple[str, ...]
    words: tuple[str, ...] = ()
    position: Position | None = None
    points: tuple[ContactPoint, ...] = ()


def whom_to_ask(page: PageContext) -> str:
    """Every way to somebody who helps, to be narrowed down by city and by a word."""
    ways = sorted(_ways(page.portal), key=lambda way: finnish_order(way.matter))
    named = {organisation for way in ways for organisation in way.organisations}
    cities = [(o.id, o.short) for o in page.portal.organisations.values() if o.id in named]
    return render(
        "whom_to_ask.html.jinja", page, ways=ways, filters=[Filter("kaupunki", "Kaupunki", cities)]
    )


def helpers(
    portal: Portal, organisations: Iterable[str], topics: Iterable[str]
) -> list[tuple[Organisation, list[ContactPoint]]]:
    """By organisation, where its employees turn in a matter of the topics."""
    return [(portal.organisations[o], points_for(portal, o, topics)) for o in organisations]


def answered_by(portal: Portal, position: Position) -> list[ContactPoint]:
    return [p for p in portal.contact_points.values() if p.answered_by == position.id]


def _ways(portal: Portal) -> Iterator[Way]:
    for point in portal.contact_points.values():
        topics = tuple(portal.topics[topic].title for topic in point.topics)
        yield Way(point, point.title, point.organisations, (point.purpose, *topics))
    for manager in portal.account_managers.values():
        words = () if manager.sectors in (None, NOT_RECORDED) else tuple(manager.sectors or ())
        manages = portal.positions[manager.position]
        yield Way(manager, manager.title, manager.available_to, words, manages)
    for expert in portal.experts.values():
        position = _held(portal, expert.position)
        yield Way(expert, expert.title, expert.available_to, expert.keywords, position)
    for service in portal.services.values():
        users = tuple(use.organisation for use in portal.uses_of(service))
        points = tuple(p for o in users for p in points_for(portal, o, service.topics))
        position = _held(portal, service.owner)
        yield Way(service, service.title, users, service.keywords, position, points)


def points_for(portal: Portal, organisation: str, topics: Iterable[str]) -> list[ContactPoint]:
    """Where the organisation's employees turn in a matter of any of the topics."""
    asked = set(topics)
    points = portal.contact_points.values()
    return [p for p in points if organisation in p.organisations and asked & set(p.topics)]


def _held(portal: Portal, position: str | NotRecorded) -> Position | None:
    return None if position is NOT_RECORDED else portal.positions[str(position)]
