"""What stands at an old address: where the page is now, and the way there without a script."""

from collections.abc import Iterator

from ..model.places import url_of_page
from ..model.portal import Portal
from ..rules.page_relations import moves
from .rendering import PageContext, render


def moved_pages(portal: Portal) -> Iterator[tuple[str, str]]:
    """(file from the site's root, HTML) of each old address."""
    for record, _, old in moves(portal):
        url = url_of_page(old)
        page = PageContext(portal, url)
        yield f"{url}index.html", render("moved.html.jinja", page, record=record)
