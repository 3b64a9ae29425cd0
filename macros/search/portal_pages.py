"""The portal and its rendered pages → documents and synonyms for the search."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from ..model.kinds import Reference
from ..model.page import Guideline, Page
from ..model.places import page_of, spot_of, url_of_page
from ..model.portal import CATALOGUE, Portal
from ..model.position import HolderState, Position
from ..model.record import Record, leaves
from ..pages.html import Node
from .documents import Document, Section, Synonym
from .page_text import sections

_SENTENCES = re.compile(r"(?<=[.!?]) (?=[A-ZÅÄÖ])")
_UNHELD = {
    HolderState.NOT_RECORDED: "Ei ole kirjattu, kuka roolissa on.",
    HolderState.VACANT: "Roolissa ei ole ketään.",
}
# The front page only repeats the beginnings of others, and pages that lead to others answer little.
_REPEATING = "kasikirja"  # all guides again: the page is found by its name, not by their words
_LEADING = {
    "index": 0, "tietoa/hakemisto": 0.1,
    "tietoa/lahteet": 0.7, "tietoa/haku": 0.7, "uutta": 0.75, "yhteistyomalli/toteutuminen": 0.85,
}  # fmt: skip


def spots(portal: Portal) -> dict[str, dict[str, str]]:
    """The titles of records that share a page, by its path under `docs/` and their spot on it."""
    found: dict[str, dict[str, str]] = {}
    for record in portal.records():
        if (spot := spot_of(record)) and CATALOGUE[record.FOLDER].likelihood:
            found.setdefault(page_of(record), {})[spot] = record.title
    return found


def document(
    path: str,
    record: Record,
    content: Node,
    portal: Portal,
    spots: Mapping[str, str],
    today: date,
) -> Document:
    """A page by its path under `docs/`: the record that it shows, and its content."""
    found = sections(content, spots) if record.id != _REPEATING else ()
    likelihood = CATALOGUE[record.FOLDER].likelihood
    return Document(
        url_of_page(path),
        record.title,
        found,
        _need(record),
        answer=_answer(record, found, today),
        facts=_facts(record, portal),
        likelihood=_LEADING.get(record.id, likelihood) if isinstance(record, Page) else likelihood,
    )


def _need(record: Record) -> str:
    """What readers call the matter, and what the page is for."""
    field = CATALOGUE[record.FOLDER].called
    called = getattr(record, field) or "" if field else ""
    words = called if isinstance(called, str) else " ".join(called)
    return f"{words} {record.summary}" if isinstance(record, Guideline | Page) else words


def _answer(record: Record, found: tuple[Section, ...], today: date) -> str:
    """One sentence: what to do, who it is, or what the page is for."""
    if isinstance(record, Position):
        holding = record.holder.on(today)
        names = ", ".join(tenure.name for tenure in holding.now)
        return f"Roolissa: {names}." if names else _UNHELD[holding.state]
    if isinstance(record, Guideline) and found:
        return _SENTENCES.split(found[0].text, maxsplit=1)[0]
    return str(getattr(record, "summary", ""))


def synonyms(portal: Portal) -> Iterator[Synonym]:
    """The editors' list, the abbreviations of the glossary, and the groups' other names."""
    for group in portal.synonyms.groups if portal.synonyms else ():
        asked = (phrase.strip() for phrase in (group.asked or "").split(","))
        said = (*(word for _, word, _ in group.spoken), *filter(None, asked))
        meant = (group.means,) if group.means else ()
        yield Synonym(said, meant, _urls(group.pages))
    for term in portal.terms.values():
        if term.abbreviations:
            yield Synonym(term.abbreviations, (term.title,), _urls(term.pages))
            yield Synonym((term.title,), term.abbreviations)
    for body in portal.groups.values():
        if body.aliases:
            yield Synonym(body.aliases, (body.title,), (url_of_page(page_of(body)),))


def _facts(record: Record, portal: Portal) -> str:
    """What the page is, what its text is worth, and the organisations that it names.

    A record that names no organisation but positions concerns the organisations of those.
    """
    row = CATALOGUE[record.FOLDER]
    cities = {
        *_named(record, "organisations"),
        *([record.id] if record.FOLDER == "organisations" else []),
    }
    if not cities:
        positions = (portal.positions.get(name) for name in _named(record, "positions"))
        cities = {name for p in positions if p for name in _named(p, "organisations")}
    names = (portal.organisations[city].short for city in sorted(cities))
    status = record.status.label if isinstance(record, Guideline) else ""
    noun = record.NOUN if row.likelihood and not row.single else ""
    return " · ".join(filter(None, (noun, status, *names)))


def _named(record: Any, folder: str) -> Iterator[str]:
    for leaf in leaves(record):
        if leaf.kind == Reference(folder) and isinstance(leaf.value, str):
            yield leaf.value


def _urls(pages: Iterable[str]) -> tuple[str, ...]:
    return tuple(url_of_page(page.partition("#")[0]) for page in pages)
