"""What must hold in the texts of records and pages, and which HTML a page has: none that runs."""

import re
from collections.abc import Iterator

from ..model.kinds import Text
from ..model.portal import Portal
from ..pages.source import PageSource
from ..pages.source.elements import RawHtml
from ..problems import Place, Problem, Severity, suggestion
from .finding import Finding, Surroundings

_ADDRESS = re.compile(r"(?:https?://|\bwww\.)[^\s<>«»]+", re.IGNORECASE)
# The guide's templates begin so; a sentence that says more about a form does not.
_UNFILLED = re.compile(r"^[\s|#>*\d.-]*Kirjoita tähän(?=,| *$| *\|)|\| *Kirjoita tähän *(?=\||$)")
_NOBODY = "Etunimi Sukunimi"
_LEFT = "mallin teksti «{}» on jäänyt tähän; kirjoita oma tietosi tai poista kohta"
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


def texts_of_records_are_written(portal: Portal) -> Iterator[Finding]:
    """No value of a record is a template's, and no text an address, which would lead nowhere."""
    for record, leaf in portal.leaves:
        said = leaf.value if isinstance(leaf.value, str) else ""
        if said == _NOBODY or _UNFILLED.match(said):
            yield Finding(record, leaf.path, _LEFT.format(said))
        linked = leaf.path.startswith("channels[")
        if isinstance(leaf.kind, Text) and not linked and (found := _ADDRESS.search(said)):
            message = f"osoite «{found[0][:60]}» ei näy linkkinä; kerro asia sanoin"
            yield Finding(record, leaf.path, message, Severity.WARNING)


def pages_are_filled_in(page: PageSource, around: Surroundings) -> Iterator[Problem]:
    """No line of a page is a template's, except where code shows the template."""
    shown = {
        number
        for fence in page.fences
        for number in range(fence.place.line, fence.place.line + fence.text.count("\n") + 1)
    }
    for number, line in enumerate(page.body.split("\n"), page.body_line):
        if number not in shown and (found := _UNFILLED.search(line)):
            column = line.index("Kirjoita", found.start()) + 1
            yield Problem(Place(page.file, number, column), _LEFT.format("Kirjoita tähän"))


def page_begins_with_its_only_title(page: PageSource, around: Surroundings) -> Iterator[Problem]:
    """A page has text: exactly one first-level heading, and it comes first."""
    if page.first_text is None:
        message = "sivulla ei ole tekstiä; aloita otsikolla # Otsikko"
        yield Problem(Place(page.file, page.body_line), message)
        return
    titles = [h.place for h in page.headings if h.level == 1]
    if not titles:
        message = "sivulta puuttuu pääotsikko; aloita sivu rivillä # Otsikko"
        yield Problem(page.first_text, message)
    elif titles[0] != page.first_text:
        yield Problem(page.first_text, "sivun on alettava pääotsikolla (# Otsikko)")
    for second in titles[1:]:
        message = "sivulla on jo pääotsikko; kirjoita tähän alaotsikko ## Otsikko"
        yield Problem(second, message)


def headings_lead_the_reader(page: PageSource, around: Surroundings) -> Iterator[Problem]:
    """A heading has words, and is at most one level below the one before it."""
    level = 1
    for heading in page.headings:
        if not re.search(r"\w", heading.text):
            yield Problem(heading.place, "otsikolta puuttuu teksti")
        if heading.level > level + 1:
            right = "#" * (level + 1)
            message = f"otsikkotaso hyppää ({'#' * heading.level}); kirjoita {right} {heading.text}"
            yield Problem(heading.place, message, Severity.WARNING)
        level = heading.level


def ids_are_unique(page: PageSource, around: Surroundings) -> Iterator[Problem]:
    """An id that an editor gives is there once, with nothing else at the same spot."""
    first: dict[str, Place] = {}
    for given in page.given_ids:
        if given.name in first:
            line = first[given.name].line
            message = f"tunnus «#{given.name}» on jo rivillä {line}; anna toinen tunnus"
            yield Problem(given.place, message)
        first.setdefault(given.name, given.place)


def calls_are_blocks_of_macros(page: PageSource, around: Surroundings) -> Iterator[Problem]:
    """A page calls macros that there are, each on lines of its own.

    What one gives is a block: inside a paragraph, a list or a table it would break them.
    """
    lines = ["", *page.body.split("\n"), ""]
    for call in page.calls:
        if call.name not in around.macro_names:
            near = suggestion(call.name, sorted(around.macro_names))
            yield Problem(call.place, f"makroa «{call.name}» ei ole.{near}")
        number = call.place.line - page.body_line + 1
        before, line, after = (text.rstrip() for text in lines[number - 1 : number + 2])
        if before or after or not line.startswith("{{") or line.find("}}") != len(line) - 2:
            message = "makro on omalla rivillään ilman sisennystä, tyhjä rivi kummallakin puolella"
            yield Problem(call.place, message)


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
