"""The calendars that people subscribe to: where each lies, what it is called, what it holds."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..model.group import Group
from ..model.network import Network
from ..model.occasion import Meeting, NetworkEvent
from ..model.organisation import Organisation
from ..model.portal import Portal
from ..model.position import Position
from . import occasions
from .occasions import NEWS_TITLE, Event, in_order

FOLDER = "kalenterit"

Owner = Group | Position | Organisation | Network | Meeting | NetworkEvent

# By the type of its owner, the folder of a calendar and what it holds; an event has its own.
_OF: dict[type, tuple[str, Callable[[Portal, str], Iterable[Event]]]] = {
    Group: ("", occasions.of_group),
    Organisation: ("organisaatiot/", occasions.of_organisation),
    Position: ("tehtavat/", occasions.of_position),
    Network: ("verkostot/", occasions.of_network),
}


@dataclass(frozen=True)
class Calendar:
    """A feed: `path` is counted from the site's root, `title` is what calendar programs show.

    `organisation` is the one whose employees alone it is for.
    """

    path: str
    title: str
    events: tuple[Event, ...]
    organisation: str = ""


def calendars(portal: Portal) -> list[Calendar]:
    """Every calendar: the shared ones, each group's and so on, each event's own, the changes'."""
    owners: list[Owner] = [
        *portal.groups.values(),
        *portal.organisations.values(),
        *portal.positions.values(),
        *portal.networks.values(),
        *portal.meetings.values(),
        *portal.network_events.values(),
    ]
    of_changes = [changes_of(portal, o) for o in portal.organisations.values()]
    return [
        everything(portal),
        *(calendar_of(portal, owner) for owner in owners),
        all_changes(portal),
        *of_changes,
    ]


def everything(portal: Portal) -> Calendar:
    """All meetings, and the events of the parties' networks."""
    found = occasions.all_occasions(portal)
    return Calendar(f"{FOLDER}/kaikki.ics", "Kaikki kokoukset", tuple(found))


def calendar_of(portal: Portal, owner: Owner) -> Calendar:
    """The calendar of a group, an organisation, a position or a network, or of one event."""
    folder, own = _OF.get(type(owner), ("kokoukset/", lambda _portal, _id: [owner]))
    path, events = f"{FOLDER}/{folder}{owner.id}.ics", (*own(portal, owner.id),)
    return Calendar(path, owner.title, events, owner.id * isinstance(owner, Organisation))


def all_changes(portal: Portal) -> Calendar:
    """Every change that has a time; those without one cannot stand in a calendar."""
    found = in_order(portal.changes.values())
    return Calendar(f"{FOLDER}/muutokset.ics", NEWS_TITLE, tuple(found))


def changes_of(portal: Portal, organisation: Organisation) -> Calendar:
    concerned = (c for c in portal.changes.values() if organisation.id in c.affects)
    found = in_order(concerned)
    title = f"{NEWS_TITLE}: {organisation.short}"
    path = f"{FOLDER}/muutokset/{organisation.id}.ics"
    return Calendar(path, title, tuple(found), organisation.id)
