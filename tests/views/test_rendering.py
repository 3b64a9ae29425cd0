"""What every view leans on: relative addresses, one line of HTML, escaped data, Finnish forms."""

from collections.abc import Callable

import pytest
from jinja2 import UndefinedError

from macros.model.moments import month_name
from macros.model.portal import Portal
from macros.views import PAGE_VIEWS, RECORD_VIEWS
from macros.views.editing import Editing
from macros.views.rendering import PageContext, listed, render, thousands

HOSTILE = "<script>alert(1)</script>&\"'"


@pytest.mark.parametrize(
    ("here", "target", "address"),
    [
        ("", "", "./"),
        ("", "hallinta/", "hallinta/"),
        ("", "avoimet-kysymykset/#kysymys-a", "avoimet-kysymykset/#kysymys-a"),
        ("hallinta/", "", "../"),
        ("hallinta/", "hallinta/", "./"),
        ("hallinta/", "hallinta/ohjaus/", "ohjaus/"),
        ("hallinta/ohjaus/", "hallinta/", "../"),
        ("hallinta/ohjaus/", "ohjeet/tuki/", "../../ohjeet/tuki/"),
        ("hallinta/ohjaus/", "hallinta/ohjaus/#kokous-a", "#kokous-a"),
        ("ohjeet/tuki/", "ohjeet/lomake.pdf", "../lomake.pdf"),
    ],
)
def test_addresses_are_relative_to_the_page(
    make_portal: Callable[..., Portal], here: str, target: str, address: str
) -> None:
    assert PageContext(make_portal(), here).to_url(target) == address


@pytest.mark.parametrize(
    ("address", "seen"),
    [
        ("https://example.fi/a", "https://example.fi/a"),
        ("tel:+358401234567", "tel:+358401234567"),
        ("ohjeet/tuki.md#toimi", "../ohjeet/tuki/#toimi"),
        ("ohjeet/lomake.pdf", "../ohjeet/lomake.pdf"),
    ],
)
def test_a_link_of_a_record_is_seen_from_the_page(
    make_portal: Callable[..., Portal], address: str, seen: str
) -> None:
    assert PageContext(make_portal(), "hallinta/").to_address(address) == seen


def test_a_record_is_edited_in_its_form_and_a_page_s_text_where_it_lies(
    make_portal: Callable[..., Portal],
) -> None:
    portal = make_portal(pages={"hallinta/index": ""})
    front, form = portal.pages["hallinta/index"], "../muokkaa/pages/?id=hallinta/index"
    page = PageContext(portal, "hallinta/", Editing("https://example.fi/ohjeet"))
    assert page.edit(portal.site) == "../muokkaa/site/?id=site"
    assert page.edit(portal.site, "feedback") == "../muokkaa/site/?id=site#feedback"
    assert page.edit(front) == "https://example.fi/ohjeet/edit/main/docs/hallinta/index.md"
    assert page.edit(front, "summary") == f"{form}#summary"
    assert PageContext(portal, "hallinta/").edit(front) == form


def test_data_is_text_and_never_markup(
    rendered: Callable[..., str], shown: Callable[..., list[str]]
) -> None:
    records = {"groups": {"ohjaus": f"purpose: |\n  {HOSTILE}\n  # Otsikko"}}
    html = rendered("group", "ohjaus", **records)
    assert "<script" not in html
    assert f"{HOSTILE} # Otsikko" in shown("group", "ohjaus", **records)


def test_an_undefined_name_in_a_template_is_an_error(make_portal: Callable[..., Portal]) -> None:
    with pytest.raises(UndefinedError):
        render("made/goals.html.jinja", PageContext(make_portal()))


def test_every_view_has_a_name_that_calls_it() -> None:
    assert all(view.__name__ == name for name, view in PAGE_VIEWS.items())
    assert not {view.__name__ for view in RECORD_VIEWS.values()} & set(PAGE_VIEWS)


@pytest.mark.parametrize(
    ("words", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a ja b"), (["a", "b", "c"], "a, b ja c")],
)
def test_words_are_listed_as_finnish_does(words: list[str], text: str) -> None:
    assert listed(words) == text


def test_numbers_and_months_in_finnish() -> None:
    assert [thousands(n) for n in (0, 999, 12000, 1234567)] == [
        "0", "999", "12\u00a0000", "1\u00a0234\u00a0567",
    ]  # fmt: skip
    assert [month_name(n) for n in (1, 6, 12)] == ["tammikuu", "kesäkuu", "joulukuu"]
