"""What is new, in readers' words, and the Atom feeds (RFC 4287) of it and of changes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from html import escape
from io import StringIO
from uuid import NAMESPACE_DNS, uuid5

from feedgenerator import Atom1Feed

from ..model.change import Change, ChangeStatus
from ..model.moments import HELSINKI
from ..model.page import Guideline
from ..model.places import page_of, url_of, url_of_page
from ..model.portal import Portal
from ..model.record import Record
from .change_lines import change_lines
from .occasions import NEWS_PATH, NEWS_TITLE, Event
from .revisions import NO_HISTORY, Key, Past, Revision, revisions
from .vevent import REMOVED, address_of, is_recorded

PATH = "uutta"
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
    return f"{PATH}/{city or 'atom'}.xml"


def news(portal: Portal, past: Past, city: str = "") -> list[News]:
    """The latest news first; of a party, what concerns its employees."""
    known = revisions(portal, past)
    found = [
        *_of_guidelines(portal, past),
        *_of_decisions(portal),
        *(n for meeting in portal.meetings.values() for n in _moved(meeting, known)),
        *_of_changes(portal, known),
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
    pages = (page_of(guideline), *guideline.moved_from)
    times = [past.born[f"docs/{page}"] for page in pages if f"docs/{page}" in past.born]
    return min(times).astimezone(HELSINKI).date() if times else None


def _of_decisions(portal: Portal) -> Iterator[News]:
    for decision in portal.decisions.values():
        maker = portal.bodies[decision.body].organisation if decision.body else ""
        yield News(decision.date, "Päätös", decision, (maker,) if maker else ())


def _of_changes(portal: Portal, known: dict[tuple[str, str], Revision]) -> Iterator[News]:
    for change in portal.changes.values():
        if isinstance(change.announced, date):
            yield News(change.announced, "Muutoksesta on kerrottu", change, change.affects)
        yield from _moved(change, known, change.affects)


def _moved(
    event: Event, known: dict[tuple[str, str], Revision], cities: tuple[str, ...] = ()
) -> Iterator[News]:
    """One or none: its time or status is another than when it was first told."""
    moved = known[event.key].moved
    if moved and (words := _MOVED.get((event.FOLDER, event.status.value))):
        yield News(moved.astimezone(HELSINKI).date(), words, event, cities)


class _Feed(Atom1Feed):  # type: ignore[misc]  # the library has no types
    """The library's feed; one without entries would tell the time of the build."""

    def latest_post_date(self) -> datetime:
        return super().latest_post_date() if self.items else NO_HISTORY


def _feed(portal: Portal, title: str, page: str, path: str, site_url: str) -> _Feed:
    return _Feed(
        title=f"{title} – {portal.site.title}",
        link=site_url + url_of_page(page),
        description=None,
        language="fi",
        author_name=portal.site.publisher,
        feed_url=site_url + path,
        feed_guid=_lasting_id(path.removesuffix(".xml").removesuffix("/atom"), portal),
    )


def _written(feed: _Feed) -> bytes:
    written = StringIO()
    feed.write(written, "utf-8")
    return f"{written.getvalue()}\n".encode()


def change_feed(
    portal: Portal, changes: Iterable[Change], known: Mapping[Key, Revision], site_url: str
) -> bytes:
    """The file's bytes; what was recorded or altered last stands first."""
    feed = _feed(portal, NEWS_TITLE, "muutokset/index.md", NEWS_PATH, site_url)
    for change in _latest_first(changes, known)[:LONGEST]:
        feed.add_item(
            title=_FIRST_WORD.get(change.status, "") + change.title,
            link=site_url + address_of(change, portal),
            # The library declares the summary as HTML.
            description="<br>".join(map(escape, _lines(change, portal, site_url))),
            updateddate=known[change.key].changed,
            unique_id=_lasting_id(f"{change.id}.muutokset", portal),
            categories=[change.kind.label],
        )
    return _written(feed)


def news_feed(portal: Portal, past: Past, site_url: str, city: str = "") -> bytes:
    """The portal's news, or those that concern the employees of a party."""
    title = f"{TITLE}: {portal.organisations[city].short}" if city else TITLE
    feed = _feed(portal, title, "uutta.md", feed_path(city), site_url)
    for item in news(portal, past, city):
        feed.add_item(
            title=f"{item.words}: {item.record.title}",
            link=site_url + url_of(item.record),
            description="",
            updateddate=datetime.combine(item.day, time(), HELSINKI),
            unique_id=_lasting_id(
                ".".join((item.day.isoformat(), item.words, *item.record.key)), portal
            ),
            categories=[portal.organisations[o].short for o in item.cities],
        )
    return _written(feed)


def _lines(change: Change, portal: Portal, site_url: str) -> Iterable[str]:
    return change_lines(change, portal, site_url) if is_recorded(change, portal) else [REMOVED]


def _latest_first(changes: Iterable[Change], known: Mapping[Key, Revision]) -> list[Change]:
    by_id = sorted(changes, key=lambda change: change.id)
    return sorted(by_id, key=lambda change: known[change.key].changed, reverse=True)


def _lasting_id(name: str, portal: Portal) -> str:
    """Made of the record's id and the portal's, so that it stays when the site moves."""
    return f"urn:uuid:{uuid5(NAMESPACE_DNS, f'{name}.{portal.site.calendar_domain}')}"
