"""The changes as news: an Atom feed (RFC 4287)."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from html import escape
from io import StringIO
from uuid import NAMESPACE_DNS, uuid5

from feedgenerator import Atom1Feed

from ..model.change import Change, ChangeStatus
from ..model.places import url_of_page
from ..model.portal import Portal
from .change_lines import change_lines
from .changes import NEWS_PATH, NEWS_TITLE
from .revisions import NO_HISTORY, Key, Revision
from .vevent import REMOVED, address_of, is_recorded

# What programs show at once; older changes stay on the page.
LONGEST = 50

_FIRST_WORD = {ChangeStatus.DONE: "Tehty: ", ChangeStatus.CANCELLED: "Peruttu: "}


class _Feed(Atom1Feed):  # type: ignore[misc]  # the library has no types
    """The library's feed; one without entries would tell the time of the build."""

    def latest_post_date(self) -> datetime:
        return super().latest_post_date() if self.items else NO_HISTORY


def change_feed(
    portal: Portal, changes: Iterable[Change], known: Mapping[Key, Revision], site_url: str
) -> bytes:
    """The file's bytes; what was recorded or altered last stands first."""
    feed = _Feed(
        title=f"{NEWS_TITLE} – {portal.site.title}",
        link=site_url + url_of_page("muutokset/index.md"),
        description=None,
        language="fi",
        author_name=portal.site.publisher,
        feed_url=site_url + NEWS_PATH,
        feed_guid=_lasting_id("muutokset", portal),
    )
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
    written = StringIO()
    feed.write(written, "utf-8")
    return f"{written.getvalue()}\n".encode()


def _lines(change: Change, portal: Portal, site_url: str) -> Iterable[str]:
    return change_lines(change, portal, site_url) if is_recorded(change, portal) else [REMOVED]


def _latest_first(changes: Iterable[Change], known: Mapping[Key, Revision]) -> list[Change]:
    by_id = sorted(changes, key=lambda change: change.id)
    return sorted(by_id, key=lambda change: known[change.key].changed, reverse=True)


def _lasting_id(name: str, portal: Portal) -> str:
    """Made of the record's id and the portal's, so that it stays when the site moves."""
    return f"urn:uuid:{uuid5(NAMESPACE_DNS, f'{name}.{portal.site.calendar_domain}')}"
