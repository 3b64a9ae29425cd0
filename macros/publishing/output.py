"""The files that stand beside the pages: calendars, news and open data."""

import logging
from pathlib import Path

from ..api.files import api_files
from ..api.schema import FOLDER as API
from ..calendars.calendar import FOLDER as CALENDARS
from ..calendars.calendar import calendar_file, calendars
from ..calendars.news import change_feed, feed_path, news_feed
from ..calendars.occasions import NEWS_PATH
from ..calendars.revisions import Past, removed, revisions, with_events
from ..files.history import Known, history
from ..model.portal import Portal
from ..problems import Unable
from ..settings import Settings

log = logging.getLogger(__name__)


def judge_history(root: Path, known: Settings) -> int | None:
    """Tells what git does not know, and stops what would be published without it.

    A feed that numbers changes lower than before is one that subscribers no longer follow. What
    never had a history can be published, unless somebody says that this is the build that counts.
    The answer is the time of the commit.
    """
    past = history(root)
    never = past.known is Known.NONE and not known.publish
    if known.published and past.known is not Known.WHOLE and not never:
        raise Unable(f"The site cannot be published from here: {past.lacks}")
    if past.lacks:
        log.info("Note: pages and calendars do not tell rightly when they changed: %s", past.lacks)
    return past.time


def published_files(portal: Portal, past: Past, site_url: str) -> dict[str, bytes]:
    """Content by path from the site's root, sorted; `past` is what git tells of the records.

    It depends on the records, their history and the address, never on the day.
    """
    address = site_url if site_url.endswith("/") else f"{site_url}/"
    gone = [*removed(portal, past)]
    known = revisions(portal, past, gone)
    whole = with_events(portal, gone)
    feeds = {c.path: calendar_file(c, portal, known, address) for c in calendars(whole)}
    feeds[NEWS_PATH] = change_feed(portal, whole.changes.values(), known, address)
    for city in ("", *sorted(portal.party_ids)):
        feeds[feed_path(city)] = news_feed(portal, past, address, city)
    return dict(sorted({**feeds, **dict(api_files(portal, address))}.items()))


def write_files(files: dict[str, bytes], site: Path) -> None:
    """Writes them below the folder of a built site; what was there before of ours goes."""
    for folder, kind in ((CALENDARS, "*.ics"), (API, "*.json")):
        for old in (site / folder).rglob(kind):
            old.unlink()
    add_files(files, site)


def add_files(files: dict[str, bytes], site: Path) -> None:
    """Writes them below the folder of a built site, beside all that is there."""
    for path, content in files.items():
        target = site / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
