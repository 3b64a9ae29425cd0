"""Documents → units, and in which units each word stands.

A unit is what is ranked: the title of a page, or one of its sections.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from .documents import Document, Facets
from .lexicon import Lexicon
from .tokens import words

# How a word stands in a unit, the most frequent first: the codes are unary.
ONCE, TWICE, HEADING, OFTEN = range(4)


@dataclass(frozen=True)
class Unit:
    """The title of a page when `section` is None."""

    page: int
    section: int | None
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
        yield from words(document.title)
        for section in document.sections:
            yield from words(f"{section.heading} {section.text}")


def postings(documents: list[Document], lexicon: Lexicon) -> Postings:
    units: list[Unit] = []
    places: dict[str, dict[int, int]] = {}

    def add(page: int, section: int | None, heading: str, text: str, facets: Facets) -> None:
        counts = Counter(key for form in words(text) for key in lexicon.keys(form))
        headed = {key for form in words(heading) for key in lexicon.keys(form)}
        for key in {**counts, **dict.fromkeys(headed)}:
            how = HEADING if key in headed else _standing(counts[key])
            places.setdefault(key, {})[len(units)] = how
        length = counts.total() + len(headed)
        units.append(Unit(page, section, length, facets))

    for page, document in enumerate(documents):
        add(page, None, document.title, "", document.facets)
        for number, section in enumerate(document.sections):
            add(page, number, section.heading, section.text, section.facets)
    return Postings(units, places)


def _standing(count: int) -> int:
    return ONCE if count == 1 else TWICE if count == 2 else OFTEN
