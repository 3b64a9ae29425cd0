"""Documents → units, and in which units each word stands.

A unit is what is ranked: a page, or a record's spot on a page, which has facets of its own. Which
section of the page answers best is found in the texts, when they are shown.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from .documents import Document, Facets, Section
from .lexicon import Lexicon
from .tokens import words

# How a word stands in a unit.
STANDINGS = 6
ASKED, ONCE, TWICE, HEADING, OFTEN, TITLE = range(STANDINGS)


@dataclass(frozen=True)
class Unit:
    """The words of a unit as they stand, by the number of its page."""

    page: int
    facets: Facets
    title: list[str]
    headings: list[str]
    text: Counter[str]
    asked: list[str]

    @property
    def length(self) -> int:
        return self.text.total() + len(self.headings)

    @property
    def forms(self) -> Iterator[str]:
        yield from self.title
        yield from self.headings
        yield from self.text
        yield from self.asked


def units_of(documents: Iterable[Document]) -> Iterator[Unit]:
    for page, document in enumerate(documents):
        for facets, sections in _by_facets(document):
            own = facets == document.facets
            told = (document.title, document.need, document.asked) if own else ("", "", "")
            title, need, asked = map(words, told)
            headings = words(" ".join(section.heading for section in sections))
            text = words(" ".join(section.text for section in sections))
            yield Unit(page, facets, title, need + headings, Counter(text), asked)


def places(units: Iterable[Unit], lexicon: Lexicon) -> dict[str, dict[int, int]]:
    """For each key the numbers of its units, with how it stands there."""
    found: dict[str, dict[int, int]] = {}
    for number, unit in enumerate(units):
        for key, standing in _standings(unit, lexicon).items():
            found.setdefault(key, {})[number] = standing
    return found


def _by_facets(document: Document) -> list[tuple[Facets, list[Section]]]:
    """The page's own sections first, then the spots, those of like facets together."""
    others = [s for s in document.sections if s.facets != document.facets]
    own = [s for s in document.sections if s.facets == document.facets]
    spots = groupby(sorted(others, key=lambda s: repr(s.facets)), key=lambda s: s.facets)
    return [(document.facets, own), *((facets, list(found)) for facets, found in spots)]


def _standings(unit: Unit, lexicon: Lexicon) -> dict[str, int]:
    counts: dict[str, int] = {}
    for form, times in unit.text.items():
        for key in lexicon.keys(form):
            counts[key] = counts.get(key, 0) + times
    found = {key: ASKED for form in unit.asked for key in lexicon.keys(form)}
    found |= {key: ONCE if n == 1 else TWICE if n == 2 else OFTEN for key, n in counts.items()}
    for forms, standing in ((unit.headings, HEADING), (unit.title, TITLE)):
        found |= dict.fromkeys((key for form in forms for key in lexicon.keys(form)), standing)
    return found
