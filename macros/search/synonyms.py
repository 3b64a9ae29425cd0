"""People's words → the site's: what the editors' list of synonyms means for the search."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from .documents import Document
from .lexicon import Lexicon
from .tokens import words


@dataclass(frozen=True)
class Synonym:
    """Who writes one of the phrases `said` is also shown what the phrases `meant` find.

    `pages` are addresses from the site's root that answer in any case, the best first.
    """

    said: tuple[str, ...]
    meant: tuple[str, ...]
    pages: tuple[str, ...] = ()


# A phrase as the keys that each of its words may stand for.
Phrase = list[tuple[str, ...]]
# Phrases said, phrases meant, and pages.
Rule = tuple[list[Phrase], list[Phrase], tuple[str, ...]]


def asked(documents: Iterable[Document], synonyms: Iterable[Synonym]) -> list[Document]:
    """Each page with what people ask it by, so that a part of a phrase finds it too."""
    said: dict[str, list[str]] = {}
    for synonym in synonyms:
        for url in synonym.pages[:1]:
            said.setdefault(url, []).extend(synonym.said)
    return [replace(d, asked=" ".join(said.get(d.url, ()))) for d in documents]


def rules(synonyms: Iterable[Synonym], lexicon: Lexicon) -> Iterator[Rule]:
    """The words become known to the lexicon."""
    for synonym in synonyms:
        said, meant = (
            [[lexicon.keys(word) for word in words(text)] for text in phrases]
            for phrases in (synonym.said, synonym.meant)
        )
        yield said, meant, synonym.pages
