"""A record as a calendar entry: VEVENT."""

from collections.abc import Iterator
from datetime import date, datetime

from icalendar import Event

from ..model.kinds import NOT_RECORDED
from ..model.meeting import Meeting
from ..model.network_event import NetworkEvent
from ..model.occasion import Occasion, OccasionStatus
from ..model.portal import Portal
from ..model.window import Window
from ..places import full_address, url_of
from ..revisions import Revision

_STATUS = {
    OccasionStatus.PLANNED: "TENTATIVE",
    OccasionStatus.CONFIRMED: "CONFIRMED",
    OccasionStatus.HELD: "CONFIRMED",
    OccasionStatus.CANCELLED: "CANCELLED",
}
# Subscribed calendars show no status, so that the title has to tell it.
_FIRST_WORD = {OccasionStatus.PLANNED: "Alustava: ", OccasionStatus.CANCELLED: "Peruttu: "}


def entry(occasion: Occasion, portal: Portal, revision: Revision, site_url: str) -> Event:
    """The entry: no attendees, no organiser, no alarm, since nobody is invited by subscribing."""
    event = Event()
    event.add("uid", uid(occasion, portal))
    event.add("dtstamp", revision.changed)
    event.add("last-modified", revision.changed)
    event.add("sequence", revision.sequence)
    starts, ends = days_or_times(occasion)
    event.add("dtstart", starts)
    event.add("dtend", ends)
    event.add("summary", _FIRST_WORD.get(occasion.status, "") + occasion.title)
    event.add("description", "\n".join(_description(occasion, portal, site_url)))
    if place := place_of(occasion):
        event.add("location", place)
    event.add("status", _STATUS[occasion.status])
    busy = occasion.window is None and occasion.status is not OccasionStatus.CANCELLED
    event.add("transp", "OPAQUE" if busy else "TRANSPARENT")
    event.add("url", site_url + url_of(occasion))
    return event


def uid(occasion: Occasion, portal: Portal) -> str:
    """Made of the record's id alone: the same through every move, retitling and cancellation."""
    return f"{occasion.id}@{portal.site.calendar_domain}"


def days_or_times(occasion: Occasion) -> tuple[date, date] | tuple[datetime, datetime]:
    """DTSTART and DTEND: a window's first day and the day after it, or the agreed times."""
    if occasion.starts and occasion.ends:
        return occasion.starts, occasion.ends
    return occasion.span.first_day, occasion.span.day_after


def place_of(occasion: Occasion) -> str | None:
    """Where it is, in a line."""
    place = None if occasion.place is NOT_RECORDED else occasion.place
    if occasion.remote:
        return f"{place} (myös etänä)" if place else "Etäkokous"
    return place


def _description(occasion: Occasion, portal: Portal, site_url: str) -> Iterator[str]:
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
        yield "Ajankohta on portaalin ehdotus, josta ei ole sovittu."
    if isinstance(occasion, Meeting) and occasion.topics:
        yield "Aiheet:"
        yield from (f"– {topic}" for topic in occasion.topics)
    if occasion.agenda:
        yield f"Esityslista: {full_address(occasion.agenda, site_url)}"
    if occasion.minutes:
        yield f"Pöytäkirja: {full_address(occasion.minutes, site_url)}"
    yield f"Ajantasaiset tiedot: {site_url}{url_of(occasion)}"


def _vague(window: Window) -> str:
    said = f"Suunniteltu ajankohta: {window.sentence}."
    if window.phrase:
        said += f" Lähteen sanamuoto: «{window.phrase}»."
    return f"{said} Päivää ei ole sovittu."
