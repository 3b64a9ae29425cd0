"""Rules of days, each with what passes it and what it tells of what does not."""

from collections.abc import Callable
from datetime import date

import pytest

from macros.model.portal import Portal
from macros.rules import RULES_OF_THE_DAY, days

MakePortal = Callable[..., Portal]
TODAY = date(2027, 6, 15)


def action(due: str = "not_recorded", done: str = "") -> str:
    state = f"state: done, done: {done}" if done else "state: open"
    return f"{{id: vaihto, title: Vaihdetaan., owner: not_recorded, due: {due}, {state}}}"


def decided(day: str, found: str) -> dict[str, dict[str, str]]:
    first = action().replace("id: vaihto", "id: alku")
    return {"decisions": {"p": f"date: {day}\nactions: [{first}, {found}]"}}


def test_every_rule_of_this_module_is_asked() -> None:
    assert days.what_has_happened_is_past in RULES_OF_THE_DAY


TOMORROW = "16.6.2027 on vasta tulossa; kirjaa päivä, joka on jo ollut"


def guideline(approved: str, more: str = "") -> dict[str, dict[str, str]]:
    text = f"status: in_force\napproved: {{date: {approved}, group: ohjaus}}\n{more}"
    return {"guidelines": {"tuki": text}}


@pytest.mark.parametrize(
    ("records", "path"),
    [
        (decided("15.6.2027", action("16.6.2027")), None),
        (decided("4.2.2027", action("16.6.2027", "15.6.2027")), None),
        (guideline("15.6.2027", "last_reviewed: 15.6.2027"), None),
        ({"guidelines": {"tuki": ""}}, None),
        (decided("16.6.2027", action()), "date"),
        (decided("4.2.2027", action("16.6.2027", "16.6.2027")), "actions[1].done"),
        (guideline("16.6.2027"), "approved.date"),
        (guideline("4.2.2027", "last_reviewed: 16.6.2027"), "last_reviewed"),
    ],
    ids=["decided today", "done today", "approved today", "a draft",
         "decided tomorrow", "done tomorrow", "approved tomorrow", "reviewed tomorrow"],
)  # fmt: skip
def test_what_has_happened_is_past(
    make_portal: MakePortal, records: dict[str, dict[str, str]], path: str | None
) -> None:
    found = days.what_has_happened_is_past(make_portal(**records), TODAY)
    told = [(path, "warning", TOMORROW)] if path else []
    assert [(f.path, f.severity.value, f.message) for f in found] == told
