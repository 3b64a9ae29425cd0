"""A page's text as Markdown's tokens, each knowing where in the editor's file it stands.

markdown-it keeps positions, which Python-Markdown does not; but Python-Markdown makes the page.
So indented code and blocks of HTML, where the two differ, are read here as plain text: this sees
more links and elements than the site will have, never fewer. `forms` refuses the rest.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_inline import (
    StateInline,
    autolink,
    backtick,
    entity,
    escape,
    html_inline,
    image,
    link,
)
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.footnote import footnote_plugin

from ...problems import Place
from .jinja import Template

MAX_TEXT = 2_500  # of one paragraph: the time that brackets and emphasis take grows with its square
MAX_NESTING = 40  # markdown-it leaves out what is deeper
HIDDEN = "\0"
TOO_DEEP = re.compile(r"(?:\[[^\[\]]*+){5}")  # brackets in brackets take as long
_MARKUP = re.compile(r"[\n\\`*_\[\]!<&]")  # nothing else makes inline markup: half the time saved
_TOKENS = {"link_open", "image", "html_inline", "code_inline"}
_InlineRule = Callable[[StateInline, bool], bool]


@dataclass(frozen=True)
class Span:
    """What an inline rule took: a stretch of a run's text."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True)
class Run:
    """The text of one paragraph, heading, cell or title with its inline tokens."""

    text: str
    children: list[Token]
    spans: list[Span]
    starts: list[tuple[int, int]]  # of each line: offset in this text, in the page's text
    origin: Callable[[int], Place]

    @cached_property
    def live(self) -> str:
        """The text with everything but plain words hidden, offset for offset."""
        if not self.spans:
            return self.text
        characters = list(self.text)
        for span in self.spans:
            characters[span.start : span.end] = HIDDEN * (span.end - span.start)
        return "".join(characters)

    def place(self, offset: int) -> Place:
        begins, there = self.starts[bisect_right(self.starts, offset, key=lambda s: s[0]) - 1]
        return self.origin(there + offset - begins)


class Document:
    """The parsed text of a page."""

    def __init__(self, template: Template, place: Callable[[int], Place]) -> None:
        self.lines = template.text.split("\n")
        self.tokens: list[Token] = []
        self.environment: dict[str, Any] = {}
        self._starts = [0, *accumulate(len(line) + 1 for line in self.lines)]
        self._origin: Callable[[int], Place] = lambda offset: place(template.origin(offset))
        _parser().block.parse(template.text, _parser(), self.environment, self.tokens)
        self._cursors: dict[int, int] = {}
        self._runs = {
            index: self._run(token)
            for index, token in enumerate(self.tokens)
            if token.type == "inline"
        }

    def run(self, index: int) -> Run:
        """The text that the token at this index holds."""
        return self._runs[index]

    @property
    def runs(self) -> Iterator[Run]:
        return iter(self._runs.values())

    @property
    def references(self) -> dict[str, dict[str, Any]]:
        found: dict[str, dict[str, Any]] = self.environment.get("references", {})
        return found

    def place(self, line: int, column: int = 0) -> Place:
        """The place in the file of a line and column of the parsed text, both from 0."""
        return self._origin(self._starts[line] + column)

    def block_place(self, token: Token) -> Place:
        """Where a block's own text begins, behind its indent."""
        line = token.map[0] if token.map else 0
        text = self.lines[line] if line < len(self.lines) else ""
        return self.place(line, len(text) - len(text.lstrip()))

    def _run(self, token: Token) -> Run:
        spans: list[Span] = []
        children = [Token("text", "", 0, content=token.content)]
        readable = len(token.content) <= MAX_TEXT and not TOO_DEEP.search(token.content)
        if readable and _MARKUP.search(token.content):
            children.clear()
            self._parse(token, children, spans)
        return Run(token.content, children, spans, list(self._line_starts(token)), self._origin)

    def _parse(self, token: Token, children: list[Token], spans: list[Span]) -> None:
        environment = {**self.environment, "run": token.content, "spans": spans}
        _parser().inline.parse(token.content, _parser(), environment, children)

    def _line_starts(self, token: Token) -> Iterator[tuple[int, int]]:
        """Where each line of a text begins; cells follow each other on one line."""
        begins, first = 0, token.map[0] if token.map else 0
        for number, text in enumerate(token.content.split("\n"), first):
            number = min(number, len(self.lines) - 1)
            column = self.lines[number].find(text, self._cursors.get(number, 0))
            if column < 0:  # a tab or an escaped pipe was changed
                column = self._cursors.get(number, 0)
            else:
                self._cursors[number] = column + len(text)
            yield begins, self._starts[number] + min(column, len(self.lines[number]))
            begins += len(text) + 1


def _noting(kind: str, rule: _InlineRule) -> _InlineRule:
    """The rule itself, telling in the environment and the token which text it took."""

    def noted(state: StateInline, silent: bool) -> bool:
        start, made = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            new = next((t for t in state.tokens[made:] if t.type in _TOKENS), None)
            if new:
                new.meta["at"] = start
            if state.src == state.env["run"]:  # not the text inside an image's alternative
                state.env["spans"].extend(_spans(kind, state, start, new))
        return True

    return noted


def _spans(kind: str, state: StateInline, start: int, token: Token | None) -> Iterator[Span]:
    if kind not in ("link", "image"):
        yield Span(kind, start, state.pos)
        return
    bracket = start if kind == "link" else start + 1
    label_end = state.md.helpers.parseLinkLabel(state, bracket, kind == "link")
    if token:
        token.meta["inline"] = state.src[label_end + 1 : label_end + 2] == "("
    yield Span(kind, label_end, state.pos)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING}).enable("table")
    parser.use(admon_plugin)
    parser.use(footnote_plugin, inline=False, move_to_end=False, always_match_refs=True)
    parser.disable(["code", "html_block"])
    # Addresses as written: this page's rules judge them, the parser must not drop any.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    rules = {
        "link": link,
        "image": image,
        "autolink": autolink,
        "html_inline": html_inline,
        "backticks": backtick,
        "escape": escape,
        "entity": entity,
    }
    for name, rule in rules.items():
        parser.inline.ruler.at(name, _noting(name, rule))
    return parser
