"""The queries that the site's search is judged by, as people wrote them: `data/queries/`."""

from dataclasses import dataclass
from functools import cache

from macros.model.judged_query import QueryClass
from macros.places import url_of_page
from tests.site.trees import ROOT, loaded

# The index of every word holds every query: it is taken out of the ranking before scoring.
IGNORED = ("tietoa/hakemisto/",)


@dataclass(frozen=True)
class Query:
    """What somebody types, and the addresses that must be among the first ten.

    `best` is the address that should come first; None when those of `find` are equally good.
    """

    kind: str
    text: str
    find: tuple[str, ...]
    best: str | None


@cache
def judged() -> tuple[Query, ...]:
    """Every query in the order of the files."""
    return tuple(
        Query(
            kind,
            row.query,
            tuple(url_of_page(page) for page in row.find),
            url_of_page(row.best) if row.best else None,
        )
        for kind, queries in classes().items()
        for row in queries.queries
    )


def labels() -> dict[str, str]:
    """The classes' names for readers, in the order of the files."""
    return {kind: queries.title for kind, queries in classes().items()}


@cache
def classes() -> dict[str, QueryClass]:
    """The records, by the ids under which they are scored."""
    return loaded(ROOT).portal.queries
