"""A page's panel comes after its opening and tears nothing apart; its sources come last."""

from collections.abc import Callable

import pytest

from macros.model.portal import Portal
from macros.views.page_frame import framed
from macros.views.rendering import PageContext

DRAFT = "status: draft"
PANEL = "<p>PANEL"


@pytest.fixture
def frame(make_portal: Callable[..., Portal]) -> Callable[[str, str], str]:
    """`frame(page's particulars, its text)`, the panel itself shortened."""

    def of_page(particulars: str, markdown: str) -> str:
        portal = make_portal(pages={"sivu": particulars})
        framed_text = framed(markdown, PageContext(portal, "sivu/"), portal.pages["sivu"])
        lines = framed_text.split("\n")
        return "\n".join(PANEL if "page-status" in line else line for line in lines)

    return of_page


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("# A\n\nTeksti.\n\n## B\n", f"# A\n\n\n{PANEL}\n\nTeksti.\n\n## B"),
        ("# A\n \t\nTeksti.\n", f"# A\n \t\n\n{PANEL}\n\nTeksti."),
        ("# A\nTeksti.\n\nToinen.\n", f"# A\nTeksti.\n\n\n{PANEL}\n\nToinen."),
        ("# A\n", f"# A\n\n{PANEL}"),
    ],
    ids=["heading and text", "blank line of spaces", "no blank line", "heading alone"],
)
def test_a_drafts_state_stands_under_its_heading(
    frame: Callable[[str, str], str], markdown: str, expected: str
) -> None:
    assert frame(DRAFT, markdown) == expected


def test_an_approved_page_says_nothing_of_its_state(frame: Callable[[str, str], str]) -> None:
    assert frame("status: approved", "# A\n\nTeksti.\n") == "# A\n\nTeksti."


def test_sources_come_last(
    frame: Callable[[str, str], str], visible_text: Callable[[str], str]
) -> None:
    sources = "sources: [{document: malli, section: Alku, phrase: yhdessä}, {document: malli}]"
    *text, foot = frame(sources, "# A\n\nTeksti.\n").split("\n\n")
    assert text == ["# A", "Teksti."]
    assert visible_text(foot) == "Lähteet: Malli, Alku: yhdessä; Malli"
    assert frame("sources: [{document: malli}]", "# A\n").endswith("</a></p>")


@pytest.mark.parametrize(
    "opening",
    [
        "Kappale.",
        "!!! note \"Huomio\"\n    Yksi.\n\n    Kaksi.",
        "```text\nyksi\n\nkaksi\n```",
        "- yksi\n\n    jatkoa",
    ],
    ids=["paragraph", "note of two paragraphs", "code with a blank line", "item of two paragraphs"],
)  # fmt: skip
def test_whom_to_ask_comes_after_the_whole_opening_and_the_facts_last(
    make_portal: Callable[..., Portal], opening: str
) -> None:
    portal = make_portal(guidelines={"a": ""}, positions={"it": ""}, topics={"tuki": ""})
    text = f"# Ohje\n\n{opening}\n\n## Toimi näin\n\nSoita."
    before, card, after = framed(
        text, PageContext(portal, "ohjeet/a/"), portal.guidelines["a"]
    ).partition('<section class="contacts')
    assert card
    assert before.strip() == f"# Ohje\n\n{opening}"
    _, steps, last = after.partition("\n\n## Toimi näin\n\nSoita.\n\n")
    assert steps
    assert last.startswith("<details")
