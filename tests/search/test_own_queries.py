"""The site's own queries, judged by hand, against the site as it is built."""

import pytest

from tests.search.engine import searched
from tests.search.queries import IGNORED, judged, labels
from tests.search.scoring import Judged, Score, Scores
from tests.site.trees import ROOT, run

OWN = "own"
# Recall among the first ten and the mean reciprocal rank, below which no class may fall.
FLOORS = {
    "everyday": (0.9, 0.65),
    "inflected": (0.95, 0.85),
    "compound_part": (0.95, 0.9),
    "split_compound": (0.97, 0.8),
    "typo": (0.95, 0.75),
    "folded": (0.97, 0.85),
    "unfinished": (0.97, 0.85),
    "code": (0.97, 0.8),
    "name": (0.97, 0.8),
    "foreign": (0.97, 0.9),
    "synonym": (0.97, 0.95),
}


def own_queries() -> list[Judged]:
    return [
        Judged(q.text, q.kind, OWN, frozenset(q.find), q.best, frozenset(IGNORED)) for q in judged()
    ]


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Score]:
    folder = tmp_path_factory.mktemp("haku") / "site"
    assert run(ROOT, "site", str(folder)).returncode == 0
    index = next(folder.glob("haku/sanasto-*.bin")).read_bytes()
    queries = own_queries()
    found = Scores.of(queries, searched(index, [query.text for query in queries]).ranked)
    return {kind: score for (kind, _), score in found.by_group.items()}


def test_every_class_has_its_floors() -> None:
    assert set(FLOORS) == set(labels())


@pytest.mark.parametrize("kind", FLOORS)
def test_a_class_is_found_as_well_as_it_was(kind: str, scores: dict[str, Score]) -> None:
    recall, rank = FLOORS[kind]
    score = scores[kind]
    assert (score.recall >= recall, score.rank >= rank) == (True, True), score


def test_no_query_stays_without_an_answer(scores: dict[str, Score]) -> None:
    assert scores["ALL"].empty == 0
