"""What is wrong in a YAML text that the parser gives up on, line by line.

The parser stops at its first error, speaks English and points where it lost its way.
These look at each line as its writer would, so that every mistake has its own place.
"""

import re
from collections.abc import Generator, Iterator

from .brackets import bracket_faults
from .indentation import Indentation
from .lines import Fault, Line, closing_quote, split_lines
from .mistakes import (
    AFTER_QUOTE,
    BAD_ESCAPE,
    COLON_IN_VALUE,
    COMPLEX_KEY,
    CONTINUED,
    CUT_BY_COMMENT,
    EMPTY_KEY,
    LIST_IN_VALUE,
    SECOND_DOCUMENT,
    UNCLOSED_QUOTE,
    bad_bullet,
    bad_escape,
    start_fault,
    unspaced_key,
)

_NO_KEY = "rivillä ei ole avainta: kirjoita «avain: arvo», tai luettelon kohta «- arvo»"
_MACRO = "tiedoissa ei voi käyttää makroja; kirjoita arvo ilman merkkejä {{, {% ja {#"
_COLON = re.compile(r":(?= |$)")
_BRACES = re.compile(r"\{[{%#]")


def syntax_errors(text: str) -> Iterator[Fault]:
    """Every mistake that can be told from the lines, also those after the first."""
    indentation = Indentation()
    lines = list(split_lines(text))
    resume = 0
    documents = 0
    for line in lines:
        if line.row < resume or line.is_quiet:
            continue
        if line.raw.startswith(("---", "...")):
            documents += 1
            if documents > 1 or line.row > _first_row(lines):
                yield Fault(line.row, 0, SECOND_DOCUMENT)
            continue
        resume = yield from _line_faults(lines, line, indentation)


def brace_faults(text: str) -> Iterator[Fault]:
    """Values that begin with a macro's braces, which YAML takes for a mapping in a mapping."""
    for line in split_lines(text) if _BRACES.search(text) else ():
        if not line.is_quiet and _BRACES.match(line.value):
            yield Fault(line.row, line.value_column, _MACRO)


def _first_row(lines: list[Line]) -> int:
    return next((line.row for line in lines if not line.is_quiet), 0)


def _line_faults(
    lines: list[Line], line: Line, indentation: Indentation
) -> Generator[Fault, None, int]:
    """Yields the line's mistakes and returns the row to go on from."""
    if line.key is None and not line.has_dash and not _is_lone_value(line, indentation):
        yield _stray(line, indentation)
        return line.row + 1
    if sentence := indentation.complaint(line):
        yield Fault(line.row, line.indent, sentence)
    if line.key == "":
        yield Fault(line.row, line.body_column, EMPTY_KEY)
    if line.value[:1] in ("[", "{"):
        resume, faults = bracket_faults(lines, line)
        yield from faults
        return resume
    yield from _value_faults(line)
    if _is_unclosed(line.value):
        return _row_after_quote(lines, line)
    return line.row + 1


def _is_lone_value(line: Line, indentation: Indentation) -> bool:
    """Whether it is a list in brackets or a quotation where the line above awaits one."""
    return line.value[:1] in ("[", "{", '"', "'") and indentation.expects_value(line)


def _stray(line: Line, indentation: Indentation) -> Fault:
    """What a line with neither key nor dash was meant to be."""
    comment = line.raw.find(" #", line.body_column)
    if 0 <= comment < line.raw.find(":"):
        return Fault(line.row, comment + 1, CUT_BY_COMMENT)
    sentence = (
        (COMPLEX_KEY if line.body.startswith("? ") else None)
        or unspaced_key(line.body)
        or bad_bullet(line.body)
        or start_fault(line.body[:1])
        or (CONTINUED if indentation.continues(line) else _NO_KEY)
    )
    return Fault(line.row, line.body_column, sentence)


def _value_faults(line: Line) -> Iterator[Fault]:
    value, column = line.value, line.value_column
    if value[:1] in ("'", '"'):
        yield from _quoted_faults(line)
    elif line.opens_block or line.awaits_value:
        return
    elif sentence := start_fault(value[0]):
        yield Fault(line.row, column, sentence)
    elif value.startswith("? "):
        yield Fault(line.row, column, COMPLEX_KEY)
    elif value.startswith("- ") or value == "-":
        yield Fault(line.row, column, LIST_IN_VALUE)
    else:
        yield from _plain_faults(line)


def _plain_faults(line: Line) -> Iterator[Fault]:
    shown = line.value.split(" #")[0]
    colon = _COLON.search(shown)
    if colon:
        yield Fault(line.row, line.value_column + colon.start(), COLON_IN_VALUE)
    elif shown != line.value:
        yield Fault(line.row, line.value_column + len(shown) + 1, CUT_BY_COMMENT)


def _quoted_faults(line: Line) -> Iterator[Fault]:
    end = closing_quote(line.value)
    quoted = line.value[:end]
    if quoted[0] == '"' and (at := bad_escape(quoted)) is not None:
        yield Fault(line.row, line.value_column + at, BAD_ESCAPE)
    elif end is None:
        yield Fault(line.row, line.value_column, UNCLOSED_QUOTE)
    elif (after := line.value[end:].strip()) and not line.value[end:].lstrip(" ").startswith("#"):
        column = line.value_column + line.value.index(after, end)
        yield Fault(line.row, column, AFTER_QUOTE)


def _is_unclosed(value: str) -> bool:
    return value[:1] in ("'", '"') and closing_quote(value) is None


def _row_after_quote(lines: list[Line], line: Line) -> int:
    """Skips the rest of a quotation that was meant to go on over lines without keys."""
    row = line.row + 1
    while row < len(lines) and lines[row].key is None and not lines[row].has_dash:
        row += 1
        if line.value[0] in lines[row - 1].raw:
            break
    return row
