"""Calendar programs that share no code read the same instants from every feed."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.calendars.calendar import Calendar, calendar_file, calendars
from macros.calendars.occasions import Event
from macros.calendars.revisions import Revision
from macros.model.moments import HELSINKI
from macros.model.occasion import Meeting, Occasion, OccasionStatus
from macros.model.window import Window
from tests.calendars.feed_faults import feed_faults
from tests.calendars.readers import node_packages, read_by_icalendar, read_by_node, read_by_vobject
from tests.toy_meetings import CONFIRMED, SOURCE, WINDOW, portal_with

URL = "https://example.fi/ohjeet/"
CHANGED = datetime(2026, 11, 21, 8, 0, 5, tzinfo=UTC)
MONTH = "window: {year: 2027, month: 6}\n"
PORTAL = portal_with({"a": WINDOW + MONTH, "b": CONFIRMED})


def feed(occasions: Sequence[Occasion], sequence: int = 0) -> bytes:
    known = {o.key: Revision(sequence, CHANGED) for o in occasions}
    return calendar_file(Calendar("k.ics", "Kokoukset", tuple(occasions)), PORTAL, known, URL)


def lines(content: bytes) -> list[str]:
    return content.replace(b"\r\n ", b"").decode().split("\r\n")


def entry(occasion: Occasion) -> list[str]:
    found = lines(feed([occasion], sequence=3))
    return found[found.index("BEGIN:VEVENT") + 1 : found.index("END:VEVENT")]


def test_a_confirmed_meeting_takes_its_time() -> None:
    assert entry(PORTAL.meetings["b"]) == [
        "UID:b@mallila",
        "DTSTAMP:20261121T080005Z",
        "LAST-MODIFIED:20261121T080005Z",
        "SEQUENCE:3",
        "DTSTART;TZID=Europe/Helsinki:20270603T090000",
        "DTEND;TZID=Europe/Helsinki:20270603T110000",
        "SUMMARY:Talousarvio",
        "DESCRIPTION:Ryhmä: Ohjausryhmä\\n"
        "Ajantasaiset tiedot: https://example.fi/ohjeet/kokoukset/b/",
        "LOCATION:Etäkokous",
        "STATUS:CONFIRMED",
        "TRANSP:OPAQUE",
        "URL:https://example.fi/ohjeet/kokoukset/b/",
    ]


def test_a_window_is_tentative_whole_days_and_takes_no_time() -> None:
    assert entry(PORTAL.meetings["a"])[4:] == [
        "DTSTART;VALUE=DATE:20270601",
        "DTEND;VALUE=DATE:20270701",
        "SUMMARY:Alustava: Tilinpäätös",
        "DESCRIPTION:Ryhmä: Ohjausryhmä\\nSuunniteltu ajankohta: kesäkuussa 2027. Päivää ei ole "
        "kirjattu.\\nAjantasaiset tiedot: https://example.fi/ohjeet/kokoukset/a/",
        "STATUS:TENTATIVE",
        "TRANSP:TRANSPARENT",
        "URL:https://example.fi/ohjeet/kokoukset/a/",
    ]


@pytest.mark.parametrize("name", ["a", "b"])
def test_what_is_cancelled_stays_and_says_so(name: str) -> None:
    cancelled = replace(PORTAL.meetings[name], status=OccasionStatus.CANCELLED)
    found = entry(cancelled)
    assert {"STATUS:CANCELLED", "TRANSP:TRANSPARENT"} <= set(found)
    assert next(line for line in found if line.startswith("SUMMARY")).startswith("SUMMARY:Peruttu:")


def test_the_calendar_tells_its_name_and_when_to_look_again() -> None:
    head = lines(feed([]))
    assert head[: head.index("BEGIN:VTIMEZONE")] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//mallila//Ohjeportaali//FI",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "NAME:Kokoukset – Mallilan ohjeet",
        "X-WR-CALNAME:Kokoukset – Mallilan ohjeet",
        "X-WR-TIMEZONE:Europe/Helsinki",
        "SOURCE;VALUE=URI:https://example.fi/ohjeet/k.ics",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
        "X-PUBLISHED-TTL:PT6H",
    ]
    assert [line for line in head if line.startswith(("RRULE", "RDATE"))] == [
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    ]


# The nights when clocks change, minutes before and after; and noons of any year.
EDGES = [
    datetime(year, month, day, hour, minute)  # noqa: DTZ001 (made Finnish below)
    for year, month, day in (
        (1996, 3, 31), (2026, 10, 25), (2027, 3, 28), (2027, 10, 31), (2028, 3, 26), (2037, 10, 25),
        (2038, 3, 28), (2049, 10, 31),
    )
    for hour in (0, 2, 4, 5, 23)
    for minute in (0, 30, 59)
]  # fmt: skip
# ical.js works out no change of clocks after 2035, whatever the rule says.
WITHIN_ICAL_JS = [edge for edge in EDGES if edge.year < 2036]
TITLES = st.text(
    st.sampled_from("aäö,;:\\\"'^ –—😀\u0301\u00a0nN|<>&%=") | st.characters(categories=["L"]),
    min_size=1,
    max_size=120,
)
LOCAL = st.one_of(
    st.sampled_from(EDGES),
    st.datetimes(datetime(1996, 1, 1), datetime(2049, 12, 30)),  # noqa: DTZ001
)


@st.composite
def times(draw: st.DrawFn) -> tuple[datetime, datetime]:
    """A start and an end that exist in Finland once, as records hold them."""
    local = draw(LOCAL).replace(second=0, microsecond=0, tzinfo=HELSINKI)
    starts = _once(local)
    length = timedelta(minutes=draw(st.integers(1, 60 * 48)))
    return starts, _once((starts.astimezone(UTC) + length).astimezone(HELSINKI))


def _once(moment: datetime) -> datetime:
    """The moment, or the first one after it that clocks show exactly once."""
    while (
        moment.astimezone(UTC).astimezone(HELSINKI).replace(fold=0) != moment.replace(fold=0)
        or moment.utcoffset() != moment.replace(fold=1 - moment.fold).utcoffset()
    ):
        moment = (moment + timedelta(hours=1)).replace(fold=0)
    return moment


@st.composite
def meetings(draw: st.DrawFn, number: int) -> Meeting:
    common: dict[str, Any] = {
        "id": f"k-{number}", "group": "ohjaus", "title": draw(TITLES), "place": draw(TITLES),
        "topics": tuple(draw(st.lists(TITLES, max_size=2))),
    }  # fmt: skip
    if draw(st.booleans()):
        starts, ends = draw(times())
        status = draw(st.sampled_from(list(OccasionStatus)[1:]))
        return Meeting(status=status, starts=starts, ends=ends, **common)
    first = draw(st.dates(date(1996, 1, 1), date(2049, 6, 1)))
    window = Window(first=first, last=first + timedelta(days=draw(st.integers(0, 200))))
    status = draw(st.sampled_from([OccasionStatus.PLANNED, OccasionStatus.CANCELLED]))
    return Meeting(status=status, window=window, **common)


def expected(occasion: Event) -> tuple[str, str]:
    if occasion.starts and occasion.ends:
        first, last = (t.astimezone(UTC) for t in (occasion.starts, occasion.ends))
        return f"{first:%Y-%m-%dT%H:%M:%SZ}", f"{last:%Y-%m-%dT%H:%M:%SZ}"
    return occasion.first_day.isoformat(), (occasion.last_day + timedelta(days=1)).isoformat()


@pytest.mark.parametrize("examples", [40, pytest.param(1000, marks=pytest.mark.deep)])
def test_any_calendar_is_read_alike_by_programs_that_share_no_code(examples: int) -> None:
    tried = settings(
        max_examples=examples,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        derandomize=True,
    )
    tried(given(st.data())(_is_read_alike))()


def _is_read_alike(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 3))
    found = [data.draw(meetings(number)) for number in range(count)]
    content = feed(found)
    wanted = {f"{o.id}@mallila": expected(o) for o in found}
    assert list(feed_faults(content)) == []
    assert read_by_icalendar(content) == wanted
    assert read_by_vobject(content) == wanted


def test_ical_js_and_node_ical_read_the_same(tmp_path_factory: pytest.TempPathFactory) -> None:
    packages = node_packages()
    if packages is None:
        pytest.skip("Node, ical.js or node-ical is missing; NODE_PATH names their folder")
    folder = tmp_path_factory.mktemp("feeds")
    wanted = {}
    chance = random.Random(2027)
    for number in range(100):
        found = [_timed(f"k-{i}", chance) for i in range(10)] + [PORTAL.meetings["a"]]
        file = folder / f"{number}.ics"
        file.write_bytes(feed(found))
        wanted[str(file)] = [{f"{o.id}@mallila": expected(o) for o in found}] * 2
    assert read_by_node([folder / f"{n}.ics" for n in range(100)], packages) == wanted


def _timed(name: str, chance: random.Random) -> Meeting:
    local = chance.choice(WITHIN_ICAL_JS) + timedelta(minutes=chance.randrange(0, 6000))
    starts = _once(local.replace(tzinfo=HELSINKI))
    ends = _once((starts.astimezone(UTC) + timedelta(minutes=90)).astimezone(HELSINKI))
    return replace(PORTAL.meetings["b"], id=name, starts=starts, ends=ends)


def test_the_same_records_give_the_same_bytes() -> None:
    found = list(PORTAL.meetings.values())
    assert feed(found) == feed(found)


def test_every_calendar_of_a_portal_is_sound_even_when_it_is_empty() -> None:
    event = f"title: Seminaari\nnetwork: verkko\nstatus: planned\n{MONTH}{SOURCE}"
    portal = portal_with({"a": WINDOW + MONTH, "b": CONFIRMED}, network_events={"s": event})
    known = {o.key: Revision(0, CHANGED) for c in calendars(portal) for o in c.events}
    for calendar in calendars(portal):
        content = calendar_file(calendar, portal, known, URL)
        wanted = {f"{o.id}@mallila": expected(o) for o in calendar.events}
        assert read_by_icalendar(content) == read_by_vobject(content) == wanted, calendar.path
