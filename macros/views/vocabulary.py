"""The words of the portal in order of the alphabet: the glossary, and the index of everything."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from ..model import places
from ..model.alphabet import finnish_order, index_letter
from ..model.contact_point import Expert
from ..model.occasion import Occasion
from ..model.portal import CATALOGUE, Portal
from ..model.record import Record
from ..model.vocabulary import Term
from ..pages.abbreviations import Meaning
from .rendering import PageContext

# Where abbreviations are told anyway.
_WORD_PAGES = [
    places.url_of_page(CATALOGUE[folder].address).partition("#")[0]
    for folder in ("terms", "synonyms")
]


@dataclass(frozen=True)
class Entry:
    """A word as somebody says it, the portal's own words for it, and where it leads, best first."""

    title: str
    means: tuple[str | None, ...]
    leads_to: tuple[Record, ...]
    language: str = "fi"

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
    """The lines of the index; a word is written as the first that says it writes it."""
    same: dict[str, list[Entry]] = defaultdict(list)
    for line in sayings(portal):
        same[line.title.casefold()].append(line)
    return [
        Entry(
            lines[0].title,
            tuple(dict.fromkeys(word for line in lines for word in line.means if word)),
            tuple(dict.fromkeys(record for line in lines for record in line.leads_to)),
            lines[0].language,
        )
        for lines in same.values()
    ]


def sayings(portal: Portal) -> Iterator[Entry]:
    """Names before other words, so that a name is written as its record writes it."""
    # Occasions are found by their dates.
    own = (r for r in portal.records() if places.spot_of(r) is None and not isinstance(r, Occasion))
    for record in (*own, *portal.experts.values(), *portal.organisations.values()):
        yield Entry(record.title, (), (record,))
    addressed = places.records_by_address(portal)
    told = [(t, (*places.led_to(t.pages, addressed), t)) for t in portal.terms.values()]
    yield from (Entry(term.title, (), leads_to) for term, leads_to in told)
    for term, leads_to in told:
        yield from (Entry(word, (term.title,), leads_to) for word in term.abbreviations)
    for group in portal.synonyms.groups if portal.synonyms else ():
        leads_to = places.led_to(group.pages, addressed)
        yield from (Entry(word, (group.means,), leads_to, lang) for _, word, lang in group.spoken)
    for named in portal.groups.values():
        yield from (Entry(alias, (named.title,), (named,)) for alias in named.aliases)
    for expert in portal.experts.values():
        yield from (Entry(keyword, (), (expert,)) for keyword in expert.keywords)


def spot(letter: str) -> str:
    """`kirjain-a`, as an address spells the letter."""
    return f"kirjain-{_SPELT.get(letter, letter.casefold())}"


def by_letter(members: Iterable[T]) -> dict[str, list[T]]:
    """The letters that have any, each with its members in Finnish order."""
    found: dict[str, list[T]] = defaultdict(list)
    for member in sorted(members, key=lambda one: finnish_order(one.title)):
        found[index_letter(member.title)].append(member)
    return {letter: found[letter] for letter in sorted(found, key=finnish_order)}
