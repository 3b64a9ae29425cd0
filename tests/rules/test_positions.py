"""Rules of those who hold positions, each with what passes it and what it tells."""

from collections.abc import Callable
from datetime import date

import pytest

from macros.model.portal import Portal
from macros.rules import RULES, RULES_OF_THE_DAY
from macros.rules.days import (
    nobody_is_missing_for_a_year,
    the_state_of_a_position_is_that_of_the_day,
)

MakePortal = Callable[..., Portal]
TODAY = date(2027, 6, 15)
AKU = "{name: Aku, until: 31.12.2026}"
GAP = "edellinen lopetti 31.12.2026, tämä aloittaa 1.1.2028; tarkista vuodet"
LEFT = "kaudet ovat päättyneet; lisää uusi henkilö tai tila vacant tai not_recorded"


def test_every_rule_of_this_module_is_asked() -> None:
    assert nobody_is_missing_for_a_year in RULES
    assert the_state_of_a_position_is_that_of_the_day in RULES_OF_THE_DAY


@pytest.mark.parametrize(
    ("since", "told"),
    [
        ("1.1.2027", []),
        ("1.8.2027", []),
        ("1.1.2028", [("holder.people[0].since", "warning", GAP)]),
    ],
    ids=["at once", "after a while", "a year too late"],
)
def test_a_gap_of_a_year_is_told(
    make_portal: MakePortal, since: str, told: list[tuple[str, str, str]]
) -> None:
    people = f"{{name: Elli, since: {since}}}, {AKU}"
    portal = make_portal(positions={"it": f"holder: {{state: held, people: [{people}]}}"})
    found = nobody_is_missing_for_a_year(portal)
    assert [(f.path, f.severity.value, f.message) for f in found] == told


@pytest.mark.parametrize(
    ("holder", "told"),
    [
        ("{state: vacant}", []),
        (f"{{state: vacant, people: [{AKU}]}}", []),
        ("{state: vacant, people: [{name: Elli, since: 16.6.2027}]}", []),
        ("{state: held, people: [{name: Elli, since: 16.6.2027}]}", []),
        ("{state: held, people: [{name: Elli, until: 15.6.2027}]}", []),
        ("{state: held, people: [{name: Elli, until: 14.6.2027}]}", [LEFT]),
        (
            "{state: vacant, people: [{name: Elli, since: 15.6.2027}]}",
            ["tila on vacant, mutta roolissa on Elli; kirjoita held tai hänelle until"],
        ),
    ],
    ids=["vacant", "left", "coming to a vacant one", "coming", "last day", "nobody", "began"],
)
def test_the_state_is_that_of_the_day(
    make_portal: MakePortal, holder: str, told: list[str]
) -> None:
    found = [
        *the_state_of_a_position_is_that_of_the_day(
            make_portal(positions={"it": f"holder: {holder}"}), TODAY
        )
    ]
    assert [f.message for f in found] == told
    assert {(f.path, f.severity.value) for f in found} <= {("holder.state", "warning")}
