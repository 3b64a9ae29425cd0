"""Rules of changes, each with what passes it and what it tells of what does not."""

from collections.abc import Callable
from datetime import date

import pytest

from macros.model.portal import Portal
from macros.rules import RULES, RULES_OF_THE_DAY, changes

MakePortal = Callable[..., Portal]
JUNE = "window: {year: 2027, month: 6}\n"
ALONE = "ilmoitus koskee vain tekijäänsä; lisää sopijapuoli, jolle asia kerrotaan"
OVER = (
    "muutoksen aika on ohi; vaihda tilaksi done (tehty) tai cancelled (peruttu), "
    "tai kirjaa uusi aika"
)
OUTSIDER = "«satula» ei ole sopijapuoli; kirjoita sopijapuoli tai not_recorded"
TOO_EARLY = "tila on done (tehty), mutta aika on vasta tulossa"


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
    found = changes.notices_concern_another_party(make_portal(changes={"a": text}))
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
    found = changes.changes_are_made_by_parties(portal)
    assert [(f.path, f.severity.value, f.message) for f in found] == told


def test_every_rule_of_this_module_is_asked() -> None:
    assert [rule for rule in RULES if rule.__module__ == changes.__name__] == [
        changes.notices_concern_another_party,
        changes.changes_are_made_by_parties,
    ]


@pytest.mark.parametrize(
    ("text", "today", "told"),
    [
        (f"{JUNE}status: planned", date(2027, 6, 30), []),
        (f"{JUNE}status: planned", date(2027, 7, 1), [("status", "warning", OVER)]),
        (f"{JUNE}status: confirmed", date(2027, 7, 1), [("status", "warning", OVER)]),
        (f"{JUNE}status: done", date(2027, 7, 1), []),
        (f"{JUNE}status: cancelled", date(2027, 7, 1), []),
        ("window: not_recorded\nstatus: planned", date(2027, 7, 1), []),
        (f"{JUNE}status: done", date(2027, 6, 1), []),
        (f"{JUNE}status: done", date(2027, 5, 31), [("status", "warning", TOO_EARLY)]),
        ("window: not_recorded\nstatus: done", date(2027, 5, 31), []),
    ],
)
def test_a_change_is_over_or_to_come_as_its_state_says(
    make_portal: MakePortal, text: str, today: date, told: list[tuple[str, str, str]]
) -> None:
    portal = make_portal(changes={"a": text})
    own = [rule for rule in RULES_OF_THE_DAY if rule.__module__ == changes.__name__]
    found = [finding for rule in own for finding in rule(portal, today)]
    assert [(f.path, f.severity.value, f.message) for f in found] == told
