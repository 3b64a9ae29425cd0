"""`python -m tests.search.measurement SITE`: measures a built site, and writes data/search.yml."""

import sys
from datetime import datetime
from pathlib import Path

from macros.model.moments import HELSINKI, finnish_day
from macros.model.portal import Portal
from macros.site_check.questions import Score, asked, measured, ranked
from tests.site.trees import ROOT, loaded

RECORD = ROOT / "data" / "search.yml"


def record(portal: Portal, scores: dict[str, Score], day: str) -> str:
    """The text of the record; shares are whole per cents, rounded down."""
    lines = ["title: Haun mittaus", f"measured: {day}", "classes:"]
    for kind, queries in portal.queries.items():
        score = scores[kind]
        found, rank, empty = map(percent, (score.recall, score.rank, score.zero))
        lines += [
            f"  - title: {queries.title}",
            f"    queries: {score.queries}",
            f"    found: {found}",
            f"    rank: {rank}",
            f"    empty: {empty}",
        ]
    return "\n".join([*lines, ""])


def percent(share: float) -> int:
    return int(100 * share + 1e-9)


if __name__ == "__main__":
    own = loaded(ROOT).portal
    (answers,) = ranked(Path(sys.argv[1]), [[question.text for question in asked(own)]])
    today = finnish_day(datetime.now(HELSINKI).date())
    RECORD.write_text(record(own, measured(own, answers), today), encoding="utf-8")
