"""The judged questions of `data/queries/`, asked of the built site's own search."""

from pathlib import Path

from ..model.portal import Portal
from ..places import url_of_page
from .engine import searched
from .scoring import Judged, Score, Scores

# The index of every word holds every query: it is taken out of the ranking before scoring.
IGNORED = frozenset({"tietoa/hakemisto/"})


def asked(portal: Portal) -> list[Judged]:
    """Every question in the order of the files; its kind is the file's id."""
    return [
        Judged(
            row.query,
            kind,
            "own",
            frozenset(map(url_of_page, row.find)),
            url_of_page(row.best) if row.best else None,
            IGNORED,
        )
        for kind, queries in portal.queries.items()
        for row in queries.queries
    ]


def measured(portal: Portal, site: Path) -> dict[str, Score]:
    """The score of each class, and of all as `ALL`."""
    questions = asked(portal)
    index = next(site.glob("haku/sanasto-*.bin")).read_bytes()
    ranked = searched(index, [question.text for question in questions]).ranked
    groups = Scores.of(questions, ranked).by_group
    return {kind: score for (kind, source), score in groups.items() if source == "all"}
