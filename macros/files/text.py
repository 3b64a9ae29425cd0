"""An editor's file as text: UTF-8 with LF line ends and no hidden characters, or refused."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from ..model.window import last_of_month
from ..problems import Place, Problem, Refused
from .characters import foreign_letters, hidden_characters

MAX_BYTES = 200_000
MAX_PROBLEMS = 20
BROKEN_LETTERS = "merkit ovat menneet rikki; tallenna UTF-8-muodossa ja korjaa teksti"
CONFLICT = "Gitin ristiriita: valitse oikea teksti ja poista rivit <<<<<<<, ======= ja >>>>>>>"
PERSONAL_CODE = "näyttää henkilötunnukselta; henkilötunnuksia ei julkaista"

Fault = tuple[int, str]  # where in a text, and the sentence about it
_SAVE_AS = "tallenna tiedosto UTF-8-muodossa"
_BOM = b"\xef\xbb\xbf"
_OTHER_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")  # of UTF-16 and UTF-32
# Word processors turn the hyphen into other dashes.
_PERSONAL_CODE = re.compile(
    r"(?<!\d)(\d\d)([. \xa0]?)(\d\d)([. \xa0]?)(\d\d)"
    r"([A-FU-Y]|[ \xa0]?[-+\u2010-\u2015\u2212][ \xa0]?|[ \xa0])"
    r"(\d{3})([0-9A-FHJ-NPR-Y])(?![^\W_])",
    re.ASCII | re.IGNORECASE,
)
# A line of = divides them; alone it may also underline.
_CONFLICT_ENDS = re.compile(r"^(?:<{7}|>{7})(?= |$)", re.MULTILINE)
# UTF-8 read as Windows-1252 or Latin-1: ä, ö, å and their capitals, dashes, quotes, no-break space.
_MOJIBAKE = re.compile("(?:Ã[\x80-\xbf„…–†˜ƒ‰Š‹ŒŽœžŸ™š›]|â[€\x80]|Â[\xa0-\xbf ])[^\n]*")
_BAD_BYTE = re.compile("[\udc80-\udcff]")  # how `surrogateescape` shows what is not UTF-8
_CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY"
JOIN_LINK = "kokouslinkkiä ei julkaista; poista se ja lähetä osallistujille kutsussa"
WAY_IN = "näyttää salasanalta tai tunnusluvulta; poista se ja vaihda uuteen: se jää historiaan"
_S = "(?:/|%2f)"  # mail programs wrap a link into another, where slashes are percent codes
_JOIN_LINKS = (
    rf"teams\.(?:cloud\.)?(?:microsoft|live)(?:\.com)?{_S}(?:(?:_#|v2){_S})*"
    rf"(?:l{_S}meetup-join|meet{_S}|dl{_S}launcher)",
    rf"zoom(?:gov)?\.(?:us|com){_S}(?:j|w|s|my|wc){_S}",
    rf"meet\.google\.com{_S}[a-z]{{3}}-?[a-z]{{4}}-?[a-z]{{3}}\b",
    rf"\w\.webex\.com{_S}(?:[\w.-]+{_S})?(?:meet|join|m|wbxmjs|j\.php|onstage)\b",
    r"(?:meet\.jit\.si|meet\.goto\.com|meet\.lync\.com|join\.skype\.com|whereby\.com|gotomeet\.me|"
    rf"gotomeeting\.com{_S}join|bluejeans\.com){_S}\w",
    r"\b(?:msteams|zoommtg|callto|sips?):(?=[\w/])",
)
_MARKS = "[ \t\xa0*_`\"'«»”]{0,8}"
_PASSWORDS = (
    # A word that no sentence has: with a figure, a sign or a capital letter inside.
    r"(?<![\w-])(?i:salasana|salalause|tunnuskoodi|pääsykoodi|passcode|passphrase|password|lösenord)"
    rf"{_MARKS}(?:[:=]|\b(?:on|is|är)\b(?!\W+\d+\b)){_MARKS}(?!\d{{1,2}}[-–]\w)"
    r"(?=\S{0,40}(?:\d|[!#$%&@+]\S|[a-zåäö][A-ZÅÄÖ]))[^\s«»\"'”|]{4,}",
    rf"(?<![\w-])(?i:pin|tunnusluku)(?i:-?koodi)?{_MARKS}(?:[:=]|\bon\b)?{_MARKS}\d{{4,8}}(?![\w-])",
    rf"(?<![\w-])(?i:kokoustunnus|kokouksen tunnus|meeting id){_MARKS}[:=]?{_MARKS}"
    r"\d(?:[ \xa0]?\d){8}",
    r"[?&](?i:pwd|passcode|password|pin)=[^\s&\"')\]]{3,}",
)
# Few texts have a word that each has in it, and looking for those is soon done.
_JOINING = ("teams", "zoom", "meet", "webex", "skype", "whereby", "bluejeans", "callto", "sip")
_LETTING_IN = (
    "salasana", "salalause", "pääsykoodi", "passcode", "passphrase", "password", "lösenord", "pin",
    "tunnus", "meeting id", "pwd=",
)  # fmt: skip
_WAYS_IN = (
    (_JOINING, re.compile("|".join(_JOIN_LINKS), re.IGNORECASE), JOIN_LINK),
    (_LETTING_IN, re.compile("|".join(_PASSWORDS)), WAY_IN),
)


def read_text(source: bytes, file: str) -> str:
    """The text with LF line ends, in NFC, without soft hyphens; Refused with every problem in it.

    macOS decomposes the letters of names, and a soft hyphen shows nothing: neither makes another
    word for a reader, so neither may for the search, for ids or for comparisons.
    """
    if sentence := _not_text(source):
        raise Refused([Problem(Place(file), sentence)])
    text = source.removeprefix(_BOM).decode("utf-8", errors="surrogateescape")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    conflicts = ((found.start(), CONFLICT) for found in _CONFLICT_ENDS.finditer(text))
    faults = [*_first_bad_byte(text), *conflicts, *text_faults(text)]
    if faults:
        raise refusal(faults, text, file)
    return unicodedata.normalize("NFC", text.replace("\u00ad", ""))


def text_faults(text: str) -> Iterator[Fault]:
    """Offset and sentence of whatever no published text may hold."""
    if not text.isascii() or not text.isprintable():
        yield from hidden_characters(text)
        yield from foreign_letters(text)
        for found in _MOJIBAKE.finditer(text):
            yield found.start(), BROKEN_LETTERS
    for offset in personal_codes(text):
        yield offset, PERSONAL_CODE
    yield from ways_in(text)


def personal_codes(text: str) -> Iterator[int]:
    """Offsets of what looks like a Finnish personal identity code with a date that exists."""
    for found in _PERSONAL_CODE.finditer(text):
        day, gap, month, other_gap, year, sign, serial, check = found.groups()
        # A final digit may be a telephone number's, and spaces anyone's: the check decides.
        certain = check.isalpha() and not gap and not other_gap and sign.strip()
        expected = _CHECK[int(day + month + year + serial) % 31]
        # In some century: 29.2.00 is a day in 2000.
        last = last_of_month(2000 + int(year), int(month)).day if 1 <= int(month) <= 12 else 0
        if 1 <= int(day) <= last and (certain or check.upper() == expected):
            yield found.start()


def refusal(faults: Iterable[Fault], text: str, file: str, first_line: int = 1) -> Refused:
    """Refused with the first faults as problems, and how many more a spoilt file has."""
    ordered = sorted(set(faults))
    told = ordered[:MAX_PROBLEMS]
    if rest := ordered[MAX_PROBLEMS:]:
        more = f"tiedostossa on vielä {len(rest)} muuta ongelmaa, joita ei luetella tässä"
        told.append((rest[0][0], more))
    return Refused(Problem(_place(text, file, first_line, at), said) for at, said in told)


def _not_text(source: bytes) -> str | None:
    """The one sentence about a file that is not worth reading further."""
    if len(source) > MAX_BYTES:
        return f"tiedosto on liian suuri ({len(source)} tavua, enintään {MAX_BYTES}): jaa se osiin"
    if source.startswith(_OTHER_BOMS) or source.count(0) * 8 > len(source):
        return f"tiedosto ei ole tekstiä tai se on UTF-16-muodossa: {_SAVE_AS}"
    return None


def _first_bad_byte(text: str) -> Iterator[Fault]:
    """The others follow from the first: the whole file is in another encoding."""
    if found := _BAD_BYTE.search(text):
        byte = ord(found[0]) - 0xDC00
        meant = bytes([byte]).decode("cp1252", errors="ignore")
        hint = f", Windows-1252-merkistössä «{meant}»" if meant.isprintable() and meant else ""
        said = f"tiedosto ei ole UTF-8-muodossa (tavu 0x{byte:02X}{hint}): {_SAVE_AS}"
        yield found.start(), said


def _place(text: str, file: str, first_line: int, offset: int) -> Place:
    start = text.rfind("\n", 0, offset) + 1
    return Place(file, text.count("\n", 0, offset) + first_line, offset - start + 1)


def ways_in(text: str) -> Iterator[Fault]:
    small = text.casefold().replace("i\u0307", "i").replace("ı", "i")
    for words, pattern, sentence in _WAYS_IN:
        if any(word in small for word in words):
            for found in pattern.finditer(text):
                yield found.start(), sentence
