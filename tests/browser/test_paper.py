"""A guideline as a document of its own, on as few sheets as its text needs."""

import re

from playwright.sync_api import Browser, Page

from macros.site_check.built import BuiltSite
from macros.site_check.chromium import window
from macros.site_check.server import SiteServer


def test_a_guideline_prints_on_a_few_sheets(
    browser: Browser, server: SiteServer, site: BuiltSite
) -> None:
    guidelines = [url for url in site.urls if url.startswith("ohjeet/") and url != "ohjeet/"]
    with window(browser, color_scheme="dark") as (page, _):
        for url in guidelines[:3]:
            page.goto(server.address + url)
            sheets = _sheets(page)
            assert 1 <= sheets <= 4, f"{url}: {sheets} sheets"
            folds = page.locator("main article details")
            assert folds.last.get_attribute("data-shut") == "", "left out, for it was not open"
            told = page.locator("main article").get_attribute("data-address")
            assert told == server.address + url, "printing itself fills the addresses in"


def test_the_sheet_for_a_meeting_is_one_and_so_is_each_form(
    browser: Browser, server: SiteServer
) -> None:
    with window(browser) as (page, _):
        page.goto(f"{server.address}kokoukset/ohjauksen-seuraava-kokous/")
        assert _sheets(page) == 3
        page.evaluate("document.querySelectorAll('.paper').forEach((form) => form.remove())")
        assert _sheets(page) == 1


def _sheets(page: Page) -> int:
    paper = page.pdf(format="A4", prefer_css_page_size=True)
    return len(re.findall(rb"/Type\s*/Page\b", paper))


def test_a_missing_address_gets_the_sites_own_page(browser: Browser, server: SiteServer) -> None:
    with window(browser) as (page, _):
        answer = page.goto(server.address + "ei/ole/tassa/")
        assert answer
        assert answer.status == 404
        assert page.locator("h1").first.inner_text() == "Sivua ei löytynyt"
        page.locator("main .search-open").click()
        page.keyboard.type("ryhmä")
        page.locator("dialog .hit").first.wait_for()
