"""Events whose files were removed ahead of their time; feeds go on telling that they are off.

Calendars would otherwise lose a meeting without a word, and those who were to come would come.
What had been held, or lay in the past when its file was removed, was only tidied away.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from operator import attrgetter
from typing import Any

from ..files.history import Version
from ..files.reading import Reader
from ..model.moments import HELSINKI
from ..model.portal import Portal
from .occasions import OVER, Event
from .revisions import EVENT_TYPES, Past


def removed(portal: Portal, past: Past) -> Iterator[Event]:
    """Each as the last version that can be read says, cancelled."""
    for (folder, event_id), versions in sorted(past.versions.items()):
        others: Any = portal.of(folder)
        last, event = versions[-1], None
        if event_id not in others:
            event = _last_readable(folder, event_id, versions, past)
        # What is not committed yet was removed as late as the commit.
        moment = max(past.unborn, last.time) if last.blob else last.time
        # Of a file that only got another name nobody is to read that the meeting is off.
        if event and _was_ahead(event, moment) and not any(map(_same(event), others.values())):
            status: Any = type(event.status)["CANCELLED"]
            yield replace(event, status=status)


def with_events(portal: Portal, events: Iterable[Event]) -> Portal:
    """The portal with these among its records."""
    fields: dict[str, Any] = {}
    for shape in EVENT_TYPES:
        more = {event.id: event for event in events if isinstance(event, shape)}
        found = {**portal.of(shape.FOLDER), **more}
        fields[shape.FOLDER.replace("-", "_")] = dict(sorted(found.items()))
    return replace(portal, **fields)


def _last_readable(folder: str, event_id: str, versions: list[Version], past: Past) -> Any:
    """The form of records may have changed since."""
    shape = next(shape for shape in EVENT_TYPES if folder == shape.FOLDER)
    nodes = filter(None, map(past.node, reversed(versions)))
    return next(filter(None, (Reader().record(shape, node, id=event_id) for node in nodes)), None)


def _was_ahead(event: Event, moment: datetime) -> bool:
    if event.status.value in OVER:
        return False
    return not event.scheduled or event.last_day >= moment.astimezone(HELSINKI).date()


def _same(event: Event) -> Callable[[Event], bool]:
    told = attrgetter("title", "starts", "ends", "window")
    return lambda other: bool(told(other) == told(event))
