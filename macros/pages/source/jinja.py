"""The template language that a page may use: `{{ name("constant") }}`, comments and raw.

A build can read the environment of CI and a template can reach it from nearly any value, so
this knows what is allowed and refuses everything else; it never looks for what is dangerous.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from jinja2 import Environment, TemplateSyntaxError
from jinja2.lexer import Lexer

from ...problems import Place, Problem
from .call_grammar import RIGHT, NotACall, Token, macro_call
from .elements import PLACEHOLDER, MacroCall

_MOST_ERRORS = 20  # a lexer's error starts it anew; keeps a hostile page linear
_OPENINGS = {
    "variable_begin": "{{",
    "block_begin": "{%",
    "comment_begin": "{#",
    "raw_begin": "{% raw %}",
}
_CONTROLLED = re.compile(r"\{[{%#][-+]|[-+][}%#]\}")
_COMMENT = "«{#» aloittaa kommentin; kirjoita kommentti {# … #} ja otsikon tunnus {: #tunnus }"


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
    found = Template()
    tokens = iter(_tokens(source))
    for token in tokens:
        if token.kind == "data":
            found.add(token.text, token.start)
            continue
        inner, last = _inside(token, tokens)
        try:
            _take(found, source, token, inner, last, place(token.start))
        except NotACall as fault:
            at = fault.token or token
            found.faults.append(Problem(place(at.start), fault.message))
    return found


def _take(
    found: Template, source: str, first: Token, inner: list[Token], last: Token | None, place: Place
) -> None:
    """Adds one `{…}` of the template language to what was found; raises NotACall."""
    if last is None or last.kind == "error":
        raise NotACall(_broken(first, last))
    if first.kind == "variable_begin":
        found.add(PLACEHOLDER, first.start)
        call = macro_call(inner, place)
        found.calls.append(call)
    elif first.kind == "raw_begin":
        for token in inner:
            found.add(token.text, token.start)
    elif first.kind == "block_begin":
        name = f"{{% {inner[0].text} %}}" if inner else "{% %}"
        raise NotACall(f"sivulla ei voi käyttää rakennetta «{name}»; {RIGHT}")
    elif not _alone(source, first.start, last.end):
        # What it leaves out could join the words around it.
        raise NotACall("kommentin {# … #} on oltava omalla rivillään")
    if _CONTROLLED.search(first.text) or _CONTROLLED.search(last.text):
        # So could whitespace control.
        raise NotACall("poista aaltosulkeen viereltä merkki «-» tai «+»")


def _alone(source: str, start: int, end: int) -> bool:
    before = source[source.rfind("\n", 0, start) + 1 : start]
    line_end = source.find("\n", end)
    after = source[end : line_end if line_end >= 0 else len(source)]
    return not before.strip() and not after.strip()


def _inside(first: Token, tokens: Iterator[Token]) -> tuple[list[Token], Token | None]:
    """The tokens up to the end of what `first` opens, and that end (None: there is none)."""
    if first.kind == "error":
        return [], first
    ends = (first.kind.replace("_begin", "_end"), "error")
    inner: list[Token] = []
    for token in tokens:
        if token.kind in ends:
            return inner, token
        if token.kind != "whitespace":
            inner.append(token)
    return inner, None


def _broken(first: Token, last: Token | None) -> str:
    if first.kind == "comment_begin":
        return _COMMENT
    if last is None or first.kind == "raw_begin":
        return f"«{_OPENINGS[first.kind]}» jää sulkematta"
    return f"tätä kohtaa aaltosulkeissa ei voi tulkita; {RIGHT}"


def _tokens(source: str) -> Iterator[Token]:
    """Jinja's own tokens with their offsets; after an error it goes on behind the next end."""
    start = 0
    for _ in range(_MOST_ERRORS):
        at, opened = start, ""
        try:
            for _, kind, text in _lexer().tokeniter(source[start:], None):
                # Whitespace control leaves blanks out, so the token is looked for.
                at = source.index(text, at)
                yield Token(kind, text, at)
                at, opened = at + len(text), kind
            return
        except TemplateSyntaxError:
            yield Token("error", source[at : at + 2], at)
        if opened == "comment_begin":
            start = at  # most likely an id in braces: what follows is text
            continue
        ends = [e + 2 for e in (source.find("}}", at), source.find("%}", at)) if e >= 0]
        if not ends:
            return
        start = min(ends)


@lru_cache(maxsize=1)
def _lexer() -> Lexer:
    return Environment(autoescape=True).lexer
