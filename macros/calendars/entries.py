"""A record as a calendar entry: VEVENT."""

from collections.abc import Iterator
from datetime import date, datetime
from posixpath import dirname

from icalendar import Event

from ..model.change import Change
from ..model.kinds import NOT_RECORDED
from ..model.meeting import Meeting
from ..model.network_event import NetworkEvent
from ..model.occasion import Occasion, OccasionStatus
from ..model.places import full_address, page_of, url_of, url_of_page
from ..model.portal import Portal
from ..model.window import Window
from .calendar import Entry
from .change_lines import change_lines
from .revisions import Revision

REMOVED = "Peruttu: tiedot on poistettu portaalista."

_STATUS = {
    "planned": "TENTATIVE",
    "confirmed": "CONFIRMED",
    "held": "CONFIRMED",
    "done": "CONFIRMED",
    "cancelled": "CANCELLED",
}
# Subscribed calendars show no status, so that the title has to tell it.
_FIRST_WORD = {"planned": "Alustava: ", "cancelled": "Peruttu: "}


def entry(record: Entry, portal: Portal, revision: Revision, site_url: str) -> Event:
    """The entry: no attendees, no organiser, no alarm, since nobody is invited by subscribing."""
    event = Event()
    event.add("uid", uid(record, portal))
    event.add("dtstamp", revision.changed)
    event.add("last-modified", revision.changed)
    event.add("sequence", revision.sequence)
    starts, ends = days_or_times(record)
    event.add("dtstart", starts)
    event.add("dtend", ends)
    event.add("summary", _FIRST_WORD.get(record.status.value, "") + record.title)
    event.add("description", "\n".join(_description(record, portal, site_url)))
    if (place := place_of(record)) and is_recorded(record, portal):
        event.add("location", place)
    event.add("status", _status(record))
    event.add("transp", "OPAQUE" if _takes_time(record) else "TRANSPARENT")
    event.add("url", site_url + address_of(record, portal))
    return event


def is_recorded(record: Entry, portal: Portal) -> bool:
    """Whether it has a page; of what was removed, feeds tell only the name and the time."""
    return record.id in portal.of(record.FOLDER)


def address_of(record: Entry, portal: Portal) -> str:
    """Its page, or the list where it stood; counted from the site's root."""
    if is_recorded(record, portal):
        return url_of(record)
    return url_of_page(f"{dirname(page_of(record))}/index.md")


def uid(record: Entry, portal: Portal) -> str:
    """Made of the record's id alone: the same through every move, retitling and cancellation.

    An id has no full stop, so that a change is never taken for a meeting.
    """
    kind = ".muutos" if isinstance(record, Change) else ""
    return f"{record.id}{kind}@{portal.site.calendar_domain}"


def days_or_times(record: Entry) -> tuple[date, date] | tuple[datetime, datetime]:
    """DTSTART and DTEND: a window's first day and the day after it, or the agreed times."""
    if record.starts and record.ends:
        return record.starts, record.ends
    return record.span.first_day, record.span.day_after


def _status(record: Entry) -> str:
    """A window is tentative, also when it has been agreed on: nobody knows the hour yet."""
    status = _STATUS[record.status.value]
    return "TENTATIVE" if status == "CONFIRMED" and record.window else status


def _takes_time(record: Entry) -> bool:
    """Whether those who subscribe are to be there; a change passes without them."""
    if isinstance(record, Change) or record.window:
        return False
    return record.status is not OccasionStatus.CANCELLED


def place_of(occasion: Entry) -> str | None:
    """Where it is, in a line."""
    if isinstance(occasion, Change):
        return None
    place = None if occasion.place is NOT_RECORDED else occasion.place
    if occasion.remote:
        return f"{place} (myös etänä)" if place else "Etäkokous"
    return place


def _description(record: Entry, portal: Portal, site_url: str) -> Iterator[str]:
    if not is_recorded(record, portal):
        yield REMOVED
    elif isinstance(record, Change):
        yield from change_lines(record, portal, site_url)
    else:
        yield from _of_occasion(record, portal, site_url)
    yield f"Ajantasaiset tiedot: {site_url}{address_of(record, portal)}"


def _of_occasion(occasion: Occasion, portal: Portal, site_url: str) -> Iterator[str]:
    match occasion:
        case Meeting():
            yield f"Ryhmä: {portal.groups[occasion.group].title}"
        case NetworkEvent():
            yield f"Verkosto: {portal.networks[occasion.network].title}"
    if occasion.status is OccasionStatus.CANCELLED:
        yield "Peruttu."
    if occasion.window:
        yield _vague(occasion.window)
    if occasion.proposal:
        yield "Ajankohta on portaalin ehdotus."
    if isinstance(occasion, Meeting) and occasion.topics:
        yield "Aiheet:"
        yield from (f"– {topic}" for topic in occasion.topics)
    if occasion.agenda:
        yield f"Esityslista: {full_address(occasion.agenda, site_url)}"
    if occasion.minutes:
        yield f"Pöytäkirja: {full_address(occasion.minutes, site_url)}"


def _vague(window: Window) -> str:
    said = f"Suunniteltu ajankohta: {window.sentence}."
    if window.phrase:
        said += f" Lähteen sanamuoto: «{window.phrase}»."
    return f"{said} Päivää ei ole kirjattu."
