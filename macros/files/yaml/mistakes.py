"""What editors mistype in YAML, and the Finnish sentence about each.

The parser stops at its first error and speaks English, but its two marks are right: where it
stopped, and where that begins which it was reading.
"""

import re
from collections.abc import Callable
from typing import Any

from ..text import Fault

TAB = "sarkain (tab): YAML-tiedostossa käytetään vain välilyöntejä, korvaa sarkain välilyönneillä"
CONTINUED = "rivi jatkaa edellisen arvoa: korjaa sisennys, tai aloita pitkä teksti merkillä >-"
UNCLOSED_QUOTE = "tästä alkavaa lainausta ei suljeta samalla rivillä: lisää sulkeva lainausmerkki"
CUT_BY_COMMENT = "merkki # katkaisee arvon: lainaa arvo tai siirrä kommentti omalle rivilleen"
SECOND_DOCUMENT = "tiedostossa on toinen YAML-asiakirja: poista tämä rivi tai jaa tiedosto kahdeksi"
EMPTY_KEY = "kaksoispisteen edestä puuttuu avain: kirjoita «avain: arvo»"
_EMPTY_VALUE = "avaimelta puuttuu arvo: kirjoita se kaksoispisteen jälkeen tai poista avain"
EMPTY_ITEM = "luettelon kohta on tyhjä: kirjoita arvo tai poista kohta"
COMPLEX_KEY = "avaimen on oltava pelkkää tekstiä: kirjoita «avain: arvo» ilman merkkiä ?"
MACRO = "tiedoissa ei voi käyttää makroja; kirjoita arvo ilman merkkejä {{, {% ja {#"
_QUOTE_IT = "kirjoita arvo lainausmerkkeihin"
_AFTER_BRACKET = "sulkevan merkin {} jälkeen on tekstiä: poista se tai " + _QUOTE_IT
_AFTER_QUOTE = (
    "lainauksen jälkeen on tekstiä: lainaa koko arvo ja käytä sen sisällä toisia merkkejä"
)
_MISSING_SPACE = "kaksoispisteen jälkeen puuttuu välilyönti: kirjoita «{}: …»"
_BAD_ESCAPE = "tuntematon merkkikoodi: kahdenna kenoviiva (\\\\) tai käytä lainausmerkkejä '…'"
# By the characters that a value cannot begin with unquoted.
_STARTS = {
    "@`%,": f"arvo ei voi alkaa merkillä {{}}: {_QUOTE_IT}",
    "*&!": f"arvon alussa {{}} on YAML-merkintä, jota portaali ei lue: {_QUOTE_IT}",
    "]}": f"sulkevalta merkiltä {{}} puuttuu avaava: lisää se tai {_QUOTE_IT}",
    "|>": f"merkin {{}} jälkeen teksti alkaa seuraavalta riviltä: siirrä se tai {_QUOTE_IT}",
}
_COLON_IN_VALUE = f"arvossa on kaksoispiste ja väli, joten se luetaan uutena avaimena: {_QUOTE_IT}"
_LIST_IN_VALUE = f"luettelo alkaa omalta riviltään: siirrä se seuraavalle riville tai {_QUOTE_IT}"
_UNCLOSED = "tästä alkavaa merkkiä {} ei suljeta: lisää sulkeva {} tai " + _QUOTE_IT
_NO_KEY = "rivillä ei ole avainta: kirjoita «avain: arvo», tai luettelon kohta «- arvo»"
_TOO_DEEP = "sisennys on liian syvä: edellisellä rivillä on jo arvo, johon tämä rivi ei voi kuulua"
_BETWEEN = "sisennys ei vastaa mitään ylempää riviä: sisennä rivi samalle tasolle kuin sen muut"
_KEY_AMONG_ITEMS = "rivi on viivojen tasalla: sisennä se kohdan tekstin tasalle tai lisää «- »"
_ITEM_AMONG_KEYS = "luettelon kohta on väärässä paikassa: korjaa sisennys tai poista viiva"
_BROKEN = "rakenne katkeaa: tarkista tämän ja edellisen rivin sisennys, kaksoispisteet, lainaukset"
_UNSPACED_KEY = re.compile(r"([A-Za-z_åäöÅÄÖ][\w-]*):(?=[^\s/])")
# Words before a colon that begin an address or a time, not a key.
_NOT_KEYS = frozenset({"http", "https", "mailto", "tel", "sip", "ftp", "urn", "klo"})
# Finnish inflects abbreviations after a colon: «ICT:n», «USO:ssa».
_CASE_ENDING = re.compile(
    r"(?:n|t|a|ä|ta|tä|[aeiouyäö]n|[aeiou]?hin|iin|seen|ien|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|n[aä])"
    r"(?!\w)"
)
_BULLET = re.compile(r"[*•·–—‐‑−](?=\s)|-(?=[^\s\d-])")
_KEY = re.compile(r"[ -]*[^\s:#'\"-][^:#\n]*:(?= |$)", re.MULTILINE)
_MACRO = re.compile(r"(?:(?<=[:-] )|(?<=\n)|^)\{[%#]")


