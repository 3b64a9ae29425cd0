"""The state as a terminal shows it: that of the issue, with nothing written for GitHub."""

from collections.abc import Callable

import pytest

from macros import agreement as checks
from macros.agreement.status import as_markdown, as_text
from macros.model.portal import Portal
from tests.agreement.status.portal import agreement
from tests.agreement.status.test_issue_text import FIGURES, HEAD


def test_it_is_what_the_issue_tells(make_portal: Callable[..., Portal]) -> None:
    assert as_text(agreement(make_portal)) == as_markdown(agreement(make_portal))


def test_a_name_stands_as_it_was_written(make_portal: Callable[..., Portal]) -> None:
    only = {"a": "title: '@ohjaus ja #12 *x*'\nguideline_terms: {must_have: [owner]}"}
    told = as_text(agreement(make_portal, requirements=only), "https://mallila.fi/")
    assert "\n- Ei kirjattu: @ohjaus ja #12 *x*\n" in told


def test_a_promise_without_evidence_waits_for_the_one_that_is_proposed(
    make_portal: Callable[..., Portal], monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in checks.CHECKS:
        monkeypatch.setitem(checks.CHECKS, kind, lambda *_: iter(()))
    told = as_text(agreement(make_portal)).splitlines()
    assert [line for line in told if line.startswith(("##", "- "))] == [
        "## Mallilan kunta",
        "- Ei kirjattu: Tehtävillä on hoitajat",
        "## Ohjausryhmä",
        "- Ei kirjattu: Ryhmä on sovittu",
        "- Ei kirjattu: Kunnilla on edustajat",
    ]


def test_without_promises_only_the_figures_are_told(make_portal: Callable[..., Portal]) -> None:
    none = FIGURES.replace("1", "0")
    assert as_text(agreement(make_portal, requirements={})) == f"{HEAD}{none}"
