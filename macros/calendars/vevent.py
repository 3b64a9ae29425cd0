"""A record as a VEVENT of RFC 5545."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from posixpath import dirname
from typing import Any

from icalendar import Event as VEvent

from ..model.change import Change
from ..model.kinds import NOT_RECORDED
from ..model.occasion import Meeting, NetworkEvent, Occasion, OccasionStatus
from ..model.places import full_address, page_of, url_of, url_of_page
from ..model.portal import Portal
from ..model.window import Window
from .change_lines import change_lines
from .occasions import Event
from .revisions import Revision

REMOVED = "Peruttu: tiedot on poistettu portaalista."
_WITHDRAWN = "Portaalin ehdotus on poistettu. Ajankohtaa ei ollut sovittu."

_STATUS = {
    "planned": "TENTATIVE",
    "confirmed": "CONFIRMED",
    "held": "CONFIRMED",
    "done": "CONFIRMED",
    "cancelled": "CANCELLED",
}
# Subscribed calendars show no status, so that the title has to tell it.
_FIRST_WORD = {"planned": "Alustava: ", "cancelled": "Peruttu: "}
# Nobody had planned it, so that nobody has called it off either.
_FIRST_OF_PROPOSAL = {"planned": "Ehdotus: ", "cancelled": "Ehdotus poistettu: "}


@dataclass(frozen=True)
class _Form:
    """How records of a type are told: the end of their UIDs' ids, and lines of Finnish.

    `attended`: those who subscribe are to be there; a change passes without them.
    """

    lines: Callable[[Any, Portal, str], Iterator[str]]
    attended: bool = True
    uid_end: str = ""


def vevent(event: Event, portal: Portal, revision: Revision, site_url: str) -> VEvent:
    """The event: no attendees, no organiser, no alarm, since nobody is invited by subscribing."""
    form, told = _FORMS[type(event)], VEvent()
    recorded = is_recorded(event, portal)
    address = site_url + address_of(event, portal)
    lines = form.lines(event, portal, site_url) if recorded else [_gone(event)]
    told.add("uid", f"{event.id}{form.uid_end}@{portal.site.calendar_domain}")
    told.add("dtstamp", revision.changed)
    told.add("last-modified", revision.changed)
    told.add("sequence", revision.sequence)
    starts, ends = days_or_times(event)
    told.add("dtstart", starts)
    told.add("dtend", ends)
    told.add("summary", _first_word(event) + event.title)
    told.add("description", "\n".join([*lines, f"Ajantasaiset tiedot: {address}"]))
    if recorded and (place := location_of(event)):
        told.add("location", place)
    status = _status(event)
    busy = form.attended and status == "CONFIRMED"
    told.add("status", status)
    told.add("transp", "OPAQUE" if busy else "TRANSPARENT")
    told.add("url", address)
    return told


def _first_word(event: Event) -> str:
    words = _FIRST_OF_PROPOSAL if _is_proposal(event) else _FIRST_WORD
    return words.get(event.status.value, "")


def _gone(event: Event) -> str:
    return _WITHDRAWN if _is_proposal(event) else REMOVED


def _is_proposal(event: Event) -> bool:
    return isinstance(event, Occasion) and event.proposal


def is_recorded(event: Event, portal: Portal) -> bool:
    """Whether it has a page; of what was removed, feeds tell only the name and the time."""
    return event.id in portal.of(event.FOLDER)


def address_of(event: Event, portal: Portal) -> str:
    """Its page, or the list where it stood; counted from the site's root."""
    if is_recorded(event, portal):
        return url_of(event)
    return url_of_page(f"{dirname(page_of(event))}/index.md")


def days_or_times(event: Event) -> tuple[date, date] | tuple[datetime, datetime]:
    """DTSTART and DTEND: a window's first day and the day after it, or the agreed times."""
    if event.starts and event.ends:
        return event.starts, event.ends
    return event.span.first_day, event.span.day_after


def _status(event: Event) -> str:
    """A window is tentative, also when it has been agreed on: nobody knows the hour yet."""
    status = _STATUS[event.status.value]
    return "TENTATIVE" if status == "CONFIRMED" and event.window else status


def location_of(event: Event) -> str | None:
    """Where it is, in a line; a change has no place."""
    place = getattr(event, "place", None)
    place = None if place is NOT_RECORDED else place
    if getattr(event, "remote", False):
        return f"{place} (myös etänä)" if place else "Etäkokous"
    return place


def _of_meeting(meeting: Meeting, portal: Portal, site_url: str) -> Iterator[str]:
    yield f"Ryhmä: {portal.groups[meeting.group].title}"
    yield from _of_occasion(meeting)
    if meeting.topics:
        yield "Aiheet:"
        yield from (f"– {topic}" for topic in meeting.topics)
    yield from _papers(meeting, site_url)


def _of_network_event(event: NetworkEvent, portal: Portal, site_url: str) -> Iterator[str]:
    yield f"Verkosto: {portal.networks[event.network].title}"
    yield from _of_occasion(event)
    yield from _papers(event, site_url)


def _of_occasion(occasion: Occasion) -> Iterator[str]:
    if occasion.status is OccasionStatus.CANCELLED:
        yield "Peruttu."
    if occasion.window:
        yield _vague(occasion.window, proposal=occasion.proposal)
    if occasion.proposal:
        yield "Ajankohta on portaalin ehdotus."


def _papers(occasion: Occasion, site_url: str) -> Iterator[str]:
    if occasion.agenda:
        yield f"Esityslista: {full_address(occasion.agenda, site_url)}"
    if occasion.minutes:
        yield f"Pöytäkirja: {full_address(occasion.minutes, site_url)}"


def _vague(window: Window, *, proposal: bool) -> str:
    said = f"{'Ehdotettu' if proposal else 'Suunniteltu'} ajankohta: {window.sentence}."
    if window.phrase:
        said += f" Lähteen sanamuoto: «{window.phrase}»."
    return f"{said} Päivää ei ole kirjattu."


# An id has no full stop, so that a change is never taken for a meeting. The UID is made of the id
# alone: the same through every move, retitling and cancellation.
_FORMS: dict[type[Event], _Form] = {
    Meeting: _Form(_of_meeting),
    NetworkEvent: _Form(_of_network_event),
    Change: _Form(change_lines, attended=False, uid_end=".muutos"),
}
