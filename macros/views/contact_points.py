"""Whom to turn to: every way to somebody who helps, and where a guideline's readers turn."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..model.alphabet import finnish_order
from ..model.contact_point import ContactPoint
from ..model.kinds import NOT_RECORDED, NotRecorded
from ..model.organisation import Organisation
from ..model.portal import Portal
from ..model.position import Position
from ..model.record import Record


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
