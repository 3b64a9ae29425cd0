"""Numbers, letters and bits as few bytes; `decoding.js` reads them back.

A range coder as in LZMA: each bit costs what its probability leaves open, and the probabilities
learn as they go. Both sides compute in whole numbers, so that they learn the same.
"""

from collections.abc import Iterable, Sequence

_TOP, _WORD = 1 << 24, 1 << 32
_ONE = 1 << 16  # a probability of one
_SLOWEST = 24  # so many bits weigh in a probability at most
_LEAST = 32  # no bit is ever taken for certain
_LONGEST = 39  # longer numbers share the last place
RATES = tuple(_ONE // (2 * count + 3) * 2 for count in range(_SLOWEST + 1))


# What a probability is learnt for: a name, and numbers that narrow it down.
Context = tuple[str | int, ...]
# The chance that a bit is 0 in parts of _ONE, and how often it was seen, by place.
Table = tuple[list[int], list[int]]


class Models:
    """The probability that a bit is 0, and how often it was seen, by context and place."""

    def __init__(self) -> None:
        self._tables: dict[Context, Table] = {}

    def of(self, context: Context, size: int) -> Table:
        table = self._tables.get(context)
        if table is None:
            table = self._tables[context] = ([_ONE // 2] * size, [0] * size)
        return table


class Encoder:
    """Grows by what the decoder asks for, in the same order."""

    def __init__(self) -> None:
        self._models = Models()
        self._low, self._range, self._cache, self._pending = 0, _WORD - 1, 0, 0
        self._bytes = bytearray()

    def number(self, name: str, value: int, context: int = 0) -> None:
        """A number from 0, short when it is small: its length in bits is learnt."""
        tables = [self._models.of((f"#{name}", context), _LONGEST + 1)]
        length = (value + 1).bit_length() - 1
        for place in range(length + 1):
            self._learnt(tables, min(place, _LONGEST), int(place == length))
        for place in range(length - 1, -1, -1):
            self.even(value + 1 >> place & 1)

    def symbol(self, contexts: Sequence[Context], value: int, bits: int) -> None:
        """A number of so many bits, foreseen by the mean of the contexts, the later the more."""
        tables = [self._models.of(context, 1 << bits) for context in contexts]
        node = 1
        for place in range(bits - 1, -1, -1):
            bit = value >> place & 1
            self._learnt(tables, node, bit)
            node = node * 2 + bit

    def steps(self, context: Context, value: int, most: int) -> None:
        """A number up to `most` as so many ones and a zero, each of them learnt."""
        tables = [self._models.of(context, most)]
        for place in range(min(value + 1, most)):
            self._learnt(tables, place, int(place < value))

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

    def _learnt(self, tables: list[Table], place: int, bit: int) -> None:
        """A bit as the tables foresee it; contexts that have seen more of it weigh more.

        All in one loop, which runs a million times for a thousand pages.
        """
        total = weights = 0
        for order, (chances, counts) in enumerate(tables):
            count, chance = counts[place], chances[place]
            weight = (count * 2 + 1) << order
            total += chance * weight
            weights += weight
            if bit:
                chances[place] = chance - (chance * RATES[count] >> 16)
            else:
                chances[place] = chance + ((_ONE - 1 - chance) * RATES[count] >> 16)
            if count < _SLOWEST:
                counts[place] = count + 1
        foreseen = min(max(total // weights >> 1, _LEAST), (1 << 15) - _LEAST)
        bound = (self._range >> 15) * foreseen
        if bit:
            self._low += bound
            self._range -= bound
        else:
            self._range = bound
        if self._range < _TOP:
            self._settle()

    def _settle(self) -> None:
        while self._range < _TOP:
            self._range = self._range << 8 & _WORD - 1
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


class Letters:
    """Writes texts of an alphabet, each letter foreseen by the three before it."""

    def __init__(self, out: Encoder, texts: Iterable[str]) -> None:
        self._out = out
        self._numbers = {sign: n for n, sign in enumerate(sorted(set().union(*texts)), start=1)}
        self._width = len(self._numbers).bit_length()
        out.number("count", len(self._numbers))
        for sign in self._numbers:
            out.bits(ord(sign), 21)

    def write(self, kind: str, front: str, rest: str) -> None:
        """The rest of a text whose front is known, and its end."""
        before = [0, 0, 0, *(self._numbers[sign] for sign in front[-3:])]
        for value in (*(self._numbers[sign] for sign in rest), 0):
            c, b, a = before[-3:]
            self._out.symbol([(kind, a), (kind, a, b), (kind, a, b, c)], value, self._width)
            before.append(value)

    def number_of(self, sign: str) -> int:
        """Numbers count from 1: 0 ends a text."""
        return self._numbers[sign]

    @property
    def width(self) -> int:
        """How many bits a letter's number takes."""
        return self._width
