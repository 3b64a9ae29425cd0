"""What an address may be: `https:`, `mailto:`, `tel:` or a relative path inside the site."""

import posixpath
import re
import unicodedata

_ODD = "osoitteessa ei voi olla merkkiä «{1}»"
_TEL = "puhelinnumero ei ole kelvollinen; kirjoita tel:+358… ilman välilyöntejä"
_MAIL = r"[\w.+-]+@[\w-]+(\.[\w-]+)+"
_OURS = r"(?![^/?#]*:)"  # has no scheme
# What is refused, and what is told of it: of the whole address {0} and of the group {1}. No
# character is written in a way that somebody decodes to another scheme or host.
_FAULTS = {
    r" *": "osoite puuttuu",
    r"\+?[0-9][0-9 ()-]{4,}": "puhelinnumerosta puuttuu alku tel:; kirjoita tel:{2}",
    r"tel:.* .*": _TEL,
    r".* .*": "osoitteessa on välilyönti; anna tiedostolle nimi ilman välilyöntejä",
    r"http:.*": "osoite on salaamaton (http:); kirjoita https:",
    r"(?!https:|mailto:|tel:)([^/?#:]*):.*": "osoitetyyppi «{1}:» ei ole sallittu; "
    "sallittuja ovat https:, mailto:, tel: ja suhteellinen osoite",
    r"https:(?!//[\w.-]+(:\d+)?([/?#].*)?$).*": "https-osoitteesta puuttuu palvelimen nimi; "
    "kirjoita esimerkiksi https://www.example.fi/",
    rf"mailto:(?!{_MAIL}(\?subject=[^&]*)?$).*": "sähköpostiosoite ei ole kelvollinen; "
    "kirjoita mailto:nimi@example.fi",
    r"tel:(?!\+?[0-9-]+$).*": _TEL,
    # What each of Markdown, YAML, HTML and browsers would take for something else; of codes, those
    # of characters that nobody sees.
    r".*?([\"'<>{}|^`\\()[\]]|&#|&[a-z][a-z0-9]*;|%[01][0-9a-f]|%7f).*": _ODD,
    _MAIL: "sähköpostiosoitteesta puuttuu alku mailto:; kirjoita mailto:{0}",
    r"www\.[\w-]+\..+|([\w-]+\.)+(fi|com|org|net|eu|info)(/.*)?": (
        "osoitteesta puuttuu alku https:; kirjoita https://{0}"
    ),
    r"//.*": "osoitteesta puuttuu alku https:",
    r"/.*": "osoite alkaa vinoviivalla; kirjoita se suhteessa tähän tiedostoon",
    rf"{_OURS}[^?#]*//.*": "osoitteessa on kaksi vinoviivaa peräkkäin",
    # A path of the site's own needs no other codes than that of a space and of what is not ASCII.
    rf"{_OURS}[^?#]*(%(?!20|[89a-f][0-9a-f]).?.?).*": _ODD,
}
_READ = {re.compile(pattern, re.IGNORECASE): says for pattern, says in _FAULTS.items()}


def address_fault(target: str, folder: str = "") -> str | None:
    """What is wrong with an address in a file of `folder`, or None; Finnish, lower case."""
    if any(unicodedata.category(c)[0] in "CZ" for c in target.replace(" ", "")):
        return "osoitteessa on näkymätön merkki"
    if odd := sorted({*target} & {*"ıİ"}):  # Python alone takes them for another case of i
        return _ODD.format(target, odd[0])
    for pattern, says in _READ.items():
        if found := pattern.fullmatch(target):
            group = next(filter(None, found.groups()), "")
            return says.format(target, group, re.sub(r"[^+0-9]", "", target))
    path = re.split(r"[?#]", target)[0]
    place = posixpath.normpath(posixpath.join(folder, path)) if folder else path
    outside = is_relative(target) and ".." in place.split("/")
    return "osoite vie ulos sivujen kansiosta" if outside else None


def sound_address() -> re.Pattern[str]:
    """What `address_fault` finds nothing wrong with, but for characters that nobody sees."""
    refused = "|".join([*_FAULTS, rf"{_OURS}([^?#]*/)?\.\.([/?#].*)?"])
    return re.compile(rf"(?!({refused})$).+", re.IGNORECASE)


def is_relative(target: str) -> bool:
    """Whether a sound address leads to this site's own files."""
    return re.match(_OURS, target) is not None
