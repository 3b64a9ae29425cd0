"""Forms that show something else than an editor means, or that hide something."""

import re
from collections.abc import Callable, Iterator
from html import unescape
from itertools import islice

from markdown_it.token import Token

from .elements import PLACEHOLDER
from .leftovers import LEFTOVER_RULES
from .lines import LINE_RULES
from .markdown import MAX_TEXT, TOO_DEEP, Document, Run
from .shown import FENCE_INFO

Fault = tuple[int, str]  # where in the text, and what is wrong

MAX_DEPTH = 16
MOST_FAULTS = 100  # by one rule: who pasted more than that learns the rest in the next run
_ENTITY = re.compile(r"&(?!(?:lt|gt|amp|nbsp);)(?:#(?:x[0-9a-fA-F]+|\d+);?|\w+;)")
_ADMONITION_INFO = re.compile(r' ?[\w-]+(?: +[\w-]+)*(?: +"[^"]*")? *')
_COMMENT = (
    "HTML-kommentti näkyisi julkaistun sivun koodissa; poista se ja kirjoita huomautus ehdotuksen "
    "kuvaukseen"
)
_RUN = "makro ajetaan myös koodin sisällä; kirjoita {% raw %}…{% endraw %} sen ympärille"
_VOID = {"br", "hr", "img", "input", "link", "meta", "base", "embed", "wbr"}
_TAG = re.compile(r"<(/?)([a-z]+)", re.IGNORECASE)
_WRITTEN = {"em": "*", "strong": "**", "a": "[…](…)"}


def form_faults(document: Document) -> Iterator[Fault]:
    """Every fault of the page's forms."""
    for rule in FORM_RULES:
        yield from islice(rule(document), MOST_FAULTS)


def comments_are_left_out(document: Document) -> Iterator[Fault]:
    """An HTML comment would be published."""
    for run in document.runs.values():
        for token in run.children:
            if token.type == "html_inline" and token.content.startswith("<!--"):
                yield run.offset(token.meta["at"]), _COMMENT


def texts_are_short(document: Document) -> Iterator[Fault]:
    """What would take long is not read further, and the parser leaves out what is very deep."""
    for run in document.runs.values():
        if len(run.text) > MAX_TEXT:
            message = (
                f"kappale on liian pitkä ({len(run.text)} merkkiä, enintään {MAX_TEXT}); "
                "jaa se osiin tyhjällä rivillä"
            )
            yield run.offset(0), message
        elif found := TOO_DEEP.search(run.text):
            yield run.offset(found.start()), "hakasulkeita on liian monta sisäkkäin"
        if any(token.level > MAX_DEPTH for token in run.children):
            yield run.offset(0), "tekstissä on liian monta sisäkkäistä merkintää"
    deepest = max(document.tokens, key=lambda token: token.level, default=None)
    if deepest and deepest.level > MAX_DEPTH:
        yield document.block_offset(deepest), "sivulla on liian monta sisäkkäistä rakennetta"


def headings_are_marked(document: Document) -> Iterator[Fault]:
    """A line of text above --- is no heading, and an item of a list is none."""
    for token in document.tokens:
        if token.type == "heading_open" and token.markup in ("-", "="):
            message = (
                f"rivi {token.markup * 3} tekstin alla tekee tekstistä otsikon; "
                "kirjoita otsikko #-merkeillä tai jätä väliin tyhjä rivi"
            )
            yield document.block_offset(token), message
        elif token.type in ("heading_open", "hr") and token.level:
            message = "otsikko tai viiva ei voi olla luettelossa, lainauksessa eikä huomautuksessa"
            yield document.block_offset(token), message


def blocks_stand_where_they_belong(document: Document) -> Iterator[Fault]:
    """An indent puts a block into the item or the box above it, or there is none."""
    above = ""
    for token in document.tokens:
        outermost = token.level == (token.type == "list_item_open") and token.nesting >= 0
        if outermost and token.map and document.lines[token.map[0]][:1].isspace():
            inside = above.startswith(("list", "bullet", "ordered", "admonition"))
            yield (
                document.block_offset(token),
                (
                    "sisennä tämä rivi 4 välilyönnillä, tai poista sisennys"
                    if inside
                    else "rivi on sisennetty; poista sen alusta välilyönnit"
                ),
            )
        above = token.type if token.level <= 1 else above


