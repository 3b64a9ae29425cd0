"""How blocks stand on their lines: what Python-Markdown would take for something else."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from markdown_it.token import Token

from ...problems import Place, Problem
from .markdown import Document

INDENT = 4  # Python-Markdown's; markdown-it goes by the width of the bullet
_ROWS = ("thead_open", "tbody_open", "tr_open", "th_open", "td_open")
_APART = {
    "table_open": "taulukon",
    "hr": "viivan",
    "fence": "koodialueen",
    "blockquote_open": "lainauksen",
    "heading_open": "otsikon",
    "admonition_open": "huomautuksen",
    "footnote_reference_open": "alaviitteen",
}
_CONTAINERS = {"list_item", "admonition", "footnote_reference"}


def layout_faults(document: Document) -> Iterator[Problem]:
    for rule in LAYOUT_RULES:
        for place, message in rule(document):
            yield Problem(place, message)


def headings_begin_with_marks(document: Document) -> Iterator[tuple[Place, str]]:
    """A line of text above --- is no heading, and an item of a list is none."""
    for token in document.tokens:
        if token.type == "heading_open" and token.markup in ("-", "="):
            yield (
                document.block_place(token),
                (
                    f"rivi {token.markup * 3} tekstin alla tekee tekstistä otsikon; "
                    "kirjoita otsikko #-merkeillä tai jätä väliin tyhjä rivi"
                ),
            )
        elif token.type in ("heading_open", "hr") and token.level:
            message = "otsikko tai viiva ei voi olla luettelossa eikä huomautuksessa"
            yield document.block_place(token), message


def lists_stand_apart(document: Document) -> Iterator[tuple[Place, str]]:
    """An item stands below an empty line, a heading, or what began on the line of an item."""
    joinable, closed = {-1}, False
    for token in document.tokens:
        first, end = token.map or (-1, -1)
        if token.type == "list_item_open":
            apart = first - 1 in joinable and not (closed and document.lines[first][:1].strip())
            if not apart and document.lines[first - 1].strip():
                yield document.block_place(token), "luettelon edeltä puuttuu tyhjä rivi"
            joinable.add(first)
        elif token.type == "heading_open" or token.type == "admonition_open":
            joinable.add(first)
        elif token.type == "paragraph_open" and first in joinable:
            joinable.update(range(first, end))
        elif token.type == "ordered_list_open" and token.markup == ")":
            yield document.block_place(token), "numeroluettelossa numeron jälkeen tulee piste"
        if not token.type.endswith("_list_open"):
            closed = token.type.endswith("_list_close")


def blocks_stand_apart(document: Document) -> Iterator[tuple[Place, str]]:
    """So do other blocks, but not from the heading or the title of a box right above."""
    lines = [*document.lines, "", ""]
    above = -1
    for token in document.tokens:
        first, end = token.map or (-1, -1)
        if token.type in _APART and lines[first - 1].strip() and above != first - 1:
            yield document.block_place(token), f"{_APART[token.type]} edeltä puuttuu tyhjä rivi"
        if token.type in ("table_open", "hr") and lines[end].strip():
            yield document.block_place(token), f"{_APART[token.type]} jäljestä puuttuu tyhjä rivi"
        if token.type == "table_open" and _edges(lines[first]) != _edges(lines[first + 1]):
            yield (
                document.block_place(token),
                "taulukon rivien muoto on | A | B |, viivan |---|---|",
            )
        if token.type in ("heading_open", "admonition_open", "footnote_reference_open"):
            above = first


def _edges(row: str) -> tuple[bool, bool]:
    return row.strip().startswith("|"), row.strip().endswith("|")


def inner_blocks_are_indented(document: Document) -> Iterator[tuple[Place, str]]:
    """A block inside a list item or an admonition stands four spaces further in, others do not."""
    opened: list[int] = []
    told: set[int] = set()
    for before, token in pairwise([Token("", "", 0), *document.tokens]):
        kind = token.type.rpartition("_")[0]
        known = before.type == "admonition_close" or before.type.endswith("_list_close")
        if known and not opened and token.map and document.lines[token.map[0] - 1].strip():
            told.add(token.map[0])  # by another rule
        if _misplaced(document, token, opened) and token.map and token.map[0] not in told:
            told.add(token.map[0])
            yield document.block_place(token), _indent(INDENT * len(opened))
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
                yield document.block_place(token), _indent(spaces)
            above = indent
        elif token.level == 0 and not token.type.endswith("_list_open") and token.nesting >= 0:
            above = None


def quotations_and_notes_are_paragraphs(document: Document) -> Iterator[tuple[Place, str]]:
    """What else a quotation or a footnote holds begins and ends where each parser likes."""
    inside, notes = 0, False
    for token in document.tokens:
        if notes and not inside and token.type != "footnote_reference_open":
            message = "alaviitteiden tekstit kirjoitetaan sivun loppuun, tämän jälkeen"
            yield document.block_place(token), message
            break
        notes = notes or token.type == "footnote_reference_open"
        if inside and token.nesting >= 0 and token.type not in ("paragraph_open", "inline"):
            message = "lainauksessa (>) ja alaviitteessä voi olla vain kappaleita"
            yield document.block_place(token), message
        elif token.type == "footnote_reference_open" and token.level:
            yield document.block_place(token), "alaviitteen teksti alkaa rivin alusta"
        if token.type.startswith(("blockquote_", "footnote_reference_")):
            inside += token.nesting


def _indent(spaces: int) -> str:
    if spaces:
        return f"sisennä tämä rivi {spaces} välilyönnillä"
    return "rivi on sisennetty; poista sen alusta välilyönnit"


def _misplaced(document: Document, token: Token, opened: list[int]) -> bool:
    """Whether a block that begins on a line of its own stands short of its containers."""
    if token.nesting < 0 or not token.map or token.type in ("inline", "list_item_open", *_ROWS):
        return False
    if opened and token.map[0] == opened[-1]:
        return False
    line = document.lines[token.map[0]].expandtabs(INDENT)
    return len(line) - len(line.lstrip()) != INDENT * len(opened)


LAYOUT_RULES: tuple[Callable[[Document], Iterator[tuple[Place, str]]], ...] = (
    headings_begin_with_marks,
    lists_stand_apart,
    blocks_stand_apart,
    inner_blocks_are_indented,
    inner_items_are_indented,
    quotations_and_notes_are_paragraphs,
)
