"""States against the day, each with the last day that passes and the first that is told."""

from collections.abc import Callable
from datetime import date

import pytest

from macros.model.portal import Portal
from macros.rules import RULES_OF_THE_DAY
from macros.rules.days import BELIED, states_are_those_of_the_day

WINDOW = "window: {year: 2027}"
EVENT = "status: confirmed\nremote: true\nstarts: 4.2.2027 klo 9\nends: 4.2.2027 klo 11"
MEETING = EVENT + "\ngroup: ohjaus"
HELD, PLANNED = MEETING.replace("confirmed", "held"), f"status: planned\nproposal: true\n{WINDOW}"
IN_FORCE = "status: in_force\napproved: {date: 1.2.2020, group: ohjaus}\nlast_reviewed: 4.2.2020"
# (folder, record, a day on which it is so, a day on which it is not), in the order of the table.
EXAMPLES = [
    ("projects", f"phase: running\n{WINDOW}", date(2027, 1, 1), date(2026, 12, 31)),
    ("projects", f"phase: planned\n{WINDOW}", date(2027, 12, 31), date(2028, 1, 1)),
    ("projects", f"phase: running\n{WINDOW}", date(2027, 12, 31), date(2028, 1, 1)),
    ("network_events", EVENT, date(2027, 2, 4), date(2027, 2, 5)),
    ("guidelines", f"{IN_FORCE}\nlaw_checked: 4.2.2020", date(2021, 2, 4), date(2021, 2, 5)),
    ("changes", f"status: planned\n{WINDOW}", date(2027, 12, 31), date(2028, 1, 1)),
    ("changes", f"status: done\n{WINDOW}", date(2027, 1, 1), date(2026, 12, 31)),
    ("meetings", HELD, date(2027, 2, 4), date(2027, 2, 3)),
    ("meetings", MEETING, date(2027, 2, 4), date(2027, 2, 5)),
    ("meetings", PLANNED, date(2027, 12, 31), date(2028, 1, 1)),
]


def test_the_rule_is_asked_and_every_row_has_its_example() -> None:
    assert states_are_those_of_the_day in RULES_OF_THE_DAY
    assert len(EXAMPLES) == len(BELIED) - 1  # that of the law: test_freshness.py


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_a_state_that_its_days_belie_is_told(
    make_portal: Callable[..., Portal], number: int
) -> None:
    folder, text, sound, belied = EXAMPLES[number]
    more = {"networks": {"verkko": ""}} if folder == "network_events" else {}
    portal = make_portal(**{folder: {"x": text}}, **more)
    assert list(states_are_those_of_the_day(portal, sound)) == []
    (found,) = states_are_those_of_the_day(portal, belied)
    row = BELIED[number]
    assert (found.path, found.message, found.severity) == (row.path, row.message, "warning")
