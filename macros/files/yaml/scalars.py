"""One text of a YAML file: what its writer meant, and what the parser would silently lose."""

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from ..text import text_faults
from .lines import Fault, opens_block
from .mistakes import (
    AFTER_QUOTE,
    BAD_ESCAPE,
    COMPLEX_KEY,
    CONTINUED,
    CUT_BY_COMMENT,
    EMPTY_KEY,
    UNCLOSED_QUOTE,
    bad_bullet,
    bad_escape,
    start_fault,
    unspaced_key,
)
from .whitespace import TAB

MAX_LENGTH = 5_000

_TOO_LONG = "teksti on liian pitkä ({} merkkiä, enintään {}): lyhennä tai jaa se"
_NO_VALUE = "avaimelta «{}» puuttuu kaksoispiste ja arvo: kirjoita «{}: arvo»"
_MERGE = "<< (YAML-yhdistäminen) ei ole käytössä: kirjoita tiedot tähän kokonaan"
_COLON_FOLLOWS = re.compile(r"[ \n]*:")
_COMMENT_FOLLOWS = re.compile(r" +#")
_NOT_SPACE = re.compile(r"\S")


class Role(StrEnum):
    """What a scalar is to the node that it stands in."""

    KEY = "key"
    VALUE = "value"


def clean(value: str) -> str:
    """The value as the portal keeps it; what is looked up and shown is one and the same."""
    if not value.isascii():
        value = unicodedata.normalize("NFC", value.replace("\u00ad", ""))
    return value.strip()


def scalar_column(event: Any, text: str) -> int:
    """The column of its first character; of an empty one, where it would be expected."""
    mark = event.start_mark
    if mark.index < event.end_mark.index:
        return int(mark.column)
    # The two parsers differ in how many spaces they skip before nothing.
    before = text[mark.index - mark.column : mark.index]
    return len(before.rstrip(" "))


def scalar_faults(event: Any, text: str, role: Role) -> Iterator[Fault]:
    """Faults of one scalar in the text that was parsed."""
    row, column = event.start_mark.line, scalar_column(event, text)
    if not event.style:
        yield from _plain_faults(event, text, role)
    elif event.style in "'\"":
        faults = [*_quoted_faults(event, text)]
        yield from faults
        if faults:
            return
    elif not opens_block(_rest_of_line(text, event.start_mark.index)):
        yield Fault(row, column, start_fault(event.style) or "")
    if len(event.value) > MAX_LENGTH:
        yield Fault(row, column, _TOO_LONG.format(len(event.value), MAX_LENGTH))
    value = clean(event.value)
    # Escapes such as "\u200b" and line ends hide what `read_text` looks for in the file itself.
    as_written = value == event.value and not event.style and event.end_mark.line == row
    for offset, sentence in () if as_written else text_faults(value):
        yield Fault(row, column + (0 if event.style else offset), sentence)
    if "\t" in value:
        yield Fault(row, column, TAB)
    if role is Role.KEY:
        yield from _key_faults(event, text, value)


def _rest_of_line(text: str, start: int) -> str:
    end = text.find("\n", start)
    return text[start : end if end >= 0 else None]


def _plain_faults(event: Any, text: str, role: Role) -> Iterator[Fault]:
    start, end = event.start_mark, event.end_mark
    if sentence := _own_line_mistake(event, text, role):
        yield Fault(start.line, start.column, sentence)
    elif start.line != end.line:
        below = text.index("\n", start.index)
        first = _NOT_SPACE.search(text, below)
        at = first.start() if first else below
        row = start.line + text.count("\n", start.index, at)
        yield Fault(row, at - text.rindex("\n", 0, at) - 1, CONTINUED)
    if role is not Role.KEY and (comment := _COMMENT_FOLLOWS.match(text, end.index)):
        yield Fault(end.line, end.column + len(comment[0]) - 1, CUT_BY_COMMENT)


def _own_line_mistake(event: Any, text: str, role: Role) -> str | None:
    """`nimi:Ohjausryhmä` and `– kohta` are mistakes where a line begins, text elsewhere."""
    start = event.start_mark
    before = text[start.index - start.column : start.index]
    if before.strip(" -"):
        return None
    bullet = None if "-" in before else bad_bullet(event.value)
    return bullet or (None if role is Role.KEY else unspaced_key(event.value))


def _quoted_faults(event: Any, text: str) -> Iterator[Fault]:
    start, end = event.start_mark, event.end_mark
    if start.line != end.line:
        yield Fault(start.line, start.column, UNCLOSED_QUOTE)
    elif event.style == '"' and "\\" in text[start.index : end.index]:
        at = bad_escape(text[start.index : end.index])
        if at is not None:
            yield Fault(start.line, start.column + at, BAD_ESCAPE)
    if text.startswith("#", end.index):  # without a space it looks like text, and is not read
        yield Fault(end.line, end.column, AFTER_QUOTE)


def _key_faults(event: Any, text: str, value: str) -> Iterator[Fault]:
    start = event.start_mark
    before = text[start.index - start.column : start.index].rstrip(" ")
    if before.endswith("?"):
        yield Fault(start.line, len(before) - 1, COMPLEX_KEY)
    elif not value:
        yield Fault(start.line, scalar_column(event, text), EMPTY_KEY)
    elif value == "<<":
        yield Fault(start.line, start.column, _MERGE)
    elif not _COLON_FOLLOWS.match(text, event.end_mark.index):
        sentence = unspaced_key(value) or _NO_VALUE.format(value[:40], value[:40])
        yield Fault(start.line, start.column, sentence)
