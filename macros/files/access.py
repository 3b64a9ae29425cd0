"""What would let anybody in: meeting links, passwords and codes, none of which is published."""

import re
from collections.abc import Iterator

JOIN_LINK = (
    "kokouslinkkiä ei julkaista, koska sillä pääsisi kokoukseen kuka tahansa; "
    "poista linkki ja lähetä se osallistujille kutsussa"
)
WAY_IN = (
    "näyttää salasanalta tai tunnusluvulta, jota ei julkaista; poista se ja vaihda se uuteen, "
    "koska se jää tiedoston historiaan"
)

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
    "salasana", "salalause", "koodi", "passcode", "phrase", "password", "lösenord", "pin",
    "tunnus", "meeting id", "pwd=",
)  # fmt: skip
_WAYS_IN = (
    (_JOINING, re.compile("|".join(_JOIN_LINKS), re.IGNORECASE), JOIN_LINK),
    (_LETTING_IN, re.compile("|".join(_PASSWORDS)), WAY_IN),
)


def ways_in(text: str) -> Iterator[tuple[int, str]]:
    """Offset and sentence of each."""
    small = text.casefold().replace("i\u0307", "i").replace("ı", "i")
    for words, pattern, sentence in _WAYS_IN:
        if any(word in small for word in words):
            for found in pattern.finditer(text):
                yield found.start(), sentence
