"""A record as a VEVENT of RFC 5545, and the lines that feeds tell of it."""

from collections.abc import Iterator
from posixpath import dirname
from typing import Any

from icalendar import Event as VEvent

from ..model.change import Change, ChangeStatus
from ..model.kinds import NOT_RECORDED
from ..model.moments import finnish_day
from ..model.occasion import Meeting, NetworkEvent, Occasion, OccasionStatus
from ..model.places import full_address, page_of, url_of, url_of_page
from ..model.portal import Portal
from ..model.service import AgreedState
from ..model.window import Window
from .occasions import Event
from .revisions import Revision

REMOVED = "Peruttu: tiedot on poistettu portaalista."
_WITHDRAWN = "Portaalin ehdotus on poistettu. Ajankohtaa ei ollut sovittu."

# What is agreed on, and what has been, is confirmed.
_STATUS = {"planned": "TENTATIVE", "cancelled": "CANCELLED"}
# Subscribed calendars show no status, so that the title has to tell it.
_FIRST_WORD = {"planned": "Alustava: ", "cancelled": "Peruttu: "}
# Nobody had planned it, so that nobody has called it off either.
_FIRST_OF_PROPOSAL = {"planned": "Ehdotus: ", "cancelled": "Ehdotus poistettu: "}


def vevent(event: Event, portal: Portal, revision: Revision, site_url: str) -> VEvent:
    """The event: no attendees, no organiser, no alarm, since nobody is invited by subscribing.

    The UID is made of the id alone: the same through every move, retitling and cancellation. An id
    has no full stop, so that a change is never taken for a meeting.
    """
    told = VEvent()
    change = isinstance(event, Change)
    proposal = isinstance(event, Occasion) and event.proposal
    recorded = is_recorded(event, portal)
    lines = _lines(event, portal, site_url) if recorded else [_WITHDRAWN if proposal else REMOVED]
    first_word = (_FIRST_OF_PROPOSAL if proposal else _FIRST_WORD).get(event.status.value, "")
    address = site_url + address_of(event, portal)
    # A window ends where the day after it begins; nobody knows the hour yet, also when it has
    # been agreed on.
    window = event.window or not event.starts
    status = _STATUS.get(event.status.value, "CONFIRMED")
    status = "TENTATIVE" if status == "CONFIRMED" and event.window else status
    told.add("uid", f"{event.id}{'.muutos' if change else ''}@{portal.site.calendar_domain}")
    told.add("dtstamp", revision.changed)
    told.add("last-modified", revision.changed)
    told.add("sequence", revision.sequence)
    told.add("dtstart", event.span.first_day if window else event.starts)
    told.add("dtend", event.span.day_after if window else event.ends)
    told.add("summary", first_word + event.title)
    told.add("description", "\n".join([*lines, f"Ajantasaiset tiedot: {address}"]))
    if recorded and (place := location_of(event)):
        told.add("location", place)
    told.add("status", status)
    # Those who subscribe are to be there; a change passes without them.
    told.add("transp", "OPAQUE" if status == "CONFIRMED" and not change else "TRANSPARENT")
    told.add("url", address)
    return told


def is_recorded(event: Event, portal: Portal) -> bool:
    """Whether it has a page; of what was removed, feeds tell only the name and the time."""
    return event.id in portal.of(event.FOLDER)


def address_of(event: Event, portal: Portal) -> str:
    """Its page, or the list where it stood; counted from the site's root."""
    if is_recorded(event, portal):
        return url_of(event)
    return url_of_page(f"{dirname(page_of(event))}/index.md")


def location_of(event: Event) -> str | None:
    """Where it is, in a line; a change has no place."""
    place = getattr(event, "place", None)
    place = None if place is NOT_RECORDED else place
    if getattr(event, "remote", False):
        return f"{place} (myös etänä)" if place else "Etäkokous"
    return place


def _lines(event: Event, portal: Portal, site_url: str) -> Iterator[str]:
    if isinstance(event, Change):
        yield from change_lines(event, portal, site_url)
        return
    if isinstance(event, Meeting):
        yield f"Ryhmä: {portal.groups[event.group].title}"
    elif isinstance(event, NetworkEvent):
        yield f"Verkosto: {portal.networks[event.network].title}"
    if event.status is OccasionStatus.CANCELLED:
        yield "Peruttu."
    if event.window:
        when = "Ehdotettu" if event.proposal else "Suunniteltu"
        phrase = phrase_of(event.window)
        yield f"{when} ajankohta: {event.window.sentence}.{phrase} Päivää ei ole kirjattu."
    if event.proposal:
        yield "Ajankohta on portaalin ehdotus."
    if isinstance(event, Meeting) and event.topics:
        yield "Aiheet:"
        yield from (f"– {topic}" for topic in event.topics)
    for name, address in {"Esityslista": event.agenda, "Pöytäkirja": event.minutes}.items():
        if address:
            yield f"{name}: {full_address(address, site_url)}"


def change_lines(change: Change, portal: Portal, site_url: str) -> Iterator[str]:
    """Kind and state, time, content, services, whom it concerns, whose it is and who is told."""
    yield f"{change.kind.label}, {change.status.label.lower()}."
    yield _time(change)
    yield change.what
    if change.services:
        yield f"Palvelut: {', '.join(portal.services[s].title for s in change.services)}"
    affected = ", ".join(portal.organisations[o].short for o in change.affects)
    yield f"Koskee: {affected}" + (f" ({change.affected})" if change.affected else "")
    maker, told, owner = change.made_by, change.announced, change.responsible
    unmade = "Ei ole kirjattu, kenen muutos on."
    untold = "Ei ole kirjattu, milloin muille sopijapuolille on kerrottu."
    unowned = "Vastuuta ei ole kirjattu."
    parties = portal.organisations
    yield unmade if maker is NOT_RECORDED else f"Kenen muutos: {parties[maker].short}"
    yield untold if told is NOT_RECORDED else f"Kerrottu muille sopijapuolille: {finnish_day(told)}"
    yield unowned if owner is NOT_RECORDED else f"Vastuu: {portal.positions[owner].title}"
    agreed = change.communication
    address = full_address(agreed.address, site_url) if agreed.address else None
    yield {
        AgreedState.NOT_RECORDED: "Viestintää ei ole kirjattu.",
        AgreedState.MISSING: "Viestinnästä ei ole sovittu.",
        AgreedState.AGREED: f"Viestintä: {' '.join(filter(None, (agreed.text, address)))}",
    }[agreed.state]


def _time(change: Change) -> str:
    if not change.scheduled:
        return "Aikataulua ei ole kirjattu."
    said = f"Ajankohta: {change.sentence}.{phrase_of(change.window)}"
    return f"{said} Aikaa ei ole kirjattu." if change.status is ChangeStatus.PLANNED else said


def phrase_of(window: Any) -> str:
    """The source's own words for a window, where there are any."""
    phrase = window.phrase if isinstance(window, Window) else None
    return f" Lähteen sanamuoto: «{phrase}»." if phrase else ""
