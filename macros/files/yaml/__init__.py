"""An editor's YAML as located text: one mapping, or every problem in it.

The parser only says where things are. Nothing becomes a number, a date or a boolean here.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Any

import yaml

from ...problems import Place, Problem
from ..text import MAX_PROBLEMS, refusal
from .composer import Composer, Stopped
from .lines import Fault
from .mistakes import CONTINUED
from .nodes import Items, Mapping, Node, Scalar
from .syntax_errors import brace_faults, syntax_errors
from .whitespace import has_tab_indent, long_lines, plainly_spaced, whitespace_faults

__all__ = ["Items", "Mapping", "Node", "Scalar", "read_yaml"]

# libyaml's where PyYAML has it: several times faster, the same events.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_EMPTY = "tiedosto on tyhjä: kirjoita vähintään yksi rivi «avain: arvo»"
_NOT_A_MAPPING = "tiedoston on koostuttava riveistä «avain: arvo», ei pelkästä {}"
_BROKEN = (
    "YAML-rakenne katkeaa tällä rivillä: tarkista tämän ja edellisen rivin sisennys, "
    "kaksoispisteet ja lainausmerkit"
)


def read_yaml(text: str, file: str, first_line: int = 1) -> Mapping:
    """The one mapping of a text from `read_text`, which begins on the file's first_line."""
    root, faults = _read(text, file, first_line)
    if faults or not isinstance(root, Mapping):
        raise refusal(faults, lambda fault: _problem(fault, file, first_line))
    return root


def _problem(fault: Fault, file: str, first_line: int) -> Problem:
    return Problem(Place(file, fault.row + first_line, fault.column + 1), fault.sentence)


def _read(text: str, file: str, first_line: int) -> tuple[Node | None, list[Fault]]:
    """The document's node and the faults of the text; without a mapping there are some."""
    if too_long := [*long_lines(text)]:
        return None, too_long
    faults = [*whitespace_faults(text)]
    if has_tab_indent(text):
        return None, faults
    if faults:
        text = plainly_spaced(text)
    if braces := [*brace_faults(text)]:
        return None, faults + braces
    composer = Composer(text, file, first_line)
    try:
        root = composer.root(yaml.parse(text, Loader=LOADER))
    except Stopped:
        return None, faults + composer.faults
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        faults += _explained(text, composer.faults)
        return None, [*faults, *_unexplained(text, error, faults)]
    if isinstance(root, Mapping):
        return root, faults + composer.faults
    faults += _explained(text, composer.faults) if isinstance(root, Scalar) else composer.faults
    return None, faults or [_not_a_mapping(root)]


def _explained(text: str, composed: list[Fault]) -> Iterator[Fault]:
    """The mistakes in the lines; where they are, the parser misjudges what continues what."""
    yield from (fault for fault in composed if fault.sentence != CONTINUED)
    yield from islice(syntax_errors(text), 2 * MAX_PROBLEMS)


def _unexplained(text: str, error: Exception, faults: list[Fault]) -> Iterator[Fault]:
    """The parser's own place, when none of the faults up to there explains it."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    row = mark.line if mark else 0
    if not any(fault.row <= row for fault in faults):
        line = text.split("\n")[row]
        yield Fault(row, len(line) - len(line.lstrip(" ")), _BROKEN)


def _not_a_mapping(root: Node | None) -> Fault:
    if root is None or (isinstance(root, Scalar) and root.absent):
        return Fault(0, 0, _EMPTY)
    kind = "luettelosta" if isinstance(root, Items) else "tekstistä"
    return Fault(0, 0, _NOT_A_MAPPING.format(kind))
