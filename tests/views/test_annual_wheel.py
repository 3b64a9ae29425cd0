"""The wheel, its list, its table and the feeds tell the same."""

import re
from datetime import date
from math import atan2, degrees

import icalendar
import pytest

from macros.calendars.calendar import calendar_file, everything
from macros.calendars.revisions import NO_HISTORY, Revision
from macros.model.moments import month_name
from macros.model.occasion import Meeting
from macros.model.portal import Portal
from macros.site_check.built import parsed
from macros.views import PAGE_VIEWS
from macros.views.annual_wheel import CENTRE, Wheel, angle, year_of, years
from macros.views.rendering import PageContext
from tests.toy_meetings import CONFIRMED, SOURCE, WINDOW, portal_with

MEETINGS = {
    "a": f"{WINDOW}window: {{first: 1.1.2027, last: 30.4.2027, phrase: alkuvuonna}}\n",
    "b": CONFIRMED,
    "c": CONFIRMED.replace("confirmed", "cancelled").replace("3.6.", "9.9.").replace("arvio", "o"),
    "d": f"{WINDOW.replace('päätös', 'd')}window: {{first: 1.12.2027, last: 31.1.2028}}\n",
}
TASKS = {
    "t": f"title: Seuranta\ngroup: kehitys\nwhat: Seurataan.\nmonths: [3, 4, 9]\n{SOURCE}",
    "u": f"title: Muu\ngroup: kehitys\nwhat: Muuta.\nwhen: vuoden mittaan\n{SOURCE}",
}


@pytest.fixture
def portal() -> Portal:
    return portal_with(MEETINGS, annual_tasks=TASKS)


def shown(portal: Portal, today: date = date(2026, 11, 21)) -> str:
    return PAGE_VIEWS["annual_wheel"](PageContext(portal, "kokoukset/vuosikello/", today=today))


def of_year(html: str, year: int) -> str:
    return next(s for s in html.split("<section") if f'data-year="{year}"' in s)


def test_january_is_at_the_top_and_the_year_runs_clockwise() -> None:
    assert angle(date(2027, 1, 1)) == 0
    assert angle(date(2027, 7, 2)) == pytest.approx(180, abs=1)
    assert angle(date(2028, 12, 31), after=True) == 360


def test_each_coming_year_with_meetings_has_its_wheel(portal: Portal) -> None:
    assert [y.year for y in years(portal, date(2026, 11, 21))] == [2027, 2028]
    assert [y.year for y in years(portal, date(2028, 5, 5))] == [2028]
    assert 'data-year="2027"' not in shown(portal, date(2028, 5, 5))


def test_without_meetings_the_next_year_that_the_rule_proposes_has_a_wheel(portal: Portal) -> None:
    assert [y.year for y in years(portal, date(2031, 1, 15))] == [2031]
    assert [y.year for y in years(portal, date(2031, 9, 15))] == [2032]
    assert shown(portal_with({}), date(2031, 1, 1)) == ("<p>Tietoja ei ole vielä kirjattu.</p>")


def test_the_list_the_table_and_the_wheel_have_the_same_items(portal: Portal) -> None:
    html = of_year(shown(portal), 2027)
    listed = {int(n) for n in re.findall(r'<li[^>]* value="(\d+)"', html)}
    drawn = {int(n) for n in re.findall(r'data-item="(\d+)"', html)}
    tabled = {int(n) for n in re.findall(r'year__entry">(\d+)\.', html)}
    year = year_of(portal, 2027)
    assert listed == {item.number for item in year.items} == set(range(1, 7))
    assert drawn == tabled == listed - {item.number for item in year.items if not item.months}
    assert [item.record.id for item in year.items] == ["a", "b", "c", "d", "t", "u"]


