"""How often the groups meet, and what they deal with when.

Portal's own proposals of a time are no meetings: nobody has agreed on them. A year of which no
meeting is recorded says nothing, and neither does a year in which the recording only began.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from ..model.criteria import MeetingsInYear, MeetingTopics
from ..model.group import Group, MeetingTopic, Rhythm
from ..model.kinds import NOT_RECORDED
from ..model.occasion import Meeting, OccasionStatus
from ..model.portal import Portal
from .judgement import Evidence, Found, Proof, State


class _Fate(Enum):
    """What has become of a meeting as of a day; of the untold ones nobody has told."""

    HELD = (State.MET, "käsitelty")
    AHEAD = (State.UPCOMING, "tulossa")
    UNTOLD = (State.UNKNOWN, "ei ole kirjattu, pidettiinkö kokous")
    CANCELLED = None


@dataclass(frozen=True)
class _Year:
    """A group's meetings of one year by what has become of them.

    `recorded`: the recording began before the year, so that its meetings would be known.
    """

    number: int
    recorded: bool
    today: date
    meetings: dict[_Fate, list[Meeting]]


def group_meets_as_often_as_agreed(portal: Portal, wanted: MeetingsInYear, today: date) -> Proof:
    """The meetings of this and last year are as many as the group's record says."""
    group = portal.groups[wanted.group]
    if group.meetings is NOT_RECORDED:
        yield Evidence(State.UNKNOWN, "Kokousten määrää ei ole kirjattu", group)
        return
    rhythm = group.meetings

    def counted(year: _Year) -> Proof:
        state, said = _counted(year, rhythm, wanted.tolerance)
        text = f"{year.number}: {said}; mallin mukaan ”{rhythm.phrase}”"
        yield Evidence(state, text, group)

    yield from _each_year(portal, group, today, counted)


def topics_are_dealt_with_in_time(portal: Portal, wanted: MeetingTopics, today: date) -> Proof:
    """Each topic of the group's year is on the agenda of a meeting in its months."""
    group = portal.groups[wanted.group]
    topics = () if group.meetings is NOT_RECORDED else group.meetings.topics
    if not topics:
        yield Evidence(State.UNKNOWN, "Kokousten aiheita ei ole kirjattu", group)
        return
    yield from _each_year(
        portal, group, today, lambda year: (_dealt_with(group, year, topic) for topic in topics)
    )


def _each_year(portal: Portal, group: Group, today: date, judge: Callable[[_Year], Proof]) -> Proof:
    """Of this year and the last one since the recording began, or else the first one ahead."""
    own = [meeting for meeting in portal.meetings.values() if meeting.group == group.id]
    agreed = [meeting for meeting in own if not meeting.proposal]
    if not agreed:
        only = "; kalenterissa on vain portaalin ehdotuksia" if own else ""
        yield Evidence(State.UNKNOWN, f"Kokouksia ei ole kirjattu{only}", group)
        return
    first = min(meeting.first_day.year for meeting in agreed)
    for number in [n for n in (today.year - 1, today.year) if n >= first] or [first]:
        meetings: dict[_Fate, list[Meeting]] = {fate: [] for fate in _Fate}
        for meeting in agreed:
            if meeting.first_day.year == number:
                meetings[_fate(meeting, today)].append(meeting)
        yield from judge(_Year(number, number > first, today, meetings))


def _fate(meeting: Meeting, today: date) -> _Fate:
    """Before its day no meeting has been held, whatever its record says."""
    if meeting.status is OccasionStatus.CANCELLED:
        return _Fate.CANCELLED
    if meeting.status is OccasionStatus.HELD and meeting.last_day <= today:
        return _Fate.HELD
    return _Fate.AHEAD if meeting.last_day >= today else _Fate.UNTOLD


def _counted(year: _Year, rhythm: Rhythm, tolerance: int) -> Found:
    if not any(year.meetings.values()):
        return State.UNKNOWN, "kokouksia ei ole kirjattu"
    held, ahead, untold, cancelled = map(len, year.meetings.values())
    said = f"pidetty {held}, tulossa {ahead}{_undated(year)}"
    said += f", pitäminen kirjaamatta {untold}" if untold else ""
    said += f", peruttu {cancelled}" if cancelled else ""
    least = max(rhythm.least - tolerance, 0)
    over = year.number < year.today.year
    if held + ahead > rhythm.most + tolerance:
        return State.UNMET, said
    if held >= (least if over else rhythm.least):
        return State.MET, said  # the reading of vague words waits for the end of the year
    if held + ahead >= least:
        return State.UPCOMING, said
    whole = year.recorded or held + cancelled >= least
    return (State.UNMET if over and whole and not untold else State.UNKNOWN), said


def _undated(year: _Year) -> str:
    """How many of those ahead have no agreed day yet."""
    ahead = year.meetings[_Fate.AHEAD]
    undated = [meeting for meeting in ahead if not meeting.timed]
    if len(undated) < len(ahead):
        return f" (ilman päivää {len(undated)})" if undated else ""
    return {0: "", 1: " (päivä puuttuu)"}.get(len(ahead), " (päivät puuttuvat)")


def _dealt_with(group: Group, year: _Year, topic: MeetingTopic) -> Evidence:
    begin = f"{year.number}, {topic.title.lower()}:"
    named = [
        (fate, *fate.value, meeting)
        for fate, meetings in year.meetings.items()
        for meeting in meetings
        if fate.value and any(says(said, topic.title) for said in meeting.topics)
    ]
    for fate, state, said, meeting in named:
        if _in_months(meeting, topic):
            undated = fate is _Fate.AHEAD and not meeting.timed
            text = f"{begin} {said}{', päivää ei ole kirjattu' if undated else ''}"
            return Evidence(state, text, meeting)
    for fate, _, said, meeting in named:
        if fate is not _Fate.UNTOLD:
            text = f"{begin} {said}, muuna aikana kuin on sovittu"
            return Evidence(State.UNMET, text, meeting)
    now = (year.today.year, year.today.month)
    for meeting in year.meetings[_Fate.HELD]:
        over = topic.months and (year.number, max(topic.months)) < now
        if over and meeting.topics and _in_months(meeting, topic):
            return Evidence(State.UNMET, f"{begin} ei ollut kokouksen aiheena", meeting)
    return Evidence(State.UNKNOWN, f"{begin} ei ole kirjattu", group)


def says(said: str, title: str) -> bool:
    """Whether it has a word for each of the title's: `tilinpäätöksen` for `tilinpäätös`.

    No word does for two, or any quarter's topic would be the fourth's: `neljännen neljänneksen`.
    """
    words = said.casefold().split()
    stems = [word[: max(5, len(word) - 3)] for word in title.casefold().split()]
    for stem in sorted(stems, key=len, reverse=True):
        found = next((word for word in words if stem in word), None)
        if found is None:
            return False
        words.remove(found)
    return True


def _in_months(meeting: Meeting, topic: MeetingTopic) -> bool:
    """Whether it can be on a day of the topic's months; without months any day will do."""
    first, last = meeting.first_day, meeting.last_day
    can_be = range(first.month, 1 + (last.month if last.year == first.year else 12))
    return not topic.months or any(month in can_be for month in topic.months)
