"""Numbers and bits as bytes; `bytes.js` reads them back."""

from collections.abc import Iterable


class Bytes:
    """Grows by numbers and texts."""

    def __init__(self) -> None:
        self._bytes = bytearray()

    def number(self, value: int) -> None:
        """Seven bits a byte, the low ones first; the high bit says that more follow."""
        while value > 127:
            self._bytes.append(value & 127 | 128)
            value >>= 7
        self._bytes.append(value)

    def numbers(self, values: Iterable[int]) -> None:
        """A column: like stands beside like, which packs well."""
        for value in values:
            self.number(value)

    def block(self, content: bytes) -> None:
        """Bytes after their number."""
        self.number(len(content))
        self._bytes += content

    def __bytes__(self) -> bytes:
        return bytes(self._bytes)


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

    def unary(self, value: int) -> None:
        """So many ones, and a zero."""
        while value > 16:
            self.bits(0xFFFF, 16)
            value -= 16
        self.bits((1 << value) - 1, value)
        self.bits(0, 1)

    def rice(self, value: int, low: int) -> None:
        """The low bits as they are, the rest in unary: short for numbers near 2**low."""
        self.unary(value >> low)
        self.bits(value & (1 << low) - 1, low)

    def gamma(self, value: int) -> None:
        """Elias' gamma code of a number from 1."""
        length = value.bit_length() - 1
        self.unary(length)
        self.bits(value & (1 << length) - 1, length)

    def __bytes__(self) -> bytes:
        rest = [self._value << 8 - self._length] if self._length else []
        return bytes(self._bytes) + bytes(rest)
