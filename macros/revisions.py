"""How often a calendar entry has changed, and when last: read from git, once for all entries.

SEQUENCE (RFC 5545, 3.8.7.4) has to rise when the time, the place or the status of an entry
changes. Nobody has to remember a number: it is how many of the versions of the record's file
that git knows differ in those fields from the version before. Versions that only say otherwise
what was said (`9:00`, `klo 9`) or that cannot be read count for nothing, and so do retitlings:
they change LAST-MODIFIED. History only grows, so the number never falls. A change that is not
committed yet counts as one more.

Outside a git clone every SEQUENCE is 0 and every entry was changed at `NO_HISTORY`, or at
SOURCE_DATE_EPOCH where that is set: then the feeds cannot tell old from new, but two builds of
the same files are still the same bytes.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from .calendars import Entry
from .history import FileVersion, commit_time, versions
from .model.change import Change
from .model.moments import parse_moment
from .model.portal import Portal
from .model.record import specs
from .model.window import Window
from .occasions import OCCASION_TYPES, recorded
from .problems import Refused
from .text_source import read_text
from .yaml_source import Mapping as YamlMapping
from .yaml_source import Node, Scalar, read_yaml

NO_HISTORY = datetime(2000, 1, 1, tzinfo=UTC)

Key = tuple[str, str]
Stand = tuple[object, ...]


@dataclass(frozen=True)
class Revision:
    """The number of an entry's last change of time, place or status, and the time of any change."""

    sequence: int
    changed: datetime


def revisions(portal: Portal, data: Path) -> dict[Key, Revision]:
    """The revision of each meeting, event and change, by the record's key.

    `data` is the folder of the records.
    """
    records: list[Entry] = [*recorded(portal), *portal.changes.values()]
    past = versions(data, [shape.FOLDER for shape in (*OCCASION_TYPES, Change)])
    unborn = _time(data)
    return {
        record.key: _revision(
            past.get(f"{record.FOLDER}/{record.id}.yml", []), _stand_of(record), unborn
        )
        for record in records
    }


def _revision(known: list[FileVersion], now: Stand, unborn: datetime) -> Revision:
    stands = [stand for v in known if (stand := _stand_in(v.content)) is not None]
    if not stands:
        return Revision(0, _latest(known) or unborn)
    changes = sum(before != after for before, after in zip(stands, [*stands[1:], now], strict=True))
    return Revision(changes, _latest(known) or unborn)


def _latest(known: list[FileVersion]) -> datetime | None:
    """The latest commit's time; clocks of different machines need not agree with the order."""
    return max((v.time for v in known), default=None)


def _time(root: Path) -> datetime:
    seconds = os.environ.get("SOURCE_DATE_EPOCH") or commit_time(root)
    return datetime.fromtimestamp(int(seconds), UTC) if seconds else NO_HISTORY


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


def _stand_in(content: bytes | None) -> Stand | None:
    """The same of an old version of its file; None when it cannot be read or was removed."""
    if content is None:
        return None
    try:
        node = read_yaml(read_text(content, ""), "")
    except Refused:
        return None
    text = dict(_texts(node))
    moments = (_moment(text.get(key)) for key in ("starts", "ends"))
    window = node.get("window")
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