def start_fault(character: str) -> str:
    """Why a value cannot begin with this character unquoted; nothing when it can."""
    told = (said for some, said in _STARTS.items() if character and character in some)
    return next((said.format(character) for said in told), "")


def unspaced_key(text: str) -> str | None:
    """The sentence about `nimi:Ohjausryhmä`, which YAML reads as one text."""
    found = _UNSPACED_KEY.match(text)
    if not found or found[1].lower() in _NOT_KEYS or _CASE_ENDING.match(text, found.end()):
        return None
    return _MISSING_SPACE.format(found[0][:-1])


def bad_bullet(text: str) -> str | None:
    """The sentence about a row that begins a list in another way than `- `."""
    found = _BULLET.match(text)
    if not found:
        return None
    if found[0] != "-":
        return f"luettelon kohta alkaa viivalla ja välilyönnillä «- », ei merkillä {found[0]}"
    return "luettelon viivan jälkeen puuttuu välilyönti: kirjoita «- …»"


def explained(text: str, error: Any) -> Fault:
    """The parser's error as an editor made it."""
    if getattr(error, "problem_mark", None) is None:
        return 0, _BROKEN
    stopped, begun = error.problem_mark.index, (error.context_mark or error.problem_mark).index
    if macro := _MACRO.search(text, 0, stopped + 1):
        return macro.start(), MACRO
    problem = str(error.problem)
    if "did not find expected" in problem and (told := after_value(text, stopped)):
        return stopped, told
    found = (tell for words, tell in _PROBLEMS.items() if words in problem)
    tell = next(found, _begins)
    return (stopped, tell) if isinstance(tell, str) else tell(text, begun, stopped)


def _begins(text: str, begun: int, _: int) -> Fault:
    """A value that cannot begin so, or a row that begins a list in another way."""
    first = not text[_row_start(text, begun) : begun].strip()
    bullet = bad_bullet(text[begun:]) if first else None
    return begun, bullet or start_fault(text[begun : begun + 1]) or _BROKEN


def _colon(text: str, _: int, stopped: int) -> Fault:
    """The first colon of a row shows that it is too deep, or that the row above has no key."""
    begin = _row_begin(text, stopped)
    if _KEY.match(text, begin, stopped):
        return stopped, _COLON_IN_VALUE
    above = _row_begin(text, len(text[: _row_start(text, begin)].rstrip()))
    return (begin, _TOO_DEEP) if _KEY.match(text, above) else _stray(text, above, stopped)


def _stray(text: str, at: int, _: int) -> Fault:
    row = text[at:].partition("\n")[0]
    comment = row.find(" #")
    if 0 <= comment < row.find(":"):
        return at + comment + 1, CUT_BY_COMMENT
    told = unspaced_key(row) or bad_bullet(row) or start_fault(row[:1])
    return at, told or (CONTINUED if text[at - 1 : at] == " " else _NO_KEY)


def _among_keys(text: str, _: int, stopped: int) -> Fault:
    unfit = {"-": _ITEM_AMONG_KEYS, ":": EMPTY_KEY}.get(text[stopped : stopped + 1], _BETWEEN)
    return stopped, unfit


def _in_brackets(text: str, begun: int, _: int) -> Fault:
    return begun, _UNCLOSED.format(text[begun], "]" if text[begun] == "[" else "}")


def after_value(text: str, stopped: int) -> str | None:
    """What a text is told that follows a closing quote or bracket on its row."""
    last = text[_row_start(text, stopped) : stopped].rstrip(" ")[-1:]
    if last in ("'", '"'):
        return _AFTER_QUOTE
    return _AFTER_BRACKET.format(last) if last in ("]", "}") else None


def _no_content(text: str, begun: int, stopped: int) -> Fault:
    empty = text[:stopped].rstrip().endswith((",", "[", "{"))
    return (stopped, EMPTY_ITEM) if empty else _begins(text, begun, stopped)


def _row_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _row_begin(text: str, at: int) -> int:
    """Where the row's text begins, after its indentation."""
    start = _row_start(text, at)
    return start + len(text[start:]) - len(text[start:].lstrip(" "))


# What libyaml says → what is told of it, there or elsewhere; else it is a value's first character.
_PROBLEMS: dict[str, Callable[[str, int, int], Fault] | str] = {
    "mapping values are not allowed": _colon,
    "could not find expected ':'": _stray,
    "did not find expected key": _among_keys,
    "did not find expected <document start>": _among_keys,
    "did not find expected '-' indicator": _KEY_AMONG_ITEMS,
    "did not find expected ',' or": _in_brackets,
    "did not find expected node content": _no_content,
    "found unexpected ':'": _EMPTY_VALUE,
    "block sequence entries": _LIST_IN_VALUE,
    "mapping keys are not allowed": COMPLEX_KEY,
    "end of stream": lambda _text, begun, _: (begun, UNCLOSED_QUOTE),
    "document indicator": lambda _text, begun, _: (begun, UNCLOSED_QUOTE),
    "hexdecimal": lambda text, _, stopped: (text.rindex("\\", 0, stopped + 1), _BAD_ESCAPE),
    "escape c": lambda text, _, stopped: (text.rindex("\\", 0, stopped + 1), _BAD_ESCAPE),
}
