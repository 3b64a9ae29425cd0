"""A page's text as Markdown's tokens, each knowing where in the editor's file it stands.

The checks judge these tokens, and the page is made of the same.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise

from markdown.extensions.toc import slugify, unique
from markdown_it import MarkdownIt, rules_inline
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin

from ...memory import kept, step
from .elements import PLACEHOLDER
from .shown import ADDRESS, Shown, show_as_here, words

MAX_TEXT = 2_500  # of one paragraph: the time that brackets and emphasis take grows with its square
MAX_NESTING = 40  # markdown-it leaves out what is deeper
HIDDEN = "\0"
CITY = "kaupunki"  # the kind of a box whose text differs by city; its title is an id
TOO_DEEP = re.compile(r"(?:\[[^\[\]]*+){5}")  # brackets in brackets take as long
# At the end of a heading, or under a paragraph; what looks like one elsewhere is refused.
_ITEM = r"(?:[#.][\w-]+|lang=(?:[a-z-]+|\"[a-z-]+\"|'[a-z-]+'))"
_ATTRIBUTES = re.compile(rf"(?P<before>[ \n])\{{:? *(?P<items>{_ITEM}(?: +{_ITEM})*) *\}}[ \t]*\Z")
_MARKUP = re.compile(r"[\n\\`*_\[\]!<&]")  # nothing else makes inline markup: half the time saved
_TOKENS = {"link_open", "image", "html_inline", "code_inline"}
_InlineRule = Callable[[rules_inline.StateInline, bool], bool]
_RULES: dict[str, _InlineRule] = {
    "link": rules_inline.link,
    "image": rules_inline.image,
    "autolink": rules_inline.autolink,
    "html_inline": rules_inline.html_inline,
    "backticks": rules_inline.backtick,
    "escape": rules_inline.escape,
    "entity": rules_inline.entity,
}


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

    @cached_property
    def live(self) -> str:
        """The text with everything but plain words hidden, offset for offset."""
        return self.without(*_RULES)

    def without(self, *kinds: str) -> str:
        """The text with what these rules took hidden, offset for offset; a line still ends."""
        if not self.spans:
            return self.text
        characters = list(self.text)
        for span in self.spans:
            if span.kind in kinds:
                taken = self.text[span.start : span.end]
                ended = span.kind == "escape" and taken.startswith("\\\n")
                characters[span.start : span.end] = (
                    f"{HIDDEN}\n{taken[2:]}" if ended else HIDDEN * len(taken)
                )
        return "".join(characters)

    def offset(self, at: int) -> int:
        """The offset in the page's text of one in this."""
        begins, there = self.starts[bisect_right(self.starts, at, key=lambda s: s[0]) - 1]
        return there + at - begins


