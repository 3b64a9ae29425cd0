"""What editors mistype in a YAML value or key, and the Finnish sentence about each."""

import re

from .whitespace import space_name

CONTINUED = (
    "rivi jatkaa edellisen rivin arvoa: korjaa sisennys, tai aloita monirivinen teksti "
    "merkillä >- avaimen rivillä"
)
UNCLOSED_QUOTE = "tästä alkavaa lainausta ei suljeta samalla rivillä: lisää sulkeva lainausmerkki"
CUT_BY_COMMENT = (
    "merkki # katkaisee arvon ja loppurivi jää kommentiksi: kirjoita arvo lainausmerkkeihin "
    "tai siirrä kommentti omalle rivilleen"
)
_MISSING_SPACE = "kaksoispisteen jälkeen puuttuu välilyönti: kirjoita «{}: …»"
SECOND_DOCUMENT = "tiedostossa on toinen YAML-asiakirja: poista tämä rivi tai jaa tiedosto kahdeksi"
EMPTY_KEY = "kaksoispisteen edestä puuttuu avain: kirjoita «avain: arvo»"
EMPTY_VALUE = "avaimelta puuttuu arvo: kirjoita se kaksoispisteen jälkeen tai poista avain"
EMPTY_ITEM = "luettelon kohta on tyhjä: kirjoita arvo tai poista kohta"
QUESTION_IN_BRACKETS = "merkkiä ? ei lueta sulkeiden sisällä: kirjoita arvo lainausmerkkeihin"
COMPLEX_KEY = "avaimen on oltava pelkkää tekstiä: kirjoita «avain: arvo» ilman merkkiä ?"
BAD_ESCAPE = (
    "kenoviiva aloittaa lainauksessa tuntemattoman merkkikoodin: kahdenna kenoviiva (\\\\) "
    "tai käytä yksinkertaisia lainausmerkkejä"
)
_QUOTE_IT = "kirjoita arvo lainausmerkkeihin"
_BLOCK_MISUSE = "merkin {} jälkeen alkaa monirivinen teksti vasta seuraavalta riviltä: " + (
    "siirrä teksti sinne sisennettynä tai " + _QUOTE_IT
)
_STARTS = {
    "@": f"arvo ei voi alkaa merkillä @: {_QUOTE_IT}",
    "`": f"arvo ei voi alkaa merkillä `: {_QUOTE_IT}",
    "%": f"arvo ei voi alkaa merkillä %: {_QUOTE_IT}",
    "*": f"arvon alussa * on YAML-viittaus, jota portaali ei lue: {_QUOTE_IT}",
    "&": f"arvon alussa & on YAML-ankkuri, jota portaali ei lue: {_QUOTE_IT}",
    "!": f"arvon alussa ! on YAML-tyyppimerkintä, jota portaali ei lue: {_QUOTE_IT}",
    ",": f"arvo ei voi alkaa pilkulla: {_QUOTE_IT}",
    "]": "sulkevalta merkiltä ] puuttuu avaava [: lisää se tai " + _QUOTE_IT,
    "}": "sulkevalta merkiltä } puuttuu avaava {: lisää se tai " + _QUOTE_IT,
    "|": _BLOCK_MISUSE.format("|"),
    ">": _BLOCK_MISUSE.format(">"),
}
COLON_IN_VALUE = (
    f"arvossa on kaksoispiste ja välilyönti, joten se luetaan uutena avaimena: {_QUOTE_IT}"
)
AFTER_QUOTE = (
    "sulkevan lainausmerkin jälkeen on tekstiä: ota koko arvo lainausmerkkeihin ja käytä sen "
    "sisällä toisenlaisia lainausmerkkejä"
)
_AFTER_BRACKET = f"sulkevan merkin {{}} jälkeen on tekstiä: poista se tai {_QUOTE_IT}"
LIST_IN_VALUE = f"luettelo alkaa omalta riviltään: siirrä se seuraavalle riville tai {_QUOTE_IT}"
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.)|$)")
_ESCAPED = frozenset('0abtnvfre "/\\N_LP')
_UNSPACED_KEY = re.compile(r"([A-Za-z_åäöÅÄÖ][\w-]*):(?=[^\s/])|([\w-]+):(?=[^\S \n])")
# Words before a colon that begin an address or a time, not a key.
_NOT_KEYS = frozenset({"http", "https", "mailto", "tel", "sip", "ftp", "urn", "klo"})
# Finnish inflects abbreviations after a colon: «ICT:n», «USO:ssa».
_CASE_ENDING = re.compile(
    r"(?:n|t|a|ä|ta|tä|[aeiouyäö]n|[aeiou]?hin|iin|seen|ien|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|n[aä])"
    r"(?!\w)"
)
_BULLET = re.compile(r"[*•·–—‐‑−](?=\s)|-(?=[^\s\d-])|-(?=[^\S ])")


def start_fault(character: str) -> str | None:
    """Why a value cannot begin with this character unquoted."""
    return _STARTS.get(character)


def unspaced_key(text: str) -> str | None:
    """The sentence about `nimi:Ohjausryhmä`, which YAML reads as one text."""
    found = _UNSPACED_KEY.match(text)
    if not found or (found[1] or "").lower() in _NOT_KEYS:
        return None
    if _CASE_ENDING.match(text, found.end()):
        return None
    following = text[found.end()]
    if following.isspace():
        return f"kaksoispisteen jälkeen on {space_name(following)}: korvaa se välilyönnillä"
    return _MISSING_SPACE.format(found[0][:-1])


def bad_bullet(text: str) -> str | None:
    """The sentence about a row that begins a list in another way than `- `."""
    found = _BULLET.match(text)
    if not found:
        return None
    if found[0] != "-":
        return f"luettelon kohta alkaa viivalla ja välilyönnillä «- », ei merkillä {found[0]}"
    following = text[1]
    if following.isspace():
        return f"luettelon viivan jälkeen on {space_name(following)}: korvaa se välilyönnillä"
    return "luettelon viivan jälkeen puuttuu välilyönti: kirjoita «- …»"


def bad_escape(quoted: str) -> int | None:
    r"""Offset of a backslash that YAML does not know, such as in `"C:\Users"`."""
    for found in _ESCAPE.finditer(quoted):
        digits = found[1] or found[2] or found[3]
        if digits is None:
            if (found[4] or "") not in _ESCAPED:
                return found.start()
        elif 0xD800 <= int(digits, 16) <= 0xDFFF or int(digits, 16) > 0x10FFFF:
            return found.start()
    return None


def unclosed_bracket(opener: str) -> str:
    """The sentence at a bracket that nothing closes."""
    closer = "]" if opener == "[" else "}"
    return f"tästä alkavaa merkkiä {opener} ei suljeta: lisää sulkeva {closer} tai {_QUOTE_IT}"


def after_bracket(closer: str) -> str:
    """The sentence at a text after a closing bracket."""
    return _AFTER_BRACKET.format(closer)
