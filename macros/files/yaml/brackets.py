"""Lists and mappings written in brackets, over one line or several: where they end."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from .lines import Fault, Line, closing_quote
from .mistakes import (
    AFTER_QUOTE,
    BAD_ESCAPE,
    EMPTY_ITEM,
    EMPTY_VALUE,
    QUESTION_IN_BRACKETS,
    UNCLOSED_QUOTE,
    after_bracket,
    bad_escape,
    unclosed_bracket,
)

_EMPTY = re.compile(r" *[,\]}]")
_REFUSED = {
    "'": UNCLOSED_QUOTE,
    '"': UNCLOSED_QUOTE,
    ",": EMPTY_ITEM,
    "\\": BAD_ESCAPE,
    "x": AFTER_QUOTE,
    ":": EMPTY_VALUE,
    "?": QUESTION_IN_BRACKETS,
}


def bracket_faults(lines: Sequence[Line], first: Line) -> tuple[int, list[Fault]]:
    """The row to go on from after the `[…]` or `{…}` that first's value begins, and its faults."""
    opened: list[tuple[str, Fault]] = []
    for row, column, mark in _marks(lines, first):
        if mark in ("[", "{"):
            opened.append((mark, Fault(row, column, unclosed_bracket(mark))))
        elif mark in _REFUSED:
            return first.row + 1, [Fault(row, column, _REFUSED[mark])]
        elif opened[-1][0] + mark not in ("[]", "{}"):
            return first.row + 1, [opened[-1][1]]
        else:
            opened.pop()
        if not opened:
            return row + 1, list(_rest(row, column, lines[row].raw))
    return first.row + 1, [opened[-1][1]]


def _marks(lines: Sequence[Line], first: Line) -> Iterator[tuple[int, int, str]]:
    """Brackets outside quotations and comments; unclosed quotes; commas with nothing before."""
    yield from _row_marks(first, first.value_column)
    for line in takewhile(lambda line: _belongs(line, first), lines[first.row + 1 :]):
        yield from _row_marks(line, 0)


def _belongs(line: Line, first: Line) -> bool:
    """Deeper lines do; at the same depth only the closing bracket."""
    return not line.raw.strip() or line.indent > first.indent or line.body[:1] in ("]", "}")


def _row_marks(line: Line, column: int) -> Iterator[tuple[int, int, str]]:
    before = ""  # the last character that is not a space: a quotation begins after these only
    while column < len(line.raw):
        character = line.raw[column]
        if character in "'\"" and before in ("", "[", "{", ",", ":"):
            length = closing_quote(line.raw[column:])
            if length is None:
                yield line.row, column, character
                return
            yield from _quoted_marks(line, column, column + length)
            column += length - 1
        elif character == "#" and line.raw[column - 1 : column] in ("", " "):
            return
        elif character in "[]{}?" or character + before in (",,", ",[", ",{"):
            yield line.row, column, character
        elif character == ":" and _EMPTY.match(line.raw, column + 1):
            yield line.row, column + 1, character
        before = character if character != " " else before
        column += 1


def _quoted_marks(line: Line, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    r"""What is wrong in and right after a quotation; `\\` and `x` stand for the two."""
    at = bad_escape(line.raw[start:end]) if line.raw[start] == '"' else None
    if at is not None:
        yield line.row, start + at, "\\"
    after = line.raw[end:].lstrip(" ")
    if after and after[0] not in ",:]}#":
        yield line.row, len(line.raw) - len(after), "x"


def _rest(row: int, column: int, raw: str) -> Iterator[Fault]:
    after = raw[column + 1 :]
    if after.strip() and not after.lstrip(" ").startswith("#"):
        yield Fault(row, column + 1, after_bracket(raw[column]))
