"""The queries that the site's search is judged by, as people wrote them: `search/queries.yml`.

They name the real site's pages, so they stand beside its content and not among the tests.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).parents[2] / "search" / "queries.yml"
# The index of every word holds every query: it is taken out of the ranking before scoring.
IGNORED = ("tietoa/hakemisto/",)


@dataclass(frozen=True)
class Query:
    """What somebody types, and the pages that must be among the first ten.

    `best` is the page that should come first; None when those of `find` are equally good.
    """

    kind: str
    text: str
    find: tuple[str, ...]
    best: str | None


@cache
def judged() -> tuple[Query, ...]:
    """Every query in the order of the file."""
    return tuple(
        Query(kind, row["query"], tuple(row["find"]), None if row.get("equal") else row["find"][0])
        for kind, group in _file().items()
        for row in group["queries"]
    )


def labels() -> dict[str, str]:
    """The classes' names for readers, in the order of the file."""
    return {kind: group["label"] for kind, group in _file().items()}


@cache
def _file() -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return content
