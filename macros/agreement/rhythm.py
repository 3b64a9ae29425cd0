"""How often the groups meet, and what they deal with when.

Portal's own proposals of a time are no meetings: nobody has agreed on them. A year of which no
meeting is recorded says nothing, and neither does a year in which the recording only began.
"""

from collections.abc import Iterator
from datetime import date

from ..model.group import Group, MeetingTopic, Rhythm
from ..model.kinds import NOT_RECORDED
from ..model.occasion import Meeting
from ..model.portal import Portal
from ..model.requirement import MeetingsInYear, MeetingTopics
from ..model.window import last_of_month
from .judgement import Evidence, State
from .meeting_year import MeetingYear, years


def group_meets_as_often_as_agreed(
    portal: Portal, wanted: MeetingsInYear, today: date
) -> Iterator[Evidence]:
    """The meetings of this and last year are as many as the group's record says."""
    group = portal.groups[wanted.group]
    if group.meetings is NOT_RECORDED:
        yield Evidence(State.UNKNOWN, "Kokousten määrää ei ole kirjattu", group)
        return
    recorded = years(portal, group, today)
    if not recorded:
        yield _no_meetings(portal, group)
    for year in recorded:
        state, said = _counted(year, group.meetings, wanted.tolerance)
        yield Evidence(
            state, f"{year.number}: {said}; mallin mukaan ”{group.meetings.phrase}”", group
        )


def topics_are_dealt_with_in_their_months(
    portal: Portal, wanted: MeetingTopics, today: date
) -> Iterator[Evidence]:
    """Each topic of the group's year is on the agenda of a meeting in its months."""
    group = portal.groups[wanted.group]
    topics = () if group.meetings is NOT_RECORDED else group.meetings.topics
    if not topics:
        yield Evidence(State.UNKNOWN, "Kokousten aiheita ei ole kirjattu", group)
        return
    recorded = years(portal, group, today)
    if not recorded:
        yield _no_meetings(portal, group)
    for year in recorded:
        for topic in topics:
            yield _dealt_with(group, year, topic)


def _no_meetings(portal: Portal, group: Group) -> Evidence:
    text = "Kokouksia ei ole kirjattu"
    if any(meeting.group == group.id for meeting in portal.meetings.values()):
        text += "; kalenterissa on vain portaalin ehdotuksia"
    return Evidence(State.UNKNOWN, text, group)


def _counted(year: MeetingYear, rhythm: Rhythm, tolerance: int) -> tuple[State, str]:
    held, ahead, said = len(year.held), len(year.ahead), _said(year)
    least, most = max(rhythm.least - tolerance, 0), rhythm.most + tolerance
    if not year.meetings:
        return State.UNKNOWN, said
    if held + ahead > most:
        return State.UNMET, said
    if held >= (least if year.over else rhythm.least):
        return State.MET, said  # the reading of vague words waits for the end of the year
    if held + ahead >= least:
        return State.UPCOMING, said
    whole = year.recorded or held + len(year.cancelled) >= least
    known = year.over and whole and not year.untold
    return (State.UNMET if known else State.UNKNOWN), said


def _said(year: MeetingYear) -> str:
    """`pidetty 1, tulossa 2 (ilman päivää 1), peruttu 1`."""
    if not year.meetings:
        return "kokouksia ei ole kirjattu"
    said = f"pidetty {len(year.held)}, tulossa {len(year.ahead)}"
    if year.undated:
        one = len(year.ahead) == 1
        all_of_them = "päivä puuttuu" if one else "päivät puuttuvat"
        whole = len(year.undated) == len(year.ahead)
        said += f" ({all_of_them if whole else f'ilman päivää {len(year.undated)}'})"
    rest = {"pitäminen kirjaamatta": year.untold, "peruttu": year.cancelled}
    return said + "".join(f", {name} {len(those)}" for name, those in rest.items() if those)


def _dealt_with(group: Group, year: MeetingYear, topic: MeetingTopic) -> Evidence:
    begin = f"{year.number}, {topic.title.lower()}:"
    timely = [m for m in year.meetings if _names(m, topic) and _in_months(year, m, topic)]
    for meeting in (m for m in year.held if m in timely):
        return Evidence(State.MET, f"{begin} käsitelty", meeting)
    for meeting in (m for m in year.ahead if m in timely):
        when = "tulossa" if meeting.timed else "tulossa, päivää ei ole kirjattu"
        return Evidence(State.UPCOMING, f"{begin} {when}", meeting)
    for meeting in (m for m in year.untold if m in timely):
        return Evidence(State.UNKNOWN, f"{begin} ei ole kirjattu, pidettiinkö kokous", meeting)
    return _not_in_its_months(group, year, topic, begin)


def _not_in_its_months(
    group: Group, year: MeetingYear, topic: MeetingTopic, begin: str
) -> Evidence:
    """Of a topic that no meeting in its months is recorded to have."""
    for meeting in (m for m in (*year.held, *year.ahead) if _names(m, topic)):
        when = "käsitelty" if meeting in year.held else "tulossa"
        text = f"{begin} {when}, muuna aikana kuin on sovittu"
        return Evidence(State.UNMET, text, meeting)
    met_without = [m for m in year.held if m.topics and topic.months and _in_months(year, m, topic)]
    if met_without and _months_over(year, topic):
        text = f"{begin} ei ollut kokouksen aiheena"
        return Evidence(State.UNMET, text, met_without[0])
    return Evidence(State.UNKNOWN, f"{begin} ei ole kirjattu", group)


def _names(meeting: Meeting, topic: MeetingTopic) -> bool:
    return any(says(said, topic.title) for said in meeting.topics)


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


def _in_months(year: MeetingYear, meeting: Meeting, topic: MeetingTopic) -> bool:
    """Whether it can be on a day of the topic's months; without months any day will do."""
    return not topic.months or any(
        meeting.first_day <= last_of_month(year.number, month)
        and meeting.last_day >= date(year.number, month, 1)
        for month in topic.months
    )


def _months_over(year: MeetingYear, topic: MeetingTopic) -> bool:
    return last_of_month(year.number, max(topic.months)) < year.today
