"""The words of the portal in order of the alphabet: the glossary, and the index of everything."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from ..model import places
from ..model.alphabet import finnish_order, index_letter
from ..model.occasion import Occasion
from ..model.portal import Portal
from ..model.vocabulary import Synonyms, Term
from ..pages.abbreviations import Meaning
from .rendering import PageContext

# Where abbreviations are told anyway.
_WORD_PAGES = tuple(places.url_of_page(places.shared_page(shape)) for shape in (Term, Synonyms))


T = TypeVar("T")
_SPELT = {"Å": "ruotsalainen-o", "Ä": "ae", "Ö": "oe", "0–9": "numerot"}


def abbreviation_meanings(page: PageContext) -> dict[str, Meaning]:
    """What the page's first use of each abbreviation is explained with."""
    if page.url in _WORD_PAGES:
        return {}
    return {
        abbreviation: Meaning(term.title, page.to(term))
        for term in page.portal.terms.values()
        for abbreviation in term.abbreviations
    }


def entries(portal: Portal) -> list[places.Saying]:
    """The lines of the index, those of the same word made one, written as the first writes it."""
    same: dict[str, list[places.Saying]] = defaultdict(list)
    for saying in _lines(portal):
        same[saying.word.casefold()].append(saying)
    return [_entry(lines) for lines in same.values()]


def _entry(lines: list[places.Saying]) -> places.Saying:
    means = ", ".join(dict.fromkeys(line.means for line in lines if line.means))
    leads_to = dict.fromkeys(record for line in lines for record in line.leads_to)
    return replace(lines[0], means=means, leads_to=tuple(leads_to))


def _lines(portal: Portal) -> Iterator[places.Saying]:
    """Names before other words, so that a name is written as its record writes it."""
    # Occasions are found by their dates.
    own = (r for r in portal.records() if places.spot_of(r) is None and not isinstance(r, Occasion))
    for record in (*own, *portal.experts.values(), *portal.organisations.values()):
        yield places.Saying(record.title, None, (record,))
    addressed = places.records_by_address(portal)
    for term in portal.terms.values():
        yield places.Saying(term.title, None, (*places.led_to(term.pages, addressed), term))
    yield from places.sayings(portal)


def spot(letter: str) -> str:
    """`kirjain-a`, as an address spells the letter."""
    return f"kirjain-{_SPELT.get(letter, letter.casefold())}"


def by_letter(members: Iterable[T], name: str) -> dict[str, list[T]]:
    """The letters that have any, each with its members in Finnish order of the named field."""
    found: dict[str, list[T]] = defaultdict(list)
    for member in sorted(members, key=lambda one: finnish_order(getattr(one, name))):
        found[index_letter(getattr(member, name))].append(member)
    return {letter: found[letter] for letter in sorted(found, key=finnish_order)}
