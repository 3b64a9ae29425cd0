"""One text of a YAML file: what its writer meant, and what the parser would silently lose."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from ..text import Fault, text_faults
from . import mistakes

_NO_VALUE = "avaimelta «{}» puuttuu kaksoispiste ja arvo: kirjoita «{}: arvo»"
_MERGE = "<< (YAML-yhdistäminen) ei ole käytössä: kirjoita tiedot tähän kokonaan"
_COLON_FOLLOWS = re.compile(r"[ \n]*:")
_MARKED = re.compile(r"\? *\Z")
_ROW = re.compile(r"[^ \n][^\n]*")
_COMMENT_FOLLOWS = re.compile(r" +#")


def clean(value: str) -> str:
    """The value as the portal keeps it; what is looked up and shown is one and the same."""
    if not value.isascii():
        value = unicodedata.normalize("NFC", value.replace("\u00ad", ""))
    return value.strip()


def scalar_faults(event: Any, text: str, is_key: bool) -> Iterator[Fault]:
    """Faults of one scalar in the text that was parsed."""
    in_a_row = event.start_mark.line == event.end_mark.line
    if not event.style:
        yield from _plain_faults(event, text, is_key)
    elif event.style in "'\"" and not in_a_row:
        yield event.start_mark.index, mistakes.UNCLOSED_QUOTE
        return
    value = clean(event.value)
    # Escapes such as "\u200b" and line ends hide what `read_text` looks for in the file itself.
    as_written = in_a_row and not event.style and value == event.value
    for offset, sentence in () if as_written else text_faults(value):
        yield event.start_mark.index + (0 if event.style else offset), sentence
    if "\t" in value:
        yield event.start_mark.index, mistakes.TAB
    if is_key:
        yield from _key_faults(event, text, value)


def _plain_faults(event: Any, text: str, is_key: bool) -> Iterator[Fault]:
    start, end = event.start_mark, event.end_mark.index
    before = text[start.index - start.column : start.index]
    told = False
    for row in _ROW.finditer(text, start.index, end):
        # `nimi:Ohjausryhmä` and `– kohta` are mistakes where a row begins, text elsewhere.
        first, said = row.start() == start.index, row[0].strip(" ")
        whole = not (first and before.strip(" -"))
        bullet = mistakes.bad_bullet(said) if whole and not (first and "-" in before) else None
        mistake = bullet or (mistakes.unspaced_key(said) if whole and not is_key else None)
        if mistake or not (first or told):
            told = True
            yield row.start(), mistake or mistakes.CONTINUED
    if not is_key and (comment := _COMMENT_FOLLOWS.match(text, end)):
        yield comment.end() - 1, mistakes.CUT_BY_COMMENT


def _key_faults(event: Any, text: str, value: str) -> Iterator[Fault]:
    start = event.start_mark
    if mark := _MARKED.search(text, start.index - start.column, start.index):
        yield mark.start(), mistakes.COMPLEX_KEY
    elif not value:
        yield start.index, mistakes.EMPTY_KEY
    elif value == "<<":
        yield start.index, _MERGE
    elif not _COLON_FOLLOWS.match(text, event.end_mark.index):
        told = mistakes.unspaced_key(value) or _NO_VALUE.format(value[:40], value[:40])
        yield start.index, told
