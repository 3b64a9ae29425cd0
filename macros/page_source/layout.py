"""How blocks stand on their lines: what Python-Markdown would take for something else."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from markdown_it.token import Token

from ..problems import Place, Problem
from .markdown import Document

INDENT = 4  # Python-Markdown's; markdown-it goes by the width of the bullet
_CONTAINERS = {"list_item", "admonition", "footnote_reference"}


def layout_faults(document: Document) -> Iterator[Problem]:
    for rule in LAYOUT_RULES:
        for place, message in rule(document):
            yield Problem(place, message)


def headings_begin_with_marks(document: Document) -> Iterator[tuple[Place, str]]:
    """A line of text above --- is no heading: Python-Markdown draws a rule for most of them."""
    for token in document.tokens:
        if token.type == "heading_open" and token.markup in ("-", "="):
            yield (
                document.block_place(token),
                (
                    f"rivi {token.markup * 3} tekstin alla tekee tekstistä otsikon; "
                    "kirjoita otsikko #-merkeillä tai jätä väliin tyhjä rivi"
                ),
            )
        elif token.type == "heading_open" and token.level == 0 and token.map:
            if document.lines[token.map[0]].startswith((" ", "\t")):
                yield document.block_place(token), "otsikko on sisennetty; poista välilyönnit"


def lists_stand_apart(document: Document) -> Iterator[tuple[Place, str]]:
    """A list right under a paragraph stays a part of it in Python-Markdown."""
    items = 0
    for before, token in pairwise([*document.tokens[:1], *document.tokens]):
        items += token.nesting if token.type.startswith("list_item_") else 0
        if token.type not in ("bullet_list_open", "ordered_list_open"):
            continue
        if items == 0 and before.type == "paragraph_close" and token.map:
            if document.lines[token.map[0] - 1].strip():
                yield document.block_place(token), "luettelon edeltä puuttuu tyhjä rivi"
        if token.markup == ")":
            yield document.block_place(token), "numeroluettelossa numeron jälkeen tulee piste"


def tables_stand_apart(document: Document) -> Iterator[tuple[Place, str]]:
    """So does a table."""
    for before, token in pairwise(document.tokens):
        if token.type == "table_open" and before.type == "paragraph_close" and token.map:
            if document.lines[token.map[0] - 1].strip():
                yield document.block_place(token), "taulukon edeltä puuttuu tyhjä rivi"


def inner_blocks_are_indented(document: Document) -> Iterator[tuple[Place, str]]:
    """A block inside a list item or an admonition stands four spaces further in."""
    opened: list[int] = []
    told: set[int] = set()
    for token in document.tokens:
        kind = token.type.rpartition("_")[0]
        if kind == "blockquote":
            opened.append(-1) if token.nesting > 0 else opened.pop()
        if _misplaced(document, token, opened) and token.map and token.map[0] not in told:
            told.add(token.map[0])
            spaces = INDENT * len(opened)
            yield document.block_place(token), f"sisennä tämä rivi {spaces} välilyönnillä"
        if kind in _CONTAINERS:
            if token.nesting > 0:
                opened.append(token.map[0] if token.map else -1)
            else:
                opened.pop()


def inner_items_are_indented(document: Document) -> Iterator[tuple[Place, str]]:
    """Less than that, and Python-Markdown makes the inner item one of the outer list."""
    above: int | None = None  # the indent of the item before, when the list still goes on
    for token in document.tokens:
        if token.type == "list_item_open" and token.map:
            line = document.lines[token.map[0]].expandtabs(INDENT)
            indent = len(line) - len(line.lstrip())
            if above is not None and indent > above and indent % INDENT:
                spaces = INDENT * (indent // INDENT + 1)
                message = f"sisennä tämä rivi {spaces} välilyönnillä"
                yield document.block_place(token), message
            above = indent
        elif token.level == 0 and not token.type.endswith("_list_open") and token.nesting >= 0:
            above = None


def _misplaced(document: Document, token: Token, opened: list[int]) -> bool:
    """Whether a block that begins on a line of its own stands short of its containers."""
    if token.nesting < 0 or not token.map or not opened or -1 in opened:
        return False
    if token.type in ("inline", "list_item_open") or token.map[0] == opened[-1]:
        return False
    line = document.lines[token.map[0]].expandtabs(INDENT)
    return len(line) - len(line.lstrip()) < INDENT * len(opened)


LAYOUT_RULES: tuple[Callable[[Document], Iterator[tuple[Place, str]]], ...] = (
    headings_begin_with_marks,
    lists_stand_apart,
    tables_stand_apart,
    inner_blocks_are_indented,
    inner_items_are_indented,
)
