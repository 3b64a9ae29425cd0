"""Faults of a YAML text that its lines show before any parsing: tabs and directives."""

import re
from collections.abc import Iterator

from ..characters import code_point
from .nodes import Fault

TAB = "sarkain (tab): YAML-tiedostossa käytetään vain välilyöntejä, korvaa sarkain välilyönneillä"
DIRECTIVE = "rivi alkaa merkillä % (YAML-ohje), jota portaali ei lue: poista rivi"

_ODD_INDENT = re.compile(r" *([^\S \n\t])")


def whitespace_faults(text: str) -> Iterator[Fault]:
    """The first tab of a line, and directives."""
    if "\t" in text or text.startswith("%") or "\n%" in text:
        for row, line in enumerate(text.split("\n")):
            if "\t" in line:
                yield Fault(row, line.index("\t"), TAB)
            if line.startswith("%"):
                yield Fault(row, 0, DIRECTIVE)


def odd_indent(text: str, at: int) -> tuple[int, str] | None:
    """Where the row or value that begins there is indented with another space, and what is told."""
    if found := _ODD_INDENT.match(text, at):
        return found.start(1), f"sisennyksessä on {space_name(found[1])}: korvaa se välilyönnillä"
    return None


def space_name(space: str) -> str:
    """What an editor can look for: the space's kind and code point."""
    kind = "sitova välilyönti" if space in "\xa0\u202f\u2007" else "erikoisvälilyönti"
    return f"{kind} {code_point(space)}"
