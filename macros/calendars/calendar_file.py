"""A calendar as the bytes of its file."""

from collections.abc import Mapping
from datetime import timedelta

from icalendar import Calendar as VCalendar
from icalendar import Timezone, vDuration, vText, vUri

from ..model.moments import HELSINKI
from ..model.portal import Portal
from .calendar import Calendar
from .revisions import Key, Revision
from .vevent import vevent

# How often a program that obeys should look again: meetings are agreed on days before.
REFRESH = timedelta(hours=6)
# By the European Union's rule since 1996: lists of dates are read an hour late by some programs.
_FINNISH_TIME = """\
BEGIN:VTIMEZONE
TZID:Europe/Helsinki
BEGIN:DAYLIGHT
DTSTART:19700329T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0300
TZNAME:EEST
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19701025T040000
TZOFFSETFROM:+0300
TZOFFSETTO:+0200
TZNAME:EET
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
END:VTIMEZONE
"""


def calendar_file(
    calendar: Calendar, portal: Portal, known: Mapping[Key, Revision], site_url: str
) -> bytes:
    """The file's bytes; the same records and history give the same bytes."""
    feed = _head(f"{calendar.title} – {portal.site.title}", portal, site_url + calendar.path)
    feed.add_component(Timezone.from_ical(_FINNISH_TIME))
    for event in calendar.events:
        feed.add_component(vevent(event, portal, known[event.key], site_url))
    content: bytes = feed.to_ical(sorted=False)
    return content


def _head(title: str, portal: Portal, address: str) -> VCalendar:
    """The calendar's own properties, with those that RFC 7986 and older programs know it by."""
    feed = VCalendar()
    feed.add("version", "2.0")
    feed.add("prodid", f"-//{portal.site.calendar_domain}//Ohjeportaali//FI")
    feed.add("calscale", "GREGORIAN")
    feed.add("method", "PUBLISH")
    # The library writes properties that RFC 5545 does not know without escaping them.
    feed["NAME"] = feed["X-WR-CALNAME"] = vText(title)
    feed["X-WR-TIMEZONE"] = vText(HELSINKI.key)
    feed["SOURCE"] = vUri(address, params={"VALUE": "URI"})
    feed["REFRESH-INTERVAL"] = vDuration(REFRESH, params={"VALUE": "DURATION"})
    feed["X-PUBLISHED-TTL"] = vDuration(REFRESH)
    return feed