def admonitions_are_well_formed(document: Document) -> Iterator[Fault]:
    """A box has a kind, and its text is indented."""
    for token, content in _admonitions(document):
        if token.markup != "!!!":
            yield document.block_offset(token), f"{token.markup} ei ole käytössä; kirjoita !!!"
        elif not _ADMONITION_INFO.fullmatch(token.info):
            yield document.block_offset(token), 'huomautuksen alku on muotoa !!! note "Otsikko"'
        if content.type == "admonition_close":
            message = "huomautus on tyhjä; sisennä sen teksti neljällä välilyönnillä"
            yield document.block_offset(token), message


def _admonitions(document: Document) -> Iterator[tuple[Token, Token]]:
    """Each with the first token of its content, which stands behind the three of its title."""
    for index, token in enumerate(document.tokens):
        if token.type == "admonition_open":
            yield token, document.tokens[index + (4 if token.content else 1)]


def code_is_closed(document: Document) -> Iterator[Fault]:
    """Code begins with its language and file alone, ends, and holds no macro that would be run."""
    for token in document.tokens:
        if token.type != "fence" or not token.map:
            continue
        last = min(token.map[1], len(document.lines)) - 1
        end = document.lines[last].strip(" \t>")
        if not FENCE_INFO.fullmatch(token.info.strip()):
            message = 'koodialueen alkurivillä voi olla vain ```, kielen nimi ja tiedosto title="…"'
            yield document.block_offset(token), message
        elif end.strip(token.markup[0]) or token.markup not in end or last == token.map[0]:
            yield document.block_offset(token), f"koodialueelta puuttuu loppurivi {token.markup}"
    for offset, text in _code(document):
        if PLACEHOLDER in text:
            yield offset, _RUN


def _code(document: Document) -> Iterator[Fault]:
    """Where each piece of code begins, and what it says."""
    for token in document.tokens:
        if token.type == "fence":
            yield document.block_offset(token), token.content
    for run in document.runs.values():
        for token in run.children:
            if token.type == "code_inline":
                yield run.offset(token.meta["at"]), token.content


def brackets_have_pairs(document: Document) -> Iterator[Fault]:
    """An open bracket is a link that was left unfinished."""
    for run in document.runs.values():
        opened: list[int] = []
        ends = [(span.start, "]") for span in run.spans if span.kind in ("link", "image")]
        for at, mark in sorted(
            [*ends, *((m.start(), m[0]) for m in re.finditer(r"[\[\]]", run.live))]
        ):
            if mark == "[":
                opened.append(at)
            elif opened:
                opened.pop()
        for at in opened[:1]:
            yield run.offset(at), "hakasulku «[» jää sulkematta; kirjoita pelkkä merkki \\["


def characters_are_written_as_such(document: Document) -> Iterator[Fault]:
    """A reference to a character could hide one that may not be written."""
    for run in document.runs.values():
        for span in run.spans:
            found = _ENTITY.match(run.text, span.start) if span.kind == "entity" else None
            if found:
                character = unescape(found[0])
                instead = f" {character}" if character.isprintable() else ""
                message = (
                    f"merkkiviittaus {found[0]} ei ole käytössä; kirjoita merkki itse{instead}"
                )
                yield run.offset(found.start()), message


def elements_end_where_they_began(document: Document) -> Iterator[Fault]:
    """Within one text, each inside the one that began before it; none in another of its kind."""
    for run in document.runs.values():
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
            what = _WRITTEN.get(name, f"<{name}>")
            message = f"merkinnän {what} alku ja loppu eivät ole pari samassa kappaleessa"
            yield run.offset(at), message


def _ends(run: Run) -> Iterator[tuple[str, bool, int]]:
    """Where elements begin and end: name, whether it ends, offset (0: only Markdown knows it)."""
    for token in run.children:
        tag = _TAG.match(token.content) if token.type == "html_inline" else None
        name = tag[2].lower() if tag else token.tag
        if name not in _VOID and (tag or token.nesting):
            yield name, bool(tag and tag[1]) or token.nesting < 0, token.meta.get("at", 0)


FORM_RULES: tuple[Callable[[Document], Iterator[Fault]], ...] = (
    comments_are_left_out,
    texts_are_short,
    headings_are_marked,
    blocks_stand_where_they_belong,
    admonitions_are_well_formed,
    code_is_closed,
    brackets_have_pairs,
    characters_are_written_as_such,
    elements_end_where_they_began,
    *LEFTOVER_RULES,
    *LINE_RULES,
)
