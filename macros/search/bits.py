"""Numbers as bits without any learning, which is quick; `bits.js` reads them back."""


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

    def unary(self, value: int, most: int | None = None) -> None:
        """So many ones and a zero, which the greatest value does without."""
        self.bits((1 << value) - 1, value)
        if value != most:
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
