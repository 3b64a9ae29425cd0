"""Forms that show something else than an editor means, or that hide something."""

import re
from collections.abc import Iterator
from html import unescape

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from ..html import content_tree, every, torn
from .elements import PLACEHOLDER, Fault
from .markdown import CITY, MAX_TEXT, TOO_DEEP, Document
from .shown import FENCE_INFO

MAX_DEPTH = 16
_ENTITY = re.compile(r"&(?!(?:lt|gt|amp|nbsp);)(?:#(?:x[0-9a-fA-F]+|\d+);?|\w+;)")
_ADMONITION = re.compile(
    rf'!!! ?(?:{CITY} +[\w-]+ *|(?!{CITY}\b)[\w-]+(?: +[\w-]+)* +"[^"]*[^"\s][^"]*" *)'
)
_COMMENT = (
    "HTML-kommentti näkyisi julkaistun sivun koodissa; poista se ja kirjoita huomautus ehdotuksen "
    "kuvaukseen"
)
_RUN = "makro ajetaan myös koodin sisällä; kirjoita {% raw %}…{% endraw %} sen ympärille"
_TOO_LONG = "kappale on liian pitkä ({} merkkiä, enintään {}); jaa se osiin tyhjällä rivillä"
_RAGGED = (
    "taulukon rivillä on {} solua, mutta sarakkeita on {}; tekstiin kuuluva pystyviiva "
    "kirjoitetaan \\|"
)


def comments_are_left_out(document: Document) -> Iterator[Fault]:
    """An HTML comment would be published."""
    for run, token in document.inline("html_inline"):
        if token.content.startswith("<!--"):
            yield run.offset(token.meta["at"]), _COMMENT


def texts_are_short(document: Document) -> Iterator[Fault]:
    """What would take long is not read further, and the parser leaves out what is very deep."""
    for run in document.runs.values():
        if len(run.text) > MAX_TEXT:
            yield run.offset(0), _TOO_LONG.format(len(run.text), MAX_TEXT)
        elif found := TOO_DEEP.search(run.text):
            yield run.offset(found.start()), "hakasulkeita on liian monta sisäkkäin"
        if any(token.level > MAX_DEPTH for token in run.children):
            yield run.offset(0), "tekstissä on liian monta sisäkkäistä merkintää"
    for token in document.tokens:
        if token.level > MAX_DEPTH:
            message = "sivulla on liian monta sisäkkäistä rakennetta"
            yield document.block_offset(token), message
            return


def headings_are_marked(document: Document) -> Iterator[Fault]:
    """A line of text above --- is no heading, and an item of a list is none."""
    for token in document.blocks("heading_open", "hr"):
        if token.type == "heading_open" and token.markup in ("-", "="):
            message = (
                f"rivi {token.markup * 3} tekstin alla tekee tekstistä otsikon; "
                "kirjoita otsikko #-merkeillä tai jätä väliin tyhjä rivi"
            )
            yield document.block_offset(token), message
        elif token.level:
            message = "otsikko tai viiva ei voi olla luettelossa, lainauksessa eikä huomautuksessa"
            yield document.block_offset(token), message


def lists_are_numbered_in_order(document: Document) -> Iterator[Fault]:
    """A list's numbers are those that show: from 1, or from where the last one ended."""
    last: dict[int, int] = {}
    begins = False
    for token in document.tokens:
        if token.type == "heading_open":
            last.clear()
        elif token.type == "list_item_open" and token.info:
            number, before = int(token.info), last.get(token.level, 0)
            if number != before + 1 and not (number == 1 and begins):
                yield document.block_offset(token), _number_fault(number, before)
            last[token.level] = number
        begins = token.type == "ordered_list_open"


def _number_fault(number: int, before: int) -> str:
    return (
        f"luettelossa tulisi nyt numero {before + 1}, ei {number}; korjaa numero, tai jos tämä ei "
        f"ole luettelo, kirjoita pisteen eteen kenoviiva: {number}\\."
    )


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
    """A box has a kind and a title (the theme's would be English), and its text is indented."""
    for index, token in enumerate(document.tokens):
        if token.type == "admonition_open":
            if not _ADMONITION.fullmatch(token.markup + token.info):
                form = f"{CITY} tunnus" if token.meta["tag"] == CITY else 'note "Otsikko"'
                message = f"huomautuksen alku on muotoa !!! {form}"
                yield document.block_offset(token), message
            # Its content stands behind the three tokens of the title.
            if document.tokens[index + (4 if token.content else 1)].type == "admonition_close":
                message = "huomautus on tyhjä; sisennä sen teksti neljällä välilyönnillä"
                yield document.block_offset(token), message


def tables_are_full(document: Document) -> Iterator[Fault]:
    """An empty table is said in words, and a row has a cell for each column, no more."""
    columns = rows = 0
    for token in document.tokens:
        if token.type == "table_open":
            table, columns, rows = token, 0, 0
        elif token.type == "th_open":
            columns += 1
        elif token.type == "tr_open" and columns and token.map:
            rows += 1
            cells = _cells(document.lines[token.map[0]])
            if cells != columns:
                yield document.block_offset(token), _RAGGED.format(cells, columns)
        elif token.type == "table_close" and not rows:
            message = "taulukossa ei ole rivejä; kirjoita esimerkiksi: ei kokouksia"
            yield document.block_offset(table), message


def _cells(row: str) -> int:
    cells = escapedSplit(row.strip())
    return len(cells) - (not cells[0].strip()) - (len(cells) > 1 and not cells[-1].strip())


def code_is_closed(document: Document) -> Iterator[Fault]:
    """Code begins with its language and file alone, ends, and holds no macro that would be run."""
    for token in document.blocks("fence"):
        first, end = token.map or (0, 0)
        lines = token.content.count("\n") + (token.content[-1:] not in ("", "\n"))
        if not FENCE_INFO.fullmatch(token.info.strip()):
            message = 'koodialueen alkurivillä voi olla vain ```, kielen nimi ja tiedosto title="…"'
            yield document.block_offset(token), message
        elif end - first < lines + 2:
            yield document.block_offset(token), f"koodialueelta puuttuu loppurivi {token.markup}"
    for offset, text in _code(document):
        if PLACEHOLDER in text:
            yield offset, _RUN


def _code(document: Document) -> Iterator[Fault]:
    """Where each piece of code begins, and what it says."""
    for token in document.blocks("fence"):
        yield document.block_offset(token), token.content
    for run, token in document.inline("code_inline"):
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
    for run in document.runs.values() if _ENTITY.search("\n".join(document.lines)) else ():
        for found in _ENTITY.finditer(run.without("backticks", "escape", "link", "image")):
            character = unescape(found[0])
            instead = f" {character}" if character.isprintable() else ""
            message = f"merkkiviittaus {found[0]} ei ole käytössä; kirjoita merkki itse{instead}"
            yield run.offset(found.start()), message


def elements_end_where_they_began(document: Document) -> Iterator[Fault]:
    """Within one text, and each inside the one that began before it."""
    for run in document.runs.values():
        tags = [token for token in run.children if token.type == "html_inline"]
        html = document.inline_html(run) if tags else ""
        if tags and (names := torn(html, every(content_tree(html)))):
            at, name = next((t for t in map(_tag, tags) if t[1] in names), _tag(tags[0]))
            message = f"merkinnän <{name}> alku ja loppu eivät ole pari samassa kappaleessa"
            yield run.offset(at), message


def _tag(token: Token) -> tuple[int, str]:
    """Where a tag stands, and its name."""
    return token.meta["at"], re.split(r"[\s/>]", token.content.lstrip("</"))[0]
