"""A window knows its days, its Finnish sentence and where its calendar entry ends."""

from datetime import date

import pytest

from macros.model.occasion import Meeting
from macros.model.window import Window
from tests.toy_meetings import WINDOW, told


@pytest.mark.parametrize(
    ("window", "first", "last", "sentence"),
    [
        (Window(year=2027, month=6), (6, 1), (6, 30), "kesäkuussa 2027"),
        (Window(year=2028, month=2), (2, 1), (2, 29), "helmikuussa 2028"),
        (Window(year=2027, quarter=1), (1, 1), (3, 31), "tammi–maaliskuussa 2027"),
        (Window(year=2027, quarter=4), (10, 1), (12, 31), "loka–joulukuussa 2027"),
        (Window(year=2027), (1, 1), (12, 31), "vuonna 2027"),
        (
            Window(first=date(2027, 1, 1), last=date(2027, 4, 30)),
            (1, 1), (4, 30), "tammi–huhtikuussa 2027",
        ),
        (Window(first=date(2027, 4, 1), last=date(2027, 4, 15)), (4, 1), (4, 15), "1.–15.4.2027"),
        (
            Window(first=date(2027, 3, 20), last=date(2027, 4, 5)),
            (3, 20), (4, 5), "20.3.–5.4.2027",
        ),
        (Window(first=date(2027, 4, 5), last=date(2027, 4, 5)), (4, 5), (4, 5), "5.4.2027"),
    ],
)  # fmt: skip
def test_a_window_knows_its_days_and_its_sentence(
    window: Window, first: tuple[int, int], last: tuple[int, int], sentence: str
) -> None:
    year = window.first_day.year
    assert (window.first_day, window.last_day) == (date(year, *first), date(year, *last))
    assert window.sentence == sentence


@pytest.mark.parametrize(
    ("first", "last", "sentence"),
    [
        (date(2025, 1, 1), date(2026, 12, 31), "vuosina 2025–2026"),
        (date(2026, 11, 1), date(2027, 2, 28), "marraskuusta 2026 helmikuuhun 2027"),
        (date(2026, 12, 20), date(2027, 1, 10), "20.12.2026–10.1.2027"),
    ],
)
def test_a_window_may_cross_the_year(first: date, last: date, sentence: str) -> None:
    assert Window(first=first, last=last).sentence == sentence


def test_its_calendar_entry_ends_on_the_day_after_the_last() -> None:
    assert Window(year=2027, month=12).day_after == date(2028, 1, 1)


def test_the_ends_of_the_sentence_carry_their_dates() -> None:
    assert Window(year=2027, quarter=1).ends == [
        ("tammi", "2027-01"),
        ("maaliskuussa 2027", "2027-03"),
    ]
    assert Window(year=2027, month=6, phrase="kesäkuussa").ends == [("kesäkuussa 2027", "2027-06")]


@pytest.mark.parametrize(
    ("window", "message"),
    [
        ("{phrase: keväällä}", "kirjoita joko year (ja month tai quarter) tai first ja last"),
        (
            "{year: 2027, first: 1.1.2027, last: 2.1.2027}",
            "kirjoita joko year (ja month tai quarter) tai first ja last",
        ),
        ("{first: 1.1.2027}", "kirjoita sekä first (aikaisintaan) että last (viimeistään)"),
        ("{first: 2.1.2027, last: 1.1.2027}", "ajankohta päättyy ennen kuin se alkaa"),
        (
            "{year: 2027, month: 6, quarter: 2}",
            "kirjoita joko month (kuukausi) tai quarter (neljännes), ei molempia",
        ),
        (
            "{month: 6, first: 1.6.2027, last: 2.6.2027}",
            "kirjoita joko kuukausi, neljännes tai päivät first ja last",
        ),
    ],
)
def test_a_window_that_says_two_things_or_nothing_is_refused(window: str, message: str) -> None:
    assert message in told(Meeting, f"{WINDOW}window: {window}\n")
