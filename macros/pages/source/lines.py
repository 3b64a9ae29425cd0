"""How a line begins: marks that make nothing, and words or numbers that would become marks."""

import re
from collections.abc import Iterator
from itertools import pairwise

from .elements import Fault
from .markdown import Document

_ODD_SPACE = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_MONTH = r"(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu"
_BEFORE = r"[ \t>]*+(?:(?:[-+*:]|\d{1,9}\.)[ \t]++|\[\^[^\]]{1,40}\]:[ \t]*+)*"
_ESCAPE = "kirjoita pisteen eteen kenoviiva: {}\\."
_LINES = {
    rf"{_BEFORE}(?:[-+*:]|\d+[.)](?!.{_MONTH})|#+)?[ \t]*+([{_ODD_SPACE}])": (
        "rivin alussa on erikoinen välilyönti; kirjoita tavallinen välilyönti"
    ),
    rf"{_BEFORE}((?:[-+*]|\d+[.)])[ \t]*)$": (
        "luettelon kohta on tyhjä; kirjoita siihen teksti tai poista rivi"
    ),
    r"(?:[ \t>]*+(?:[-+*]|\d+\.)|[ \t]*>+)([ \t]{5,})\S": "merkin jälkeen tulee yksi välilyönti",
    rf"{_BEFORE}(={{2,}}|(?:=|[-_*~]{{2}})[ \t]*$)": (
        "merkit {} jäävät näkyviin; erota osat väliotsikolla ## Otsikko"
    ),
    r"[ \t>]*+(-(?=[^\W\d_])|\d+\.(?=[^\W\d_]))": "luettelon merkin {} jälkeen tulee välilyönti",
    rf"(?i){_BEFORE}(\d+)\.[ \t]+{_MONTH}": f"päiväyksestä tulisi luettelon kohta; {_ESCAPE}",
    r"[ \t]*+(?:[-+*]|\d+\.)[ \t]+([-+*]|\d+\.)[ \t](?=.*\w)": (
        "sisempi luettelo alkaa omalta riviltään, sisennettynä neljällä välilyönnillä"
    ),
    r"[ \t]++(>)": "lainauksen merkki > on rivin ensimmäinen; muun edelle tulee \\",
    r"[ \t]*+(:)[ \t]": "määritelmäluetteloa ei ole; kirjoita - **Termi**: määritelmä",
}
_LABEL = re.compile(r"[ \t]*(?:\*\*)?[A-ZÅÄÖ][\w &/-]{0,40}(?:\*\*:|:(?:\*\*)?)[ \t]+\S")
_BREAK = re.compile(r"(  |<br ?/?>\s*)$")


def lines_begin_as_meant(document: Document) -> Iterator[Fault]:
    """A mark at the beginning is followed by a space and by a text, and a date is no mark."""
    code = (token.map or (0, 0) for token in document.tokens if token.type == "fence")
    fenced = {number for lines in code for number in range(*lines)}
    for number, line in enumerate(document.lines):
        if number in fenced or line[:1].isalpha():  # no mark is a letter
            continue
        for pattern, message in _LINES.items() if line else ():
            if found := re.match(pattern, line):
                yield document.offset(number, found.start(1)), message.format(found[1].strip())


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
        f"ole luettelo, {_ESCAPE.format(number)}"
    )


def labelled_lines_are_lists(document: Document) -> Iterator[Fault]:
    """Lines of a paragraph run together: one below another they are a list."""
    for token in document.tokens:
        if token.type == "paragraph_open" and token.map:
            for number, (above, below) in enumerate(pairwise(document.lines[slice(*token.map)]), 1):
                if _LABEL.match(above) and _LABEL.match(below) and not _BREAK.search(above):
                    message = "rivit näkyvät peräkkäin; tee niistä luettelo: «- » rivin alkuun"
                    yield document.offset(token.map[0] + number), message