class Document:
    """The parsed text of a page; `ids` are those that editors give, with their offsets."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.tokens: list[Token] = []
        self.ids: list[tuple[str, int]] = []
        self.runs: dict[int, Run] = {}  # by the index of the token that holds the text
        self._starts = [0, *accumulate(len(line) + 1 for line in self.lines)]
        self._cursors: dict[int, int] = {}
        _parser().block.parse(text, _parser(), {}, self.tokens)
        for index, token in enumerate(self.tokens):
            if token.type == "inline":
                self.runs[index] = self._run(token, self.tokens[index - 1])
                token.children = self.runs[index].children
                if token.content == PLACEHOLDER and self.tokens[index - 1].type == "paragraph_open":
                    token.children = [Token("call", "", 0)]
                    self.tokens[index - 1].hidden = self.tokens[index + 1].hidden = True
        self._identify_headings()

    def shown(self) -> Shown:
        """The page as it is shown; nothing else may be asked of the document afterwards."""
        parser, links = _parser(), []
        for token in self.links():
            name = "src" if token.tag == "img" else "href"
            links.append((token.tag, name, str(token.attrs[name])))
            token.attrs[name] = ADDRESS
        return Shown(str(parser.renderer.render(self.tokens, parser.options, {})), links)

    def inline_html(self, run: Run) -> str:
        """One text as it is shown."""
        return str(_parser().renderer.render(run.children, _parser().options, {}))

    def links(self) -> Iterator[Token]:
        """The tokens that lead somewhere."""
        return (token for _, token in self.inline("link_open", "image"))

    def inline(self, *types: str) -> Iterator[tuple[Run, Token]]:
        """Those of the types within texts."""
        for run in self.runs.values():
            yield from ((run, token) for token in run.children if token.type in types)

    def blocks(self, *types: str) -> Iterator[Token]:
        return (token for token in self.tokens if token.type in types)

    def offset(self, line: int, column: int = 0) -> int:
        return self._starts[line] + column

    def block_offset(self, token: Token) -> int:
        """Where a block's own text begins, behind its indent."""
        line = token.map[0] if token.map else 0
        text = self.lines[line] if line < len(self.lines) else ""
        return self.offset(line, len(text) - len(text.lstrip()))

    def _run(self, token: Token, parent: Token) -> Run:
        starts = list(self._line_starts(token))
        if attributes := self._attributes(token, parent):
            token.content = token.content[: attributes.start()]
        spans: list[Span] = []
        children = [Token("text", "", 0, content=token.content)]
        readable = len(token.content) <= MAX_TEXT and not TOO_DEEP.search(token.content)
        if readable and _MARKUP.search(token.content):
            children.clear()
            environment = {"run": token.content, "spans": spans}
            _parser().inline.parse(token.content, _parser(), environment, children)
        run = Run(token.content, children, spans, starts)
        if attributes:
            self._give(parent, attributes["items"], run.offset(attributes.end("before")))
        return run

    def _attributes(self, token: Token, parent: Token) -> re.Match[str] | None:
        """The id, classes and language that the text ends with, where it may give them."""
        wanted = {"heading_open": " ", "paragraph_open": "" if parent.level else "\n"}
        found = _ATTRIBUTES.search(token.content)
        return found if found and found["before"] == wanted.get(parent.type) else None

    def _give(self, token: Token, items: str, offset: int) -> None:
        for item in items.split():
            if item.startswith("#"):
                token.attrs["id"] = item[1:]
                self.ids.append((item[1:], offset))
            elif item.startswith("."):
                token.attrJoin("class", item[1:])
            else:
                token.attrs["lang"] = item.partition("=")[2].strip("\"'")

    def _identify_headings(self) -> None:
        """A heading without an id gets one made of its text."""
        used = {name for name, _ in self.ids}
        for opening, text in pairwise(self.tokens):
            if opening.type == "heading_open":
                made = opening.attrs.get("id") or unique(slugify(_said(text), "-"), used)
                opening.attrs["id"] = str(made)

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


def shown(text: str, document: Document | None = None) -> Shown:
    """A page's text as it is shown, which is known when it has been checked."""
    return kept(step("shown", text), lambda: (document or Document(text)).shown())


def _said(token: Token) -> str:
    return " ".join(words(token.children or []).split())


def _noting(kind: str, rule: _InlineRule) -> _InlineRule:
    """The rule itself, telling in the environment and the token which text it took."""

    def noted(state: rules_inline.StateInline, silent: bool) -> bool:
        start, made = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            new = next((t for t in state.tokens[made:] if t.type in _TOKENS), None)
            if new:
                new.meta["at"] = start
            if state.src == state.env["run"]:  # not the text inside an image's alternative
                if kind in ("link", "image"):
                    bracket = start + (kind == "image")
                    start = state.md.helpers.parseLinkLabel(state, bracket, kind == "link")
                state.env["spans"].append(Span(kind, start, state.pos))
        return True

    return noted


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING}).enable("table")
    parser.use(admon_plugin)
    # Code stands between marks, HTML within a text, and an address in its link: nowhere else.
    parser.disable(["code", "html_block", "reference"])
    # Addresses as written: this page's rules judge them, the parser must not drop any.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    for name, rule in _RULES.items():
        parser.inline.ruler.at(name, _noting(name, rule))
    show_as_here(parser)
    return parser
