"""A group's meetings of a year, by what has become of them."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ..model.group import Group
from ..model.occasion import Meeting, OccasionStatus
from ..model.portal import Portal


@dataclass(frozen=True)
class MeetingYear:
    """A group's meetings of one year, as of a day: held, ahead, untold or cancelled.

    `recorded`: the recording began before the year, so that its meetings would be known.
    """

    number: int
    recorded: bool
    meetings: tuple[Meeting, ...]
    today: date

    @cached_property
    def held(self) -> list[Meeting]:
        """Those that are recorded as held; before its day nothing has been."""
        return [m for m in self.meetings if self._is_held(m)]

    @cached_property
    def ahead(self) -> list[Meeting]:
        return [m for m in self._standing if m.last_day >= self.today]

    @cached_property
    def untold(self) -> list[Meeting]:
        """Those whose time is over and of which nobody has told what became of them."""
        return [m for m in self._standing if m.last_day < self.today]

    @property
    def cancelled(self) -> list[Meeting]:
        return [m for m in self.meetings if m.status is OccasionStatus.CANCELLED]

    @property
    def undated(self) -> list[Meeting]:
        """Those ahead that have no agreed day yet."""
        return [m for m in self.ahead if not m.timed]

    @property
    def over(self) -> bool:
        return self.number < self.today.year

    @property
    def _standing(self) -> list[Meeting]:
        cancelled = OccasionStatus.CANCELLED
        return [m for m in self.meetings if m.status is not cancelled and not self._is_held(m)]

    def _is_held(self, meeting: Meeting) -> bool:
        return meeting.status is OccasionStatus.HELD and meeting.last_day <= self.today


def years(portal: Portal, group: Group, today: date) -> list[MeetingYear]:
    """This year and the last one since the recording began, or else the first one ahead."""
    agreed = [m for m in portal.meetings.values() if m.group == group.id and not m.proposal]
    if not agreed:
        return []
    first = min(m.first_day.year for m in agreed)
    numbers = [n for n in (today.year - 1, today.year) if n >= first] or [first]
    own = {n: tuple(m for m in agreed if m.first_day.year == n) for n in numbers}
    return [MeetingYear(n, n > first, meetings, today) for n, meetings in own.items()]
