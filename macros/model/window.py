"""A planned window: when something is to be, as exactly as anybody has said."""

import calendar
from datetime import date, timedelta

from .between import Given, Order, bars, needs
from .moments import EARLIEST, LATEST, finnish_day, month_stem
from .record import Shape, field

_ONE_WAY = "kirjoita joko {year} (ja {month} tai {quarter}) tai {first} ja {last}"
_MONTHS_OR_DAYS = "kirjoita joko kuukausi, neljännes tai päivät {first} ja {last}"
_BOTH_DAYS = "kirjoita sekä {first|aikaisintaan} että {last|viimeistään}"


class Window(Shape):
    """A year, a quarter, a month, or days from–until; it knows its days and its sentence.

    `phrase` keeps the source's own words; then the dates are the portal's interpretation of them.
    """

    year: int | None = field("Vuosi", "Vuosi numeroin.", least=EARLIEST, most=LATEST)
    quarter: int | None = field("Neljännes", "1 on tammi–maaliskuu; myös {year}.", least=1, most=4)
    month: int | None = field("Kuukausi", "Numerona; kirjoita myös {year}.", least=1, most=12)
    first: date | None = field("Aikaisintaan", "Ensimmäinen mahdollinen päivä.")
    last: date | None = field("Viimeistään", "Viimeinen mahdollinen päivä.")
    phrase: str | None = field("Sanamuoto", "Lähteen omat sanat, kuten alkuvuonna.", 60)

    RULES = (
        Given(_ONE_WAY, most=3, others=("year", "first", "last")),
        bars("year", _ONE_WAY, "first", "last"),
        needs("first", _BOTH_DAYS),
        needs("last", _BOTH_DAYS),
        Order("first", "last", "ajankohta päättyy ennen kuin se alkaa"),
        bars("month", "kirjoita joko {month|kuukausi} tai {quarter|neljännes}, ei molempia"),
        bars("first", _MONTHS_OR_DAYS, "month", "quarter"),
    )

    @property
    def first_day(self) -> date:
        return self.first or date(self._year, self._months[0], 1)

    @property
    def last_day(self) -> date:
        """The last day on which it can be; it belongs to the window."""
        return self.last or last_of_month(self._year, self._months[1])

    @property
    def day_after(self) -> date:
        """The first day after the window: where its entry in a calendar ends (RFC 5545, DTEND)."""
        return self.last_day + timedelta(days=1)

    @property
    def sentence(self) -> str:
        """When it is, in Finnish: `kesäkuussa 2027`, `tammi–huhtikuussa 2027`, `vuonna 2027`."""
        return self.between.join(text for text, _ in self.ends)

    @property
    def between(self) -> str:
        """What joins the two ends of the sentence; `from … to` needs nothing."""
        return " " if "kuusta" in self.ends[0][0] else "–"

    @property
    def ends(self) -> list[tuple[str, str]]:
        """The sentence's ends, one or two: (words, HTML's `datetime` of them)."""
        first, last = self.first_day, self.last_day
        if not _is_whole_months(first, last):
            return _days(first, last)
        if (first.month, last.month) == (1, 12) and first.year == last.year:
            return [(f"vuonna {first.year}", f"{first.year}")]
        if (first.month, last.month) == (1, 12):
            return [(f"vuosina {first.year}", f"{first.year}"), (f"{last.year}", f"{last.year}")]
        if first.year != last.year:
            return [
                (f"{month_stem(first.month)}kuusta {first.year}", f"{first:%Y-%m}"),
                (f"{month_stem(last.month)}kuuhun {last.year}", f"{last:%Y-%m}"),
            ]
        end = (f"{month_stem(last.month)}kuussa {last.year}", f"{last:%Y-%m}")
        begin = (month_stem(first.month), f"{first:%Y-%m}")
        return [end] if first.month == last.month else [begin, end]

    @property
    def _year(self) -> int:
        if self.year is None:
            raise ValueError("faults() refuses a window that has neither year nor days")
        return self.year

    @property
    def _months(self) -> tuple[int, int]:
        if self.month is not None:
            return self.month, self.month
        if self.quarter is not None:
            return self.quarter * 3 - 2, self.quarter * 3
        return 1, 12


def last_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _is_whole_months(first: date, last: date) -> bool:
    return first.day == 1 and last == last_of_month(last.year, last.month)


def _days(first: date, last: date) -> list[tuple[str, str]]:
    """`1.–15.4.2027`, `20.3.–5.4.2027`, with as little repeated as Finnish allows."""
    end = (finnish_day(last), last.isoformat())
    if first == last:
        return [end]
    if first.year != last.year:
        words = finnish_day(first)
    elif first.month != last.month:
        words = f"{first.day}.{first.month}."
    else:
        words = f"{first.day}."
    return [(words, first.isoformat()), end]
