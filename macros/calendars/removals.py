"""Entries whose files were removed ahead of their time; feeds go on telling that they are off.

Calendars would otherwise lose a meeting without a word, and those who were to come would come.
What had been held, or lay in the past when its file was removed, was only tidied away.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from ..files.reading import Reader
from ..model.moments import HELSINKI
from ..model.portal import Portal
from .calendar import Entry
from .revisions import ENTRY_TYPES, Past, PastVersion

_OVER = ("held", "done")


def removed(portal: Portal, past: Past) -> list[Entry]:
    """Each as the last version that can be read says, cancelled."""
    return [
        _cancelled(entry)
        for (folder, entry_id), versions in sorted(past.versions.items())
        if entry_id not in portal.of(folder)
        for entry in _last_readable(folder, entry_id, versions)
        if _was_ahead(entry, _removal(versions, past)) and not _goes_on(entry, portal)
    ]


def with_entries(portal: Portal, entries: Iterable[Entry]) -> Portal:
    """The portal with these among its records."""
    more: dict[str, dict[str, Any]] = {shape.FOLDER: {} for shape in ENTRY_TYPES}
    for entry in entries:
        more[entry.FOLDER][entry.id] = entry
    fields: dict[str, Any] = {
        folder.replace("-", "_"): dict(sorted({**portal.of(folder), **found}.items()))
        for folder, found in more.items()
    }
    return replace(portal, **fields)


def _cancelled(entry: Entry) -> Entry:
    status: Any = type(entry.status)["CANCELLED"]
    return replace(entry, status=status)


def _last_readable(folder: str, entry_id: str, versions: list[PastVersion]) -> Iterator[Entry]:
    """One or none: the form of records may have changed since."""
    shape = next(shape for shape in ENTRY_TYPES if folder == shape.FOLDER)
    for version in reversed(versions):
        entry = version.node and Reader().record(shape, version.node, id=entry_id)
        if entry:
            yield entry
            return


def _removal(versions: list[PastVersion], past: Past) -> datetime:
    """When it was removed; what is not committed yet is as late as the commit."""
    return versions[-1].time if versions[-1].removed else max(past.unborn, versions[-1].time)


def _was_ahead(entry: Entry, moment: datetime) -> bool:
    if entry.status.value in _OVER:
        return False
    return not entry.scheduled or entry.last_day >= moment.astimezone(HELSINKI).date()


def _goes_on(entry: Entry, portal: Portal) -> bool:
    """Whether the file only got another name: nobody is to read that the meeting is off."""
    same = (entry.title, entry.starts, entry.ends, entry.window)
    others = portal.of(entry.FOLDER).values()
    return any(same == (o.title, o.starts, o.ends, o.window) for o in others)  # type: ignore[attr-defined]
