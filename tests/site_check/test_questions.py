"""The judged questions: drift is a warning that names the file and the worst questions."""

from collections.abc import Callable
from pathlib import Path

import pytest

from macros.loading.intake import Loaded
from macros.model.portal import Portal
from macros.problems import as_text
from macros.site_check.questions import question_problems
from macros.site_check.sources import Sources

QUERIES = """\
title: Arjen sanat
least_found: 90
least_rank: 80
queries:
  - {query: apua, find: [ohjeet/tuki.md]}
  - {query: kone jumissa, find: [ohjeet/tuki.md]}
"""
RECORD = (
    "title: Haun mittaus\nmeasured: 4.2.2027\nclasses:\n"
    "  - {title: Arjen sanat, queries: 2, found: 100, rank: 100, empty: 0}\n"
)
FOUND = ["ohjeet/tuki/"]
FIX = "lisää sanat tiedostoon data/synonyms.yml tai korjaa lauseen sivut"


@pytest.fixture
def lines(
    tmp_path: Path, make_portal: Callable[..., Portal]
) -> Callable[[list[list[str]]], list[str]]:
    file = tmp_path / "data" / "queries" / "arki.yml"
    file.parent.mkdir(parents=True)
    file.write_text(QUERIES, encoding="utf-8")
    portal = make_portal(queries={"arki": QUERIES}, search=RECORD)
    sources = Sources(tmp_path, Loaded(tmp_path, tmp_path, portal))
    return lambda answers: as_text(sorted(question_problems(sources, answers))).splitlines()


def test_questions_that_are_answered_as_before_are_silent(
    lines: Callable[[list[list[str]]], list[str]],
) -> None:
    assert lines([FOUND, FOUND]) == []


def test_a_question_without_an_answer_and_its_class_are_warned_of(
    lines: Callable[[list[list[str]]], list[str]],
) -> None:
    assert lines([FOUND, []]) == [
        "data/queries/arki.yml:4:1: varoitus: haku löysi 50 % sivuista (tavoite vähintään 90 %) ja "
        f"sija on 50 (tavoite 80); huonoimmin: «kone jumissa»; {FIX}",
        "data/queries/arki.yml:6:13: varoitus: haku ei löydä mitään lauseella «kone jumissa»; "
        + FIX,
        "data/search.yml:1:1: varoitus: haun mittaus ei ole enää ajan tasalla (Arjen sanat); "
        "ylläpitäjä päivittää sen komennolla «python -m tests.search.measurement site»",
    ]
