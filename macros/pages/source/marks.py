"""Marks that make nothing and would be read as they are written, or that make something else.

They are slips, or come from other editors and other Markdowns.
"""

import re
from collections.abc import Iterator

from .elements import Fault
from .markdown import HIDDEN, Document, Run

_ODD_SPACE = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_MONTH = r"(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu"
_BEFORE = r"^[ \t>]*+(?:(?:[-+*:]|\d{1,9}\.)[ \t]++|\[\^[^\]]{1,40}\]:[ \t]*+)*"
_STAYS = "«{0}» jää näkyviin; "
_LINK_FORM = "linkki ei ole kelvollinen; kirjoita [teksti](osoite)"
_NUMBER = r"(?:tel:)?\+?[0-9][0-9 -]*\)"  # of a phone, written as people do
_LABEL = r"[ \t]*(?:\*\*)?[A-ZÅÄÖ][\w &/-]{0,40}(?:\*\*:|:(?:\*\*)?)[ \t]+\S"
_TABLE = (
    "ei synny taulukkoa; taulukon muoto on | A | B |, sen alla |---|---| ja rivit | 1 | 2 | ilman "
    "tyhjiä rivejä"
)
# What matches → what is told of it: of its group, if it has one. {1} is the same as plain text.
# At the beginning of a line, before it is known what Markdown makes of it.
_LINES = {
    rf"{_BEFORE}(?:[-+*:]|\d+[.)](?!.{_MONTH})|#+)?[ \t]*+([{_ODD_SPACE}])": (
        "rivin alussa on erikoinen välilyönti; kirjoita tavallinen välilyönti"
    ),
    rf"{_BEFORE}((?:[-+*]|\d+[.)])[ \t]*)$": (
        "luettelon kohta on tyhjä; kirjoita siihen teksti tai poista rivi"
    ),
    r"^(?:[ \t>]*+(?:[-+*]|\d+\.)|[ \t]*>+)([ \t]{5,})\S": "merkin jälkeen tulee yksi välilyönti",
    rf"{_BEFORE}(={{2,}}|(?:=|[-_*~]{{2}})(?=[ \t]*$))": (
        "merkit {0} jäävät näkyviin; erota osat väliotsikolla ## Otsikko"
    ),
    r"^[ \t>]*+(-(?=[^\W\d_])|\d+\.(?=[^\W\d_]))": "luettelon merkin {0} jälkeen tulee välilyönti",
    rf"(?i){_BEFORE}(\d+)\.[ \t]+{_MONTH}": (
        "päiväyksestä tulisi luettelon kohta; kirjoita pisteen eteen kenoviiva: {0}\\."
    ),
    r"^[ \t]*+(?:[-+*]|\d+\.)[ \t]+([-+*]|\d+\.)[ \t](?=.*\w)": (
        "sisempi luettelo alkaa omalta riviltään, sisennettynä neljällä välilyönnillä"
    ),
    r"^[ \t]++(>)": "lainauksen merkki > on rivin ensimmäinen; muun edelle tulee \\",
    r"^[ \t]*+(:)[ \t]": "määritelmäluetteloa ei ole; kirjoita - **Termi**: määritelmä",
}
# A list or a table pasted from elsewhere would run together into one paragraph.
_PARAGRAPHS = {
    r"(?m)^[ \t]*([•·∙▪▫◦‣⁃●○■□➢–—−])(?=[ \t\xa0])": (
        "luettelon kohta alkaa viivalla ja välilyönnillä «- », ei merkillä {0}"
    ),
    r"(?m)^()(?:[^|\n]*\|[^|\n]*\|.*$|\s*\|.*$|[ :|]*-+[ :]*\|[-\s:|]*$)[\s\S]*": (
        f"pystyviivasta {_TABLE}"
    ),
    r"(?m)^()(?!:\t[^\t\n]*$).*\S\t+\S[\s\S]*": f"sarkaimesta {_TABLE}",
    r"\n[ \t]*([-+*>]|#{1,6}|!!!|\d+\.)(?=[ \t\n]|\Z)": (
        "rivi alkaa merkillä {0} kesken kappaleen; jätä sen edelle tyhjä rivi tai kirjoita {1}"
    ),
    r"\A(\[[ xX]?\])(?=\s)": "«{0}» jää näkyviin; valintaruutuja ei ole, poista merkit",
    rf"(?m)^{_LABEL}(?:.*[^ \0])?(?<!  )\n()(?={_LABEL})": (
        "rivit näkyvät peräkkäin; tee niistä luettelo: «- » rivin alkuun"
    ),
}
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
    r"\[\^[^\[\]\n]*\](?!\()": "alaviitteitä ei ole; kirjoita asia tekstiin tai sulkeisiin",
    r"(?m)^\s*\[[^\[\]^][^\[\]]*\]:": _LINK_FORM,
    r"<(?![\s\d=<-]|$)": "merkki «<» pitää kirjoittaa &lt;",
    r"(?m)^ *#{1,6}[^\s#]": "otsikon #-merkkien jälkeen tulee välilyönti",
    r"(?m)^ *#{7,}": "otsikossa on liikaa #-merkkejä; kirjoita ## Otsikko",
    r"(?m)^\s*(?:!!!|\?\?\?)": 'huomautus kirjoitetaan !!! note "Otsikko"',
    r"\d\*+\d": "kertomerkki on × tai \\*",
    r"\{[ \t]+\{": 'makron aaltosulkeet ovat yhdessä: {{{{ makro("arvo") }}}}',
    r"\{[ *_]*(?:[:.#]|[\w-]+=)[^{}\n]*\}?": (
        _STAYS + "tunnus {{: #tunnus }} ja luokka {{: .luokka }} kirjoitetaan otsikon loppuun tai "
        "kappaleen alle omalle rivilleen, ja pelkkä merkki \\{{"
    ),
}
# In plain words, links' texts included.
_WORDS = {
    r"\*\*|__": (
        "merkki «{0}» jää näkyviin; lihavoi **näin**, ilman välilyöntejä merkkien sisäpuolella"
    ),
    # Between spaces it is a sign; between letters _ is a part of a name.
    r"([*_])(?<![*_]{2})(?!\1)(?!(?<!\S.)(?!\S)|(?<=[^\W_]_)[^\W_])": (
        "merkki «{0}» jää näkyviin; kirjoita **lihava** tai *kursiivi*, ja pelkkä merkki \\{0}"
    ),
    r"`+": "merkki «{0}» jää näkyviin; koodi on kahden `-merkin välissä",
    r"~~": "merkki «{0}» jää näkyviin; yliviivausta ei ole, poista merkit",
    r"==(?=[^\s=])[^=\n\0]*[^\s=\0]==": "korostus «{0}» jää näkyviin; lihavoi **näin**",
    r"\[![A-Za-z]+\]": _STAYS + 'huomautus kirjoitetaan !!! note "Otsikko"',
    r"\[\[[^\[\]\n\0]+\]\]": "«{0}» ei ole linkki; kirjoita [teksti](sivu.md)",
    r"\^\w+\^|(?<!~)~\w+~(?!~)": _STAYS + "kirjoita <sup>x</sup> tai <sub>x</sub>",
    r"(?m)(?:^[ \t]*|(?<=\0))(:?-{3,}:?)(?![^\n\0])": (
        _STAYS + "taulukossa se kuuluu vain otsikkorivin alle"
    ),
    r"(?m)^\[TOC\]$": _STAYS + "poista se, sisällysluettelo tulee itsestään",
    r"(?<![\w:]):[a-z][a-z0-9_+-]+:(?![\w:])": _STAYS + "kirjoita asia sanoin",
}
_OUTSIDE_LINKS = {
    r"(?i)(?<![\w/@.])(?:https?://\w|www\.\w)|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.\w": (
        "osoite ei ole linkki; kirjoita <https://…> tai [nimi](https://…)"
    )
}
# One of these is in every fault.
_SUSPECT = re.compile(r"[][<#{|*_~^@`=\t\n]|[!?]{3}|---|[Ww]{3}\.|:[/a-z]|\A[•·∙▪▫◦‣⁃●○■□➢–—−]")


