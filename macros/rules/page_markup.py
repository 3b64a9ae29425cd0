"""Which HTML a page may have: nothing that Markdown can say, and nothing that runs."""

import re
from collections.abc import Iterator

from ..pages.source import PageSource
from ..pages.source.elements import RawHtml
from ..problems import Problem
from .page_surroundings import Surroundings

# Words that Markdown has no mark for. None of them makes a block, so the Markdown in it is read.
ALLOWED_TAGS = frozenset({"br", "abbr", "kbd", "sub", "sup", "span"})
_ALLOWED_TAG = re.compile(r"</?[a-z]+( +(lang|title)=\"[^\"<>\[\]{}`\\\n]*\")* */?>", re.IGNORECASE)
_INSTEAD = {
    "a": "kirjoita [teksti](osoite)",
    "img": "kirjoita ![mitä kuva esittää](kuva.png)",
    "b": "kirjoita **teksti**",
    "strong": "kirjoita **teksti**",
    "i": "kirjoita *teksti*",
    "em": "kirjoita *teksti*",
    "table": "kirjoita taulukko pystyviivoilla |",
    "code": "kirjoita `koodi`",
}


def html_is_needed(page: PageSource, around: Surroundings) -> Iterator[Problem]:
    """Only the few elements that Markdown has no mark for, with a language or a title."""
    opened = {element.tag for element in page.html if not element.closes}
    for element in page.html:
        if element.tag == "!--":
            continue
        if element.tag not in ALLOWED_TAGS:
            if not (element.closes and element.tag in opened):
                yield Problem(element.place, _refusal(element))
        elif not _ALLOWED_TAG.fullmatch(element.source):
            message = f'elementissä <{element.tag}> voi olla vain lang="…" tai title="…"'
            yield Problem(element.place, message)


def _refusal(element: RawHtml) -> str:
    if not element.tag[0].isalpha():
        return f"merkintä «{element.source[:20]}» ei ole sallittu; kirjoita < muodossa &lt;"
    instead = _INSTEAD.get(element.tag, "kirjoita sisältö Markdownilla tai käytä makroa")
    return f"HTML-elementti <{element.tag}> ei ole sallittu; {instead}"
