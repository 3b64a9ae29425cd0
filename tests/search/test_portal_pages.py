"""What of the portal is searched, and what is not."""

from collections.abc import Callable

from macros.model.portal import Portal
from macros.search.portal_pages import documents, labels
from macros.views.rendering import PageContext
from macros.views.search_quality import judged_queries


def test_the_search_does_not_find_its_own_questions(make_portal: Callable[..., Portal]) -> None:
    asked = "title: Arki\nqueries: [{query: kone jumissa, find: [index.md]}]"
    portal = make_portal(queries={"arki": asked}, pages={"index": "", "tietoa/haku": ""})
    html = judged_queries(PageContext(portal, "tietoa/haku/"))
    (page,) = documents(
        portal, {"tietoa/haku.md": portal.pages["tietoa/haku"]}, {"tietoa/haku.md": html}
    )
    assert [(section.heading, section.text) for section in page.sections] == [("", "Arki (1)")]
    assert "queries" not in labels(portal).kinds
