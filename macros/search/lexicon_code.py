"""The lexicon → numbers of its words, their stems with parts, and a graph of their endings."""

from typing import Any

from .lexicon import Endings, Entry, Lexicon
from .paradigms import RANK
from .postings import Numbers
from .word_book import WordBook

# The mark of the ending that makes the dictionary's form, beside those of `paradigms`.
BASE = 16


def code(book: WordBook, forms: list[str]) -> tuple[Numbers, dict[str, list[Any]]]:
    """The numbers of the words by form; and for each word its stems and the numbers of its parts.

    A stem has the state of the graph from which its forms go on.
    """
    lexicon, graph = Lexicon(book, forms), EndingGraph()
    stems = {entry.key: _stems(entry, graph) for entry in lexicon.inflected()}
    numbers = {key: n for n, key in enumerate(sorted(stems, key=lambda key: (stems[key], key)))}
    found = {form: tuple(numbers[key] for key in keys) for form, keys in lexicon.keys.items()}
    rows = [[stems[key], *(numbers[p] for p in lexicon.entries[key].parts)] for key in numbers]
    return found, {"words": rows, "endings": graph.states()}


class EndingGraph:
    """Sets of endings as states in which like remainders are shared; a set is where it begins.

    A state has the marks of the ending that may stop there, and letters with the states that they
    lead to, which have smaller numbers.
    """

    def __init__(self) -> None:
        self._numbers: dict[tuple[Any, ...], int] = {}
        self._known: dict[tuple[tuple[str, int], ...], int] = {}
        self._given: dict[tuple[int, str], tuple[Endings, int]] = {}

    def begin(self, endings: Endings, base: str) -> int:
        """Where the endings with their marks begin, that of the dictionary's form marked."""
        given = id(endings), base  # words share their endings; kept, so that the id stays
        if given not in self._given:
            marked = {base: endings[base] | BASE} if base in endings else {}
            state = self._state(tuple(sorted((endings | marked).items())))
            self._given[given] = endings, state
        return self._given[given][1]

    def states(self) -> list[Any]:
        return [*self._numbers]

    def _state(self, endings: tuple[tuple[str, int], ...]) -> int:
        if endings not in self._known:
            self._known[endings] = self._made(endings)
        return self._known[endings]

    def _made(self, endings: tuple[tuple[str, int], ...]) -> int:
        marks = 0
        after: dict[str, list[tuple[str, int]]] = {}
        for ending, mark in endings:
            if ending:
                after.setdefault(ending[0], []).append((ending[1:], mark))
            else:
                marks = mark
        arrows = ((letter, self._state(tuple(rest))) for letter, rest in after.items())
        return self._numbers.setdefault((marks, *arrows), len(self._numbers))


def _stems(entry: Entry, graph: EndingGraph) -> list[tuple[str, int]]:
    """The stems of an entry in their order; inflections of one stem as one."""
    merged: dict[str, Endings] = {}
    for stem, endings in entry.inflections:
        merged[stem] = _both(merged[stem], endings) if stem in merged else endings
    return sorted(
        (stem, graph.begin(endings, entry.key.removeprefix(stem)))
        for stem, endings in merged.items()
    )


def _both(one: Endings, other: Endings) -> Endings:
    merged = dict(one)
    for ending, marks in other.items():
        old = merged.get(ending, marks)
        merged[ending] = min(old >> RANK, marks >> RANK) << RANK | (old | marks) & (1 << RANK) - 1
    return merged
