"""One's own city and the editors' view: chosen once, by a button or the address, and remembered."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from macros.site_check.server import SiteServer

BLOCKED = "Object.defineProperty(window, 'localStorage', {get() {throw Error('estetty')}})"
OTHERS = ".other-city__word"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context()
    yield context
    context.close()


@pytest.fixture
def at(context: BrowserContext, server: SiteServer) -> Callable[[str], Page]:
    """`at("yhteystiedot/")`: the page, whose script says nothing."""

    def opened(url: str) -> Page:
        page = context.new_page()
        page.on("pageerror", lambda error: pytest.fail(str(error)))
        page.goto(server.address + url)
        return page

    return opened


def pressed(page: Page) -> list[str]:
    return page.locator(".own-city [aria-pressed=true]").all_inner_texts()


def test_the_choice_is_kept_marks_the_other_s_and_narrows_the_list(
    at: Callable[[str], Page],
) -> None:
    page = at("yhteystiedot/")
    expect(page.locator(OTHERS)).to_have_count(0)
    page.get_by_role("button", name="Kuvitelma", exact=True).click()
    assert page.locator("[data-register] select").input_value() == "kuvitelma"
    marked = page.locator("li:has(> .other-city__word)")
    assert marked.count() > 0
    assert all("(koskee: Mallila)" in text for text in marked.all_text_contents())
    again = at("yhteystiedot/")
    assert pressed(again) == ["Kuvitelma"]
    again.get_by_role("button", name="Molemmat").click()
    expect(again.locator(OTHERS)).to_have_count(0)
    assert again.locator("[data-register] select").input_value() == ""


def test_the_address_chooses_for_the_pages_to_come(at: Callable[[str], Page]) -> None:
    assert pressed(at("yhteystiedot/?kaupunki=mallila")) == ["Mallila"]
    assert pressed(at("yhteystiedot/")) == ["Mallila"]


@pytest.mark.parametrize("unknown", ["satula", "%3Cb%3E", ""], ids=["no party", "no id", "empty"])
def test_an_unknown_city_in_the_address_chooses_nothing(
    at: Callable[[str], Page], unknown: str
) -> None:
    assert pressed(at(f"yhteystiedot/?kaupunki={unknown}")) == ["Molemmat"]


def test_where_storage_is_blocked_a_choice_holds_on_the_page(
    context: BrowserContext, at: Callable[[str], Page]
) -> None:
    context.add_init_script(BLOCKED)
    page = at("yhteystiedot/")
    page.get_by_role("button", name="Mallila", exact=True).click()
    assert pressed(page) == ["Mallila"]
    page.get_by_role("button", name="Muokkaajan näkymä").click()
    expect(page.get_by_role("button", name="Muokkaajan näkymä", pressed=True)).to_be_visible()
    assert pressed(at("yhteystiedot/")) == ["Molemmat"]


def test_what_is_for_editors_shows_in_their_view_alone(at: Callable[[str], Page]) -> None:
    page = at("ohjeet/turva/")
    page.locator("details.folded summary").click()
    expect(page.locator(".edit-link:visible")).to_have_count(0)
    page.get_by_role("button", name="Muokkaajan näkymä").click()
    assert page.locator(".edit-link:visible").count() > 0
    assert at("ohjeet/turva/").locator(".page-foot .edit-link:visible").count() == 1


def test_what_the_portal_only_proposes_is_told_to_every_reader(at: Callable[[str], Page]) -> None:
    assert at("kokoukset/").locator(".badge--proposal:visible").count() > 0
