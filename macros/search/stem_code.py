"""Stems and their classes of endings → bytes; `stems.js` reads them back."""

from collections import Counter
from collections.abc import Iterable

from .encoding import Context, Encoder
from .ending_graph import Remainder, harmonic
from .letters import END, Letters
from .tokens import shared_start

_LONG = 12  # longer stems share their context
_VOWELS = {"a": 1, "o": 1, "u": 1, "ä": 2, "ö": 2, "y": 2}


class Classes:
    """Every class of endings, the most used first.

    Many words share an object with their endings, so its identity is the key.
    """

    def __init__(self, endings: Iterable[Remainder]) -> None:
        self._kept = list(endings)
        often = Counter(map(id, self._kept))
        told = {key: harmonic(one) for key, one in {id(one): one for one in self._kept}.items()}
        used: Counter[Remainder] = Counter()
        for key, (pattern, _) in told.items():
            used[pattern] += often[key]
        self.patterns = sorted(used, key=lambda pattern: (-used[pattern], pattern))
        numbers = {pattern: number for number, pattern in enumerate(self.patterns)}
        self._of = {key: (numbers[pattern], front) for key, (pattern, front) in told.items()}

    def of(self, endings: Remainder) -> tuple[int, bool]:
        """The number of the class, and whether the endings have front vowels."""
        return self._of[id(endings)]


class Stems:
    """Writes stems in their order, each by what it shares with the one before."""

    def __init__(self, out: Encoder, texts: Iterable[str], classes: Classes) -> None:
        self._out = out
        self._letters = Letters(out, "stems", texts)
        self._classes = classes
        self._before, self._shared = "", 0

    def write(self, stem: str, endings: Remainder) -> None:
        long = min(len(self._before), _LONG)
        shared = len(shared_start([self._before, stem]))
        self._out.number([("shared", long), ("shared", long, self._shared)], shared)
        self._write_turn(shared, (self._before + END)[shared], (stem + END)[shared])
        if shared < len(stem):
            self._letters.write("stem", stem[: shared + 1], stem[shared + 1 :])
        self._write_class(stem, endings)
        self._before, self._shared = stem, shared

    def _write_turn(self, shared: int, instead: str, sign: str) -> None:
        """The first letter that differs from the stem before, as the one there foresees it."""
        number = self._letters.number_of(instead)
        a, b, _ = self._letters.last(self._before[:shared])
        contexts: list[Context] = [("turn", number), ("turn", number, a), ("stem", a, b)]
        self._letters.write_sign(contexts, sign)

    def write_modifier(self, stem: str, modifier: str) -> None:
        """A word as it stands before another in a compound, its stem being known."""
        self._letters.write("modifier", stem, modifier[len(stem) :])

    def _write_class(self, stem: str, endings: Remainder) -> None:
        """The number of a class and its vowels, foreseen by the last letters."""
        number, front = self._classes.of(endings)
        a, b, c = self._letters.last(stem)
        self._out.number([("class",), ("class", a), ("class", a, b, c)], number)
        vowel = next((_VOWELS[sign] for sign in reversed(stem) if sign in _VOWELS), 0)
        self._out.symbol([("front", vowel), ("front", vowel, a)], int(front), 1)
