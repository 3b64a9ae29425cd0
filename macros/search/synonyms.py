"""People's words → the site's: what the editors' list of synonyms means for the search."""

from collections.abc import Iterable
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Rule:
    """One phrase said, and what it means: other phrases, and pages."""

    said: Phrase
    meant: list[Phrase]
    pages: tuple[str, ...]


def rules(synonyms: Iterable[Synonym], lexicon: Lexicon) -> list[Rule]:
    """A rule for every phrase said; the words become known to the lexicon."""
    return [
        Rule(_phrase(said, lexicon), [_phrase(m, lexicon) for m in synonym.meant], synonym.pages)
        for synonym in synonyms
        for said in synonym.said
    ]


def _phrase(text: str, lexicon: Lexicon) -> Phrase:
    return [lexicon.keys(word) for word in words(text)]
