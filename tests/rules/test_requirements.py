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


def told(portal: Portal) -> Told:
    assert structure.only_parties_are_bound in RULES
    found = structure.only_parties_are_bound(portal)
    return [(f.record.id, f.path, f.severity.value, f.message) for f in found]


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
