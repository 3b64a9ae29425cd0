"""An editor's YAML as located text: one mapping, or every problem in it.

The parser only says where things are. Nothing becomes a number, a date or a boolean here.
"""

import re
from collections.abc import Iterator

import yaml

from ..characters import code_point
from ..text import MAX_PROBLEMS, Fault, refusal
from .composer import Composer, Items, Mapping, Node, Scalar, Stopped
from .mistakes import TAB, explained

__all__ = ["Items", "Mapping", "Node", "Scalar", "read_yaml"]

_DIRECTIVE = "rivi alkaa merkillä % (YAML-ohje), jota portaali ei lue: poista rivi"
# A tab, another space where only plain ones are read as such, and `%`.
_BEFORE_PARSING = re.compile(r"^(?:[^\t\n]*(\t)|[ -]*(?:[\w-]+:)?([^\S \n\t])|%)", re.MULTILINE)
_SPACE = re.compile(r"[^\S\n]")
_EMPTY = "tiedosto on tyhjä: kirjoita vähintään yksi rivi «avain: arvo»"
_NOT_A_MAPPING = "tiedoston on koostuttava riveistä «avain: arvo», ei pelkästä {}"
_UP_TO_VALUE = re.compile(r"[ -]*[^ :-][^:]*:(?= |$)")


def read_yaml(text: str, file: str, first_line: int = 1) -> Mapping:
    """The one mapping of a text from `read_text`, which begins on the file's first_line."""
    root, faults = None, [*_whitespace_faults(text)]
    if not (faults and re.search(r"^ *\t *\S", text, re.MULTILINE)):  # how deep is such a line?
        plain = re.sub("^%", "#", _SPACE.sub(" ", text), flags=re.MULTILINE) if faults else text
        root, found = _composed(plain, file, first_line)
        faults += found
        if not isinstance(root, Mapping) and not faults:
            faults.append(_not_a_mapping(root))
    if faults or not isinstance(root, Mapping):
        raise refusal(faults, text, file, first_line)
    return root


def _whitespace_faults(text: str) -> Iterator[Fault]:
    """What lines show before any parsing: the first tab or odd space of each, and directives."""
    for found in _BEFORE_PARSING.finditer(text):
        if space := found[2]:
            kind = "sitova välilyönti" if space in "\xa0\u202f\u2007" else "erikoisvälilyönti"
            said = f"tässä on {kind} {code_point(space)}: korvaa se tavallisella välilyönnillä"
            yield found.start(2), said
        else:
            yield (found.start(1), TAB) if found[1] else (found.start(), _DIRECTIVE)


def _composed(text: str, file: str, first_line: int) -> tuple[Node | None, list[Fault]]:
    """The parser stops at its first error: that is taken out, as far as it can be, for the next.

    One that then lies further up was the cause. What is read below the last is misread.
    """
    broken: dict[int, str] = {}
    while True:
        composer = Composer(text, file, first_line)
        try:
            root = composer.root(yaml.parse(text, Loader=yaml.CSafeLoader))
            return root, [*broken.items(), *composer.faults]
        except Stopped:
            return None, [*broken.items(), *composer.faults]
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            at, told = explained(text, error)
        further = at > max(broken, default=-1)
        broken = {place: said for place, said in broken.items() if place < at} | {at: told}
        rest = _without(text, at) if further and len(broken) < MAX_PROBLEMS else None
        if rest is None:
            return None, [*broken.items(), *(fault for fault in composer.faults if fault[0] < at)]
        text = rest


def _without(text: str, at: int) -> str | None:
    """The text without a row's value; None where deeper rows would belong to nothing."""
    start = text.rfind("\n", 0, at) + 1
    row, *below = text[start:].split("\n")
    if _depth(next(filter(str.strip, below), "")) > _depth(row):
        return None
    head = _UP_TO_VALUE.match(row)
    return "\n".join([text[:start] + (head[0] if head else "").ljust(len(row)), *below])


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _not_a_mapping(root: Node | None) -> Fault:
    if root is None or (isinstance(root, Scalar) and root.absent):
        return 0, _EMPTY
    kind = "luettelosta" if isinstance(root, Items) else "tekstistä"
    return 0, _NOT_A_MAPPING.format(kind)
