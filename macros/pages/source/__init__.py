"""A Markdown page as its editor wrote it: front matter, text, and the elements of the text."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, chain, islice

from markdown_it.token import Token

from ...files.text import read_text
from ...files.yaml import Mapping, read_yaml
from ...functions import functions_of
from ...problems import Place, Problem, Refused
from .elements import Fault, Fence, Heading, Id, Link, MacroCall, RawHtml
from .front_matter import split
from .markdown import CITY, Document, Run, shown
from .shown import words
from .template import Template, read_template

MAX_LENGTH = 30_000
MAX_LINES = 2_000
MOST_FAULTS = 100  # by one rule: who pasted more than that learns the rest in the next run
_TAG = re.compile(r"</?([a-z][a-z0-9-]*)", re.IGNORECASE)
# What shows something else than an editor means, or hides something: a public function a rule.
FORM_RULES: list[Callable[[Document], Iterator[Fault]]] = [
    rule for types, rule in functions_of(__name__, __path__) if types == [Document, Iterator[Fault]]
]


@dataclass(frozen=True)
class PageSource:
    """One page; `faults` is what cannot be understood in one way only."""

    file: str
    body: str
    body_line: int
    front_matter: Mapping | None = None
    front_broken: bool = False
    first_text: Place | None = None
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Link, ...] = ()
    calls: tuple[MacroCall, ...] = ()
    html: tuple[RawHtml, ...] = ()
    fences: tuple[Fence, ...] = ()
    cities: tuple[Id, ...] = ()
    given_ids: tuple[Id, ...] = ()
    faults: tuple[Problem, ...] = ()


def read_page(source: bytes, file: str) -> PageSource:
    """The page, or Refused: it is not text, or where it begins cannot be told.

    Broken front matter is a fault of the page, so that what else is wrong shows in the same run.
    """
    text = read_text(source, file)
    front, body, body_line = split(text, file)
    for size, what, most in (
        (len(body), "merkkiä", MAX_LENGTH),
        (body.count("\n"), "riviä", MAX_LINES),
    ):
        if size > most:
            message = f"sivu on liian pitkä ({size} {what}, enintään {most}); jaa se osiin"
            raise Refused([Problem(Place(file, body_line), message)])
    page = _page(file, body, body_line)
    if front is None:
        return page
    try:
        return replace(page, front_matter=read_yaml(front, file, first_line=2))
    except Refused as refused:
        return replace(page, front_broken=True, faults=(*refused.problems, *page.faults))


def parsed(
    file: str, body: str, body_line: int
) -> tuple[Template, Document, Callable[[int], Place]]:
    """The calls and the elements of a page's text, and where an offset of it is in the file."""
    starts = [0, *accumulate(len(line) + 1 for line in body.split("\n"))]

    def place(offset: int) -> Place:
        line = bisect_right(starts, offset, hi=len(starts) - 1)
        return Place(file, body_line + line - 1, offset - starts[line - 1] + 1)

    template = read_template(body, place)
    document = Document(template.text)
    return template, document, lambda offset: place(template.origin(offset))


def _page(file: str, body: str, body_line: int) -> PageSource:
    template, document, origin = parsed(file, body, body_line)
    parts = _Parts(document, origin)
    found = chain(*(islice(rule(document), MOST_FAULTS) for rule in FORM_RULES))
    faults = {Problem(origin(offset), message) for offset, message in found}
    first = re.search(r"\S", template.text)
    source = PageSource(
        file=file,
        body=body,
        body_line=body_line,
        first_text=origin(first.start()) if first else None,
        headings=tuple(parts.headings()),
        links=tuple(parts.links()),
        images=tuple(parts.images()),
        calls=tuple(template.calls),
        html=tuple(parts.raw_html()),
        fences=tuple(parts.fences()),
        cities=tuple(parts.cities()),
        given_ids=tuple(Id(name, origin(offset)) for name, offset in document.ids),
        faults=tuple(sorted({*template.faults, *faults})),
    )
    shown(template.text, document)
    return source


class _Parts:
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
                    yield self._link(run, first, "href", text)

    def images(self) -> Iterator[Link]:
        for run, token in self._document.inline("image"):
            yield self._link(run, token, "src", words(token.children or []))

    def raw_html(self) -> Iterator[RawHtml]:
        for run, token in self._document.inline("html_inline"):
            found = _TAG.match(token.content)
            tag = found[1].lower() if found else token.content[1:4]
            yield RawHtml(tag, token.content, self._within(run, token))

    def fences(self) -> Iterator[Fence]:
        for token in self._document.blocks("fence"):
            yield Fence(token.info.strip(), self._at(token), token.content)

    def cities(self) -> Iterator[Id]:
        for token in self._document.blocks("admonition_open"):
            if token.meta["tag"] == CITY:
                yield Id(token.content, self._at(token))

    def _link(self, run: Run, token: Token, target: str, text: str) -> Link:
        address, title = (str(token.attrs.get(name, "") or "") for name in (target, "title"))
        return Link(address, text, self._within(run, token), title)

    def _at(self, token: Token) -> Place:
        return self._place(self._document.block_offset(token))

    def _within(self, run: Run, token: Token) -> Place:
        return self._place(run.offset(token.meta.get("at", 0)))