def lines_begin_as_meant(document: Document) -> Iterator[Fault]:
    """A mark at the beginning is followed by a space and by a text, and a date is no mark."""
    code = (token.map or (0, 0) for token in document.blocks("fence"))
    fenced = {number for lines in code for number in range(*lines)}
    for number, line in enumerate(document.lines):
        if line and number not in fenced and not line[0].isalpha():  # no mark is a letter
            for at, message in _told(_LINES, line):
                yield document.offset(number, at), message


def marks_do_not_stay_visible(document: Document) -> Iterator[Fault]:
    """What the parser left as words does not look like a mark."""
    for index, run in document.runs.items():
        if not _SUSPECT.search(run.text):
            continue
        words, unlinked = _words(run)
        looks = [(_LIVE, run.live), (_WORDS, words), (_OUTSIDE_LINKS, unlinked)]
        if document.tokens[index - 1].type == "paragraph_open":
            looks.append((_PARAGRAPHS, run.live))
        for faults, text in looks:
            for at, message in _told(faults, text):
                yield run.offset(at), message


def _told(faults: dict[str, str], text: str) -> Iterator[Fault]:
    for pattern, message in faults.items():
        for found in re.finditer(pattern, text):
            part = found.lastindex or 0
            mark = found[part].strip()
            yield found.start(part), message.format(mark, f"{mark[:-1]}\\{mark[-1:]}")


def _words(run: Run) -> tuple[str, str]:
    """The plain words of a text, and those outside links; all else is hidden, but no space."""
    said = unlinked = re.sub(r"\S", HIDDEN, run.text)
    at = links = 0
    for token in run.children:
        links += token.nesting if token.type.startswith("link_") else 0
        if token.type == "text":
            start = max(run.live.find(token.content, at), at)
            at = start + len(token.content)
            said = said[:start] + token.content + said[at:]
            unlinked = unlinked if links else unlinked[:start] + token.content + unlinked[at:]
    return said, unlinked
