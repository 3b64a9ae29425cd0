"""States against the day, each with the last day that passes and the first that is told."""

from collections.abc import Callable
from datetime import date

import pytest

from macros.model.portal import Portal
from macros.rules import RULES_OF_THE_DAY
from macros.rules.days import (
    OVER,
    TO_COME,
    guidelines_in_force_are_kept_up,
    states_are_those_of_the_day,
)

WINDOW = "window: {year: 2027}"
EVENT = "status: confirmed\nremote: true\nstarts: 4.2.2027 klo 9\nends: 4.2.2027 klo 11"
MEETING = EVENT + "\ngroup: ohjaus"
HELD, PLANNED = MEETING.replace("confirmed", "held"), f"status: planned\nproposal: true\n{WINDOW}"
IN_FORCE = "status: in_force\napproved: {date: 1.2.2020, group: ohjaus}\nlast_reviewed: 4.2.2020"
AFTER, BEFORE = date(2028, 1, 1), date(2026, 12, 31)
# (folder, record, a day on which it is so, a day on which it is not): each row of both tables.
EXAMPLES = [
    ("projects", f"phase: proposed\n{WINDOW}", date(2027, 12, 31), AFTER),
    ("projects", f"phase: planned\n{WINDOW}", date(2027, 12, 31), AFTER),
    ("projects", f"phase: running\n{WINDOW}", date(2027, 12, 31), AFTER),
    ("network_events", EVENT, date(2027, 2, 4), date(2027, 2, 5)),
    ("meetings", MEETING, date(2027, 2, 4), date(2027, 2, 5)),
    ("meetings", PLANNED, date(2027, 12, 31), AFTER),
    ("changes", f"status: planned\n{WINDOW}", date(2027, 12, 31), AFTER),
    ("changes", f"status: confirmed\n{WINDOW}", date(2027, 12, 31), AFTER),
    ("projects", f"phase: running\n{WINDOW}", date(2027, 1, 1), BEFORE),
    ("projects", f"phase: ended\nnext_step:\n{WINDOW}", date(2027, 1, 1), BEFORE),
    ("network_events", EVENT.replace("confirmed", "held"), date(2027, 2, 4), date(2027, 2, 3)),
    ("meetings", HELD, date(2027, 2, 4), date(2027, 2, 3)),
    ("changes", f"status: done\n{WINDOW}", date(2027, 1, 1), BEFORE),
]
ROWS = [*OVER.items(), *TO_COME.items()]


def test_the_rules_are_asked_and_every_row_has_its_example() -> None:
    assert {states_are_those_of_the_day, guidelines_in_force_are_kept_up} <= {*RULES_OF_THE_DAY}
    assert len(EXAMPLES) == len(ROWS)


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_a_state_that_its_days_belie_is_told(
    make_portal: Callable[..., Portal], number: int
) -> None:
    folder, text, sound, belied = EXAMPLES[number]
    more = {"networks": {"verkko": ""}} if folder == "network_events" else {}
    portal = make_portal(**{folder: {"x": text}}, **more)
    assert list(states_are_those_of_the_day(portal, sound)) == []
    (found,) = states_are_those_of_the_day(portal, belied)
    (shape, state), message = ROWS[number]
    assert (found.message, found.severity) == (message, "warning")
    assert (type(found.record), getattr(found.record, found.path)) == (shape, state)


def test_a_guideline_is_late_from_the_day_after(make_portal: Callable[..., Portal]) -> None:
    portal = make_portal(guidelines={"x": f"{IN_FORCE}\nlaw_checked: 4.2.2020"})
    assert list(guidelines_in_force_are_kept_up(portal, date(2021, 2, 4))) == []
    (found,) = guidelines_in_force_are_kept_up(portal, date(2021, 2, 5))
    told = "katselmointi on myöhässä; katselmoi ohje ja kirjaa päivä: last_reviewed"
    assert (found.path, found.message, found.severity) == ("review_interval", told, "warning")
