"""YAML text as lines, each split where an editor would: indentation, dashes, key, value."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

_DASH = re.compile(r"-(?: +|$)")
_COLON = re.compile(r" *:(?= |$)")
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]{0,2} *(?: #.*)?$")
# What a plain key cannot begin with; `-x` and `?x` could, but are more likely mistakes.
_NO_KEY = frozenset("[]{},#&*!|>%@`\"'")


class Fault(NamedTuple):
    """A sentence about one point of a text; row and column count from 0."""

    row: int
    column: int
    sentence: str


@dataclass(frozen=True)
class Line:
    """One line; row and columns count from 0. Text of a block scalar has `in_block`."""

    row: int
    raw: str
    indent: int = 0
    body_column: int = 0
    key: str | None = None
    value_column: int = 0
    in_block: bool = False

    @property
    def body(self) -> str:
        """What stands after the indentation and the dashes."""
        return self.raw[self.body_column :]

    @property
    def value(self) -> str:
        """What stands after the key, or the whole body when there is no key."""
        return self.raw[self.value_column :]

    @property
    def has_dash(self) -> bool:
        """Whether the line begins an item of a list."""
        return self.body_column > self.indent

    @property
    def is_quiet(self) -> bool:
        """Whether the line says nothing by itself: empty, a comment, or inside a block."""
        return self.in_block or not self.raw.strip() or self.raw.lstrip().startswith("#")

    @property
    def opens_block(self) -> bool:
        """Whether its value is `|` or `>`: the deeper lines below are text."""
        return opens_block(self.value)

    @property
    def awaits_value(self) -> bool:
        """Whether deeper lines below may belong to it."""
        return not self.value.strip() or self.value.startswith("#")

    @property
    def owner_column(self) -> int:
        """The column that lines of this line's value must be deeper than."""
        if self.key is not None or not self.has_dash:
            return self.body_column
        return self.raw.rindex("-", 0, self.body_column)


def split_lines(text: str) -> Iterator[Line]:
    """The lines of a text; those of block scalars are recognised by their indentation."""
    least: int | None = None  # the indentation that keeps a line in the block scalar above it
    settled = False
    for row, raw in enumerate(text.split("\n")):
        indent = len(raw) - len(raw.lstrip(" "))
        if least is not None and (indent >= least or indent == len(raw)):
            if not settled and indent < len(raw):
                least, settled = indent, True
            yield Line(row, raw, in_block=True)
            continue
        line = _split(row, raw)
        least, settled = (line.owner_column + 1 if line.opens_block else None), False
        yield line


def opens_block(value: str) -> bool:
    """Whether the rest of a line is the header of a block scalar, with nothing lost after it."""
    return bool(_BLOCK_HEADER.match(value))


def closing_quote(text: str) -> int | None:
    """Offset after the quote that closes the one which text begins with, if it is closed."""
    quoted = _QUOTED.match(text)
    return quoted.end() if quoted else None


def _split(row: int, raw: str) -> Line:
    indent = len(raw) - len(raw.lstrip(" "))
    start = indent
    while dash := _DASH.match(raw, start):
        start = dash.end()
    colon = _key_colon(raw, start)
    if colon is None:
        return Line(row, raw, indent, start, None, start)
    value = len(raw) - len(raw[colon.end() :].lstrip(" "))
    return Line(row, raw, indent, start, raw[start : colon.start()], value)


def _key_colon(raw: str, start: int) -> re.Match[str] | None:
    if raw[start : start + 1] in ("'", '"'):
        end = closing_quote(raw[start:])
        return _COLON.match(raw, start + end) if end else None
    if raw[start : start + 1] in _NO_KEY:
        return None
    colon = _COLON.search(raw, start)
    comment = raw.find(" #", start)
    return colon if colon and not 0 <= comment < colon.start() else None
