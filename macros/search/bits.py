"""Numbers as bits without any learning, which is quick; `bits.js` reads them back."""

from collections.abc import Sequence


class Bits:
    """Grows by bits, the high bit of a byte first."""

    def __init__(self) -> None:
        self._value, self._length = 0, 0
        self._bytes = bytearray()

    def bits(self, value: int, count: int) -> None:
        self._value = self._value << count | value
        self._length += count
        while self._length >= 8:
            self._length -= 8
            self._bytes.append(self._value >> self._length)
            self._value &= (1 << self._length) - 1

    def below(self, value: int, count: int) -> None:
        """One of so many numbers from 0; those in the middle take a bit less where some must."""
        width = (count - 1).bit_length()
        short = (1 << width) - count
        turned = (value - (count - short) // 2) % count
        if turned < short:
            self.bits(turned, width - 1)
        else:
            self.bits(turned + short, width)

    def ascending(self, values: Sequence[int], low: int, high: int) -> None:
        """Different numbers from `low` to `high - 1`, the middle one first, then each half.

        Moffat's and Stuiver's interpolative code: what is known on both sides narrows the rest.
        """
        if not values:
            return
        middle = len(values) // 2
        least, most = low + middle, high - len(values) + middle
        self.below(values[middle] - least, most - least + 1)
        self.ascending(values[:middle], low, values[middle])
        self.ascending(values[middle + 1 :], values[middle] + 1, high)

    def __bytes__(self) -> bytes:
        rest = [self._value << 8 - self._length] if self._length else []
        return bytes(self._bytes) + bytes(rest)
