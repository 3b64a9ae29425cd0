"""What is new, in readers' words, and the Atom feeds (RFC 4287) of it and of changes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from html import escape
from io import StringIO
from typing import Any
from uuid import NAMESPACE_DNS, uuid5

from feedgenerator import Atom1Feed

from ..model.change import Change, ChangeStatus
from ..model.moments import HELSINKI
from ..model.occasion import Meeting
from ..model.page import Guideline
from ..model.places import page_of, url_of, url_of_page
from ..model.portal import Portal
from ..model.record import Record
from .occasions import NEWS_PATH, NEWS_TITLE
from .revisions import NO_HISTORY, Key, Past, Revision, revisions
from .vevent import REMOVED, address_of, change_lines, is_recorded

TITLE = "Uutta"
LONGEST = 50  # what programs show at once; older changes stay on the page
# By the type and the status of what is now otherwise than before.
_MOVED = {
    ("meetings", "confirmed"): "Kokouksen aika on sovittu",
    ("meetings", "cancelled"): "Kokous on peruttu",
    ("meetings", "planned"): "Kokouksen ajankohta on muuttunut",
    ("changes", "confirmed"): "Muutoksen aika on sovittu",
    ("changes", "cancelled"): "Muutos on peruttu",
    ("changes", "planned"): "Muutoksen ajankohta on muuttunut",
    ("changes", "done"): "Muutos on tehty",
}
_FIRST_WORD = {ChangeStatus.DONE: "Tehty: ", ChangeStatus.CANCELLED: "Peruttu: "}


@dataclass(frozen=True)
class News:
    """What happened to a record on a day, and whose employees it concerns: nobody's alone if ()."""

    day: date
    words: str
    record: Record
    cities: tuple[str, ...] = ()


def feed_path(city: str = "") -> str:
    """Where the news are as a feed, counted from the site's root: all, or those of one party."""
    return f"uutta/{city or 'atom'}.xml"


def news(portal: Portal, past: Past, city: str = "") -> list[News]:
    """The latest news first; of a party, what concerns its employees."""
    known = revisions(portal, past)
    found = [
        *_of_guidelines(portal, past),
        *_of_decisions(portal),
        *_of_events(portal, known),
    ]
    concerning = [n for n in found if not (city and n.cities) or city in n.cities]
    return sorted(concerning, key=lambda n: (-n.day.toordinal(), n.words, n.record.id))[:LONGEST]


def _of_guidelines(portal: Portal, past: Past) -> Iterator[News]:
    for guideline in portal.guidelines.values():
        approved = guideline.approved.date if guideline.approved else None
        told = {
            "Uusi ohje": _born(guideline, past),
            "Ohje on hyväksytty": approved,
            "Ohje on katselmoitu": guideline.last_reviewed,
        }
        for words, day in told.items():
            if day and (day != approved or words == "Ohje on hyväksytty"):
                yield News(day, words, guideline, guideline.applies_to)


def _born(guideline: Guideline, past: Past) -> date | None:
    """The day on which git first knew the page, wherever it lay then."""
    pages = (f"docs/{page}" for page in (page_of(guideline), *guideline.moved_from))
    times = [past.versions[page][0].time for page in pages if page in past.versions]
    return min(times).astimezone(HELSINKI).date() if times else None


def _of_decisions(portal: Portal) -> Iterator[News]:
    for decision in portal.decisions.values():
        maker = portal.bodies[decision.body].organisation if decision.body else ""
        yield News(decision.date, "Päätös", decision, (maker,) if maker else ())


def _of_events(portal: Portal, known: Mapping[Key, Revision]) -> Iterator[News]:
    """What has been told; and of each whose time or status is another than at first, that."""
    for change in portal.changes.values():
        if isinstance(change.announced, date):
            yield News(change.announced, "Muutoksesta on kerrottu", change, change.affects)
    events: list[Meeting | Change] = [*portal.meetings.values(), *portal.changes.values()]
    for event in events:
        moved, words = known[event.key].moved, _MOVED.get((event.FOLDER, event.status.value))
        if moved and words:
            cities = event.affects if isinstance(event, Change) else ()
            yield News(moved.astimezone(HELSINKI).date(), words, event, cities)


def change_feed(
    portal: Portal, changes: Iterable[Change], known: Mapping[Key, Revision], site_url: str
) -> bytes:
    """The file's bytes; what was recorded or altered last stands first."""

    def entry(change: Change) -> dict[str, Any]:
        recorded = is_recorded(change, portal)
        lines = change_lines(change, portal, site_url) if recorded else [REMOVED]
        return {
            "title": _FIRST_WORD.get(change.status, "") + change.title,
            "link": site_url + address_of(change, portal),
            "description": "<br>".join(map(escape, lines)),  # which the library declares as HTML
            "updateddate": known[change.key].changed,
            "unique_id": _lasting_id(f"{change.id}.muutokset", portal),
            "categories": [change.kind.label],
        }

    by_id = sorted(changes, key=lambda change: change.id)
    latest = sorted(by_id, key=lambda change: known[change.key].changed, reverse=True)
    about = (NEWS_TITLE, "muutokset/index.md", NEWS_PATH)
    return _feed(portal, site_url, about, map(entry, latest[:LONGEST]))


def news_feed(portal: Portal, past: Past, site_url: str, city: str = "") -> bytes:
    """The portal's news, or those that concern the employees of a party."""

    def entry(item: News) -> dict[str, Any]:
        own = ".".join((item.day.isoformat(), item.words, *item.record.key))
        return {
            "title": f"{item.words}: {item.record.title}",
            "link": site_url + url_of(item.record),
            "description": "",
            "updateddate": datetime.combine(item.day, time(), HELSINKI),
            "unique_id": _lasting_id(own, portal),
            "categories": [portal.organisations[o].short for o in item.cities],
        }

    title = f"{TITLE}: {portal.organisations[city].short}" if city else TITLE
    about = (title, "uutta.md", feed_path(city))
    return _feed(portal, site_url, about, map(entry, news(portal, past, city)))


class _Feed(Atom1Feed):  # type: ignore[misc]  # the library has no types
    """The library's feed; one without entries would tell the time of the build."""

    def latest_post_date(self) -> datetime:
        return super().latest_post_date() if self.items else NO_HISTORY


def _feed(
    portal: Portal, site_url: str, about: tuple[str, str, str], entries: Iterable[dict[str, Any]]
) -> bytes:
    """The bytes of a feed; `about` is its title, its page and its own path."""
    title, page, path = about
    feed = _Feed(
        title=f"{title} – {portal.site.title}",
        link=site_url + url_of_page(page),
        description=None,
        language="fi",
        author_name=portal.site.publisher,
        feed_url=site_url + path,
        feed_guid=_lasting_id(path.removesuffix(".xml").removesuffix("/atom"), portal),
    )
    for entry in entries:
        feed.add_item(**entry)
    written = StringIO()
    feed.write(written, "utf-8")
    return f"{written.getvalue()}\n".encode()


def _lasting_id(name: str, portal: Portal) -> str:
    """Made of the record's id and the portal's, so that it stays when the site moves."""
    return f"urn:uuid:{uuid5(NAMESPACE_DNS, f'{name}.{portal.site.calendar_domain}')}"
