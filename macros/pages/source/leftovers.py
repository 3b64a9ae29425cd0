"""Marks of other editors and other Markdowns, which readers would see as they are written."""

import re
from collections.abc import Callable, Iterator

from ...problems import Place
from .markdown import Document, Run

Fault = tuple[Place, str]

_TABLE = "taulukon muoto on | A | B |, sen alla |---|---| ja rivit | 1 | 2 | ilman tyhjiä rivejä"
_PIPES = re.compile(r"^[^|\n]*\|[^|\n]*\|.*$|^\s*\|.*$|^[ :|]*-+[ :]*\|[-\s:|]*$", re.MULTILINE)
# Not the one behind the colon of a definition.
_TAB = re.compile(r"^(?!:\t[^\t\n]*$).*\S\t+\S", re.MULTILINE)
_BULLET = re.compile(r"^[ \t]*([•·∙▪▫◦‣⁃●○■□➢–—−])(?=[ \t\xa0])", re.MULTILINE)
_LATE_MARK = re.compile(r"\n[ \t]*([-+*>]|#{1,6}|!!!|\d+\.)(?=[ \t\n]|\Z)")
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
        re.compile(r"\^\w+\^|(?<!~)~\w+~(?!~)"),
        "{} jää näkyviin; kirjoita <sup>x</sup> tai <sub>x</sub>",
    ),
    (re.compile(r"^:?-{3,}:?$"), "{} jää näkyviin; taulukossa se kuuluu vain otsikkorivin alle"),
    (re.compile(r"\[\^[^\]]*\]"), "{} jää näkyviin; alaviitteen merkki on esimerkiksi [^1]"),
    (re.compile(r"^\[TOC\]$"), "{} jää näkyviin; poista se, sisällysluettelo tulee itsestään"),
    (
        re.compile(r"(?<![\w:]):[a-z][a-z0-9_+-]+:(?![\w:])"),
        "{} jää näkyviin; kirjoita asia sanoin",
    ),
)
_ADDRESS = re.compile(
    r"(?<![\w/@.])(?:https?://\w|www\.\w)|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.\w", re.IGNORECASE
)
_SUSPECT = re.compile(r"[*_~^@]|---|==|\[[!^[T]|://|www\.|:[a-z]", re.IGNORECASE)
# Between spaces it is a sign; between letters _ is a part of a name.
_LONE_MARK = re.compile(r"(?<![*_])(?:\*(?!\*)|_(?!_))")
_LONE = "merkki «{}» jää näkyviin; kirjoita **lihava** tai *kursiivi*, ja pelkkä merkki \\{}"


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
            for found in _LONE_MARK.finditer(text):
                if _is_stray(run, start + found.start()):
                    yield run.place(start + found.start()), _LONE.format(found[0], found[0])


def numbers_are_not_emphasised(document: Document) -> Iterator[Fault]:
    """2*3*4 would lose its signs."""
    for run in document.runs:
        for found in re.finditer(r"\d\*+\d", run.live):
            yield run.place(found.start()), "kertomerkki on × tai \\*"


def _is_stray(run: Run, at: int) -> bool:
    """Whether a mark in the words (an address has others) is neither a sign nor part of a name."""
    before, mark, after = run.text[at - 1 : at], run.live[at : at + 1], run.text[at + 1 : at + 2]
    sign = not before.strip() and not after.strip()
    named = mark == "_" and before.isalnum() and after.isalnum()
    return mark in "*_" and not sign and not named


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
        if late := _LATE_MARK.search(run.live):
            message = (
                f"rivi alkaa merkillä {late[1]} kesken kappaleen; jätä sen edelle tyhjä rivi tai "
                f"kirjoita {late[1][:-1]}\\{late[1][-1]}"
            )
            yield run.place(late.start(1)), message
        if box := _CHECKBOX.match(run.live):
            yield run.place(0), f"«{box[0]}» jää näkyviin; valintaruutuja ei ole, poista merkit"


def headings_have_six_levels(document: Document) -> Iterator[Fault]:
    """More marks than that would stay in the heading; marks at its end would vanish."""
    for run in document.runs:
        for found in re.finditer(r"^ *#{7,}", run.live, re.MULTILINE):
            yield run.place(found.start()), "otsikossa on liikaa #-merkkejä; kirjoita ## Otsikko"
    for token in document.tokens:
        if token.type == "heading_open" and token.map and not token.level:
            words = document.lines[token.map[0]].strip().lstrip("#").strip()
            if re.match(r"#|[-+*>]\s", words) or words.endswith("#"):
                message = "otsikon muoto on ## Otsikko; tekstiin kuuluva merkki on \\#"
                yield document.block_place(token), message


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
    numbers_are_not_emphasised,
    paragraphs_hold_no_lists_or_tables,
    headings_have_six_levels,
    admonitions_have_content,
)
