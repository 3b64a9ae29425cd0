"""Numbers and bits as few bytes; `decoding.js` reads them back.

A range coder as in LZMA: each bit costs what its probability leaves open, and the probabilities
learn as they go. Both sides compute in whole numbers, so that they learn the same.
"""

from collections.abc import Iterable, Sequence
from functools import cache

_WORD = 1 << 32
_WIDEST, _TOP = (1 << 30) - 1, 1 << 22  # of the range, which browsers hold as small numbers
_ONE = 1 << 16  # a probability of one
_CERTAIN = 12  # bits of a probability when it divides the range
_SEEN = 5  # bits that tell how often a probability was met
_COUNT = (1 << _SEEN) - 1
_SLOWEST = 24  # so many bits weigh in a probability at most
_LEAST = 4  # no bit is ever taken for certain
_MOST = (1 << _CERTAIN) - _LEAST
_LONGEST = 23  # bits of a number at most
_FORESEEN = 5  # of a number's bits below the highest so many are learnt
_RATES = tuple(_ONE // (2 * count + 3) for count in range(_SLOWEST + 1))
_NEXT = tuple(min(count + 1, _SLOWEST) for count in range(_SLOWEST + 1))
_UNKNOWN = _ONE // 2 << _SEEN
# How much each of so many contexts weighs, the narrowest most, by how often it was met.
_WEIGHTS = {
    len(shares): tuple(
        tuple(share * (2 * count + 1) for count in range(_SLOWEST + 1)) for share in shares
    )
    for shares in ((1,), (1, 6), (1, 2, 4))
}

# What probabilities are learnt for: a name, and numbers that narrow it down.
Context = tuple[str | int, ...]
# Places in a table of probabilities, and the bit that was met there.
Path = Iterable[tuple[int, int]]


class Encoder:
    """Grows by what the decoder asks for, in the same order."""

    def __init__(self) -> None:
        # The chance that a bit is 0 in parts of _ONE, and how often it was met, by place.
        self._tables: dict[Context, list[int]] = {}
        self._low, self._range, self._cache, self._pending = 0, _WIDEST, 0, 0
        self._bytes = bytearray()

    def number(self, contexts: Sequence[Context], value: int) -> None:
        """A number from 0, short when it is small: its length in bits, then its bits."""
        length = (value + 1).bit_length() - 1
        self.steps(contexts, length, _LONGEST)
        if not length:
            return
        learnt = min(length, _FORESEEN)
        rest = value + 1 - (1 << length)
        narrower = [(*context, -length) for context in contexts]
        self.symbol(narrower, rest >> length - learnt, learnt)
        self.bits(rest & (1 << length - learnt) - 1, length - learnt)

    def symbol(self, contexts: Sequence[Context], value: int, bits: int) -> None:
        """A number of so many bits, the high one first."""
        self.path(contexts, (1 << bits) - 1, _bits(value, bits))

    def choice(self, name: str, value: int, count: int) -> None:
        """One of so many, foreseen by how often it and its neighbours were met."""
        width = (count - 1).bit_length()
        low = width // 2
        self.symbol([(name,)], value >> low, width - low)
        self.symbol([(name, value >> low)], value & (1 << low) - 1, low)

    def steps(self, contexts: Sequence[Context], value: int, most: int) -> None:
        """A number up to `most` as so many bits of 0 and one of 1."""
        self.path(contexts, most, _steps(value, most))

    def even(self, bit: int) -> None:
        """A bit that nothing foresees."""
        self._range >>= 1
        if bit:
            self._low += self._range
        self._settle()

    def bits(self, value: int, count: int) -> None:
        """So many bits that nothing foresees, the high one first."""
        for place in range(count - 1, -1, -1):
            self.even(value >> place & 1)

    def __bytes__(self) -> bytes:
        closing = Encoder()
        closing._low, closing._range = self._low, self._range
        closing._cache, closing._pending = self._cache, self._pending
        for _ in range(5):
            closing._shift()
        return bytes(self._bytes[1:] + closing._bytes if self._bytes else closing._bytes[1:])

    def path(self, contexts: Sequence[Context], size: int, path: Path) -> None:
        """Bits as the mean of the contexts foresees them, the later and the surer the more.

        All in one loop, which runs a million times for a thousand pages.
        """
        known = self._tables.get
        tables = [known(context) or self._made(context, size) for context in contexts]
        weighed = tuple(zip(tables, _WEIGHTS[len(tables)], strict=True))
        low, width = self._low, self._range
        for place, bit in path:
            total = weights = 0
            for table, weight in weighed:
                state = table[place]
                chance, count = state >> _SEEN, state & _COUNT
                total += chance * weight[count]
                weights += weight[count]
                if bit:
                    chance -= chance * _RATES[count] >> 15
                else:
                    chance += (_ONE - 1 - chance) * _RATES[count] >> 15
                table[place] = chance << _SEEN | _NEXT[count]
            foreseen = total // weights >> 16 - _CERTAIN
            if not _LEAST <= foreseen <= _MOST:
                foreseen = min(max(foreseen, _LEAST), _MOST)
            bound = (width >> _CERTAIN) * foreseen
            if bit:
                low += bound
                width -= bound
            else:
                width = bound
            if width < _TOP:
                self._low, self._range = low, width
                self._settle()
                low, width = self._low, self._range
        self._low, self._range = low, width

    def _made(self, context: Context, size: int) -> list[int]:
        self._tables[context] = [_UNKNOWN] * size
        return self._tables[context]

    def _settle(self) -> None:
        while self._range < _TOP:
            self._range <<= 8
            self._shift()

    def _shift(self) -> None:
        """Gives out the top byte; bytes of 255 wait until it is known whether a carry comes."""
        if self._low < 0xFF000000 or self._low >= _WORD:
            carry = self._low >> 32
            self._bytes.append(self._cache + carry & 255)
            self._bytes += bytes([255 + carry & 255]) * self._pending
            self._pending = 0
            self._cache = self._low >> 24 & 255
        else:
            self._pending += 1
        self._low = self._low << 8 & _WORD - 1


@cache
def _bits(value: int, bits: int) -> tuple[tuple[int, int], ...]:
    """The path to a number of so many bits."""
    node, path = 0, []
    for place in range(bits - 1, -1, -1):
        bit = value >> place & 1
        path.append((node, bit))
        node = node * 2 + 1 + bit
    return tuple(path)


@cache
def _steps(value: int, most: int) -> tuple[tuple[int, int], ...]:
    return tuple((place, int(place == value)) for place in range(min(value + 1, most)))
