"""Marks within a text: each has its pair and its element, and stands for what it shows."""

import re
from collections.abc import Callable, Iterator
from html import unescape

from markdown_it.token import Token

from ...problems import Place
from .inlines import ATTRIBUTES
from .markdown import Document, Run

Fault = tuple[Place, str]

_ENTITY = re.compile(r"&(?!(?:lt|gt|amp|nbsp);)(?:#(?:x[0-9a-fA-F]+|\d+);?|\w+;)")
_VOID = {"br", "hr", "img", "input", "link", "meta", "base", "embed", "wbr"}
_TAG = re.compile(r"<(/?)([a-z]+)", re.IGNORECASE)
_CROSSED = "merkinnän {} alku ja loppu eivät ole pari samassa kappaleessa"
_WRITTEN = {"em": "*", "strong": "**", "a": "[…](…)"}
_ATTRIBUTES_SHOWN = (
    "«{}» jää näkyviin; se kirjoitetaan otsikon loppuun tai kappaleen alle omalle rivilleen, "
    "ja pelkkä merkki \\{{"
)


def brackets_have_pairs(document: Document) -> Iterator[Fault]:
    """An open bracket is a link that was left unfinished."""
    for run in document.runs:
        opened: list[int] = []
        for at, mark in _brackets(run):
            if mark == "[":
                opened.append(at)
            elif opened:
                opened.pop()
        for at in opened[:1]:
            yield run.place(at), "hakasulku «[» jää sulkematta; kirjoita pelkkä merkki \\["


def _brackets(run: Run) -> list[tuple[int, str]]:
    """Those of the text, and those that end the text of a link or an image."""
    ends = [(span.start, "]") for span in run.spans if span.kind in ("link", "image")]
    return sorted([*ends, *((m.start(), m[0]) for m in re.finditer(r"[\[\]]", run.live))])


def characters_are_written_as_such(document: Document) -> Iterator[Fault]:
    """A reference to a character could hide one that may not be written."""
    for run in document.runs:
        for found in _ENTITY.finditer(_without_code(run)) if "&" in run.text else ():
            character = unescape(found[0])
            instead = f" {character}" if character.isprintable() and character != found[0] else ""
            message = f"merkkiviittaus {found[0]} ei ole käytössä; kirjoita merkki itse{instead}"
            yield run.place(found.start()), message


def _without_code(run: Run) -> str:
    """The text with code and the addresses of links hidden, offset for offset."""
    text = run.text
    for span in run.spans:
        if span.kind in ("backticks", "link"):
            text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def attributes_have_an_element(document: Document) -> Iterator[Fault]:
    """They stand at the end of a heading, or on the last line of a paragraph, alone."""
    for index, token in enumerate(document.tokens):
        if token.type == "inline":
            run, parent = document.run(index), document.tokens[index - 1]
            for found in ATTRIBUTES.finditer(run.live):
                before, after = run.live[: found.start()], run.live[found.end() :]
                if after.strip(" \t") or not _takes_attributes(document, parent, before):
                    yield run.place(found.start()), _ATTRIBUTES_SHOWN.format(found[0][:30])


def _takes_attributes(document: Document, parent: Token, before: str) -> bool:
    if parent.type == "heading_open":
        return before.endswith(" ")
    if parent.type != "paragraph_open" or parent.level or not parent.map:
        return False
    below = "".join(document.lines[parent.map[1] : parent.map[1] + 1])
    return before.endswith("\n") and not below.strip()


def elements_end_where_they_began(document: Document) -> Iterator[Fault]:
    """Within one text, each inside the one that began before it; none in another of its kind."""
    for run in document.runs:
        opened: list[tuple[str, int]] = []
        for name, closes, at in _ends(run):
            if closes and opened and opened[-1][0] == name:
                opened.pop()
            elif closes or name in dict(opened):
                opened = [*opened[-1:], (name, at)]
                break
            else:
                opened.append((name, at))
        for name, at in sorted(opened, key=lambda one: one[0] in _WRITTEN)[:1]:
            yield run.place(at), _CROSSED.format(_WRITTEN.get(name, f"<{name}>"))


def _ends(run: Run) -> Iterator[tuple[str, bool, int]]:
    """Where elements begin and end: name, whether it ends, offset (0: only Markdown knows it)."""
    for token in run.children:
        tag = _TAG.match(token.content) if token.type == "html_inline" else None
        name = tag[2].lower() if tag else token.tag
        if name not in _VOID and (tag or token.nesting):
            yield name, bool(tag and tag[1]) or token.nesting < 0, token.meta.get("at", 0)


MARK_RULES: tuple[Callable[[Document], Iterator[Fault]], ...] = (
    brackets_have_pairs,
    characters_are_written_as_such,
    attributes_have_an_element,
    elements_end_where_they_began,
)
