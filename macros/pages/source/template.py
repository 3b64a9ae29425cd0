"""The template language that a page may use: `{{ name("constant") }}`, comments and raw.

A build can read the environment of CI and a template can reach it from nearly any value, so
this knows what is allowed and refuses everything else; it never looks for what is dangerous.
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

from ...problems import Place, Problem
from .elements import PLACEHOLDER, MacroCall

_RIGHT = 'kirjoita {{ makro("arvo") }}'
# A backslash could write what no check of the page has seen.
_CONSTANT = r"""(?:"[^"\\\n]*"|'[^'\\\n]*'|0|[1-9]\d{0,8})"""
_ARGUMENT = rf"(?:([a-z_]\w*)\ *=\ *)?({_CONSTANT})"
_PIECE = re.compile(
    rf"""\{{\{{\ *(?P<name>[a-z_]\w*)\ *\(
        \ *(?P<arguments>(?:{_ARGUMENT}\ *(?:,\ *|(?=\))))*)\)\ *\}}\}}
    |\{{%\ *raw\ *%\}}(?P<raw>.*?)\{{%(?P<end>[-+]?\s*endraw\s*[-+]?)%\}}
    |\{{\#(?P<comment>(?![-+]).*?)(?<![-+])\#\}}
    |(?P<other>\{{[{{%\#])""",
    re.VERBOSE | re.DOTALL | re.ASCII,
)
_FAULTS = {
    "{{": (
        "aaltosulkeissa {{ }} voi olla vain makro, jolle annetaan lainausmerkeissä olevia "
        f"tekstejä tai kokonaislukuja; {_RIGHT}"
    ),
    "{%": f"sivulla ei voi käyttää rakennetta «{{% %}}»; {_RIGHT}",
    "{#": "«{#» aloittaa kommentin; kirjoita kommentti {# … #} ja otsikon tunnus {: #tunnus }",
}
_ALONE = "kommentin {# … #} on oltava omalla rivillään"


@dataclass
class Template:
    """A page's text as Markdown gets it, with a placeholder for what a macro will say."""

    text: str = ""
    calls: list[MacroCall] = field(default_factory=list)
    faults: list[Problem] = field(default_factory=list)
    _pieces: list[tuple[int, int]] = field(default_factory=lambda: [(0, 0)])

    def origin(self, offset: int) -> int:
        """The offset in the source of an offset in the text."""
        begins, source = self._pieces[bisect_right(self._pieces, (offset, 1 << 60)) - 1]
        return source + offset - begins

    def add(self, text: str, source: int) -> None:
        if text:
            self._pieces.append((len(self.text), source))
            self.text += text


def read_template(source: str, place: Callable[[int], Place]) -> Template:
    """The macro calls of a page, its faults and the text that is left for Markdown."""
    found, at = Template(), 0
    while piece := _PIECE.search(source, at):
        start, end = piece.span()
        found.add(source[at:start], at)
        if piece["name"] and (call := _call(piece, place(start))):
            found.calls.append(call)
            found.add(PLACEHOLDER, start)
        elif piece["raw"] is not None and piece["end"].strip() == "endraw":
            found.add(piece["raw"], piece.start("raw"))
        elif piece["comment"] is not None:
            if not _alone(source, start, end):
                # What it leaves out could join the words around it.
                found.faults.append(Problem(place(start), _ALONE))
        else:
            found.faults.append(Problem(place(start), _FAULTS[piece[0][:2]]))
            end = _behind(source, start)
            found.add(PLACEHOLDER, start)
        at = end
    found.add(source[at:], at)
    return found


def _call(piece: re.Match[str], place: Place) -> MacroCall | None:
    """The call, unless a name is given twice or a value without a name comes after them."""
    positional: list[str | int] = []
    keywords: dict[str, str | int] = {}
    for name, constant in re.findall(_ARGUMENT, piece["arguments"], re.VERBOSE | re.ASCII):
        value = int(constant) if constant.isdecimal() else constant[1:-1]
        if name in keywords or (keywords and not name):
            return None
        if name:
            keywords[name] = value
        else:
            positional.append(value)
    return MacroCall(piece["name"], tuple(positional), tuple(keywords.items()), place)


def _alone(source: str, start: int, end: int) -> bool:
    before = source[source.rfind("\n", 0, start) + 1 : start]
    return not before.strip() and not source[end:].partition("\n")[0].strip()


def _behind(source: str, start: int) -> int:
    """Where to go on: most likely what looks like a comment is an id in braces, then text."""
    ends = [source.find(end, start) + 2 for end in ("}}", "%}") if source[start + 1] != "#"]
    return min((end for end in ends if end > 1), default=start + 2)
