"""The judged questions of `data/queries/`, asked of the built site's own search."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..model.places import file_of, url_of_page
from ..model.portal import Portal
from ..model.vocabulary import QueryClass, SearchQuality
from ..problems import Place, Problem, Severity
from .engine import searched
from .sources import Sources

# So many of the pages that are found count.
FIRST = 10
# So many per cents may the record differ from what is measured now.
TOLERANCE = 5
_TOLD = 3  # so many questions of a class are named


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


def asked(portal: Portal) -> list[Judged]:
    """Every question in the order of the files; its kind is the file's id."""
    return [
        Judged(
            row.query,
            kind,
            frozenset(map(url_of_page, row.find)),
            url_of_page(row.best) if row.best else None,
        )
        for kind, queries in portal.queries.items()
        for row in queries.queries
    ]


def ranked(site: Path, lists: Iterable[Sequence[str]]) -> Iterator[list[list[str]]]:
    """For each list of questions, what the site's search gives for each: the first addresses."""
    index = next(site.glob("haku/sanasto-*.json")).read_bytes()
    for questions in lists:
        yield [pages[:FIRST] for pages in searched(index, questions).ranked]


def measured(portal: Portal, answers: Sequence[Sequence[str]]) -> dict[str, Score]:
    """The score of each class."""
    scores = {kind: Score() for kind in portal.queries}
    for question, pages in zip(asked(portal), answers, strict=True):
        scores[question.kind].add(question, pages)
    return scores


def question_problems(sources: Sources, answers: Sequence[Sequence[str]]) -> Iterator[Problem]:
    """Warnings only: a class under its floors, a question without an answer, an old record."""
    portal = sources.loaded.portal
    scores = measured(portal, answers)
    for question, pages in zip(asked(portal), answers, strict=True):
        if not pages:
            message = f"haku ei löydä mitään lauseella «{question.text}»; {_SYNONYMS}"
            yield _warning(sources, portal.queries[question.kind], question.text, message)
    for kind, queries in portal.queries.items():
        if _below(queries, scores[kind]):
            message = (
                f"haku löysi {_percent(scores[kind].recall)} % sivuista (tavoite vähintään "
                f"{queries.least_found} %) ja sija on {_percent(scores[kind].rank)} (tavoite "
                f"{queries.least_rank}); huonoimmin: {_worst(portal, kind, answers)}; {_SYNONYMS}"
            )
            yield _warning(sources, queries, "queries", message)
    if portal.search and (stale := _stale(portal.search, portal, scores)):
        message = (
            f"haun mittaus ei ole enää ajan tasalla ({', '.join(stale)}); ylläpitäjä päivittää sen "
            "komennolla «python -m tests.search.measurement site»"
        )
        yield Problem(Place("data/search.yml"), message, Severity.WARNING)


_SYNONYMS = "lisää sanat tiedostoon data/synonyms.yml tai korjaa lauseen sivut"


def _warning(sources: Sources, queries: QueryClass, words: str, message: str) -> Problem:
    file = file_of(queries)
    return Problem(sources.place_in(file, words) or Place(file), message, Severity.WARNING)


def _below(queries: QueryClass, score: Score) -> bool:
    return 100 * score.recall < queries.least_found or 100 * score.rank < queries.least_rank


def _worst(portal: Portal, kind: str, answers: Sequence[Sequence[str]]) -> str:
    """The questions that pull the class down the most."""
    scored = []
    for question, pages in zip(asked(portal), answers, strict=True):
        score = Score()
        score.add(question, pages)
        if question.kind == kind and score.rank < 1:
            scored.append((score.recall + score.rank, question.text))
    return ", ".join(f"«{text}»" for _, text in sorted(scored)[:_TOLD])


def _stale(record: SearchQuality, portal: Portal, scores: dict[str, Score]) -> list[str]:
    """The classes whose row in the record is another than what is measured now."""
    told = {row.title: (row.queries, row.found, row.rank) for row in record.classes}
    stale = []
    for kind, queries in portal.queries.items():
        now = (scores[kind].queries, _percent(scores[kind].recall), _percent(scores[kind].rank))
        number, *shares = told.pop(queries.title, (0, 0, 0))
        far = any(abs(was - new) > TOLERANCE for was, new in zip(shares, now[1:], strict=True))
        stale += [queries.title] if far or number != now[0] else []
    return [*stale, *told]


def _percent(share: float) -> int:
    """Rounded down; what is a whole per cent stays one."""
    return int(100 * share + 1e-9)
