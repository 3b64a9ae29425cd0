"""The year's rhythm: a list and a table, and the same as a wheel that is read like a clock."""

from bisect import bisect
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import cos, radians, sin
from operator import itemgetter

from ..calendars.occasions import in_order, runs
from ..model.group import AnnualTask
from ..model.occasion import Meeting, OccasionStatus
from ..model.portal import Portal
from ..model.window import Window, last_of_month
from .meetings import all_expected

# In units of the drawing, which is as wide as a phone's column of text.
SIZE = 320
CENTRE = SIZE / 2
MONTHS = range(1, 13)
RIM_OUTER, RIM_INNER = 158.0, 112.0
LANES_OUTER, LANES_INNER = 108.0, 30.0
WIDEST_LANE = 24.0
GAP = 4.0
MOST_LANES = 12  # of more, each would be hardly wider than the gap beside it


@dataclass(frozen=True)
class Item:
    """A meeting or a task in one year; the number stands in the list, the table and the wheel."""

    number: int
    record: Meeting | AnnualTask
    spans: tuple[Window, ...]

    @property
    def months(self) -> list[int]:
        ends = [(span.first_day.month, span.last_day.month) for span in self.spans]
        return sorted({month for first, last in ends for month in range(first, last + 1)})

    @property
    def kind(self) -> str:
        """The word that its arcs and marks are styled by."""
        if isinstance(self.record, AnnualTask):
            return "task"
        return "cancelled" if self.record.status is OccasionStatus.CANCELLED else "meeting"


# Where an item's arc begins and ends, in degrees.
Placed = tuple[float, float, Item]


@dataclass(frozen=True)
class Piece:
    """A piece of a ring, and its middle, where its number or name stands."""

    path: str
    x: float
    y: float


@dataclass(frozen=True)
class Wheel:
    """A year: its list, its table and its drawing."""

    year: int
    items: tuple[Item, ...]

    @cached_property
    def arcs(self) -> list[tuple[Item, Piece]]:
        """The wheel's arcs, from the outermost lane inwards."""
        lanes = _lanes(self.items)
        width = min(WIDEST_LANE, (LANES_OUTER - LANES_INNER) / max(len(lanes), 1))
        edges = [LANES_OUTER - index * width for index in range(len(lanes))]
        return [
            (item, _piece(begin, end, edge, edge - width + GAP))
            for edge, lane in zip(edges, lanes, strict=True)
            for begin, end, item in lane
        ]

    @cached_property
    def undrawn(self) -> int:
        """How many arcs the wheel has no room for."""
        return sum(len(item.spans) for item in self.items) - len(self.arcs)

    @property
    def months(self) -> list[tuple[int, Piece]]:
        days = [(date(self.year, month, 1), last_of_month(self.year, month)) for month in MONTHS]
        ends = [(angle(first), angle(last, after=True)) for first, last in days]
        return [
            (n, _piece(*two, RIM_OUTER, RIM_INNER)) for n, two in zip(MONTHS, ends, strict=True)
        ]


def tasks(portal: Portal) -> list[AnnualTask]:
    """By their first months; those of no month last."""
    return sorted(portal.annual_tasks.values(), key=lambda t: (t.months or (13,), t.id))


def years(portal: Portal, today: date) -> list[Wheel]:
    """The years that have meetings, from this one on; else the next one that the rule proposes."""
    found = {y for m in portal.meetings.values() for y in (m.first_day.year, m.last_day.year)}
    coming = sorted(year for year in found if year >= today.year)
    days = (proposed.window.first_day for proposed in all_expected(portal, today))
    return [year_of(portal, y) for y in coming or [d.year for d in days if d > today][:1]]


def year_of(portal: Portal, year: int) -> Wheel:
    """A year's meetings in their order, then the tasks, numbered through."""
    meetings = portal.meetings.values()
    kept = in_order(m for m in meetings if m.first_day.year <= year <= m.last_day.year)
    records: list[Meeting | AnnualTask] = [*kept, *tasks(portal)]
    items = (Item(n, record, _spans(record, year)) for n, record in enumerate(records, start=1))
    return Wheel(year, tuple(items))


def _spans(record: Meeting | AnnualTask, year: int) -> tuple[Window, ...]:
    if isinstance(record, Meeting):
        first = max(record.first_day, date(year, 1, 1))
        return (Window(first=first, last=min(record.last_day, date(year, 12, 31))),)
    return tuple(
        Window(first=date(year, run[0], 1), last=last_of_month(year, run[-1]))
        for run in runs(record.months)
    )


def _lanes(items: Iterable[Item]) -> list[list[Placed]]:
    """The arcs of each ring, none touching another; what no ring has room for is left out."""
    lanes: list[list[Placed]] = [[] for _ in range(MOST_LANES)]
    for item in items:
        for span in item.spans:
            begin, end = _wide(span)
            for lane in lanes:
                at = bisect(lane, begin, key=itemgetter(0))
                if (not at or lane[at - 1][1] <= begin) and (at == len(lane) or end <= lane[at][0]):
                    lane.insert(at, (begin, end, item))
                    break
    return [lane for lane in lanes if lane]


NARROWEST = 14.0  # degrees: room for two digits in the innermost lane


def _wide(span: Window) -> tuple[float, float]:
    """The arc's ends in degrees: a day is drawn as wide as its number needs."""
    begin, end = angle(span.first_day), angle(span.last_day, after=True)
    short = max(NARROWEST - (end - begin), 0) / 2
    return begin - short, end + short


def angle(day: date, *, after: bool = False) -> float:
    """Degrees from the top, clockwise, where the day begins, or where it is over."""
    days = date(day.year, 12, 31).timetuple().tm_yday
    return 360 * (day.timetuple().tm_yday - (0 if after else 1)) / days


def _piece(begin: float, end: float, outer: float, inner: float) -> Piece:
    """From angle to angle; a full ring would have no ends to draw between."""
    x, y = _point((begin + end) / 2, (outer + inner) / 2)
    end = min(end, begin + 359.9)
    large = 1 if end - begin > 180 else 0
    ends = ((begin, outer), (end, outer), (end, inner), (begin, inner))
    a, b, c, d = ("{} {}".format(*_point(at, radius)) for at, radius in ends)
    there, back = f"{outer:g} {outer:g} 0 {large} 1", f"{inner:g} {inner:g} 0 {large} 0"
    return Piece(f"M{a}A{there} {b}L{c}A{back} {d}Z", x, y)


def _point(degrees: float, radius: float) -> tuple[float, float]:
    """Rounded, so that two machines draw the same."""
    x = CENTRE + radius * sin(radians(degrees))
    y = CENTRE - radius * cos(radians(degrees))
    return round(x, 1), round(y, 1)
