"""All guidelines on one page, to be printed: each is bound in when every page has been made."""

import posixpath
import re
from collections.abc import Callable
from html import escape

from ..model.page import Guideline
from .guidelines import current
from .rendering import PageContext, render

_SLOT = re.compile(r'<div data-bound="([\w-]+)"></div>')
_H1 = re.compile(r"<h1\b.*?</h1>(?:<template></template>)?", re.DOTALL)
_HEADING = re.compile(r"(</?h)([2-5])\b")
_ID = re.compile(r' (id|aria-labelledby|href)="(#?)([^"]*)"')
# The parts of a guideline that a screen reader lists by name.
_REGION = re.compile(r'(<(?:section|div)\b[^>]* aria-label=")')
_OUTSIDE = re.compile(r"[a-z]+:|/")


def handbook(page: PageContext) -> str:
    """A slot under its name for each guideline that has not been withdrawn."""
    return render("handbook.html.jinja", page, guidelines=current(page.portal))


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
