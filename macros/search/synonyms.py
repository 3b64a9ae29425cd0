"""People's words → the site's: what the editors' list of synonyms means for the search."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from .tokens import words


@dataclass(frozen=True)
class Synonym:
    """Who writes one of the phrases `said` is also shown what the phrases `meant` find.

    `pages` are addresses from the site's root that answer in any case, the best first.
    """

    said: tuple[str, ...]
    meant: tuple[str, ...]
    pages: tuple[str, ...] = ()


def asked(synonyms: Iterable[Synonym]) -> defaultdict[str, str]:
    """By page the words that people ask it by, so that a part of a phrase finds it too."""
    said = defaultdict[str, str](str)
    for synonym in synonyms:
        for url in synonym.pages[:1]:
            said[url] += " ".join(["", *words(" ".join(synonym.said))])
    return said
