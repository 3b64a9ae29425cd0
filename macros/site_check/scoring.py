"""How good a ranking is: recall among the first ten, the rank of the first hit, empty answers."""

from collections.abc import Sequence
from dataclasses import dataclass

FIRST = 10


@dataclass(frozen=True)
class Judged:
    """What somebody types, and the pages that must be found; `best` should be the first.

    `ignored` pages are taken out of the ranking: whether they answer has not been judged.
    """

    text: str
    kind: str
    relevant: frozenset[str]
    best: str | None = None
    ignored: frozenset[str] = frozenset()
    source: str = "own"


@dataclass
class Score:
    """Sums over queries; recall and rank are means from 0 to 1, zero is a share."""

    queries: int = 0
    found: float = 0.0
    ranks: float = 0.0
    empty: int = 0

    def add(self, query: Judged, ranked: Sequence[str]) -> None:
        top = [page for page in dict.fromkeys(ranked) if page not in query.ignored][:FIRST]
        right = {query.best} if query.best else query.relevant
        place = next((n for n, page in enumerate(top, start=1) if page in right), None)
        self.queries += 1
        self.found += len(query.relevant & set(top)) / min(FIRST, len(query.relevant))
        self.ranks += 1 / place if place else 0
        self.empty += not ranked

    @property
    def recall(self) -> float:
        return self.found / self.queries

    @property
    def rank(self) -> float:
        """The mean reciprocal rank."""
        return self.ranks / self.queries

    @property
    def zero(self) -> float:
        return self.empty / self.queries
