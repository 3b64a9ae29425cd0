"""Finnish time as a VTIMEZONE with rules: lists of dates are read an hour late by some programs."""

from icalendar import Component, Timezone

# The European Union's rule since 1996: the last Sundays of March and October.
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


def finnish_time() -> Component:
    return Timezone.from_ical(_FINNISH_TIME)
