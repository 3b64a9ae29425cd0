"""What an address may be: `https:`, `mailto:`, `tel:` or a relative path inside the site."""

import html
import posixpath
import re
import unicodedata
from urllib.parse import unquote

# Each of these means something else to one of Markdown, YAML, HTML and browsers.
UNSAFE = re.compile(r"[\"'<>{}|^`\\()\[\]]")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
SHAPES = {
    "https": (
        re.compile(r"https://[\w.-]+(:\d+)?([/?#].*)?", re.IGNORECASE),
        "https-osoitteesta puuttuu palvelimen nimi; kirjoita esimerkiksi https://www.example.fi/",
    ),
    "mailto": (
        re.compile(r"mailto:[\w.+-]+@[\w-]+(\.[\w-]+)+(\?subject=.*)?", re.IGNORECASE),
        "sähköpostiosoite ei ole kelvollinen; kirjoita mailto:nimi@example.fi",
    ),
    "tel": (
        re.compile(r"tel:\+?[0-9-]+", re.IGNORECASE),
        "puhelinnumero ei ole kelvollinen; kirjoita tel:+358… ilman välilyöntejä",
    ),
}
BARE_MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
BARE_SITE = re.compile(
    r"(www\.[\w-]+\..+|([\w-]+\.)+(fi|com|org|net|eu|info)(/.*)?)", re.IGNORECASE
)
BARE_NUMBER = re.compile(r"\+?[0-9][0-9 ()-]{4,}")
_ALLOWED = "sallittuja ovat https:, mailto:, tel: ja suhteellinen osoite"


def address_fault(target: str, folder: str = "") -> str | None:
    r"""What is wrong with an address in a file of `folder`, or None; Finnish, lower case.

    Browsers drop tabs from a scheme, decode entities and take `\` for `/`, so every form that
    somebody decodes on the way has to be sound, not only the one that stands in the source.
    What an `https:` address carries in percent codes is its server's business, and may be quotes.
    """
    if not target.strip():
        return "osoite puuttuu"
    if BARE_NUMBER.fullmatch(target):
        number = re.sub(r"[^+0-9]", "", target)
        return f"puhelinnumerosta puuttuu alku tel:; kirjoita tel:{number}"
    if " " in target and target[:4].lower() == "tel:":
        return SHAPES["tel"][1]
    if " " in target:
        return "osoitteessa on välilyönti; anna tiedostolle nimi ilman välilyöntejä"
    if target[:7].lower() == "mailto:" and "&" in target:
        return SHAPES["mailto"][1]  # a copy to somebody whom the page does not show
    literal = {target, html.unescape(target)} if _to_server(target) else None
    for form in _decoded(target):
        if fault := _form_fault(form, folder, literal is None or form in literal):
            return fault
    return None


def _to_server(target: str) -> bool:
    return bool(SHAPES["https"][0].fullmatch(target))


def is_relative(target: str) -> bool:
    """Whether a sound address leads to this site's own files."""
    return not _SCHEME.match(target)


def _decoded(target: str) -> list[str]:
    """The address as written, and as it reads after entities and percent codes are decoded."""
    forms = [target]
    while len(forms) < 5:
        further = unquote(html.unescape(forms[-1]))
        if further == forms[-1]:
            return forms
        forms.append(further)
    return [*forms, "\0"]  # decoded again and again: nobody writes so by accident


def _form_fault(form: str, folder: str, literal: bool) -> str | None:
    if any(unicodedata.category(c)[0] in "CZ" and c != " " for c in form):
        return "osoitteessa on näkymätön merkki"
    has_scheme = ":" in re.split(r"[/?#]", form)[0]
    if has_scheme and (fault := _scheme_fault(form)):
        return fault
    if literal and (found := UNSAFE.search(form)):
        return f"osoitteessa ei voi olla merkkiä «{found[0]}»"
    if form.startswith("//"):
        return "osoitteesta puuttuu alku https:"
    if form.startswith("/"):
        return "osoite alkaa vinoviivalla; kirjoita se suhteessa tähän tiedostoon"
    return None if has_scheme else _bare_fault(form) or _path_fault(form, folder)


def _scheme_fault(form: str) -> str | None:
    scheme = form.split(":")[0].lower()
    if scheme == "http":
        return "osoite on salaamaton (http:); kirjoita https:"
    if scheme not in SHAPES:
        return f"osoitetyyppi «{scheme}:» ei ole sallittu; {_ALLOWED}"
    shape, fault = SHAPES[scheme]
    return None if shape.fullmatch(form) else fault


def _bare_fault(form: str) -> str | None:
    if BARE_MAIL.fullmatch(form):
        return f"sähköpostiosoitteesta puuttuu alku mailto:; kirjoita mailto:{form}"
    if BARE_SITE.fullmatch(form):
        return f"osoitteesta puuttuu alku https:; kirjoita https://{form}"
    return None


def _path_fault(form: str, folder: str) -> str | None:
    path = re.split(r"[?#]", form)[0]
    if "//" in path:
        return "osoitteessa on kaksi vinoviivaa peräkkäin"
    place = posixpath.normpath(posixpath.join(folder, path))
    return "osoite vie ulos sivujen kansiosta" if place.split("/")[0] == ".." else None
