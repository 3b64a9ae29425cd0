"""What has grown old warns from the day after its last day, and stops no build."""

from collections.abc import Callable
from datetime import date

import pytest

from macros.model.portal import Portal
from macros.rules import findings
from macros.rules.days import guidelines_in_force_are_kept_up, the_accessibility_statement_is_fresh

IN_FORCE = "status: in_force\napproved: {date: 4.2.2026, group: ohjaus}\n"
UNCHECKED = "voimassa olevan ohjeen lainsäädäntöä ei ole tarkistettu; lisää law_checked"
OLD = "arvioinnista (4.2.2027) on yli 12 kuukautta; arvioi sivusto uudelleen"


@pytest.mark.parametrize(
    ("today", "told"),
    [(date(2027, 2, 4), []), (date(2028, 2, 4), []), (date(2028, 2, 5), [("assessed", OLD)])],
    ids=["on the day", "a year old", "a day older"],
)
def test_an_old_assessment_only_warns(
    make_portal: Callable[..., Portal], today: date, told: list[tuple[str, str]]
) -> None:
    found = list(the_accessibility_statement_is_fresh(make_portal(), today))
    assert [(finding.path, finding.message) for finding in found] == told
    assert all(finding.severity == "warning" for finding in found)


def test_what_nobody_has_assessed_is_not_old(make_portal: Callable[..., Portal]) -> None:
    portal = make_portal(accessibility="assessed: not_recorded")
    assert not list(the_accessibility_statement_is_fresh(portal, date(2028, 2, 5)))


def test_the_day_reaches_the_rules(make_portal: Callable[..., Portal]) -> None:
    known = {"documents": {"malli"}, "organisations": {"kuvitelma", "mallila"}, "levels": {"ylin"}}
    found = findings(make_portal(), known, date(2028, 2, 5))
    assert [finding.message for finding in found] == [OLD]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("law_checked: 4.2.2026", []),
        ("law_checked: not_recorded", []),
        (f"{IN_FORCE}law_checked: 4.2.2026", []),
        (f"{IN_FORCE}law_checked: not_recorded", [UNCHECKED]),
        ("status: withdrawn", []),
    ],
)
def test_a_guideline_tells_when_its_law_was_checked(
    make_portal: Callable[..., Portal], said: str, told: list[str]
) -> None:
    portal = make_portal(positions={"it": ""}, groups={"ohjaus": ""}, guidelines={"apu": said})
    found = list(guidelines_in_force_are_kept_up(portal, date(2026, 2, 4)))
    assert [(finding.path, finding.message) for finding in found] == [("status", m) for m in told]
    assert all(finding.severity == "warning" for finding in found)
