"""A register narrows down to what its reader chooses, and the address keeps the choice."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.site_check.server import SiteServer

# The toy's decisions on the day of its build, 4.2.2027; one has an action that is late.
JOINING, GUIDELINE = "Liittyminen verkostoon", "Tukiohjeen hyväksyminen"
BUDGET, OPENING = "Talousarvion valmistelu", "Kokouksen avaaminen"
DECISIONS = (JOINING, GUIDELINE, BUDGET, OPENING)


@pytest.fixture
def address(server: SiteServer) -> str:
    return f"{server.address}paatokset/"


Opened = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Opened]:
    """`opened("?year=2026")`: the register, with nothing said on the browser's console."""
    said: list[str] = []
    contexts = []

    def open_page(query: str = "", *, script: bool = True) -> Page:
        context = browser.new_context(java_script_enabled=script)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(address + query)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert said == [], "the policy or the script complained"


def titles(page: Page) -> list[str]:
    found = page.locator("[data-register] tbody tr:visible th > a")
    return [text.strip() for text in found.all_inner_texts()]


def test_each_choice_narrows_what_the_others_left(opened: Opened) -> None:
    page = opened()
    assert sorted(titles(page)) == sorted(DECISIONS)
    page.get_by_label("Vuosi").select_option("2027")
    assert titles(page) == [JOINING, GUIDELINE]
    page.get_by_label("Päättäjä").select_option("Ohjaus")
    assert titles(page) == [GUIDELINE]
    page.get_by_label("Toimeenpano").select_option("Myöhässä")
    assert titles(page) == []


def test_how_many_there_are_is_announced(opened: Opened) -> None:
    page = opened()
    status = page.locator("[data-register] [role=status]")
    expect(status).to_have_text("Päätöksiä näkyvissä 4, kaikkiaan 4.")
    page.get_by_label("Toimeenpano").select_option("Myöhässä")
    expect(status).to_have_text("Päätöksiä näkyvissä 1, kaikkiaan 4.")


def test_the_address_keeps_the_choice_and_brings_it_back(opened: Opened) -> None:
    page = opened("?h=muu#kirjatut-paatokset")
    page.get_by_label("Päättäjä").select_option("Ohjaus")
    page.get_by_label("Vuosi").select_option("2027")
    query = "?h=muu&body=groups-ohjaus&year=2027#kirjatut-paatokset"
    assert page.url.endswith(query)
    again = opened(query)
    assert titles(again) == [GUIDELINE]
    expect(again.get_by_label("Vuosi")).to_have_value("2027")


def test_a_link_to_the_late_ones_shows_them(opened: Opened) -> None:
    assert titles(opened("?state=late")) == [BUDGET]


def test_a_value_that_the_list_does_not_offer_narrows_nothing(opened: Opened) -> None:
    page = opened("?year=1066&body=%22%3E&state=")
    assert len(titles(page)) == len(DECISIONS)


def test_one_button_shows_all_again(opened: Opened) -> None:
    page = opened("?state=late&year=2027")
    page.get_by_role("button", name="Poista rajaus").press("Enter")
    assert len(titles(page)) == len(DECISIONS)
    assert page.url.endswith("/paatokset/")


def test_without_a_script_every_row_shows_and_nothing_else_does(opened: Opened) -> None:
    page = opened("?state=late", script=False)
    assert len(titles(page)) == len(DECISIONS)
    assert not page.locator("[data-register-filters]").is_visible()
    assert not page.locator("[data-register-count]").is_visible()
