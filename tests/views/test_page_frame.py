"""A page's panel comes after its opening and tears nothing apart; its sources come last."""

from collections.abc import Callable

import pytest

from macros.model.portal import Portal
from macros.pages.extension import shown
from macros.pages.html import content_tree
from macros.views.page_frame import frame, mark_opening
from macros.views.rendering import PageContext

DRAFT = "status: draft"


@pytest.fixture
def framed(make_portal: Callable[..., Portal]) -> Callable[[str, str], list[str]]:
    """`framed(page's particulars, its text)`: the elements of its content, by class or name."""

    def of_page(particulars: str, markdown: str) -> list[str]:
        portal = make_portal(pages={"sivu": particulars})
        content = content_tree(shown(markdown))
        frame(content, PageContext(portal, "sivu/"), portal.pages["sivu"])
        return [node.attributes.get("class") or node.html or "" for node in content.iter()]

    return of_page


@pytest.mark.parametrize(
    ("markdown", "around"),
    [
        ("# A\n\nTeksti.\n\n## B\n", ['<h1 id="a">A</h1>', "<p>Teksti.</p>", "heading"]),
        ("# A\nTeksti.\n", ['<h1 id="a">A</h1>', "<p>Teksti.</p>"]),
        ("# A\n", ['<h1 id="a">A</h1>']),
    ],
    ids=["heading and text", "no blank line", "heading alone"],
)
def test_a_drafts_state_stands_under_its_heading(
    framed: Callable[[str, str], list[str]], markdown: str, around: list[str]
) -> None:
    assert framed(DRAFT, markdown) == [around[0], "page-status unsearched", *around[1:]]


def test_an_approved_page_says_nothing_of_its_state(
    framed: Callable[[str, str], list[str]],
) -> None:
    assert framed("status: approved", "# A\n\nTeksti.\n") == [
        '<h1 id="a">A</h1>', "<p>Teksti.</p>",
    ]  # fmt: skip


def test_sources_come_last(
    make_portal: Callable[..., Portal], visible_text: Callable[[str], str]
) -> None:
    sources = "sources: [{document: malli, section: Alku, phrase: yhdessä}, {document: malli}]"
    portal = make_portal(pages={"sivu": sources})
    content = content_tree("<h1>A</h1><p>Teksti.</p>")
    frame(content, PageContext(portal, "sivu/"), portal.pages["sivu"])
    assert visible_text(content.inner_html or "") == (
        "A\nTeksti.\nLähteet: Malli, Alku: yhdessä; Malli"
    )


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("Kappale.", "p"),
        ('!!! note "Huomio"\n    Yksi.\n\n    Kaksi.', "div"),
        ("```text\nyksi\n\nkaksi\n```", "div"),
        ("- yksi\n\n    jatkoa", "ul"),
    ],
    ids=["paragraph", "note of two paragraphs", "code with a blank line", "item of two paragraphs"],
)
def test_whom_to_ask_comes_after_the_whole_opening_and_the_facts_last(
    make_portal: Callable[..., Portal], opening: str, name: str
) -> None:
    portal = make_portal(guidelines={"a": ""}, positions={"it": ""}, topics={"tuki": ""})
    content = content_tree(shown(f"# Ohje\n\n{opening}\n\n## Toimi näin\n\nSoita."))
    frame(content, PageContext(portal, "ohjeet/a/"), portal.guidelines["a"])
    assert [node.tag for node in content.iter()] == ["h1", name, "section", "div", "p", "details"]
    (card,) = content.css("body > section")
    assert card.attributes["class"] == "contacts unsearched"


@pytest.mark.parametrize(
    ("front", "html", "marked"),
    [
        (False, "<h1>A</h1><p>b</p>", "<h1>A</h1>|<p>b</p>"),
        (False, '<div class="record"><h1>A</h1>b</div>', '<div class="record"><h1>A</h1>|b</div>'),
        (True, '<h1>A</h1><p class="lead">b</p>c', '<h1>A</h1><p class="lead">b</p>|c'),
        (True, "<h1>A</h1>b", "<h1>A</h1>b"),
    ],
)
def test_the_theme_s_own_follows_the_heading_and_on_the_front_page_the_lead(
    front: bool, html: str, marked: str
) -> None:
    content = content_tree(html)
    mark_opening(content, front=front)
    assert (content.inner_html or "").replace("<template></template>", "|") == marked
