"""Texts as few bytes: each letter is foreseen by the three before it; `letters.js` reads them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush
from itertools import count

from .encoding import Context, Encoder

END = "\0"


class Letters:
    """Writes texts of an alphabet; a frequent letter takes few decisions, as in Huffman's code."""

    def __init__(self, out: Encoder, name: str, texts: Iterable[str]) -> None:
        counts = Counter(END)
        for text in texts:
            counts.update(text)
            counts[END] += 1
        depths = _depths(counts)
        signs = sorted(depths, key=lambda sign: (depths[sign], sign))
        self._out = out
        self._numbers = {sign: number for number, sign in enumerate(signs)}
        self._paths = list(_paths(depths[sign] for sign in signs))
        self._size = max(len(signs) - 1, 1)
        _write_alphabet(out, name, signs, depths)

    def write(self, kind: str, front: str, rest: str) -> None:
        """The rest of a text whose front is known, and its end."""
        a, b, c = self.last(front)
        for sign in (*rest, END):
            self.write_sign([(kind, a), (kind, a, b), (kind, a, b, c)], sign)
            a, b, c = self._numbers[sign], a, b

    def write_sign(self, contexts: Sequence[Context], sign: str) -> None:
        self._out.path(contexts, self._size, self._paths[self._numbers[sign]])

    def last(self, text: str) -> list[int]:
        """The numbers of the last three letters, the last first; that of the end where none is."""
        numbers = [self._numbers[sign] for sign in text[-3:]]
        return [*reversed(numbers), *[self._numbers[END]] * 3][:3]

    def number_of(self, sign: str) -> int:
        return self._numbers[sign]


def _depths(counts: Counter[str]) -> dict[str, int]:
    """How many decisions each letter takes; it has as many as tells its frequency."""
    order = count()
    trees = [(often, next(order), [sign]) for sign, often in sorted(counts.items())]
    depths = dict.fromkeys(counts, int(len(counts) == 1))
    heapify(trees)
    while len(trees) > 1:
        one, other = heappop(trees), heappop(trees)
        for sign in (*one[2], *other[2]):
            depths[sign] += 1
        heappush(trees, (one[0] + other[0], next(order), one[2] + other[2]))
    return depths


def _paths(depths: Iterable[int]) -> Iterator[list[tuple[int, int]]]:
    """Canonical codes as places in a table, which are numbered as they come, and bits."""
    places: dict[tuple[int, int], int] = {}
    code, before = -1, 0
    for depth in depths:
        code = code + 1 << depth - before
        before = depth
        path = []
        for left in range(depth, 0, -1):
            place = places.setdefault((depth - left, code >> left), len(places))
            path.append((place, code >> left - 1 & 1))
        yield path


def _write_alphabet(out: Encoder, name: str, signs: list[str], depths: dict[str, int]) -> None:
    out.number([(f"signs of {name}",)], depths[signs[-1]])
    for depth in range(depths[signs[-1]] + 1):
        own = [ord(sign) for sign in signs if depths[sign] == depth]
        out.number([(f"signs of {name}",)], len(own))
        for code, before in zip(own, [0, *own], strict=False):
            out.number([(f"gaps of {name}",)], code - before)
