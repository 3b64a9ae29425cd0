"""`python -m tests.search.measurement SITE`: measures a built site, and writes data/search.yml."""

import sys
from datetime import datetime
from pathlib import Path

from macros.model.moments import HELSINKI, finnish_day
from tests.search.engine import searched
from tests.search.queries import IGNORED, judged, labels
from tests.search.scoring import Judged, Score, Scores
from tests.site.trees import ROOT

RECORD = ROOT / "data" / "search.yml"


def own_queries() -> list[Judged]:
    """The site's own queries as they are scored."""
    return [
        Judged(q.text, q.kind, "own", frozenset(q.find), q.best, frozenset(IGNORED))
        for q in judged()
    ]


def measured(site: Path) -> dict[str, Score]:
    """The score of each class, and of all as `ALL`."""
    queries = own_queries()
    index = next(site.glob("haku/sanasto-*.bin")).read_bytes()
    ranked = searched(index, [query.text for query in queries]).ranked
    groups = Scores.of(queries, ranked).by_group
    return {kind: score for (kind, _), score in groups.items()}


def record(scores: dict[str, Score], day: str) -> str:
    """The text of the record; shares are whole per cents, rounded down."""
    lines = ["title: Haun mittaus", f"measured: {day}", "classes:"]
    for kind, label in labels().items():
        score = scores[kind]
        shares = (int(100 * share + 1e-9) for share in (score.recall, score.rank, score.zero))
        found, rank, empty = shares
        lines += [
            f"  - title: {label}",
            f"    queries: {score.queries}",
            f"    found: {found}",
            f"    rank: {rank}",
            f"    empty: {empty}",
        ]
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    today = finnish_day(datetime.now(HELSINKI).date())
    RECORD.write_text(record(measured(Path(sys.argv[1])), today), encoding="utf-8")
