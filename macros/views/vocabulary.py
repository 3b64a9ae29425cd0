"""The words of the portal in order of the alphabet: the glossary, and the index of everything."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from ..model import places
from ..model.alphabet import finnish_order, index_letter
from ..model.contact_point import Expert
from ..model.occasion import Occasion
from ..model.portal import Portal
from ..model.record import Record
from ..model.vocabulary import Synonyms, Term
from ..pages.abbreviations import Meaning
from .rendering import PageContext

# Where abbreviations are told anyway.
_WORD_PAGES = tuple(places.url_of_page(places.shared_page(shape)) for shape in (Term, Synonyms))


@dataclass(frozen=True)
class Entry:
    """A line of the index: a word, the portal's own word for it, and the records it leads to."""

    title: str
    means: tuple[str, ...]
    leads_to: tuple[Record, ...]
    language: str

    @property
    def is_name(self) -> bool:
        """Whether the word is the name of the one thing that it leads to."""
        return [record.title.casefold() for record in self.leads_to] == [self.title.casefold()]

    def link_text(self, record: Record) -> str:
        """The record's name; a place on a shared page says which kind of thing it is."""
        match record:
            case Term():
                return f"{record.title} sanastossa"
            case Expert():
                return f"{record.title}: asiantuntija"
        return record.title


T = TypeVar("T", Entry, Term)


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


def entries(portal: Portal) -> list[Entry]:
    """The lines of the index, those of the same word made one."""
    same: dict[str, list[places.Saying]] = defaultdict(list)
    for saying in _lines(portal):
        same[saying.word.casefold()].append(saying)
    return [_entry(lines) for lines in same.values()]


def _entry(lines: list[places.Saying]) -> Entry:
    """One line of the index; the word is written as the first of them writes it."""
    means = dict.fromkeys(line.means for line in lines if line.means)
    leads_to = dict.fromkeys(record for line in lines for record in line.leads_to)
    return Entry(lines[0].word, tuple(means), tuple(leads_to), lines[0].language)


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


def by_letter(members: Iterable[T]) -> dict[str, list[T]]:
    """The letters that have any, each with its members in Finnish order."""
    found: dict[str, list[T]] = defaultdict(list)
    for member in sorted(members, key=lambda one: finnish_order(one.title)):
        found[index_letter(member.title)].append(member)
    return {letter: found[letter] for letter in sorted(found, key=finnish_order)}
