"""Where each record is on the site: the page that shows it, and the spot on the page."""

import posixpath

from .catalogue import Made, Spot, Written
from .portal import CATALOGUE, Portal
from .record import Record

# The folders under `docs/` whose pages are made from records, and those whose pages are records.
MADE = {r.place.folder: r.shape for r in CATALOGUE.values() if isinstance(r.place, Made)}
WRITTEN = {r.place.folder: r.shape for r in CATALOGUE.values() if isinstance(r.place, Written)}


def page_of(record: Record) -> str:
    """The page that shows the record, as a path under `docs/`: `hallinta/ohjausryhma.md`."""
    return CATALOGUE[record.FOLDER].place.page(record)


def spot_of(record: Record) -> str | None:
    """The id of the record's element on a page that it shares, or None: the page is its own."""
    return CATALOGUE[record.FOLDER].place.spot(record)


def shared_page(shape: type[Record]) -> str:
    place = CATALOGUE[shape.FOLDER].place
    if not isinstance(place, Spot):
        raise TypeError(f"records of {shape.FOLDER} have pages of their own")
    return place.shared


def page_type(path: str) -> tuple[type[Record], str]:
    """Which record a written page's front matter is, and its id, by the path under `docs/`."""
    folder, _, name = path.removesuffix(".md").rpartition("/")
    if folder in WRITTEN and name != "index":
        return WRITTEN[folder], name
    return WRITTEN[""], path.removesuffix(".md")


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
    spot = spot_of(record)
    return url_of_page(page_of(record)) + (f"#{spot}" if spot else "")


def full_address(address: str, site_url: str) -> str:
    """A record's link in full: an outside address as it is, a page of ours as its place there."""
    return address if ":" in address else f"{site_url}{url_of_page(address)}"


def page_at(page: str, path: str) -> str:
    """The page that a relative path on another page leads to; the page itself for no path."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page


def own_pages(portal: Portal) -> dict[str, Record]:
    """The pages that are made from records, by the path that each would have under `docs/`."""
    made = (record for shape in MADE.values() for record in portal.of(shape.FOLDER).values())
    return {page_of(record): record for record in made}
