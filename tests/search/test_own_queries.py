"""The site's own queries, judged by hand, against the site as it is built."""

import pytest

from macros.model.search_quality import SearchQuality
from tests.search.measurement import measured
from tests.search.queries import classes, labels
from tests.search.scoring import Score
from tests.site.trees import ROOT, loaded, run

# So many per cents may the record differ from what is measured now.
TOLERANCE = 5


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Score]:
    folder = tmp_path_factory.mktemp("haku") / "site"
    assert run(ROOT, "site", str(folder)).returncode == 0
    return measured(folder)


@pytest.mark.parametrize("kind", classes())
def test_a_class_is_found_as_well_as_its_record_demands(
    kind: str, scores: dict[str, Score]
) -> None:
    least, score = classes()[kind], scores[kind]
    assert 100 * score.recall >= least.least_found, score
    assert 100 * score.rank >= least.least_rank, score


def test_every_class_has_floors() -> None:
    assert [kind for kind, least in classes().items() if not least.least_found] == []
    assert [kind for kind, least in classes().items() if not least.least_rank] == []


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
