"""How often the groups meet, and what they deal with when.

Portal's own proposals of a time are no meetings: nobody has agreed on them. A year of which no
meeting is recorded says nothing, and neither does a year in which the recording only began.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ...model.criteria import MeetingsInYear, MeetingTopics
from ...model.group import Group, MeetingTopic, Rhythm
from ...model.kinds import NOT_RECORDED
from ...model.meeting import Meeting
from ...model.occasion import OccasionStatus
from ...model.portal import Portal
from ...model.window import last_of_month
from .judgement import Evidence, State


@dataclass(frozen=True)
class Year:
    """A group's meetings of one year, as of a day; a cancelled one is in none of the three."""

    number: int
    meetings: tuple[Meeting, ...]
    today: date

    @property
    def held(self) -> list[Meeting]:
        """Those that are recorded as held."""
        return [m for m in self.meetings if m.status is OccasionStatus.HELD]

    @property
    def ahead(self) -> list[Meeting]:
        """Those whose time is not over."""
        return [m for m in self._standing if m.last_day >= self.today]

    @property
    def untold(self) -> list[Meeting]:
        """Those whose time is over and of which nobody has told what became of them."""
        return [m for m in self._standing if m.last_day < self.today]

    @property
    def cancelled(self) -> list[Meeting]:
        """Those that were called off."""
        return [m for m in self.meetings if m.status is OccasionStatus.CANCELLED]

    @property
    def over(self) -> bool:
        """Whether the year has passed."""
        return self.number < self.today.year

    @property
    def _standing(self) -> list[Meeting]:
        settled = (OccasionStatus.HELD, OccasionStatus.CANCELLED)
        return [m for m in self.meetings if m.status not in settled]


def group_meets_as_often_as_agreed(
    portal: Portal, wanted: MeetingsInYear, today: date
) -> Iterator[Evidence]:
    """The meetings of this and last year are as many as the group's record says."""
    group = portal.groups[wanted.group]
    if group.meetings is NOT_RECORDED:
        yield Evidence(State.UNKNOWN, "Kokousten määrää ei ole kirjattu", group)
        return
    years = _years(portal, group, today)
    if not years:
        yield _no_meetings(portal, group)
    for year in years:
        state, said = _counted(year, group.meetings, wanted.tolerance, year is not years[0])
        yield Evidence(state, f"{year.number}: {said}; sovittu ”{group.meetings.phrase}”", group)


def topics_are_dealt_with_in_their_months(
    portal: Portal, wanted: MeetingTopics, today: date
) -> Iterator[Evidence]:
    """Each topic of the group's year is on the agenda of a meeting in its months."""
    group = portal.groups[wanted.group]
    topics = () if group.meetings is NOT_RECORDED else group.meetings.topics
    if not topics:
        yield Evidence(State.UNKNOWN, "Kokousten aiheita ei ole kirjattu", group)
        return
    years = _years(portal, group, today)
    if not years:
        yield _no_meetings(portal, group)
    for year in years:
        for topic in topics:
            yield _dealt_with(group, year, topic)


def _years(portal: Portal, group: Group, today: date) -> list[Year]:
    """This year and the last one since the recording began, or else the first one ahead."""
    agreed = [m for m in portal.meetings.values() if m.group == group.id and not m.proposal]
    if not agreed:
        return []
    first = min(m.first_day.year for m in agreed)
    numbers = [n for n in (today.year - 1, today.year) if n >= first] or [first]
    return [Year(n, tuple(m for m in agreed if m.first_day.year == n), today) for n in numbers]


def _no_meetings(portal: Portal, group: Group) -> Evidence:
    text = "Kokouksia ei ole kirjattu"
    if any(meeting.group == group.id for meeting in portal.meetings.values()):
        text += "; kalenterissa on vain portaalin ehdotuksia"
    return Evidence(State.UNKNOWN, text, group)


def _counted(
    year: Year, rhythm: Rhythm, tolerance: int, recorded_before: bool
) -> tuple[State, str]:
    """State and sentence; `recorded_before`: the recording began before the year."""
    held, ahead, untold = len(year.held), len(year.ahead), len(year.untold)
    said = f"pidetty {held}, tulossa {ahead}"
    said += f", kertomatta {untold}" if untold else ""
    least, most = max(rhythm.least - tolerance, 0), rhythm.most + tolerance
    if not year.meetings:
        return State.UNKNOWN, "kokouksia ei ole kirjattu"
    if held + ahead > most:
        return State.UNMET, said
    if held >= least:
        return State.MET, said
    if held + ahead >= least:
        return State.UPCOMING, said
    complete = year.over and (recorded_before or bool(year.cancelled)) and not untold
    return (State.UNMET if complete else State.UNKNOWN), said


def _dealt_with(group: Group, year: Year, topic: MeetingTopic) -> Evidence:
    begin = f"{year.number}, {topic.title.lower()}:"
    named = [m for m in year.meetings if _names(m, topic)]
    for meetings, done in ((year.held, True), (year.ahead, False)):
        for meeting in (m for m in meetings if m in named):
            timely = _in_months(meeting, topic)
            kept = State.MET if done else State.UPCOMING
            when = "käsitelty" if done else "tulossa"
            late = "" if timely else ", muuna aikana kuin on sovittu"
            text = f"{begin} {when}{late}"
            return Evidence(kept if timely else State.UNMET, text, meeting)
    if any(m in named for m in year.untold):
        return Evidence(State.UNKNOWN, f"{begin} ei ole kirjattu, pidettiinkö kokous", group)
    met_without = [m for m in year.held if m.topics and topic.months and _in_months(m, topic)]
    if met_without and _months_over(year, topic):
        text = f"{begin} ei ollut kokouksen aiheena"
        return Evidence(State.UNMET, text, met_without[0])
    return Evidence(State.UNKNOWN, f"{begin} ei ole kirjattu", group)


def _names(meeting: Meeting, topic: MeetingTopic) -> bool:
    return any(topic.title.casefold() in said.casefold() for said in meeting.topics)


def _in_months(meeting: Meeting, topic: MeetingTopic) -> bool:
    """Whether all its possible days are in the topic's months; without months any day will do."""
    months = range(meeting.first_day.month, meeting.last_day.month + 1)
    return not topic.months or set(months) <= set(topic.months)


def _months_over(year: Year, topic: MeetingTopic) -> bool:
    return last_of_month(year.number, max(topic.months)) < year.today
