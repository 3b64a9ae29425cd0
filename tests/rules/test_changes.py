"""Rules of changes, each with what passes it and what it tells of what does not."""

from collections.abc import Callable

import pytest

from macros.model.portal import Portal
from macros.rules import RULES, structure

MakePortal = Callable[..., Portal]
ALONE = "ilmoitus koskee vain tekijäänsä; lisää sopijapuoli, jolle asia kerrotaan"
OUTSIDER = "«satula» ei ole sopijapuoli; kirjoita sopijapuolen tunnus tai not_recorded"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("kind: notice\nmade_by: mallila\naffects: [kuvitelma]", []),
        ("kind: notice\nmade_by: mallila\naffects: [mallila, kuvitelma]", []),
        ("kind: notice\nmade_by: not_recorded\naffects: [mallila]", []),
        ("kind: update\nmade_by: mallila\naffects: [mallila]", []),
        ("kind: notice\nmade_by: mallila\naffects: [mallila]", [("affects", "error", ALONE)]),
    ],
    ids=["another", "both", "unknown maker", "no notice", "only its maker"],
)
def test_a_notice_is_for_another_party(
    make_portal: MakePortal, text: str, told: list[tuple[str, str, str]]
) -> None:
    assert structure.notices_concern_another_party in RULES
    found = structure.notices_concern_another_party(make_portal(changes={"a": text}))
    assert [(f.path, f.severity.value, f.message) for f in found] == told


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
