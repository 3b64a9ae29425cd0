"""A change in a calendar: it tells of itself and never takes a reader's time."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from macros.calendars.calendar import all_changes, calendar_file
from macros.calendars.revisions import Revision
from macros.model.portal import Portal
from tests.calendars.feed_faults import feed_faults
from tests.calendars.readers import read_by_icalendar, read_by_vobject

MakePortal = Callable[..., Portal]
URL = "https://example.fi/ohjeet/"
CHANGED = datetime(2026, 11, 21, 8, 0, 5, tzinfo=UTC)
TIMED = "status: confirmed\nstarts: 4.2.2027 klo 22.00\nends: 5.2.2027 klo 2.00\n"
JUNE = "window: {year: 2027, month: 6}\n"


def feed(portal: Portal) -> bytes:
    known = {change.key: Revision(2, CHANGED) for change in portal.changes.values()}
    return calendar_file(all_changes(portal), portal, known, URL)


def entry(make_portal: MakePortal, text: str) -> list[str]:
    content = feed(make_portal(changes={"a": text}))
    lines = content.replace(b"\r\n ", b"").decode().split("\r\n")
    return lines[lines.index("BEGIN:VEVENT") + 1 : lines.index("END:VEVENT")]


def test_a_change_at_a_time_is_told_without_taking_the_time(make_portal: MakePortal) -> None:
    assert entry(make_portal, TIMED) == [
        "UID:a.muutos@mallila",
        "DTSTAMP:20261121T080005Z",
        "LAST-MODIFIED:20261121T080005Z",
        "SEQUENCE:2",
        "DTSTART;TZID=Europe/Helsinki:20270204T220000",
        "DTEND;TZID=Europe/Helsinki:20270205T020000",
        "SUMMARY:Muutos",
        "DESCRIPTION:Päivitys\\, sovittu.\\n"
        "Ajankohta: 4.2.2027 klo 22.00–5.2.2027 klo 2.00.\\nUlkoasu vaihtuu.\\n"
        "Koskee: Mallila\\nEi ole kirjattu\\, kenen muutos on.\\n"
        "Ei ole kirjattu\\, milloin muille sopijapuolille on kerrottu.\\n"
        "Vastuuta ei ole kirjattu.\\nViestintää ei ole kirjattu.\\n"
        "Ajantasaiset tiedot: https://example.fi/ohjeet/muutokset/a/",
        "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT",
        "URL:https://example.fi/ohjeet/muutokset/a/",
    ]


@pytest.mark.parametrize(
    ("text", "summary", "status"),
    [
        (f"{JUNE}status: planned", "Alustava: Muutos", "TENTATIVE"),
        (f"{JUNE}status: confirmed", "Muutos", "TENTATIVE"),
        (f"{JUNE}status: done", "Muutos", "TENTATIVE"),
        (f"{JUNE}status: cancelled", "Peruttu: Muutos", "CANCELLED"),
        (TIMED.replace("confirmed", "done"), "Muutos", "CONFIRMED"),
        (TIMED.replace("confirmed", "cancelled"), "Peruttu: Muutos", "CANCELLED"),
    ],
)
def test_its_state_shows_in_the_title_and_a_window_stays_tentative(
    make_portal: MakePortal, text: str, summary: str, status: str
) -> None:
    found = entry(make_portal, text)
    assert [f"SUMMARY:{summary}", f"STATUS:{status}", "TRANSP:TRANSPARENT"] == [
        line for line in found if line.startswith(("SUMMARY", "STATUS", "TRANSP"))
    ]


def test_other_programs_read_every_change_that_has_a_time(make_portal: MakePortal) -> None:
    records = {"a": TIMED, "b": JUNE, "c": "window: not_recorded"}
    content = feed(make_portal(changes=records))
    assert list(feed_faults(content)) == []
    assert read_by_icalendar(content) == read_by_vobject(content)
    assert read_by_icalendar(content) == {
        "a.muutos@mallila": ("2027-02-04T20:00:00Z", "2027-02-05T00:00:00Z"),
        "b.muutos@mallila": ("2027-06-01", "2027-07-01"),
    }
