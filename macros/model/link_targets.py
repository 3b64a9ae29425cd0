"""What an address may be: `https:`, `mailto:`, `tel:` or a relative path inside the site."""

import posixpath
import re
import unicodedata

# What each of Markdown, YAML, HTML and browsers would take for something else; of codes, those of
# characters that nobody sees.
_UNSAFE = re.compile(r"[\"'<>{}|^`\\()\[\]]|&#|&[a-z][a-z0-9]*;|%[01][0-9a-f]|%7f", re.IGNORECASE)
# A path of the site's own needs no other codes than that of a space and of what is not ASCII.
_PATH_UNSAFE = re.compile(r"%(?!20|[89a-f][0-9a-f])", re.IGNORECASE)
_SCHEME = re.compile(r"[^/?#]*:.*")
_SHAPES = {
    "https": (
        re.compile(r"https://[\w.-]+(:\d+)?([/?#].*)?", re.IGNORECASE),
        "https-osoitteesta puuttuu palvelimen nimi; kirjoita esimerkiksi https://www.example.fi/",
    ),
    "mailto": (
        re.compile(r"mailto:[\w.+-]+@[\w-]+(\.[\w-]+)+(\?subject=[^&]*)?", re.IGNORECASE),
        "sähköpostiosoite ei ole kelvollinen; kirjoita mailto:nimi@example.fi",
    ),
    "tel": (
        re.compile(r"tel:\+?[0-9-]+", re.IGNORECASE),
        "puhelinnumero ei ole kelvollinen; kirjoita tel:+358… ilman välilyöntejä",
    ),
}
_BARE_MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
_BARE_SITE = re.compile(
    r"(www\.[\w-]+\..+|([\w-]+\.)+(fi|com|org|net|eu|info)(/.*)?)", re.IGNORECASE
)
_BARE_NUMBER = re.compile(r"\+?[0-9][0-9 ()-]{4,}")
_ALLOWED = "sallittuja ovat https:, mailto:, tel: ja suhteellinen osoite"


def address_fault(target: str, folder: str = "") -> str | None:
    """What is wrong with an address in a file of `folder`, or None; Finnish, lower case.

    No character of it is written in a way that somebody decodes to another scheme or host.
    """
    if not target.strip():
        return "osoite puuttuu"
    if _BARE_NUMBER.fullmatch(target):
        number = re.sub(r"[^+0-9]", "", target)
        return f"puhelinnumerosta puuttuu alku tel:; kirjoita tel:{number}"
    if " " in target and target[:4].lower() == "tel:":
        return _SHAPES["tel"][1]
    if " " in target:
        return "osoitteessa on välilyönti; anna tiedostolle nimi ilman välilyöntejä"
    if any(unicodedata.category(c)[0] in "CZ" for c in target):
        return "osoitteessa on näkymätön merkki"
    if odd := sorted({*target} & {*"ıİ"}):  # Python alone takes them for another case of i
        return f"osoitteessa ei voi olla merkkiä «{odd[0]}»"
    scheme_fault = _scheme_fault(target) if _SCHEME.fullmatch(target) else None
    if not scheme_fault and (found := _UNSAFE.search(target)):
        return f"osoitteessa ei voi olla merkkiä «{found[0]}»"
    return scheme_fault if _SCHEME.fullmatch(target) else _path_fault(target, folder)


def sound_address() -> re.Pattern[str]:
    """What `address_fault` finds nothing wrong with, but for characters that nobody sees."""
    bare = "|".join(one.pattern for one in (_BARE_NUMBER, _BARE_MAIL, _BARE_SITE))
    shapes = "|".join(shape.pattern for shape, _ in _SHAPES.values())
    unsafe_path = rf"/|[^?#]*(//|{_PATH_UNSAFE.pattern})|([^?#]*/)?\.\.([/?#]|$)|{_SCHEME.pattern}"
    sound = rf"(?!({bare})$|.*({_UNSAFE.pattern}|\s))({shapes}|(?!{unsafe_path}).+)"
    return re.compile(sound, re.IGNORECASE)


def is_relative(target: str) -> bool:
    """Whether a sound address leads to this site's own files."""
    return not _SCHEME.fullmatch(target)


def _scheme_fault(target: str) -> str | None:
    scheme = target.split(":")[0].lower()
    if scheme == "http":
        return "osoite on salaamaton (http:); kirjoita https:"
    if scheme not in _SHAPES:
        return f"osoitetyyppi «{scheme}:» ei ole sallittu; {_ALLOWED}"
    shape, fault = _SHAPES[scheme]
    return None if shape.fullmatch(target) else fault


def _path_fault(target: str, folder: str) -> str | None:
    if _BARE_MAIL.fullmatch(target):
        return f"sähköpostiosoitteesta puuttuu alku mailto:; kirjoita mailto:{target}"
    if _BARE_SITE.fullmatch(target):
        return f"osoitteesta puuttuu alku https:; kirjoita https://{target}"
    if target.startswith("//"):
        return "osoitteesta puuttuu alku https:"
    if target.startswith("/"):
        return "osoite alkaa vinoviivalla; kirjoita se suhteessa tähän tiedostoon"
    path = re.split(r"[?#]", target)[0]
    if "//" in path:
        return "osoitteessa on kaksi vinoviivaa peräkkäin"
    if found := _PATH_UNSAFE.search(path):
        return f"osoitteessa ei voi olla merkkiä «{path[found.start() : found.start() + 3]}»"
    place = posixpath.normpath(posixpath.join(folder, path)) if folder else path
    return "osoite vie ulos sivujen kansiosta" if ".." in place.split("/") else None
