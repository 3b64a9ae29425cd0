"""Rules of requirements, each with what passes it and what it tells of what does not."""

from collections.abc import Callable

import pytest

from macros.model.portal import Portal
from macros.rules import RULES, structure

MakePortal = Callable[..., Portal]
Told = list[tuple[str, str, str, str]]
PARTIES = {
    "mallila": "title: Mallilan kunta",
    "kuvitelma": "title: Kuvitelman kunta",
    "satula": "title: Satulan kunta\nparty: false",
}
OWN = (
    structure.representation_is_on_the_requirements_own_level,
    structure.only_parties_are_bound,
    structure.requirements_of_a_level_have_different_orders,
)


def told(portal: Portal) -> Told:
    return [
        (f.record.id, f.path, f.severity.value, f.message)
        for rule in RULES
        if rule in OWN
        for f in rule(portal)
    ]


REPRESENTED = "representation: {level: ylin}\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f"level: ylin\n{REPRESENTED}", None),
        ("level: alin\n", None),
        (
            f"level: alin\n{REPRESENTED}",
            "tarkistus koskee tasoa «ylin», mutta vaatimuksen level on «alin»",
        ),
        (REPRESENTED, "tarkistus koskee tasoa «ylin», mutta vaatimuksen level puuttuu"),
    ],
    ids=["the same", "another check", "another level", "no level"],
)
def test_representation_is_on_the_requirement_s_own_level(
    make_portal: MakePortal, text: str, message: str | None
) -> None:
    found = told(make_portal(requirements={"a": text}))
    assert found == ([("a", "representation.level", "error", message)] if message else [])


OUTSIDER = "«satula» ei ole sopijapuoli; kirjoita sopijapuolen tunnus"


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("responsible: {organisation: kuvitelma}\n", None),
        ("responsible: {group: satula}\n", None),
        ("account_management: {organisation: mallila}\n", None),
        ("account_management: {organisation: puuttuu}\n", None),
        ("responsible: {organisation: satula}\n", "responsible.organisation"),
        ("account_management: {organisation: satula}\n", "account_management.organisation"),
    ],
    ids=["a party acts", "a group acts", "of a party", "of none that is", "an outsider acts",
         "of an outsider"],
)  # fmt: skip
def test_a_requirement_binds_parties(make_portal: MakePortal, text: str, path: str | None) -> None:
    found = told(make_portal(organisations=PARTIES, requirements={"a": text}))
    assert found == ([("a", path, "error", OUTSIDER)] if path else [])


def test_requirements_of_a_level_have_different_orders(make_portal: MakePortal) -> None:
    ordered = {"a": "level: ylin\norder: 1", "b": "level: ylin\norder: 2", "c": "order: 1"}
    assert told(make_portal(requirements=ordered)) == []
    again = ordered | {"d": "level: ylin\norder: 2", "e": "order: 1"}
    assert told(make_portal(requirements=again)) == [
        ("d", "order", "error", "järjestys 2 on jo saman tason vaatimuksella «b»"),
        ("e", "order", "error", "järjestys 1 on jo saman tason vaatimuksella «c»"),
    ]
