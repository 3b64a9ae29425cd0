"""Marks of other editors and other Markdowns, which readers would see as they are written."""

import re
from collections.abc import Iterator

from .elements import Fault
from .markdown import Document, Run

_TABLE = (
    "ei synny taulukkoa; taulukon muoto on | A | B |, sen alla |---|---| ja rivit | 1 | 2 | ilman "
    "tyhjiä rivejä"
)
# In the words of a paragraph; the group is the mark.
_PARAGRAPHS = {
    r"(?m)^[ \t]*([•·∙▪▫◦‣⁃●○■□➢–—−])(?=[ \t\xa0])": (
        "luettelon kohta alkaa viivalla ja välilyönnillä «- », ei merkillä {0}"
    ),
    r"(?m)^()(?:[^|\n]*\|[^|\n]*\|.*$|\s*\|.*$|[ :|]*-+[ :]*\|[-\s:|]*$)[\s\S]*": (
        f"pystyviivasta {_TABLE}"
    ),
    r"(?m)^()(?!:\t[^\t\n]*$).*\S\t+\S[\s\S]*": f"sarkaimesta {_TABLE}",
    r"\n[ \t]*([-+*>]|#{1,6}|!!!|\d+\.)(?=[ \t\n]|\Z)": (
        "rivi alkaa merkillä {0} kesken kappaleen; jätä sen edelle tyhjä rivi tai kirjoita {1}\\{2}"
    ),
    r"\A(\[[ xX]?\])(?=\s)": "«{0}» jää näkyviin; valintaruutuja ei ole, poista merkit",
}
_LINK_FORM = "linkki ei ole kelvollinen; kirjoita [teksti](osoite)"
_NO_NOTES = "alaviitteitä ei ole; kirjoita asia tekstiin tai sulkeisiin"
_STAYS = "{} jää näkyviin; "
_NUMBER = r"(?:tel:)?\+?[0-9][0-9 -]*\)"  # of a phone, written as people do
# In what no code, link, element or backslash has taken.
_LIVE = {
    rf"\]\((?={_NUMBER})": (
        "puhelinnumero linkitetään ilman välejä: kirjoita [soita](tel:+358…), tai kirjaa "
        "numero yhteyspisteen kohtaan channels"
    ),
    rf"\]\((?!{_NUMBER})(?=[^()\s\":]+ [^()\":]*\))": (
        "linkin osoitteessa on välilyönti; anna tiedostolle nimi ilman välilyöntejä ja ääkkösiä"
    ),
    rf"\]\((?!{_NUMBER})(?![^()\s\":]+ [^()\":]*\))|\]\[": _LINK_FORM,
    r"!\[[^\[\]\0]*\]": "kuva ei ole kelvollinen; kirjoita ![mitä kuva esittää](kuva.png)",
    r"\][ \t\xa0\n]+\((?=[^()\s]*[.:/#@]\w)|\)\[(?!\^)[^\[\]\0]*[\[\]]": (
        "linkki on muotoa [teksti](osoite), ilman väliä"
    ),
    r"\[\^[^\[\]\n]*\](?!\()": _NO_NOTES,
    r"(?m)^\s*\[[^\[\]^][^\[\]]*\]:": _LINK_FORM,
    r"<(?![\s\d=<-]|$)": "merkki «<» pitää kirjoittaa &lt;",
    r"(?m)^ *#{1,6}[^\s#]": "otsikon #-merkkien jälkeen tulee välilyönti",
    r"(?m)^ *#{7,}": "otsikossa on liikaa #-merkkejä; kirjoita ## Otsikko",
    r"(?m)^\s*(!!!|\?\?\?)": 'huomautus kirjoitetaan !!! note "Otsikko"',
    r"\d\*+\d": "kertomerkki on × tai \\*",
    r"\{[ \t]+\{": 'makron aaltosulkeet ovat yhdessä: {{ makro("arvo") }}',
    r"\{[ *_]*(?:[:.#]|[\w-]+=)[^{}\n]*\}?": (
        _STAYS + "tunnus {{: #tunnus }} ja luokka {{: .luokka }} kirjoitetaan otsikon loppuun tai "
        "kappaleen alle omalle rivilleen, ja pelkkä merkki \\{{"
    ),
}
# In plain words, links' texts included.
_MARKS = {
    r"\*\*|__": (
        "merkki {} jää näkyviin; lihavoi **näin**, ilman välilyöntejä merkkien sisäpuolella"
    ),
    r"`+": "merkki {} jää näkyviin; koodi on kahden `-merkin välissä",
    r"~~": "merkki {} jää näkyviin; yliviivausta ei ole, poista merkit",
    r"==(?=[^\s=])[^=\n]*[^\s=]==": "korostus {} jää näkyviin; lihavoi **näin**",
    r"\[![A-Za-z]+\]": _STAYS + 'huomautus kirjoitetaan !!! note "Otsikko"',
    r"\[\[[^\[\]\n]+\]\]": "{} ei ole linkki; kirjoita [teksti](sivu.md)",
    r"\^\w+\^|(?<!~)~\w+~(?!~)": _STAYS + "kirjoita <sup>x</sup> tai <sub>x</sub>",
    r"^:?-{3,}:?$": _STAYS + "taulukossa se kuuluu vain otsikkorivin alle",
    r"^\[TOC\]$": _STAYS + "poista se, sisällysluettelo tulee itsestään",
    r"(?<![\w:]):[a-z][a-z0-9_+-]+:(?![\w:])": _STAYS + "kirjoita asia sanoin",
}
_LINK = "osoite ei ole linkki; kirjoita <https://…> tai [nimi](https://…)"
_ADDRESS = re.compile(
    r"(?<![\w/@.])(?:https?://\w|www\.\w)|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.\w", re.IGNORECASE
)
_SUSPECT_LIVE = re.compile(r"[\][<#{]|!!!|\?\?\?|\d\*")  # one of these is in every fault
_SUSPECT_PARAGRAPH = re.compile(r"[•·∙▪▫◦‣⁃●○■□➢–—−|\t\n]|\A\[")
_SUSPECT = re.compile(r"[*_~^@`]|---|==|\[[!Tt[]|://|[Ww]{3}\.|:[A-Za-z]")
_MARK = re.compile("|".join(f"(?:{pattern})" for pattern in _MARKS))
# Between spaces it is a sign; between letters _ is a part of a name.
_LONE_MARK = re.compile(r"(?<![*_])(?:\*(?!\*)|_(?!_))")
_LONE = "merkki «{}» jää näkyviin; kirjoita **lihava** tai *kursiivi*, ja pelkkä merkki \\{}"


