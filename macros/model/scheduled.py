"""What has a place in time: a planned window, or an agreed beginning and end."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any, ClassVar

from .between import Given, Order, bars, needs
from .moments import finnish_clock, finnish_day
from .window import Window

_ONE_TIME = "kirjoita joko {window|ajankohta} tai {starts} ja {ends|sovittu aika}, ei molempia"
_BOTH_ENDS = "kirjoita sekä {starts|alkaa} että {ends|päättyy}"
_AGREED = "kun aika on sovittu, tila on {status=confirmed}; vaihda tila tai poista aika"
# For the records of this module to declare.
TIMING = (
    Given(_ONE_TIME, most=3),
    bars("window", _ONE_TIME, at="window"),
    needs("starts", _BOTH_ENDS),
    needs("ends", _BOTH_ENDS),
    Order("starts", "ends", "päättyy ennen kuin alkaa", apart=True),
    bars("status=planned", _AGREED, "starts", "ends", at="status"),
)


class Scheduled:
    """The days of a record that declares `window`, `starts` and `ends`, and has one of them.

    A window may be `not_recorded` where its declaration allows it.
    """

    LONGEST: ClassVar[timedelta]  # a longer time is a mistyped month or year

    id: str
    window: Any
    starts: datetime | None
    ends: datetime | None

    @property
    def scheduled(self) -> bool:
        """Whether anybody has said when it is; only then it has days."""
        return self.timed or isinstance(self.window, Window)

    @property
    def first_day(self) -> date:
        """The day on which it begins, or can begin at the earliest."""
        return self.span.first_day

    @property
    def last_day(self) -> date:
        """The day on which it ends, or can end at the latest."""
        return self.span.last_day

    @property
    def order(self) -> tuple[date, bool, str, str]:
        """Its place in time: a window comes after the times of its first day."""
        clock = self.starts.isoformat() if self.starts else ""
        return (self.first_day, isinstance(self.window, Window), clock, self.id)

    @cached_property
    def span(self) -> Window:
        """The window, or the days of the agreed time."""
        if isinstance(self.window, Window):
            return self.window
        if self.starts and self.ends:
            return Window(first=self.starts.date(), last=self.ends.date())
        raise ValueError("nobody has said when it is: ask `scheduled` first")

    @property
    def sentence(self) -> str:
        """When it is, in Finnish: `4.2.2027 klo 9.00–11.00`, or the window's sentence."""
        if not (self.starts and self.ends):
            return self.span.sentence
        begin = f"{finnish_day(self.starts)} klo {finnish_clock(self.starts)}"
        day = "" if self.starts.date() == self.ends.date() else f"{finnish_day(self.ends)} klo "
        return f"{begin}–{day}{finnish_clock(self.ends)}"

    @property
    def timed(self) -> bool:
        return self.starts is not None or self.ends is not None

    def faults(self) -> Iterator[tuple[str, str]]:
        yield from super().faults()  # type: ignore[misc]
        if self.starts and self.ends and self.ends - self.starts > self.LONGEST:
            days = (self.ends - self.starts).days
            yield "ends", f"kestäisi {days} päivää, enintään {self.LONGEST.days}; tarkista päivät"
