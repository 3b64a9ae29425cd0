"""Events whose files were removed ahead of their time; feeds go on telling that they are off.

Calendars would otherwise lose a meeting without a word, and those who were to come would come.
What had been held, or lay in the past when its file was removed, was only tidied away.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import islice
from typing import Any

from ..files.history import Version
from ..files.reading import Reader
from ..model.moments import HELSINKI
from ..model.portal import Portal
from .occasions import OVER, Event
from .revisions import EVENT_TYPES, Past


def removed(portal: Portal, past: Past) -> list[Event]:
    """Each as the last version that can be read says, cancelled."""
    return [
        _cancelled(event)
        for (folder, event_id), versions in sorted(past.versions.items())
        if event_id not in portal.of(folder)
        for event in _last_readable(folder, event_id, versions, past)
        if _was_ahead(event, _removal(versions, past)) and not _goes_on(event, portal)
    ]


def with_events(portal: Portal, events: Iterable[Event]) -> Portal:
    """The portal with these among its records."""
    more: dict[str, dict[str, Any]] = {shape.FOLDER: {} for shape in EVENT_TYPES}
    for event in events:
        more[event.FOLDER][event.id] = event
    fields: dict[str, Any] = {
        folder.replace("-", "_"): dict(sorted({**portal.of(folder), **found}.items()))
        for folder, found in more.items()
    }
    return replace(portal, **fields)


def _cancelled(event: Event) -> Event:
    status: Any = type(event.status)["CANCELLED"]
    return replace(event, status=status)


def _last_readable(
    folder: str, event_id: str, versions: list[Version], past: Past
) -> Iterator[Event]:
    """One or none: the form of records may have changed since."""
    shape = next(shape for shape in EVENT_TYPES if folder == shape.FOLDER)
    nodes = filter(None, map(past.node, reversed(versions)))
    read = (Reader().record(shape, node, id=event_id) for node in nodes)
    yield from islice(filter(None, read), 1)


def _removal(versions: list[Version], past: Past) -> datetime:
    """When it was removed; what is not committed yet is as late as the commit."""
    last = versions[-1]
    return max(past.unborn, last.time) if last.blob else last.time


def _was_ahead(event: Event, moment: datetime) -> bool:
    if event.status.value in OVER:
        return False
    return not event.scheduled or event.last_day >= moment.astimezone(HELSINKI).date()


def _goes_on(event: Event, portal: Portal) -> bool:
    """Whether the file only got another name: nobody is to read that the meeting is off."""
    same = (event.title, event.starts, event.ends, event.window)
    others = portal.of(event.FOLDER).values()
    return any(same == (o.title, o.starts, o.ends, o.window) for o in others)  # type: ignore[attr-defined]