def words_hide_nothing(document: Document) -> Iterator[Fault]:
    """What the parser left as words does not look like a link, a tag or a mark of a line."""
    for run in document.runs.values():
        for pattern, message in _LIVE.items() if _SUSPECT_LIVE.search(run.live) else ():
            for found in re.finditer(pattern, run.live):
                yield run.offset(found.start()), _told(message, found[0])


def marks_do_not_stay_visible(document: Document) -> Iterator[Fault]:
    """What has no meaning here is not left in the words."""
    for run in document.runs.values():
        if not _SUSPECT.search(run.text):
            continue
        for start, text, in_link in _words(run):
            for pattern, message in _MARKS.items() if _MARK.search(text) else ():
                for found in re.finditer(pattern, text):
                    yield run.offset(start + found.start()), _told(message, found[0])
            for found in () if in_link else _ADDRESS.finditer(text):
                yield run.offset(start + found.start()), _LINK
            for found in _LONE_MARK.finditer(text):
                if _is_stray(run, start + found.start()):
                    yield run.offset(start + found.start()), _LONE.format(found[0], found[0])


def _told(message: str, found: str) -> str:
    return message.format(f"«{found[:40]}»") if "{}" in message else message


def _is_stray(run: Run, at: int) -> bool:
    """Whether a mark in the words (an address has others) is neither a sign nor part of a name."""
    before, mark, after = run.text[at - 1 : at], run.live[at : at + 1], run.text[at + 1 : at + 2]
    sign = not before.strip() and not after.strip()
    named = mark == "_" and before.isalnum() and after.isalnum()
    return mark in "*_" and not sign and not named


def paragraphs_hold_no_lists_or_tables(document: Document) -> Iterator[Fault]:
    """A list or a table pasted from elsewhere would run together into one paragraph."""
    for index, run in document.runs.items():
        paragraph = document.tokens[index - 1].type == "paragraph_open"
        if paragraph and _SUSPECT_PARAGRAPH.search(run.live):
            for pattern, message in _PARAGRAPHS.items():
                for found in re.finditer(pattern, run.live):
                    mark = found[1]
                    told = message.format(mark, mark[:-1], mark[-1:])
                    yield run.offset(found.start(1)), told


def _words(run: Run) -> Iterator[tuple[int, str, bool]]:
    """Each stretch of plain words: where it begins, and whether a link holds it."""
    at = links = 0
    for token in run.children:
        links += token.nesting if token.type.startswith("link_") else 0
        if token.type == "text" and token.content:
            at = max(run.live.find(token.content, at), at)
            yield at, token.content, links > 0
            at += len(token.content)
