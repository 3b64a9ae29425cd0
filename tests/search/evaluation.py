"""`python -m tests.search.evaluation SET.json`: how well the search finds in any judged set.

The index is built over the set's documents as for the site, and the real engine is asked.
"""

import argparse
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

from macros.search.documents import Document
from macros.search.index import search_files
from macros.search.word_book import WordBook
from macros.site_check.engine import searched
from macros.site_check.questions import Judged, Score
from tests.search.query_set import QuerySet

MEMORY = Path(__file__).parents[2] / ".cache" / "search"
WITHOUT = Path(__file__).with_name("ask_without.js")
# Each part of the engine that it can turn off.
PARTS = ("dots", "beginnings", "slips", "division", "compounds", "synonyms")


def main() -> None:
    """Prints the table of one set, and with --ablate what each part of the engine brings."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("set", type=Path)
    parser.add_argument("--ablate", action="store_true")
    options = parser.parse_args()
    found = QuerySet.read(options.set)
    start = time.perf_counter()
    index = index_of(found.documents)
    built = time.perf_counter() - start
    queries = [query.text for query in found.queries]
    told = searched(index, queries)
    timed = searched(index, queries, limit=10)
    print(*Scores.of(found.queries, told.ranked).lines(), sep="\n")
    print(
        f"p50 {percentile(timed.times, 50):.2f} ms, p95 {percentile(timed.times, 95):.2f} ms, "
        f"opened in {told.opening:.0f} ms"
    )
    print(f"{len(found.documents)} documents, index {len(index)} bytes, built in {built:.1f} s")
    for part in PARTS if options.ablate else ():
        scores = Scores.of(found.queries, searched(index, queries, part, script=WITHOUT).ranked)
        print(f"{part:14} {scores.lines()[_ALL]}")


_ALL = 0


@dataclass
class Scores:
    """By class and source of the queries, by class alone (`all`), and over all (`ALL`)."""

    by_group: dict[tuple[str, str], Score] = field(default_factory=dict)

    @classmethod
    def of(cls, queries: Iterable[Judged], ranked: Iterable[Sequence[str]]) -> "Scores":
        scores = cls()
        for query, pages in zip(queries, ranked, strict=True):
            for group in product(("ALL", query.kind), ("all", query.source)):
                scores.by_group.setdefault(group, Score()).add(query, pages)
        return scores

    def lines(self) -> list[str]:
        """A line for each group, sorted."""
        return [
            f"{kind:14} {source:9} n={s.queries:4} recall@10 {s.recall:.3f} "
            f"MRR {s.rank:.3f} zero {100 * s.zero:.1f}%"
            for (kind, source), s in sorted(self.by_group.items())
        ]


def index_of(documents: list[Document]) -> bytes:
    """The index that the site would have if it had these documents."""
    files = search_files(documents, [], WordBook(MEMORY))
    return next(content for path, content in files.items() if "sanasto-" in path)


def percentile(values: Sequence[float], percent: int) -> float:
    return sorted(values)[min(len(values) * percent // 100, len(values) - 1)]


if __name__ == "__main__":
    main()
