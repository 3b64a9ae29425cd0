"""What a judge found, as a sentence for the editor: what is wrong, where, and what to do."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..problems import Place, Problem, Severity
from .sources import Sources

OUR_FAULT = "tämä on ohjelman vika, ei sivun: ilmoita siitä portaalin ylläpitäjälle"
# The same at so many pages is in what they share.
_EVERYWHERE = 4
_LONGEST = 160

# The rule of a finding whose element is so many screens; it is measured of every page.
LENGTH = "length"
# What is longer is hardly read to its end.
MOST_SCREENS = 4
# A form has all the fields of its record, and is for those who fill it in.
_FORMS = "muokkaa/"

# What editors can mend: the rule, and what to write. Of the rest, the program takes the blame.
_MENDED = {
    "File not found": "linkki tai kuva «{element}» ei johda mihinkään: korjaa osoite tai poista se",
    "Cannot find fragment": "linkin «{element}» kohtaa ei ole: korjaa osoitteen loppu #-merkistä",
    "sideways scroll": "sivu on näyttöä leveämpi kohdassa {element}: lyhennä tai jaa pitkä sana, "
    "osoite tai koodirivi",
    "text cut off": "teksti katkeaa kohdassa {element}: lyhennä sitä",
    "link told by colour only": "linkki erottuu vain väristään kohdassa {element}",
    "heading-order": "otsikon taso hyppää yhden yli kohdassa {element}: kirjoita sen edelle "
    "väliin jäänyt taso, esimerkiksi ## ennen luetteloa tai otsikkoa ###",
    "image-alt": "kuvalta {element} puuttuu tekstivastine: kirjoita se hakasulkeisiin",
    "link-name": "linkiltä {element} puuttuu teksti: kirjoita se hakasulkeisiin",
    "empty-heading": "otsikko {element} on tyhjä: kirjoita sille teksti tai poista se",
    "empty-table-header": "taulukon otsikkosolu {element} on tyhjä: kirjoita siihen sarakkeen nimi",
    "too heavy": "etusivu on liian raskas, {element}: pienennä kuvia tai siirrä sisältöä muualle",
}  # fmt: skip


class Finding(NamedTuple):
    """What fell short. `page` is the address from the site's root; the front page's is empty."""

    page: str
    state: str
    rule: str
    element: str


def told(findings: Iterable[Finding], sources: Sources) -> Iterator[Problem]:
    """A problem for each fault and page; a fault that many pages share is told once."""
    pages: dict[tuple[str, str], dict[str, Finding]] = {}
    for finding in findings:
        pages.setdefault((finding.rule, finding.element), {}).setdefault(finding.page, finding)
    for found in pages.values():
        first, *_ = each = list(found.values())
        if len(each) < _EVERYWHERE:
            yield from (_told(finding, sources) for finding in each)
        else:
            fault = f"{_said(first)} ja {len(each) - 1} muulla sivulla: {_fault(first)}; "
            yield page_problem(sources, first.page, fault + OUR_FAULT)


def _told(finding: Finding, sources: Sources) -> Problem:
    words = [*_words(finding.element)]
    place = sources.found(finding.page, *words)
    sentence = next((s for rule, s in _MENDED.items() if finding.rule.startswith(rule)), None)
    named = _short(_named(finding.element))
    fault = sentence.format(element=named) if sentence else _fault(finding)
    blame = "" if sentence and (place or not words) else f"; {OUR_FAULT}"
    if place and not sentence:
        blame = "; jos kohta on kirjoitettu sivulle käsin, korjaa se, muuten vika on ohjelmassa"
    message = f"{_said(finding)}: {fault}{blame}"
    return page_problem(sources, finding.page, message, *words)


def _said(finding: Finding) -> str:
    state = f" ({finding.state})" if finding.state else ""
    return f"sivulla /{finding.page}{state}"


def _fault(finding: Finding) -> str:
    return f"«{finding.rule}» kohdassa {_short(finding.element)}"


def _named(element: str) -> str:
    """The element alone; axe tells its reasons after it, in English."""
    return element.partition(">: ")[0] + ">" if ">: " in element else element


def _short(element: str) -> str:
    """So much that the end of the sentence, which says what to do, is not cut off."""
    return element if len(element) <= _LONGEST else f"{element[:_LONGEST]}…"


def _words(element: str) -> Iterator[str]:
    """What an editor may have written of an element, as a probe names it: text, then addresses."""
    yield from re.findall("«([^»]+)»", element)
    if "<" in element:
        yield from re.findall(r'(?:alt|src|href|title)="([^"]+)"', element)
        yield " ".join(re.sub("<[^>]*>?", " ", _named(element)).split())
    if element.startswith("/"):
        path, mark, spot = element.rstrip("/").partition("#")
        yield mark + spot if spot else path.rpartition("/")[2]


def length_problems(findings: Iterable[Finding], sources: Sources) -> Iterator[Problem]:
    """A warning for each page that is longer than the bound and gives no reason."""
    for finding in findings:
        screens, url = float(finding.element), finding.page
        if screens > MOST_SCREENS and not url.startswith(_FORMS) and not sources.reason(url):
            message = (
                f"sivu /{url} on {screens:.1f} puhelimen näytön mittainen (enintään "
                f"{MOST_SCREENS}): lyhennä sitä, jaa se osiin tai kirjoita sivun alkuun, miksi se "
                "on pitkä, esimerkiksi long_because: Luettelossa on kaikki palvelut."
            ).replace(".", ",", 1)
            yield page_problem(sources, url, message, severity=Severity.WARNING)


def page_problem(
    sources: Sources, url: str, message: str, *words: str, severity: Severity = Severity.ERROR
) -> Problem:
    """At the editor's words if they are known, else at the page's file, else at the built page."""
    place = sources.found(url, *words) or Place(sources.file(url) or f"site/{url}")
    return Problem(place, message, severity)
