"""Words that lead somewhere without being a name: people's words, aliases, abbreviations."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .places import url_of, url_of_page
from .portal import Portal
from .record import Record


@dataclass(frozen=True)
class Saying:
    """A word as somebody says it, the portal's own word for it, and where it leads, best first."""

    word: str
    means: str | None
    leads_to: tuple[Record, ...]
    language: str = "fi"


def sayings(portal: Portal) -> Iterator[Saying]:
    addressed = records_by_address(portal)
    for term in portal.terms.values():
        for abbreviation in term.abbreviations:
            yield Saying(abbreviation, term.title, (*led_to(term.pages, addressed), term))
    for group in portal.synonyms.groups if portal.synonyms else ():
        for _, word, language in group.spoken:
            yield Saying(word, group.means, led_to(group.pages, addressed), language)
    for named in portal.groups.values():
        for alias in named.aliases:
            yield Saying(alias, named.title, (named,))
    for expert in portal.experts.values():
        for keyword in expert.keywords:
            yield Saying(keyword, None, (expert,))


def records_by_address(portal: Portal) -> dict[str, Record]:
    """Every record by its address from the site's root."""
    return {url_of(record): record for record in portal.records()}


def led_to(pages: tuple[str, ...], addressed: Mapping[str, Record]) -> tuple[Record, ...]:
    """What a record's field `pages` leads to; what is missing is left to the checks."""
    found = (addressed.get(url_of_page(page)) for page in pages)
    return tuple(record for record in found if record)
