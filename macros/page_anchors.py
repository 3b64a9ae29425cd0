"""The spots of each page that a link can lead to, known before anything is built."""

import re
from collections.abc import Iterator

from markdown.extensions.toc import slugify, unique

from . import places
from .loading import Loaded
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
    spots = _spots(loaded)
    for path, source in loaded.pages.items():
        for link in source.links:
            target, _, spot = link.target.partition("#")
            page = places.page_at(path, target)
            if spot and page in spots and spot not in spots[page]:
                near = suggestion(spot, sorted(spots[page]))
                yield Problem(link.place, f"sivulla {page} ei ole kohtaa «#{spot}».{near}")


def _spots(loaded: Loaded) -> dict[str, set[str]]:
    spots = {
        path: heading_ids(source) | _called_ids(loaded, path, source)
        for path, source in loaded.pages.items()
        if not (source.calls and loaded.records_refused)
    }
    if not loaded.records_refused:
        for path, record in places.own_pages(loaded.portal).items():
            view = RECORD_VIEWS[type(record)]
            spots.setdefault(path, ids_in(view(PageContext(loaded.portal), record)))
    return spots


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
