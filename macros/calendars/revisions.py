"""What git tells of the events of feeds: how often each has changed, when last, which are gone.

SEQUENCE (RFC 5545, 3.8.7.4) has to rise when the time, the place or the status of an event
changes. Nobody has to remember a number: it is how many of the versions of the record's file
that git knows differ in those fields from the version before; that the file was removed, or came
back, is a change too. Versions that only say otherwise what was said (`9:00`, `klo 9`) or that
cannot be read count for nothing, and so do retitlings: they change LAST-MODIFIED. History only
grows, so the number never falls. A change that is not committed yet counts as one more.

Outside a git clone every SEQUENCE is 0 and every event was changed at `NO_HISTORY`, or at
SOURCE_DATE_EPOCH where that is set: then the feeds cannot tell old from new, but two builds of
the same files are still the same bytes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from dataclasses import field as dataclass_field
from datetime import UTC, date, datetime
from itertools import chain, pairwise
from operator import attrgetter
from pathlib import Path
from typing import Any

from ..files.history import History, Known, Version, contents, history
from ..files.reading import Reader
from ..files.text import read_text
from ..files.yaml import Mapping, read_yaml
from ..model.change import Change
from ..model.kinds import NotRecorded
from ..model.moments import HELSINKI
from ..model.occasion import Meeting, NetworkEvent
from ..model.places import record_file
from ..model.portal import CATALOGUE, Portal
from ..model.record import Record, field, specs
from ..model.window import Window
from ..problems import Refused
from ..settings import settings
from .occasions import Event, is_past, recorded

NO_HISTORY = datetime(2000, 1, 1, tzinfo=UTC)

_SHAPES: dict[str, type[Any]] = {shape.FOLDER: shape for shape in (Meeting, NetworkEvent, Change)}

Key = tuple[str, str]
Stand = tuple[object, ...]

_REMOVED: Stand = ("removed",)


@dataclass(frozen=True)
class Revision:
    """The number and the time of an event's last change of time, place or status; of any change."""

    sequence: int
    changed: datetime
    moved: datetime | None = dataclass_field(default=None, compare=False)


@dataclass(frozen=True)
class Past:
    """The versions of files by path, oldest first, and the time of what has none.

    `nodes` are the versions of events' files that can be read, by blob.
    """

    versions: dict[str, list[Version]]
    nodes: dict[str, Mapping | None]
    unborn: datetime
    known: History = dataclass_field(default=History(Known.NONE), repr=False)

    @property
    def today(self) -> date:
        """The Finnish day of the commit that is built; outside a git clone, of the build itself."""
        moment = datetime.now(UTC) if self.unborn is NO_HISTORY else self.unborn
        return moment.astimezone(HELSINKI).date()

    def of(self, key: Key) -> list[Version]:
        return self.versions.get(CATALOGUE[key[0]].file(key[1]), [])

    def node(self, version: Version) -> Mapping | None:
        """What the file held; None when it was removed, or cannot be read."""
        return self.nodes.get(version.blob or "")


NO_PAST = Past({}, {}, NO_HISTORY)


class _Counted(Record):
    """What SEQUENCE counts, as any version of a record has told it."""

    FOLDER = ""

    status: str | None = field("", longest=40)
    window: Window | NotRecorded | None = field("")
    starts: datetime | None = field("")
    ends: datetime | None = field("")
    place: str | NotRecorded | None = field("", longest=200)
    remote: bool = field("", default=False)


def past_of(root: Path) -> Past:
    """What git tells of the portal in a folder."""
    known = history(root)
    events = (v for path, v in known.files.items() if path.split("/")[1] in _SHAPES)
    blobs = {version.blob for version in chain.from_iterable(events) if version.blob}
    nodes = {blob: _node(text) for blob, text in contents(root, blobs).items()}
    given = settings().time
    seconds = known.time if given is None else given
    unborn = NO_HISTORY if seconds is None else datetime.fromtimestamp(seconds, UTC)
    return Past(known.files, nodes, unborn, known)


def revisions(portal: Portal, past: Past, gone: Iterable[Event] = ()) -> dict[Key, Revision]:
    """The revision of each meeting, event and change, by the record's key.

    `gone` are those that have no file any more.
    """
    here: list[Event] = [*recorded(portal), *portal.changes.values()]
    stands = {event.key: _stand(event) for event in here} | {e.key: _REMOVED for e in gone}
    return {key: _revision(past.of(key), now, past) for key, now in stands.items()}


def _revision(known: list[Version], now: Stand, past: Past) -> Revision:
    told = [(v.time, stand) for v in known if (stand := _stand_in(v, past)) is not None]
    steps = pairwise([*told, (past.unborn, now)]) if told else ()
    moved = [time for (_, before), (time, after) in steps if before != after]
    changed = max((v.time for v in known if v.new), default=past.unborn)
    return Revision(len(moved), changed, moved[-1] if moved else None)


def _node(content: bytes) -> Mapping | None:
    try:
        return read_yaml(read_text(content, ""), "")
    except Refused:
        return None


def _stand(event: Event | _Counted) -> Stand:
    """The values that are compared; a change has no place."""
    window = event.window
    days = (window.first_day, window.last_day) if isinstance(window, Window) else None
    place, remote = getattr(event, "place", None), getattr(event, "remote", False)
    return (str(event.status), event.starts, event.ends, days, place, remote)


def _stand_in(version: Version, past: Past) -> Stand | None:
    """The same of an old version of its file; None when it cannot be read."""
    node = past.node(version)
    if node is None:
        return None if version.blob else _REMOVED
    counted = Mapping(tuple(e for e in node.entries if e[0].text in specs(_Counted)), node.place)
    read = Reader().record(_Counted, counted, id="", title="")
    return _stand(read) if read else None


def removed(portal: Portal, past: Past) -> Iterator[Event]:
    """Events whose files were removed ahead of their time, as last read, but cancelled.

    Calendars would otherwise lose a meeting without a word, and those who were to come would come.
    What had been held, or lay in the past when its file was removed, was only tidied away.
    """
    told = attrgetter("title", "starts", "ends", "window")
    for path, versions in sorted(past.versions.items()):
        named, last = record_file(path), versions[-1]
        shape = _SHAPES.get(named.folder) if named else None
        if not named or not shape or named.record_id in (others := portal.of(named.folder)):
            continue
        # The form of records may have changed since.
        nodes = filter(None, map(past.node, reversed(versions)))
        read = (Reader().record(shape, node, id=named.record_id) for node in nodes)
        event: Any = next(filter(None, read), None)
        # What is not committed yet was removed as late as the commit.
        moment = max(past.unborn, last.time) if last.blob else last.time
        ahead = event and not is_past(event, moment.astimezone(HELSINKI).date())
        # Of a file that only got another name nobody is to read that the meeting is off.
        if ahead and told(event) not in map(told, others.values()):
            yield replace(event, status=type(event.status)["CANCELLED"])


def with_events(portal: Portal, events: Iterable[Event]) -> Portal:
    """The portal with these among its records."""
    fields: dict[str, Any] = {}
    for folder, shape in _SHAPES.items():
        more = {event.id: event for event in events if isinstance(event, shape)}
        fields[folder.replace("-", "_")] = dict(sorted({**portal.of(folder), **more}.items()))
    return replace(portal, **fields)
