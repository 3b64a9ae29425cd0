"""Marks of other editors and other Markdowns, which readers would see as they are written."""

import re
from collections.abc import Callable, Iterator

from ..problems import Place
from .markdown import Document, Run

Fault = tuple[Place, str]

_TABLE = "taulukon muoto on | A | B |, sen alla |---|---| ja rivit | 1 | 2 | ilman tyhjiä rivejä"
_PIPES = re.compile(r"^[^|\n]*\|[^|\n]*\|.*$|^\s*\|.*$|^[ :|]*-+[ :]*\|[-\s:|]*$", re.MULTILINE)
# Not the one behind the colon of a definition.
_TAB = re.compile(r"^(?!:\t[^\t\n]*$).*\S\t+\S", re.MULTILINE)
_BULLET = re.compile(r"^[ \t]*([•·∙▪▫◦‣⁃●○■□➢–—−])(?=[ \t\xa0])", re.MULTILINE)
_CHECKBOX = re.compile(r"\[[ xX]?\](?=\s)")
_LINK = "osoite ei ole linkki; kirjoita <https://…> tai [nimi](https://…)"
_MARKS = (
    (
        re.compile(r"\*\*|__"),
        "merkki {} jää näkyviin; lihavoi **näin**, ilman välilyöntejä merkkien sisäpuolella",
    ),
    (re.compile(r"~~"), "merkki {} jää näkyviin; yliviivausta ei ole, poista merkit"),
    (
        re.compile(r"==(?=[^\s=])[^=\n]*[^\s=]=="),
        "korostus {} jää näkyviin; lihavoi **näin**",
    ),
    (re.compile(r"\[![A-Za-z]+\]"), '{} jää näkyviin; huomautus kirjoitetaan !!! note "Otsikko"'),
    (
        re.compile(r"\[\[[^\[\]\n]+\]\]"),
        "{} ei ole linkki; kirjoita [teksti](sivu.md)",
    ),
    (
        re.compile(r"(?<![\w:]):[a-z][a-z0-9_+-]+:(?![\w:])"),
        "{} jää näkyviin; kirjoita asia sanoin",
    ),
)
_ADDRESS = re.compile(r"(?<![\w/@.])(?:https?://\w|www\.\w)", re.IGNORECASE)
_SUSPECT = re.compile(r"\*\*|__|~~|==|\[!|\[\[|://|www\.|:[a-z]", re.IGNORECASE)


def marks_do_not_stay_visible(document: Document) -> Iterator[Fault]:
    """What Python-Markdown has no meaning for is not left in the words."""
    for run in document.runs:
        if not _SUSPECT.search(run.text):
            continue
        for start, text, in_link in _words(run):
            for pattern, message in _MARKS:
                for found in pattern.finditer(text):
                    yield run.place(start + found.start()), message.format(f"«{found[0][:40]}»")
            for found in () if in_link else _ADDRESS.finditer(text):
                yield run.place(start + found.start()), _LINK


def paragraphs_hold_no_lists_or_tables(document: Document) -> Iterator[Fault]:
    """A list or a table pasted from elsewhere would run together into one paragraph."""
    for index, token in enumerate(document.tokens):
        if token.type != "paragraph_open":
            continue
        run = document.run(index + 1)
        for found in _BULLET.finditer(run.live):
            message = (
                f"luettelon kohta alkaa viivalla ja välilyönnillä «- », ei merkillä {found[1]}"
            )
            yield run.place(found.start(1)), message
        if table := _PIPES.search(run.live) or _TAB.search(run.live):
            mark = "sarkaimesta" if "\t" in table[0] else "pystyviivasta"
            yield run.place(table.start()), f"{mark} ei synny taulukkoa; {_TABLE}"
        if box := _CHECKBOX.match(run.live):
            yield run.place(0), f"«{box[0]}» jää näkyviin; valintaruutuja ei ole, poista merkit"


def headings_have_six_levels(document: Document) -> Iterator[Fault]:
    """More marks than that would stay in the heading."""
    for run in document.runs:
        for found in re.finditer(r"^ *#{7,}", run.live, re.MULTILINE):
            yield run.place(found.start()), "otsikossa on liikaa #-merkkejä; kirjoita ## Otsikko"


def admonitions_have_content(document: Document) -> Iterator[Fault]:
    """Text that is not indented stands below the box, and the box is empty."""
    for index, token in enumerate(document.tokens):
        if token.type == "admonition_open":
            first = index + (4 if token.content else 1)  # behind the three tokens of the title
            if document.tokens[first].type == "admonition_close":
                message = "huomautus on tyhjä; sisennä sen teksti neljällä välilyönnillä"
                yield document.block_place(token), message


def _words(run: Run) -> Iterator[tuple[int, str, bool]]:
    """Each stretch of plain words: where it begins, and whether a link holds it."""
    at = links = 0
    for token in run.children:
        links += token.nesting if token.type.startswith("link_") else 0
        if token.type == "text" and token.content:
            at = max(run.live.find(token.content, at), at)
            yield at, token.content, links > 0
            at += len(token.content)


LEFTOVER_RULES: tuple[Callable[[Document], Iterator[Fault]], ...] = (
    marks_do_not_stay_visible,
    paragraphs_hold_no_lists_or_tables,
    headings_have_six_levels,
    admonitions_have_content,
)
