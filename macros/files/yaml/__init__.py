"""An editor's YAML as located text: one mapping, or every problem in it.

The parser only says where things are. Nothing becomes a number, a date or a boolean here.
"""

import re

import yaml

from ...problems import Place, Problem
from ..text import MAX_PROBLEMS, refusal
from .composer import Composer, Stopped
from .mistakes import explained
from .nodes import Fault, Items, Mapping, Node, Scalar
from .whitespace import whitespace_faults

__all__ = ["Items", "Mapping", "Node", "Scalar", "read_yaml"]

_EMPTY = "tiedosto on tyhjä: kirjoita vähintään yksi rivi «avain: arvo»"
_NOT_A_MAPPING = "tiedoston on koostuttava riveistä «avain: arvo», ei pelkästä {}"
_UP_TO_VALUE = re.compile(r"[ -]*[^ :-][^:]*:(?= |$)")


def read_yaml(text: str, file: str, first_line: int = 1) -> Mapping:
    """The one mapping of a text from `read_text`, which begins on the file's first_line."""
    root, faults = None, [*whitespace_faults(text)]
    if not (faults and re.search(r"^ *\t *\S", text, re.MULTILINE)):  # how deep is such a line?
        plain = re.sub("^%", "#", text.replace("\t", " "), flags=re.MULTILINE) if faults else text
        root, found = _composed(plain, file, first_line)
        faults += found
        if not isinstance(root, Mapping) and not faults:
            faults.append(_not_a_mapping(root))
    if faults or not isinstance(root, Mapping):
        raise refusal(
            faults, lambda f: Problem(Place(file, f.row + first_line, f.column + 1), f.sentence)
        )
    return root


def _composed(text: str, file: str, first_line: int) -> tuple[Node | None, list[Fault]]:
    """The parser stops at its first error: that is taken out, as far as it can be, for the next.

    One that then lies further up was the cause. What is read below the last is misread.
    """
    broken: dict[int, Fault] = {}
    while True:
        composer = Composer(text, file, first_line)
        try:
            root = composer.root(yaml.parse(text, Loader=yaml.CSafeLoader))
            return root, [*broken.values(), *(f for f in composer.faults if f.row not in broken)]
        except Stopped:
            return None, [*broken.values(), *composer.faults]
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            fault = explained(text, error)
        further = fault.row > max(broken, default=-1)
        broken = {row: told for row, told in broken.items() if row < fault.row} | {fault.row: fault}
        rest = _without(text, fault.row) if further and len(broken) < MAX_PROBLEMS else None
        if rest is None:
            above = (f for f in composer.faults if f.row < fault.row and f.row not in broken)
            return None, [*broken.values(), *above]
        text = rest


def _without(text: str, row: int) -> str | None:
    """The text without a row's value; None where deeper rows would belong to nothing."""
    lines = text.split("\n")
    head = _UP_TO_VALUE.match(lines[row])
    after = next(filter(str.strip, lines[row + 1 :]), "")
    if _depth(after) > _depth(lines[row]):
        return None
    lines[row] = f"{head[0]} ''" if head else ""
    return "\n".join(lines)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _not_a_mapping(root: Node | None) -> Fault:
    if root is None or (isinstance(root, Scalar) and root.absent):
        return Fault(0, 0, _EMPTY)
    kind = "luettelosta" if isinstance(root, Items) else "tekstistä"
    return Fault(0, 0, _NOT_A_MAPPING.format(kind))
