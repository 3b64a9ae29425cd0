"""Finnish time as a VTIMEZONE with rules: lists of dates are read an hour late by some programs."""

from datetime import datetime, timedelta

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

from ..model.moments import HELSINKI


def finnish_time() -> Timezone:
    """The European Union's rule since 1996: the last Sundays of March and October."""
    zone = Timezone()
    zone.add("tzid", HELSINKI.key)
    zone.add_component(_summer())
    zone.add_component(_winter())
    return zone


def _summer() -> TimezoneDaylight:
    part = TimezoneDaylight()
    part.add("dtstart", datetime(1970, 3, 29, 3))  # noqa: DTZ001 (local by definition)
    part.add("tzoffsetfrom", timedelta(hours=2))
    part.add("tzoffsetto", timedelta(hours=3))
    part.add("tzname", "EEST")
    part.add("rrule", {"freq": "yearly", "bymonth": 3, "byday": "-1su"})
    return part


def _winter() -> TimezoneStandard:
    part = TimezoneStandard()
    part.add("dtstart", datetime(1970, 10, 25, 4))  # noqa: DTZ001 (local by definition)
    part.add("tzoffsetfrom", timedelta(hours=3))
    part.add("tzoffsetto", timedelta(hours=2))
    part.add("tzname", "EET")
    part.add("rrule", {"freq": "yearly", "bymonth": 10, "byday": "-1su"})
    return part
