"""Words and places → short texts that a host packs well; `encoding.js` reads them back."""

from collections.abc import Iterable
from functools import cache

from .tokens import shared_start

_FIRST = 35  # after space, "!" and '"', which part the texts and need no escaping
_HALVES = range(0xD800, 0xE000)  # no signs of their own


def signs(numbers: Iterable[int]) -> str:
    """Each number as one sign."""
    return "".join(map(_sign, numbers))


@cache
def _sign(number: int) -> str:
    code = number + _FIRST
    return chr(code if code < _HALVES.start else code + len(_HALVES))


def rests(texts: Iterable[str]) -> Iterable[tuple[int, str]]:
    """How many letters each text shares with the one before, and its others."""
    before = ""
    for text in texts:
        shared = len(shared_start([before, text]))
        yield shared, text[shared:]
        before = text


class EndingGraph:
    """Classes of endings as states in which like remainders are shared.

    A state says whether an ending may stop there, and with which marks; a class is the state to
    start from. Targets have smaller numbers than the states that lead to them.
    """

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._known: dict[tuple[tuple[str, int], ...], int] = {}

    def state(self, endings: tuple[tuple[str, int], ...]) -> int:
        """Where sorted endings with their marks begin."""
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
        arrows = (letter + signs([self.state(tuple(rest))]) for letter, rest in after.items())
        text = signs([marks]) + "".join(arrows)
        return self._numbers.setdefault(text, len(self._numbers))

    def __str__(self) -> str:
        """For each state its marks, and each letter with the state that it leads to."""
        return " ".join(self._numbers)
