"""Where each record is on the site, and the words that lead there without being its name."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from .portal import CATALOGUE, Portal
from .record import Record

# The folders under `docs/` whose pages are made from records, and those whose pages are records.
MADE = {row.folder: row.shape for row in CATALOGUE.values() if row.made}
WRITTEN = {row.folder: row.shape for row in CATALOGUE.values() if row.written}


def page_of(record: Record) -> str:
    """The page that shows the record, as a path under `docs/`: `hallinta/ohjausryhma.md`."""
    return _address(record).partition("#")[0]


def spot_of(record: Record) -> str | None:
    """The id of the record's element on a page that it shares, or None: the page is its own."""
    return _address(record).partition("#")[2] or None


def shared_page(shape: type[Record]) -> str:
    """The page on which all records of the type have their places."""
    return CATALOGUE[shape.FOLDER].address.partition("#")[0]


def _address(record: Record) -> str:
    return CATALOGUE[record.FOLDER].address.format_map(vars(record))


def page_type(path: str) -> tuple[type[Record], str]:
    """Which record a written page's front matter is, and its id, by the path under `docs/`."""
    folder, _, name = path.removesuffix(".md").rpartition("/")
    if folder in WRITTEN and name != "index":
        return WRITTEN[folder], name
    return WRITTEN[""], path.removesuffix(".md")


def file_of(record: Record) -> str:
    """The record's file, from the portal's root."""
    return CATALOGUE[record.FOLDER].file(record.id)


@dataclass(frozen=True)
class Named:
    """A file of the portal: the record that it is, and its page under `docs/` if it has one."""

    folder: str
    record_id: str
    page: str | None


def record_file(file: str) -> Named | None:
    """What a path from the portal's folder is the file of."""
    top, _, rest = file.partition("/")
    stem, _, ending = rest.rpartition(".")
    folder, _, name = stem.rpartition("/")
    if top == "docs" and ending == "md":
        shape, record_id = page_type(rest)
        return Named(shape.FOLDER, record_id, rest)
    row = CATALOGUE.get(folder or name)
    if top == "data" and ending == "yml" and row and row.single is not bool(folder):
        page = row.address.format(id=name) if row.made else None
        return Named(row.shape.FOLDER, name, page)
    return None


def url_of_page(page: str) -> str:
    """The address from the site's root: `ohjeet/index.md#a` → `ohjeet/#a`; files keep theirs."""
    path, mark, spot = page.partition("#")
    if path.endswith(".md"):
        stem = path.removesuffix(".md")
        index = stem == "index" or stem.endswith("/index")
        path = stem.removesuffix("index") if index else f"{stem}/"
    return f"{path}{mark}{spot}"


def url_of(record: Record) -> str:
    """The address of a record from the site's root, spot included."""
    return url_of_page(_address(record))


def full_address(address: str, site_url: str) -> str:
    """A record's link in full: an outside address as it is, a page of ours as its place there."""
    return address if ":" in address else f"{site_url}{url_of_page(address)}"


@lru_cache(maxsize=100_000)
def page_at(page: str, path: str) -> str:
    """The page that a relative path on another page leads to; the page itself for no path."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page


def own_pages(portal: Portal) -> dict[str, Record]:
    """The pages that are made from records, by the path that each would have under `docs/`."""
    made = (record for shape in MADE.values() for record in portal.of(shape.FOLDER).values())
    return {page_of(record): record for record in made}


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
