"""The elements of a page for its rules, each with its place in the editor's file."""

import re
from collections.abc import Callable, Iterator

from markdown_it.token import Token

from ...problems import Place
from .elements import Fence, Heading, Id, Link, RawHtml
from .markdown import CITY, Document, Run
from .shown import words

_TAG = re.compile(r"</?([a-z][a-z0-9-]*)", re.IGNORECASE)


class Parts:
    """What a document consists of; `place` tells where an offset of its text is in the file."""

    def __init__(self, document: Document, place: Callable[[int], Place]) -> None:
        self._document = document
        self._place = place

    def headings(self) -> Iterator[Heading]:
        for index, token in enumerate(self._document.tokens):
            if token.type == "heading_open":
                text = words(self._document.runs[index + 1].children).strip()
                yield Heading(int(token.tag[1:]), text, str(token.attrs["id"]), self._at(token))

    def links(self) -> Iterator[Link]:
        for run in self._document.runs.values():
            opened: list[tuple[int, Token]] = []
            for index, token in enumerate(run.children):
                if token.type == "link_open":
                    opened.append((index, token))
                elif token.type == "link_close" and opened:
                    start, first = opened.pop()
                    text = " ".join(words(run.children[start + 1 : index]).split())
                    target, title = _attribute(first, "href"), _attribute(first, "title")
                    yield Link(target, text, self._within(run, first), title)

    def images(self) -> Iterator[Link]:
        for run, token in self._inline("image"):
            target, title = _attribute(token, "src"), _attribute(token, "title")
            yield Link(target, words(token.children or []), self._within(run, token), title)

    def raw_html(self) -> Iterator[RawHtml]:
        for run, token in self._inline("html_inline"):
            found = _TAG.match(token.content)
            tag = found[1].lower() if found else token.content[1:4]
            yield RawHtml(tag, token.content, self._within(run, token))

    def fences(self) -> Iterator[Fence]:
        for token in self._document.tokens:
            if token.type == "fence":
                yield Fence(token.info.strip(), self._at(token), token.content)

    def cities(self) -> Iterator[Id]:
        for token in self._document.tokens:
            if token.type == "admonition_open" and token.meta["tag"] == CITY:
                yield Id(token.content, self._at(token))

    def _inline(self, kind: str) -> Iterator[tuple[Run, Token]]:
        for run in self._document.runs.values():
            yield from ((run, token) for token in run.children if token.type == kind)

    def _at(self, token: Token) -> Place:
        return self._place(self._document.block_offset(token))

    def _within(self, run: Run, token: Token) -> Place:
        return self._place(run.offset(token.meta.get("at", 0)))


def _attribute(token: Token, name: str) -> str:
    return str(token.attrs.get(name, "") or "")
