"""Rules of changes, each with what passes it and what it tells of what does not."""

from collections.abc import Callable

import pytest

from macros.model.portal import Portal
from macros.rules import RULES, structure

MakePortal = Callable[..., Portal]
OUTSIDER = "«satula» ei ole sopijapuoli; kirjoita sopijapuolen tunnus tai not_recorded"


@pytest.mark.parametrize(
    ("maker", "told"),
    [
        ("mallila", []),
        ("not_recorded", []),
        ("puuttuu", []),
        ("satula", [("made_by", "error", OUTSIDER)]),
    ],
)
def test_a_change_is_a_party_s(
    make_portal: MakePortal, maker: str, told: list[tuple[str, str, str]]
) -> None:
    organisations = {"mallila": "title: Mallila", "satula": "title: Satula\nparty: false"}
    portal = make_portal(organisations=organisations, changes={"a": f"made_by: {maker}"})
    assert structure.only_parties_are_bound in RULES
    found = structure.only_parties_are_bound(portal)
    assert [(f.path, f.severity.value, f.message) for f in found] == told
