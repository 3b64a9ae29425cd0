"""Shared guidelines: by topic, and all of them bound into one page."""

import posixpath
import re
from collections.abc import Callable
from html import escape

from ..model.alphabet import finnish_order
from ..model.page import Guideline, GuidelineStatus
from ..model.portal import Portal
from ..model.purpose import Topic
from .rendering import PageContext

_SLOT = re.compile(r'<div data-bound="([\w-]+)"></div>')
_H1 = re.compile(r"<h1\b.*?</h1>(?:<template></template>)?", re.DOTALL)
_HEADING = re.compile(r"(</?h)([2-5])\b")
_ID = re.compile(r' (id|aria-labelledby|href)="(#?)([^"]*)"')
# The parts of a guideline that a screen reader lists by name.
_REGION = re.compile(r'(<(?:section|div)\b[^>]* aria-label=")')
_OUTSIDE = re.compile(r"[a-z]+:|/")


def by_topic(portal: Portal) -> list[tuple[Topic, list[Guideline]]]:
    """(topic, guidelines by title), topics in their order, those that nothing names left out."""
    topics = sorted(portal.topics.values(), key=lambda t: (t.order, t.id))
    found = [(t, [g for g in current(portal) if t.id in g.topics]) for t in topics]
    used = {topic for g in portal.guidelines.values() for topic in g.topics}
    used |= {topic for s in portal.services.values() for topic in s.topics}
    return [(topic, members) for topic, members in found if topic.id in used]


def current(portal: Portal) -> list[Guideline]:
    """Those that have not been withdrawn, by title."""
    every = portal.guidelines.values()
    return portal.ranked(g for g in every if g.status is not GuidelineStatus.WITHDRAWN)


def needed(portal: Portal) -> list[Guideline]:
    """Those that name an everyday need, by the need."""
    found = [g for g in current(portal) if g.need]
    return sorted(found, key=lambda g: finnish_order(g.need or ""))


def bound(content: str, article: Callable[[str], str]) -> str:
    """The page with the guidelines in their slots, each asked for by its id."""
    return _SLOT.sub(lambda slot: article(slot[1]), content)


def article(html: str, guideline: Guideline, page: PageContext) -> str:
    """What a guideline's own page says, as a part of the handbook."""
    html = _H1.sub("", html, count=1)
    html = _HEADING.sub(lambda found: f"{found[1]}{int(found[2]) + 1}", html)
    html = _REGION.sub(lambda found: f"{found[1]}{escape(guideline.title)}: ", html)
    return _ID.sub(lambda found: _moved(found, guideline.id, page), html)


def _moved(found: re.Match[str], guideline: str, page: PageContext) -> str:
    """An id or an address as it has to be in the handbook, where others have the same ids."""
    name, mark, value = found.groups()
    if name == "href" and not mark:
        if _OUTSIDE.match(value):
            return found[0]
        whole = posixpath.normpath(posixpath.join("ohjeet", guideline, value))
        folder = "/" if value.partition("#")[0].endswith("/") and "#" not in value else ""
        return f' href="{page.to_url(whole + folder)}"'
    ids = " ".join(f"{guideline}-{one}" for one in value.split())
    return f' {name}="{mark}{ids}"'
