"""The site's own queries, judged by hand, against the site as it is built."""

import pytest

from macros.model.search_quality import SearchQuality
from tests.search.measurement import measured
from tests.search.queries import labels
from tests.search.scoring import Score
from tests.site.trees import ROOT, loaded, run

# So many per cents may the record differ from what is measured now.
TOLERANCE = 5
# Recall among the first ten and the mean reciprocal rank, below which no class may fall.
FLOORS = {
    "everyday": (0.85, 0.68),
    "inflected": (0.95, 0.92),
    "compound_part": (0.93, 0.85),
    "split_compound": (0.97, 0.95),
    "typo": (0.97, 0.93),
    "folded": (0.97, 0.95),
    "unfinished": (0.97, 0.93),
    "code": (0.97, 0.82),
    "name": (0.97, 0.84),
    "foreign": (0.97, 0.97),
    "synonym": (0.97, 0.97),
}


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Score]:
    folder = tmp_path_factory.mktemp("haku") / "site"
    assert run(ROOT, "site", str(folder)).returncode == 0
    return measured(folder)


def test_every_class_has_its_floors() -> None:
    assert set(FLOORS) == set(labels())


@pytest.mark.parametrize("kind", FLOORS)
def test_a_class_is_found_as_well_as_it_was(kind: str, scores: dict[str, Score]) -> None:
    recall, rank = FLOORS[kind]
    score = scores[kind]
    assert (score.recall >= recall, score.rank >= rank) == (True, True), score


def test_no_query_stays_without_an_answer(scores: dict[str, Score]) -> None:
    assert scores["ALL"].empty == 0


def test_the_quality_page_tells_what_is_measured_now(scores: dict[str, Score]) -> None:
    """`python -m tests.search.measurement SITE` writes the record anew."""
    record = loaded(ROOT).portal.search
    assert isinstance(record, SearchQuality)
    kinds = {label: kind for kind, label in labels().items()}
    told = {kinds[row.title]: (row.queries, row.found, row.rank) for row in record.classes}
    assert set(told) == set(kinds.values())
    stale = {
        kind: told[kind]
        for kind in told
        if told[kind][0] != scores[kind].queries
        or abs(told[kind][1] - 100 * scores[kind].recall) > TOLERANCE
        or abs(told[kind][2] - 100 * scores[kind].rank) > TOLERANCE
    }
    assert stale == {}
