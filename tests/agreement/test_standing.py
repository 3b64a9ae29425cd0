"""How the agreement stands on a day, and for whom it waits."""

from collections.abc import Callable

import pytest

from macros import agreement as checks
from macros.agreement.judgement import Standing
from macros.agreement.status import as_markdown
from macros.model.portal import Portal
from tests.agreement.status.portal import POSITIONS, agreement


def waiting(status: Standing) -> dict[str, list[tuple[str, int]]]:
    return {
        turns[0].owner.title: [(t.judgement.requirement.id, len(t.evidence)) for t in turns]
        for turns in status.turns.values()
    }


def test_owners_come_in_the_order_of_the_finnish_alphabet(
    make_portal: Callable[..., Portal],
) -> None:
    organisations = {
        "kuvitelma": "title: Äänekkö\nshort: Äänekkö\n",
        "mallila": "title: Öljylä\nshort: Öljylä\n",
        "satula": "title: Zeta\nshort: Zeta\n",
    }
    positions = {**POSITIONS, "muu": "title: Muu\norganisation: satula\n"}
    status = agreement(make_portal, organisations=organisations, positions=positions)
    assert waiting(status) == {
        "Zeta": [("hoitajat", 1), ("edustus", 1)],
        "Äänekkö": [("hoitajat", 1), ("edustus", 1)],
    }
    told = as_markdown(status)
    assert told.index("## Zeta") < told.index("## Äänekkö")


def test_a_promise_without_evidence_waits_for_the_one_that_is_proposed(
    make_portal: Callable[..., Portal], monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in checks.CHECKS:
        monkeypatch.setitem(checks.CHECKS, kind, lambda *_: iter(()))
    assert waiting(agreement(make_portal)) == {
        "Mallilan kunta": [("hoitajat", 0)],
        "Ohjausryhmä": [("kokoonpano", 0), ("edustus", 0)],
    }
