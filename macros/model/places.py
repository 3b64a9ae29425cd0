"""Where each record is on the site: the page that shows it, and the spot on the page."""

import posixpath

from .accessibility import AccessibilityStatement
from .annual_task import AnnualTask
from .change import Change
from .competence import AccountManager, Expert
from .decision import Decision
from .document import Document
from .group import Group, Level
from .judged_query import QueryClass
from .meeting import Meeting
from .network import Membership, Network
from .network_event import NetworkEvent
from .organisation import Body, Organisation
from .page import Guideline, Page
from .portal import Portal, Site
from .position import Position
from .project import Project
from .purpose import Commitment, Goal, OpenQuestion, Topic
from .record import Record
from .requirement import Requirement
from .search_quality import SearchQuality
from .service import Service
from .vocabulary import Synonyms, Term

GUIDELINES_FOLDER = "ohjeet"

# A record of these types has a page of its own, made from the record.
PAGE_FOLDERS: dict[type[Record], str] = {
    Group: "hallinta",
    Position: "hallinta/roolit",
    Network: "verkostot",
    Decision: "paatokset",
    Meeting: "kokoukset",
    Service: "palvelut",
    Change: "muutokset",
    Project: "projektit",
}

# The other types share a page, where each record has a spot: (page, first word of the spot).
SHARED_PAGES: dict[type[Record], tuple[str, str]] = {
    AccountManager: ("asiakkuuspaallikot/index.md", "asiakkuus"),
    Expert: ("asiakkuuspaallikot/index.md", "asiantuntija"),
    Level: ("hallinta/index.md", "taso"),
    Goal: ("yhteistyomalli/tavoitteet.md", "tavoite"),
    Commitment: ("yhteistyomalli/sitoumukset.md", "sitoumus"),
    OpenQuestion: ("avoimet-kysymykset.md", "kysymys"),
    Requirement: ("yhteistyomalli/toteutuminen.md", "vaatimus"),
    Document: ("tietoa/lahteet.md", "lahde"),
    Organisation: ("hallinta/index.md", "organisaatio"),
    Body: ("hallinta/index.md", "toimielin"),
    AnnualTask: ("kokoukset/vuosikello.md", "tehtava"),
    Topic: (f"{GUIDELINES_FOLDER}/index.md", "aihe"),
    Term: ("tietoa/sanasto.md", "termi"),
    Site: ("tietoa/index.md", "portaali"),
    AccessibilityStatement: ("tietoa/saavutettavuus.md", "seloste"),
    SearchQuality: ("tietoa/haku.md", "mittaus"),
    QueryClass: ("tietoa/haku.md", "lauseet"),
    Synonyms: ("tietoa/hakemisto.md", "sanat"),
}


def page_of(record: Record) -> str:
    """The page that shows the record, as a path under `docs/`: `hallinta/ohjausryhma.md`."""
    match record:
        case Page():
            return f"{record.id}.md"
        case Guideline():
            return f"{GUIDELINES_FOLDER}/{record.id}.md"
        case Membership() | NetworkEvent():
            return f"{PAGE_FOLDERS[Network]}/{record.network}.md"
    if folder := PAGE_FOLDERS.get(type(record)):
        return f"{folder}/{record.id}.md"
    return SHARED_PAGES[type(record)][0]


def spot_of(record: Record) -> str | None:
    """The id of the record's element on a page that it shares, or None: the page is its own."""
    match record:
        case Membership():
            return f"jasenyys-{record.id}"
        case NetworkEvent():
            return f"tilaisuus-{record.id}"
    shared = SHARED_PAGES.get(type(record))
    return f"{shared[1]}-{record.id}" if shared else None


def url_of_page(page: str) -> str:
    """The address from the site's root: `hallinta/index.md` → `hallinta/`; files keep theirs."""
    if not page.endswith(".md"):
        return page
    stem = page.removesuffix(".md")
    if stem == "index" or stem.endswith("/index"):
        return stem.removesuffix("index")
    return f"{stem}/"


def url_of(record: Record) -> str:
    """The address of a record from the site's root, spot included."""
    spot = spot_of(record)
    return url_of_page(page_of(record)) + (f"#{spot}" if spot else "")


def full_address(address: str, site_url: str) -> str:
    """A record's link in full: an outside address as it is, a page of ours as its place there."""
    if ":" in address:
        return address
    page, mark, spot = address.partition("#")
    return f"{site_url}{url_of_page(page)}{mark}{spot}"


def page_at(page: str, path: str) -> str:
    """The page that a relative path on another page leads to; the page itself for no path."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page


def own_pages(portal: Portal) -> dict[str, Record]:
    """The pages that are made from records, by the path that each would have under `docs/`."""
    return {page_of(record): record for record in portal.records() if type(record) in PAGE_FOLDERS}
