"""A page's panel comes after its opening and tears nothing apart; its sources come last."""

from collections.abc import Callable

import pytest

from macros.model.portal import Portal
from macros.pages.html import content_tree
from macros.views.page_frame import fold, frame, framing, mark_opening, name_cities
from macros.views.rendering import PageContext
from tests.shown import shown

DRAFT = "status: draft"
IN_FORCE = "status: in_force\napproved: {date: 4.2.2027, group: ohjaus}"


@pytest.fixture
def framed(make_portal: Callable[..., Portal]) -> Callable[..., list[str]]:
    """`framed(page's particulars, its text)`: the elements of its content, by class or name."""

    def of_page(particulars: str, markdown: str, other: str = "status: approved") -> list[str]:
        portal = make_portal(pages={"sivu": particulars, "muu": other})
        content = content_tree(shown(markdown))
        record = portal.pages["sivu"]
        frame(content, record, *framing(PageContext(portal, "sivu/"), record))
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
    framed: Callable[..., list[str]], markdown: str, around: list[str]
) -> None:
    assert framed(DRAFT, markdown) == [around[0], "page-status unsearched", *around[1:]]


def test_where_all_is_a_draft_the_banner_says_so_for_every_page(
    framed: Callable[..., list[str]],
) -> None:
    assert framed(DRAFT, "# A\n", DRAFT) == ['<h1 id="a">A</h1>']


def test_an_approved_page_says_nothing_of_its_state(
    framed: Callable[..., list[str]],
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
    record = portal.pages["sivu"]
    frame(content, record, *framing(PageContext(portal, "sivu/"), record))
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
    record = portal.guidelines["a"]
    frame(content, record, *framing(PageContext(portal, "ohjeet/a/"), record))
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


def test_a_city_block_is_labelled_with_the_city_s_name(make_portal: Callable[..., Portal]) -> None:
    portal = make_portal(organisations={"alku": "short: Alkula"})
    content = content_tree(shown("# A\n\n!!! kaupunki alku\n    Soita.\n"))
    name_cities(content, portal)
    (block,) = content.css(".city-block")
    assert block.html == (
        '<div class="city-block" data-city="alku">\n<p class="city-block__name">Alkula</p>\n'
        "<p>Soita.</p>\n</div>"
    )


@pytest.mark.parametrize(
    ("records", "draft"),
    [
        ({}, True),
        ({"pages": {"a": "status: draft"}, "guidelines": {"a": "status: draft"}}, True),
        ({"pages": {"a": "status: approved"}}, False),
        ({"guidelines": {"a": IN_FORCE, "b": "status: draft"}}, False),
    ],
    ids=["nothing", "drafts", "a page is approved", "a guideline is in force"],
)
def test_the_site_is_a_draft_until_something_is_approved(
    make_portal: Callable[..., Portal], records: dict[str, dict[str, str]], draft: bool
) -> None:
    assert make_portal(groups={"ohjaus": ""}, **records).is_draft is draft


def test_a_section_whose_heading_says_so_is_folded_to_where_the_next_begins() -> None:
    content = content_tree(
        shown("# A\n\n## B { .folded }\n\nB.\n\n### C { .folded }\n\nC.\n\n## D\n\nD.\n")
    )
    fold(content)
    b, c = (f'<summary><h{n} class="folded" id="{x}">' for n, x in ((2, "b"), (3, "c")))
    html = (content.inner_html or "").replace("\n", "")
    assert html == (
        f'<h1 id="a">A</h1><details class="folded">{b}B</h2></summary><p>B.</p>'
        f'<details class="folded">{c}C</h3></summary><p>C.</p></details></details>'
        '<div class="heading"><h2 id="d">D</h2><a class="headerlink" href="#d" '
        'aria-label="Pysyvä linkki: D">#</a></div><p>D.</p>'
    )


def test_a_folded_section_ends_also_where_an_element_of_its_own_begins_the_next() -> None:
    content = content_tree(
        '<h2 class="folded">A</h2><section><h3>Osa</h3></section><section><h2>B</h2></section>'
    )
    fold(content)
    assert content.inner_html == (
        '<details class="folded"><summary><h2 class="folded">A</h2></summary>'
        "<section><h3>Osa</h3></section></details><section><h2>B</h2></section>"
    )
