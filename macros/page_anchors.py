"""The spots of each page that a link can lead to, known before anything is built."""

import re
from collections.abc import Iterator

from markdown.extensions.toc import slugify, unique

from . import places
from .loading import Loaded
from .model.record import Record
from .page_calls import render_call
from .page_source import PageSource
from .problems import Problem, suggestion
from .views import PAGE_VIEWS, RECORD_VIEWS
from .views.rendering import PageContext

_ID = re.compile(r'\sid="([^"]+)"')


def missing_anchors(loaded: Loaded) -> Iterator[Problem]:
    """Each link of a page to a spot that its target page does not have.

    While records are refused, only links to pages that show no records can be judged.
    """
    made = {} if loaded.records_refused else places.own_pages(loaded.portal)
    known: dict[str, set[str] | None] = {}
    for path, source in loaded.pages.items():
        for link in source.links:
            target, _, spot = link.target.partition("#")
            page = places.page_at(path, target)
            if spot and page not in known:
                known[page] = _spots(loaded, page, made.get(page))
            spots = known.get(page) if spot else None
            if spots is not None and spot not in spots:
                near = suggestion(spot, sorted(spots))
                yield Problem(link.place, f"sivulla {page} ei ole kohtaa «#{spot}».{near}")


def _spots(loaded: Loaded, page: str, record: Record | None) -> set[str] | None:
    """The ids of a page, or None where nobody can tell them; only pages linked to are rendered."""
    if source := loaded.pages.get(page):
        unknown = source.calls and loaded.records_refused
        return None if unknown else heading_ids(source) | _called_ids(loaded, page, source)
    view = RECORD_VIEWS[type(record)] if record else None
    return ids_in(view(PageContext(loaded.portal), record)) if view else None


def heading_ids(source: PageSource) -> set[str]:
    """The ids that editors give, and those that Python-Markdown's toc gives the other headings."""
    used: set[str] = {name for attributes in source.attribute_lists for name in attributes.ids}
    used |= {heading.id for heading in source.headings if heading.id}
    for heading in source.headings:
        if not heading.id:
            unique(slugify(heading.text, "-"), used)
    return used


def ids_in(html: str) -> set[str]:
    """Every id of a piece of our own HTML."""
    return set(_ID.findall(html))


def _called_ids(loaded: Loaded, path: str, source: PageSource) -> set[str]:
    page = PageContext(loaded.portal, places.url_of_page(path))
    found: set[str] = set()
    for call in source.calls:
        if call.name in PAGE_VIEWS:
            try:
                html = render_call(
                    page, PAGE_VIEWS[call.name], call.positional, dict(call.keywords)
                )
            except ValueError:
                continue  # the call itself is reported
            found |= ids_in(html)
    return found
