"""Text → words, the same way as `tokens.js` does it in the browser."""

import re
from collections.abc import Iterable

# A point or a slash belongs to a word only between digits: 5119/02.05.02/2024, 4.2.2027.
_WORD = re.compile(r"[^\W_]+(?:(?:[-\u2010\u2011'\u2019:]|(?<=\d)[./](?=\d))[^\W_]+)*|§")
_INNER = str.maketrans("", "", "-\u2010\u2011'\u2019:")
_PIECES = re.compile(r"\d+|[^\W\d_]+")


def words(text: str) -> list[str]:
    """The words of a text in lower case, their inner marks kept: `mfa:lla`, `vpn-yhteys`."""
    return [word.lower() for word in _WORD.findall(text)]


def plain(word: str) -> str:
    """How a word is looked up: without hyphens, apostrophes and colons: `vpnyhteys`."""
    return word.lower().translate(_INNER)


def shared_start(texts: Iterable[str]) -> str:
    """The longest beginning of all; empty for none."""
    known = list(texts)
    least, most = min(known, default=""), max(known, default="")
    pairs = enumerate(zip(least, most, strict=False))
    return least[: next((place for place, (a, b) in pairs if a != b), len(least))]


def is_code(word: str) -> bool:
    """Whether a word is a number or a code, which nobody inflects: `2024`, `02.05.02`."""
    return any(map(str.isdigit, word)) and not re.search(r"[-:].*[^\W\d_]{3}", word)


def code_pieces(code: str) -> list[str]:
    """The runs of digits and of letters in a code, each found on its own: `iso27001`."""
    return _PIECES.findall(code)
