"""The handbook binds every guideline that stands into one page, each with ids of its own."""

from collections.abc import Callable

import pytest

from macros.model.portal import Portal
from macros.views import PAGE_VIEWS
from macros.views.guidelines import article, bound
from macros.views.rendering import PageContext

SLOT = '<div data-bound="a"></div>'


@pytest.fixture
def page(make_portal: Callable[..., Portal]) -> PageContext:
    portal = make_portal(guidelines={"a": "", "vanha": "status: withdrawn"})
    return PageContext(portal, "kasikirja/")


def test_what_has_been_withdrawn_is_left_out(page: PageContext) -> None:
    html = PAGE_VIEWS["handbook"](page)
    assert SLOT in html
    assert "vanha" not in html


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('<h1 id="a">A</h1><template></template><p>B</p>', "<p>B</p>"),
        ('<h2 id="b">B</h2>', '<h3 id="a-b">B</h3>'),
        ('<a href="#b">b</a>', '<a href="#a-b">b</a>'),
        ('<a href="../b/">b</a>', '<a href="../ohjeet/b/">b</a>'),
        ('<a href="../../hallinta/#b">b</a>', '<a href="../hallinta/#b">b</a>'),
        ('<a href="../..">b</a>', '<a href="..">b</a>'),
        ('<a href="mailto:a@b.fi">b</a>', '<a href="mailto:a@b.fi">b</a>'),
    ],
    ids=["heading", "part", "spot", "guideline", "page", "front page", "outside"],
)
def test_an_article_is_bound_in_with_its_links(page: PageContext, text: str, wanted: str) -> None:
    def part(name: str) -> str:
        return article(text, page.portal.guidelines[name], page)

    assert bound(f"<p>Alku</p>{SLOT}", part) == f"<p>Alku</p>{wanted}"
