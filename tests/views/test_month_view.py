"""Month sheets: the right days in the right weeks, each meeting on its day."""

import re
from datetime import date

from macros.views import PAGE_VIEWS
from macros.views.meetings import MOST_MONTHS, months
from macros.views.rendering import PageContext
from tests.toy_meetings import CONFIRMED, WINDOW, portal_with

RECORDS = {"a": f"{WINDOW}window: {{year: 2027, quarter: 2}}\n", "b": CONFIRMED}


def test_a_month_in_which_a_meeting_has_a_day_has_a_sheet() -> None:
    portal = portal_with(RECORDS)
    assert [m.key for m in months(portal, date(2026, 11, 21))] == ["2027-06"]
    assert [m.key for m in months(portal, date(2027, 5, 20))] == ["2027-06"]
    assert months(portal, date(2027, 7, 1)) == []


def test_far_meetings_do_not_make_endless_sheets() -> None:
    years = range(2027, 2028 + MOST_MONTHS)
    portal = portal_with({f"m{y}": CONFIRMED.replace("2027", str(y)) for y in years})
    assert len(months(portal, date(2026, 11, 21))) == MOST_MONTHS


def test_a_sheet_has_iso_weeks_from_monday() -> None:
    portal = portal_with({"a": CONFIRMED.replace("3.6.2027", "3.1.2027")})
    page = PageContext(portal, today=date(2026, 1, 1))
    january = months(portal, page.today)[0]
    assert [day.day for day in january.weeks[0]] == [28, 29, 30, 31, 1, 2, 3]
    row = PAGE_VIEWS["month_view"](page).partition("<tbody>\n")[2].partition("</tr>")[0]
    assert row.startswith('<tr><th scope="row">53</th><td></td><td></td><td></td><td></td><td data')


def test_a_meeting_is_a_link_on_its_day() -> None:
    portal = portal_with(RECORDS)
    html = PAGE_VIEWS["month_view"](
        PageContext(portal, "kokoukset/kuukaudet/", today=date(2026, 11, 21))
    )
    june = html[html.index('data-month="2027-06"') :]
    cell = re.search(r'<td data-day="2027-06-03" class="month__busy">(.*?)</td>', june)
    assert cell
    assert 'href="../b/"' in cell[1]
    assert "Talousarvio" in cell[1]
    assert html.count("month__busy") == 1


def test_without_meetings_it_is_left_out() -> None:
    assert PAGE_VIEWS["month_view"](PageContext(portal_with())) == ""
