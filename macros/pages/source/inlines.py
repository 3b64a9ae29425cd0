"""The elements within a page's lines: headings, links, images, raw HTML, attribute lists."""

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from ...problems import Place
from .elements import AttributeList, Heading, Image, Link, RawHtml
from .markdown import Document, Run

ATTRIBUTES = re.compile(r"(?<!\{)\{:?([^{}\n]*)\}")
_TAG = re.compile(r"</?([a-z][a-z0-9-]*)", re.IGNORECASE)
_ID = re.compile(r"#([\w-]+)")
_PLAIN = re.compile(r"\.[\w-]+|lang=(\"[a-z-]+\"|'[a-z-]+'|[a-z-]+)")


def headings(document: Document) -> Iterator[Heading]:
    for index, token in enumerate(document.tokens):
        if token.type == "heading_open":
            run = document.run(index + 1)
            found = _last_attributes(run)
            text = words(run.children)
            if found:
                text = text[: text.rfind("{")] if "{" in text else text
            ids = _ID.findall(found[1]) if found else []
            place = document.block_place(token)
            yield Heading(int(token.tag[1:]), text.strip(), next(iter(ids), None), place)


def links(document: Document) -> Iterator[Link]:
    """Links in order of the page; the definitions of references come last."""
    for run in document.runs:
        for children, at in _levels(run):
            yield from _links_of(run, children, at)
    for label, reference in document.references.items():
        line, column = reference["map"][0], 0
        if line < len(document.lines):
            text = document.lines[line]
            column = len(text) - len(text.lstrip())
        place = document.place(line, column)
        yield Link(reference["href"], label.lower(), place, "definition", reference["title"])


def images(document: Document) -> Iterator[Image]:
    for run in document.runs:
        for children, at in _levels(run):
            for token in children:
                if token.type == "image":
                    target, title = _attribute(token, "src"), _attribute(token, "title")
                    yield Image(target, words(token.children or []), _at(run, token, at), title)


def raw_html(document: Document) -> Iterator[RawHtml]:
    for run in document.runs:
        for children, at in _levels(run):
            for token in children:
                if token.type == "html_inline":
                    found = _TAG.match(token.content)
                    tag = found[1].lower() if found else token.content[1:4]
                    yield RawHtml(tag, token.content, _at(run, token, at))


def attribute_lists(document: Document) -> Iterator[AttributeList]:
    for run in document.runs:
        for found in ATTRIBUTES.finditer(run.live):
            items = re.findall("[^ ]+", found[1])
            ids = tuple(i[1:] for i in items if _ID.fullmatch(i))
            others = tuple(i for i in items if not _ID.fullmatch(i) and not _PLAIN.fullmatch(i))
            yield AttributeList(ids, others, run.place(found.start()))


def words(tokens: Sequence[Token]) -> str:
    """What a reader sees of inline tokens; of an image, its text alternative."""
    said = []
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            said.append(" ")
        elif token.type == "image":
            said.append(words(token.children or []))
        elif token.type in ("text", "text_special", "code_inline"):
            said.append(token.content)
    return "".join(said)


def _links_of(run: Run, children: Sequence[Token], at: int | None) -> Iterator[Link]:
    opened: list[tuple[int, Token]] = []
    for index, token in enumerate(children):
        if token.type == "link_open":
            opened.append((index, token))
        elif token.type == "link_close" and opened:
            start, first = opened.pop()
            text = " ".join(words(children[start + 1 : index]).split())
            target, title = _attribute(first, "href"), _attribute(first, "title")
            yield Link(target, text, _at(run, first, at), _kind(first), title)


def _kind(token: Token) -> str:
    if token.markup == "autolink":
        return "autolink"
    return "inline" if token.meta.get("inline") else "reference"


def _levels(run: Run) -> Iterator[tuple[Sequence[Token], int | None]]:
    """A run's tokens, then those in the alternatives of its images with the image's offset."""
    levels: list[tuple[Sequence[Token], int | None]] = [(run.children, None)]
    while levels:
        children, at = levels.pop()
        yield children, at
        levels.extend(
            (token.children, token.meta.get("at", 0) if at is None else at)
            for token in children
            if token.type == "image" and token.children
        )


def _at(run: Run, token: Token, image: int | None) -> Place:
    return run.place(token.meta.get("at", 0) if image is None else image)


def _attribute(token: Token, name: str) -> str:
    return str(token.attrs.get(name, "") or "")


def _last_attributes(run: Run) -> re.Match[str] | None:
    *_, found = (None, *ATTRIBUTES.finditer(run.live))
    return found if found and not run.live[found.end() :].strip() else None