def test_each_row_of_the_table_has_what_the_list_gives_for_the_month(portal: Portal) -> None:
    html = of_year(shown(portal), 2027)
    by_list = {
        int(n): [int(m) for m in months.split()]
        for n, months in re.findall(r'value="(\d+)" data-months="([^"]*)"', html)
    }
    rows = re.findall(r'<tr data-month="(\d+)"><th scope="row">(\w+)</th><td>(.*?)</td>', html)
    assert [name.lower() for _, name, _ in rows] == [month_name(month) for month in range(1, 13)]
    for month, _, cell in rows:
        inside = [int(n) for n in re.findall(r'year__entry">(\d+)\.', cell)]
        assert inside == [n for n, months in by_list.items() if int(month) in months]


def test_the_wheel_and_the_feed_agree_on_every_day(portal: Portal) -> None:
    known = {m.key: Revision(0, NO_HISTORY) for m in portal.meetings.values()}
    content = calendar_file(everything(portal), portal, known, "https://example.fi/")
    entries = {
        str(e["UID"]).partition("@")[0]: e
        for e in icalendar.Calendar.from_ical(content).walk("VEVENT")
    }
    for year in years(portal, date(2026, 11, 21)):
        meetings = [i for i in year.items if isinstance(i.record, Meeting)]
        touching = {name for name, e in entries.items() if year.year in _years_of(e)}
        assert {i.record.id for i in meetings} == touching
        for item in meetings:
            (span,) = item.spans
            event = entries[item.record.id]
            first, last = _days_of(event)
            assert span.first == max(first, date(year.year, 1, 1))
            assert span.last == min(last, date(year.year, 12, 31))


def _days_of(event: icalendar.Component) -> tuple[date, date]:
    first, last = event.decoded("DTSTART"), event.decoded("DTEND")
    if event["DTSTART"].params.get("VALUE") == "DATE":
        return first, date.fromordinal(last.toordinal() - 1)
    return first.date(), last.date()


def _years_of(event: icalendar.Component) -> range:
    first, last = _days_of(event)
    return range(first.year, last.year + 1)


def test_an_arc_stands_at_its_days(portal: Portal) -> None:
    year = year_of(portal, 2027)
    for item, arc in year.arcs:
        at = degrees(atan2(arc.x - CENTRE, CENTRE - arc.y)) % 360
        spans = item.spans
        begin, end = min(s.first_day for s in spans), max(s.last_day for s in spans)
        assert angle(begin) - 8 <= at <= angle(end, after=True) + 8, item.record.id


def test_arcs_of_one_ring_never_touch() -> None:
    crowd = {
        f"k{n}": f"{WINDOW.replace('päätös', str(n))}window: {{year: 2027, month: {n % 12 + 1}}}\n"
        for n in range(30)
    }
    year = year_of(portal_with(crowd), 2027)
    places = [(round(a.x), round(a.y)) for _, a in year.arcs]
    assert len(set(places)) == len(places) == 30


def test_the_drawing_says_in_words_what_it_shows(portal: Portal) -> None:
    html = of_year(shown(portal), 2027)
    svg = html[html.index("<svg") : html.index("</svg>")]
    assert 'role="img"' in svg
    assert "1. Tilinpäätös. 2. Talousarvio. 3. Talouso. 4. Tilind. 5. Seuranta" in svg
    assert not re.search(r"#[0-9a-f]{3,6}\b|\bstyle=|fill=|rgb", svg), "colours are the theme's"
    assert html.index("<ol") < html.index("<svg") < html.index("<table")


def test_a_proposal_and_a_vague_word_are_marked_in_the_list_of_tasks() -> None:
    told = portal_with(
        annual_tasks={**TASKS, "v": TASKS["t"].replace("Seuranta", "V") + "proposal: true\n"}
    )
    html = PAGE_VIEWS["annual_tasks"](PageContext(told, "kokoukset/vuosikello/"))
    text = " ".join("".join(parsed(html).itertext()).split())
    assert "vuoden mittaan Muu" in text
    assert "maaliskuu, huhtikuu ja syyskuu V Ehdotus" in text
    assert isinstance(year_of(told, 2027), Wheel)
