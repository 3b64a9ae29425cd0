"""The calendars that people subscribe to: where each lies, what it holds, the bytes of its file."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from icalendar import Calendar as VCalendar
from icalendar import Timezone, vDuration, vText, vUri

from ..model.group import Group
from ..model.moments import HELSINKI
from ..model.network import Network
from ..model.occasion import Meeting, NetworkEvent
from ..model.organisation import Organisation
from ..model.portal import Portal
from ..model.position import Position
from . import occasions
from .occasions import NEWS_TITLE, Event, in_order
from .revisions import Key, Revision
from .vevent import vevent

FOLDER = "kalenterit"

Owner = Group | Position | Organisation | Network | Meeting | NetworkEvent

# By the type of its owner, the folder of a calendar and what it holds; an event has its own.
_OF: dict[type, tuple[str, Callable[[Portal, str], Iterable[Event]]]] = {
    Group: ("", occasions.of_group),
    Organisation: ("organisaatiot/", occasions.of_organisation),
    Position: ("tehtavat/", occasions.of_position),
    Network: ("verkostot/", occasions.of_network),
}
# How often a program that obeys should look again: meetings are agreed on days before.
REFRESH = timedelta(hours=6)
# By the European Union's rule since 1996: lists of dates are read an hour late by some programs.
_FINNISH_TIME = Path(__file__).with_name("helsinki.ics").read_text("ascii")


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
    shapes: list[Any] = [*_OF, Meeting, NetworkEvent]
    owners: Iterable[Any] = (o for shape in shapes for o in portal.of(shape.FOLDER).values())
    return [
        everything(portal),
        planned(portal),
        *(calendar_of(portal, owner) for owner in owners),
        all_changes(portal),
        *(changes_of(portal, organisation) for organisation in portal.organisations.values()),
    ]


def everything(portal: Portal) -> Calendar:
    """All meetings, and the events of the parties' networks."""
    found = occasions.all_occasions(portal)
    return Calendar(f"{FOLDER}/kaikki.ics", "Kaikki kokoukset", tuple(found))


def planned(portal: Portal) -> Calendar:
    """What is still a window in `everything`, or was one when it was cancelled."""
    windows = tuple(o for o in occasions.all_occasions(portal) if o.window)
    return Calendar(f"{FOLDER}/suunnitellut.ics", "Suunnitellut kokoukset", windows)


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
    concerned = in_order(c for c in portal.changes.values() if organisation.id in c.affects)
    path = f"{FOLDER}/muutokset/{organisation.id}.ics"
    title = f"{NEWS_TITLE}: {organisation.short}"
    return Calendar(path, title, tuple(concerned), organisation.id)


def calendar_file(
    calendar: Calendar, portal: Portal, known: Mapping[Key, Revision], site_url: str
) -> bytes:
    """The file's bytes; the same records and history give the same bytes.

    RFC 7986 and older programs know the calendar by different properties.
    """
    feed = VCalendar()
    feed.add("version", "2.0")
    feed.add("prodid", f"-//{portal.site.calendar_domain}//Ohjeportaali//FI")
    feed.add("calscale", "GREGORIAN")
    feed.add("method", "PUBLISH")
    # The library writes properties that RFC 5545 does not know without escaping them.
    feed["NAME"] = feed["X-WR-CALNAME"] = vText(f"{calendar.title} – {portal.site.title}")
    feed["X-WR-TIMEZONE"] = vText(HELSINKI.key)
    feed["SOURCE"] = vUri(site_url + calendar.path, params={"VALUE": "URI"})
    feed["REFRESH-INTERVAL"] = vDuration(REFRESH, params={"VALUE": "DURATION"})
    feed["X-PUBLISHED-TTL"] = vDuration(REFRESH)
    feed.add_component(Timezone.from_ical(_FINNISH_TIME))
    for event in calendar.events:
        feed.add_component(vevent(event, portal, known[event.key], site_url))
    content: bytes = feed.to_ical(sorted=False)
    return content
