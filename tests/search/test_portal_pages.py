"""What of the portal is searched, and what is not."""

from collections.abc import Callable

from macros.model.portal import Portal
from macros.pages.html import content_tree
from macros.search.portal_pages import document, labels
from macros.views.rendering import PageContext
from macros.views.search_quality import judged_queries


def test_the_search_does_not_find_its_own_questions(make_portal: Callable[..., Portal]) -> None:
    asked = "title: Arki\nqueries: [{query: kone jumissa, find: [index.md]}]"
    portal = make_portal(queries={"arki": asked}, pages={"index": "", "tietoa/haku": ""})
    html = judged_queries(PageContext(portal, "tietoa/haku/"))
    record = portal.pages["tietoa/haku"]
    page = document("tietoa/haku.md", record, content_tree(html), portal, {})
    assert [(section.heading, section.text) for section in page.sections] == [("", "Arki (1)")]
    assert "queries" not in labels(portal).kinds
