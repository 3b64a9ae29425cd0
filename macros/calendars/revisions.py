"""How often a calendar entry has changed, and when last: read from git, once for all entries.

SEQUENCE (RFC 5545, 3.8.7.4) has to rise when the time, the place or the status of an entry
changes. Nobody has to remember a number: it is how many of the versions of the record's file
that git knows differ in those fields from the version before; that the file was removed, or came
back, is a change too. Versions that only say otherwise what was said (`9:00`, `klo 9`) or that
cannot be read count for nothing, and so do retitlings: they change LAST-MODIFIED. History only
grows, so the number never falls. A change that is not committed yet counts as one more.

Outside a git clone every SEQUENCE is 0 and every entry was changed at `NO_HISTORY`, or at
SOURCE_DATE_EPOCH where that is set: then the feeds cannot tell old from new, but two builds of
the same files are still the same bytes.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

from ..files.history import contents, history
from ..files.text import read_text
from ..files.yaml import Mapping as YamlMapping
from ..files.yaml import Node, Scalar, read_yaml
from ..model.change import Change
from ..model.moments import parse_moment
from ..model.portal import Portal
from ..model.record import specs
from ..model.window import Window
from ..problems import Refused
from ..settings import settings
from .calendar import Entry
from .occasions import OCCASION_TYPES, recorded

NO_HISTORY = datetime(2000, 1, 1, tzinfo=UTC)

# Whatever stands in a feed with a number and a time of its own.
ENTRY_TYPES: tuple[type[Entry], ...] = (*OCCASION_TYPES, Change)

Key = tuple[str, str]
Stand = tuple[object, ...]

_REMOVED: Stand = ("removed",)


@dataclass(frozen=True)
class Revision:
    """The number of an entry's last change of time, place or status, and the time of any change."""

    sequence: int
    changed: datetime


@dataclass(frozen=True)
class PastVersion:
    """A record's file as a commit left it; `node` is None when it cannot be read."""

    time: datetime
    new: bool
    removed: bool
    node: YamlMapping | None


@dataclass(frozen=True)
class Past:
    """The versions of the entries' files, oldest first, and the time of what has none."""

    versions: dict[Key, list[PastVersion]]
    unborn: datetime


def past_of(data: Path) -> Past:
    """What git tells of the records that stand in feeds; `data` is the folder of all records."""
    known = history(data.parent)
    files = {
        (shape.FOLDER, Path(path).stem): versions
        for path, versions in known.files.items()
        for shape in ENTRY_TYPES
        if Path(path).parent == Path(data.name, shape.FOLDER)
    }
    blobs = {v.blob for versions in files.values() for v in versions if v.blob}
    nodes = {blob: _node(text) for blob, text in contents(data.parent, blobs).items()}
    given = settings().time
    seconds = known.time if given is None else given
    return Past(
        {
            key: [
                PastVersion(v.time, v.new, v.blob is None, nodes.get(v.blob or ""))
                for v in versions
            ]
            for key, versions in files.items()
        },
        NO_HISTORY if seconds is None else datetime.fromtimestamp(seconds, UTC),
    )


def revisions(portal: Portal, past: Past, gone: Iterable[Entry] = ()) -> dict[Key, Revision]:
    """The revision of each meeting, event and change, by the record's key.

    `gone` are those that have no file any more.
    """
    here: list[Entry] = [*recorded(portal), *portal.changes.values()]
    stands = {r.key: _stand_of(r) for r in here} | {r.key: _REMOVED for r in gone}
    return {key: _revision(past.versions.get(key, []), now, past) for key, now in stands.items()}


def _revision(known: list[PastVersion], now: Stand, past: Past) -> Revision:
    stands = [stand for v in known if (stand := _stand_in(v)) is not None]
    changes = sum(before != after for before, after in pairwise([*stands, now])) if stands else 0
    return Revision(changes, max((v.time for v in known if v.new), default=past.unborn))


def _node(content: bytes) -> YamlMapping | None:
    try:
        return read_yaml(read_text(content, ""), "")
    except Refused:
        return None


def _stand_of(record: Entry) -> Stand:
    """What SEQUENCE counts, of a record as it is now."""
    window = record.window
    days = (window.first_day, window.last_day) if isinstance(window, Window) else None
    return (record.status.value, record.starts, record.ends, days, *_place_of(record))


def _place_of(record: Entry) -> Stand:
    """Where it is and whether it is remote; a change has no place."""
    if isinstance(record, Change):
        return (None, False)
    return (getattr(record.place, "value", record.place), record.remote)


def _stand_in(version: PastVersion) -> Stand | None:
    """The same of an old version of its file; None when it cannot be read."""
    if version.removed:
        return _REMOVED
    if version.node is None:
        return None
    text = dict(_texts(version.node))
    moments = (_moment(text.get(key)) for key in ("starts", "ends"))
    window = version.node.get("window")
    remote = text.get("remote") == "true"
    return (text.get("status"), *moments, _window(window), text.get("place"), remote)


def _texts(node: YamlMapping) -> Iterator[tuple[str, str]]:
    for key, value in node.entries:
        if isinstance(value, Scalar) and not value.absent:
            yield key.text, value.text


def _moment(text: str | None) -> object:
    try:
        return parse_moment(text) if text else None
    except ValueError:
        return text


def _window(node: Node | None) -> object:
    if not isinstance(node, YamlMapping):
        return None
    texts = dict(_texts(node))
    try:
        window = Window(**_parsed(texts))
    except (KeyError, ValueError):
        return tuple(sorted(texts.items()))
    if list(window.faults()):
        return tuple(sorted(texts.items()))
    return (window.first_day, window.last_day)


def _parsed(texts: Mapping[str, str]) -> dict[str, Any]:
    kinds: dict[str, Any] = {key: spec.kind for key, spec in specs(Window).items()}
    return {key: kinds[key].parse(text) for key, text in texts.items()}
