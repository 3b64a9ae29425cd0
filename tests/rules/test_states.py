"""States against the day, each with the last day that passes and the first that is told."""

from collections.abc import Callable
from datetime import date

import pytest

from macros.model.portal import Portal
from macros.rules import RULES_OF_THE_DAY
from macros.rules.days import guidelines_in_force_are_kept_up, states_are_those_of_the_day

WINDOW = "window: {year: 2027}"
EVENT = "status: confirmed\nremote: true\nstarts: 4.2.2027 klo 9\nends: 4.2.2027 klo 11"
MEETING = EVENT + "\ngroup: ohjaus"
HELD, PLANNED = MEETING.replace("confirmed", "held"), f"status: planned\nproposal: true\n{WINDOW}"
IN_FORCE = "status: in_force\napproved: {date: 1.2.2020, group: ohjaus}\nlast_reviewed: 4.2.2020"
AFTER, BEFORE = date(2028, 1, 1), date(2026, 12, 31)
PROJECT = "aika on ohi; kirjaa tila ended (päättynyt) tai stopped (keskeytetty), tai uusi aika"
MET = "aika on ohi; kirjaa tila held (pidetty) tai cancelled (peruttu), tai uusi aika"
MADE = "aika on ohi; kirjaa tila done (tehty) tai cancelled (peruttu), tai uusi aika"
EARLY = "tila on {}, mutta aika on vasta tulossa; korjaa tila tai aika"
# (folder, record, a day on which it is so, a day on which it is not, what is then told).
EXAMPLES = [
    ("projects", f"phase: proposed\n{WINDOW}", date(2027, 12, 31), AFTER, PROJECT),
    ("projects", f"phase: planned\n{WINDOW}", date(2027, 12, 31), AFTER, PROJECT),
    ("projects", f"phase: running\n{WINDOW}", date(2027, 12, 31), AFTER, PROJECT),
    ("network_events", EVENT, date(2027, 2, 4), date(2027, 2, 5), MET),
    ("network_events", PLANNED, AFTER, AFTER, ""),
    ("meetings", MEETING, date(2027, 2, 4), date(2027, 2, 5), MET),
    ("meetings", PLANNED, date(2027, 12, 31), AFTER, MET),
    ("changes", f"status: planned\n{WINDOW}", date(2027, 12, 31), AFTER, MADE),
    ("changes", f"status: confirmed\n{WINDOW}", date(2027, 12, 31), AFTER, MADE),
    ("changes", "status: planned\nwindow: not_recorded", AFTER, AFTER, ""),
    ("projects", f"phase: running\n{WINDOW}", date(2027, 1, 1), BEFORE,
     EARLY.format("running (käynnissä)")),
    ("projects", f"phase: ended\nnext_step:\n{WINDOW}", date(2027, 1, 1), BEFORE,
     EARLY.format("ended (päättynyt)")),
    ("projects", f"phase: not_recorded\n{WINDOW}", AFTER, BEFORE, ""),
    ("network_events", EVENT.replace("confirmed", "held"), date(2027, 2, 4), date(2027, 2, 3),
     EARLY.format("held (pidetty)")),
    ("meetings", HELD, date(2027, 2, 4), date(2027, 2, 3), EARLY.format("held (pidetty)")),
    ("changes", f"status: done\n{WINDOW}", date(2027, 1, 1), BEFORE, EARLY.format("done (tehty)")),
]  # fmt: skip


def test_the_rules_are_asked() -> None:
    assert {states_are_those_of_the_day, guidelines_in_force_are_kept_up} <= {*RULES_OF_THE_DAY}


@pytest.mark.parametrize(("folder", "text", "sound", "belied", "message"), EXAMPLES)
def test_a_state_that_its_days_belie_is_told(
    make_portal: Callable[..., Portal],
    folder: str, text: str, sound: date, belied: date, message: str,
) -> None:  # fmt: skip
    more = {"networks": {"verkko": ""}} if folder == "network_events" else {}
    portal = make_portal(**{folder: {"x": text}}, **more)
    assert list(states_are_those_of_the_day(portal, sound)) == []
    field = "phase" if folder == "projects" else "status"
    told = [(f.path, f.message, f.severity) for f in states_are_those_of_the_day(portal, belied)]
    assert told == ([(field, message, "warning")] if message else [])


def test_a_guideline_is_late_from_the_day_after(make_portal: Callable[..., Portal]) -> None:
    portal = make_portal(guidelines={"x": f"{IN_FORCE}\nlaw_checked: 4.2.2020"})
    assert list(guidelines_in_force_are_kept_up(portal, date(2021, 2, 4))) == []
    (found,) = guidelines_in_force_are_kept_up(portal, date(2021, 2, 5))
    told = "katselmointi on myöhässä; katselmoi ohje ja kirjaa päivä: last_reviewed"
    assert (found.path, found.message, found.severity) == ("review_interval", told, "warning")
