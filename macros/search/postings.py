"""Documents → units, and in which units each word stands.

A unit is what is ranked: a page, or a record's spot on a page, which has facets of its own. Which
section of the page answers best is found in the texts, when they are shown.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from .documents import Document, Facets, Section
from .lexicon import Lexicon
from .tokens import words

# How a word stands in a unit.
STANDINGS = 5
ONCE, TWICE, HEADING, OFTEN, TITLE = range(STANDINGS)


@dataclass(frozen=True)
class Unit:
    """Lengths are in words."""

    page: int
    length: int
    facets: Facets


@dataclass(frozen=True)
class Postings:
    """The units in order, and for each key its units with how it stands there."""

    units: list[Unit]
    places: dict[str, dict[int, int]]


def forms_in(documents: list[Document]) -> Iterator[str]:
    """Every word of the documents, as it stands."""
    for document in documents:
        yield from words(f"{document.title} {document.need}")
        for section in document.sections:
            yield from words(f"{section.heading} {section.text}")


def postings(documents: list[Document], lexicon: Lexicon) -> Postings:
    units: list[Unit] = []
    places: dict[str, dict[int, int]] = {}
    for page, document in enumerate(documents):
        for facets, sections in _by_facets(document):
            own = facets == document.facets
            title, need = (document.title, document.need) if own else ("", "")
            standings, length = _standings(title, need, sections, lexicon)
            for key, standing in standings.items():
                places.setdefault(key, {})[len(units)] = standing
            units.append(Unit(page, length, facets))
    return Postings(units, places)


def _by_facets(document: Document) -> list[tuple[Facets, list[Section]]]:
    """The page's own sections first, then the spots, those of like facets together."""
    others = [s for s in document.sections if s.facets != document.facets]
    own = [s for s in document.sections if s.facets == document.facets]
    spots = groupby(sorted(others, key=lambda s: repr(s.facets)), key=lambda s: s.facets)
    return [(document.facets, own), *((facets, list(found)) for facets, found in spots)]


def _standings(
    title: str, need: str, sections: list[Section], lexicon: Lexicon
) -> tuple[dict[str, int], int]:
    def keys(text: str) -> Iterator[str]:
        return (key for form in words(text) for key in lexicon.keys(form))

    counts = Counter(key for section in sections for key in keys(section.text))
    found = {key: ONCE if n == 1 else TWICE if n == 2 else OFTEN for key, n in counts.items()}
    headings = [key for text in (need, *(s.heading for s in sections)) for key in keys(text)]
    found |= dict.fromkeys(headings, HEADING)
    found |= dict.fromkeys(keys(title), TITLE)
    return found, counts.total() + len(headings)
