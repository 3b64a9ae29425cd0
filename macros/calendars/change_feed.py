"""The changes, and all that is new, as Atom feeds (RFC 4287)."""

from collections.abc import Iterable, Mapping
from datetime import datetime, time
from html import escape
from io import StringIO
from uuid import NAMESPACE_DNS, uuid5

from feedgenerator import Atom1Feed

from ..model.change import Change, ChangeStatus
from ..model.moments import HELSINKI
from ..model.places import url_of, url_of_page
from ..model.portal import Portal
from .change_lines import change_lines
from .news import TITLE, feed_path, news
from .occasions import NEWS_PATH, NEWS_TITLE
from .revisions import NO_HISTORY, Key, Past, Revision
from .vevent import REMOVED, address_of, is_recorded

# What programs show at once; older changes stay on the page.
LONGEST = 50

_FIRST_WORD = {ChangeStatus.DONE: "Tehty: ", ChangeStatus.CANCELLED: "Peruttu: "}


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
