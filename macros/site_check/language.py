"""The site speaks Finnish, and never the language of the code behind it."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ..problems import Problem, Severity
from .built import BuiltSite, classes
from .sources import Sources
from .told import OUR_FAULT, page_problem

# What Material and MkDocs say where nobody has translated it.
ENGLISH = (
    "search", "skip to", "back to top", "table of contents", "previous", "next", "edit this page",
    "view source", "made with", "copyright", "warning", "note", "tip", "danger", "example",
    "footer", "header", "navigation", "permanent link", "permalink", "initializing", "not found",
    "type to start", "no matching", "matching document", "clear", "copy to clipboard", "copied",
    "last update", "created", "share", "switch to", "light mode", "dark mode", "menu", "home",
    "page", "jump to", "footnote", "close", "open", "toggle", "tags", "missing", "more on this",
    "select version", "cookie", "feedback", "breadcrumbs", "main", "content", "and", "the", "with",
)  # fmt: skip
# What a template prints when it has nothing to say.
CODE = ("None", "not_recorded", "undefined", "Undefined", "{{", "}}", "{%", "%}", "NotRecorded.")

_SPOKEN_ATTRIBUTES = (
    "title", "alt", "aria-label", "aria-description", "placeholder", "summary",
)  # fmt: skip
# English words stand in code examples, and where the text says that it is not Finnish.
_FOREIGN = ("script", "style", "code", "pre", "kbd")
# What may be written in a field is said in the words of the code.
_REFERENCE = "field-form"


# A part of an address is no word.
_ENGLISH = re.compile(
    rf"(?<![\w./@-])(?:{'|'.join(map(re.escape, ENGLISH))})(?![\w/@-]|\.\w)", re.IGNORECASE
)
_CODE = re.compile("|".join(map(re.escape, CODE)))


def language_problems(site: BuiltSite, sources: Sources) -> Iterator[Problem]:
    """A page says that it is Finnish, and nothing on it is code or the theme's English."""
    for url in site.urls:
        page = site.page(url)
        if page.get("lang") != "fi":
            yield page_problem(sources, url, f"sivu ei sano olevansa suomea; {OUR_FAULT}")
        for text in {" ".join(piece.split()) for piece in spoken(page)}:
            yield from _faults(text, url, sources)


def _faults(text: str, url: str, sources: Sources) -> Iterator[Problem]:
    if (found := _CODE.search(text)) and not _wrote(text, found, sources):
        message = f"sivulle on jäänyt koodia «{found[0]}» kohtaan «{text}»; {OUR_FAULT}"
        yield page_problem(sources, url, message, text)
    for found in _ENGLISH.finditer(text):
        if _wrote(text, found, sources):
            yield page_problem(
                sources,
                url,
                f"tekstissä on englannin sana «{found[0]}»; jos se on esimerkiksi painikkeen nimi, "
                f'kirjoita <span lang="en">{found[0]}</span>, jotta ruudunlukija ääntää sen oikein',
                text,
                found[0],
                severity=Severity.WARNING,
            )
        else:
            message = f"sivun pohja sanoo englanniksi «{found[0]}» kohdassa «{text}»; {OUR_FAULT}"
            yield page_problem(sources, url, message)


def _wrote(text: str, found: re.Match[str], sources: Sources) -> bool:
    """Whether an editor wrote it: the text itself, or the word with what is beside it."""
    if "{" in found[0] or "}" in found[0]:
        return False
    around = text[max(0, found.start() - 8) : found.end() + 8]
    return text in sources.everything or (around != found[0] and around in sources.everything)


def spoken(element: Element) -> list[str]:
    """Everything said, attributes and what only a screen reader hears included; no code."""
    if element.tag in _FOREIGN:
        return []
    if element.get("lang") not in (None, "fi") or _REFERENCE in classes(element):
        return []
    said = [value for name, value in element.items() if name in _SPOKEN_ATTRIBUTES]
    if element.tag == "meta" and element.get("name") == "description":
        said.append(element.get("content") or "")
    said.append(element.text or "")
    for child in element:
        said += [*spoken(child), child.tail or ""]
    return said
