"""For whom the promises wait."""

from collections.abc import Callable

import pytest

from macros import agreement as checks
from macros.agreement.status.standing import Standing
from macros.model.portal import Portal
from tests.agreement.status.portal import POSITIONS, agreement


def waiting(status: Standing) -> dict[str, list[tuple[str, int]]]:
    return {
        owner.title: [(m.judgement.requirement.id, len(m.evidence)) for m in matters]
        for owner, matters in status.waiting()
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
    assert list(waiting(status)) == ["Zeta", "Äänekkö"]


def test_a_promise_without_evidence_waits_for_the_one_that_is_proposed(
    make_portal: Callable[..., Portal], monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in checks.CHECKS:
        monkeypatch.setitem(checks.CHECKS, kind, lambda *_: iter(()))
    assert waiting(agreement(make_portal)) == {
        "Mallilan kunta": [("hoitajat", 0)],
        "Ohjausryhmä": [("kokoonpano", 0), ("edustus", 0)],
    }


@pytest.mark.parametrize("address", ["https://mallila.fi", "https://mallila.fi/"])
def test_the_sites_address_may_lack_its_last_slash(
    address: str, make_portal: Callable[..., Portal]
) -> None:
    status = agreement(make_portal, address)
    assert status.address(status.portal.groups["ohjaus"]) == "https://mallila.fi/hallinta/ohjaus/"
