"""Characters that hide in a text, or pass for others, each with the sentence that says so."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

# What nearly every text consists of, and bytes that are not text; others are looked at one by one.
_UNUSUAL = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u034e\u0350-\u0377\u2010-\u2027\u2030-\u205e\u20ac\u2190-\u21ff\udc80-\udcff]"
)
_HIDDEN = "näkymätön merkki {}: poista se"
_UNKNOWN = "merkki {} ei näy muilla: poista tai korvaa se"
_BY_SIGHT = {
    "\x0b\x0c\x85\u2028\u2029": "erikoinen rivinvaihtomerkki {}: korvaa se tavallisella",
    "\ufffd": "korvausmerkki {}: alkuperäinen merkki on kadonnut, kirjoita se uudelleen",
}
_BY_CATEGORY = dict.fromkeys(("Cc", "Cf"), _HIDDEN) | dict.fromkeys(("Co", "Cn", "Cs"), _UNKNOWN)
# Drawn as nothing although their category says letter, mark or symbol.
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0\ufffc")
_VARIATION = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_FOREIGN = re.compile(
    "(?P<kreikkalainen>[\u0370-\u03ff\u1f00-\u1fff])|(?P<armenialainen>[\u0531-\u0588])"
    "|(?P<kyrillinen>[\u0400-\u052f\u1c80-\u1c8f\ua640-\ua69f])|(?P<koptilainen>[\u2c80-\u2cff])"
    "|(?P<cherokeen>[\u13a0-\u13ff\uab70-\uabbf])"
)
_LATIN = re.compile("[A-Za-zÀ-ÖØ-öø-ʯḀ-ỿ]")
_SYMBOL = re.compile("[^\\w\\s\x00-\x7f\ufe0e\ufe0f]|[0-9#*](?=.\u20e3)|ℹ")
# One sign for several letters, or a letter of another width: as PDF files and drawings have them.
_FOLDED = re.compile("[\u2160-\u217f\ufb00-\ufb06\uff01-\uff5e\U0001d400-\U0001d7ff]+")
# A soft hyphen or a combining mark does not end a word.
_WORD = re.compile("[\\w\u00ad\u0300-\u036f]+")


def code_point(character: str) -> str:
    """`U+200B`: the one name that says which character it is."""
    return f"U+{ord(character):04X}"


def hidden_characters(text: str) -> Iterator[tuple[int, str]]:
    """Offset and sentence of each character that is not seen, or not what it seems."""
    for found in _UNUSUAL.finditer(text):
        # FE0E and FE0F choose how a symbol is drawn; after anything else they only hide.
        at = found.start()
        drawn = found[0] in "\ufe0e\ufe0f" and at and _SYMBOL.match(text, at - 1)
        if not drawn and (sentence := _complaint(found[0])):
            yield at, sentence


def foreign_letters(text: str) -> Iterator[tuple[int, str]]:
    """Offset and sentence of what looks like ordinary letters and is not."""
    letters = "".join({*text})  # a text has few different ones
    for found in _FOLDED.finditer(text) if _FOLDED.search(letters) else ():
        plain = unicodedata.normalize("NFKC", found[0])
        told = f"merkit «{found[0][:40]}» eivät ole tavallisia kirjaimia: kirjoita «{plain[:40]}»"
        yield found.start(), told
    for word in _WORD.finditer(text) if _FOREIGN.search(letters) else ():
        foreign = _FOREIGN.search(word[0])
        if foreign and foreign.lastgroup and _LATIN.search(word[0]):
            odd = f"{foreign.lastgroup} kirjain «{foreign[0]}» ({code_point(foreign[0])})"
            told = f"sanassa «{word[0][:40]}» on {odd}: kirjoita sana uudelleen"
            yield word.start() + foreign.start(), told


@lru_cache(maxsize=1024)
def _complaint(character: str) -> str | None:
    if "\U0001f000" <= character <= "\U0001faff":
        return None  # emoji newer than this Python's Unicode tables
    blank = character in _BLANK or _VARIATION.match(character)
    kind = "Cf" if blank else unicodedata.category(character)
    told = next((said for some, said in _BY_SIGHT.items() if character in some), None)
    return (told or _BY_CATEGORY.get(kind, "")).format(code_point(character)) or None
