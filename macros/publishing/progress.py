"""One line of a terminal that tells how far a long build has come."""

import sys
from time import monotonic

SOON = 3  # seconds: a build that takes no longer needs no line


class Progress:
    """Begins with the build; the line goes when the build has told all."""

    def __init__(self) -> None:
        self._begun = self._told = monotonic()

    def tell(self, what: str, number: int, of: int) -> None:
        """Not oftener than one can read."""
        now = monotonic()
        if now - self._begun > SOON and now - self._told > 0.2 and sys.stderr.isatty():
            self._told = now
            print(f"\r{what} {number}/{of}\x1b[K", end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        if self._told > self._begun:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
