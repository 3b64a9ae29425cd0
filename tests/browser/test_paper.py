"""A guideline as a document of its own, on as few sheets as its text needs."""

import re

from playwright.sync_api import Browser

from tests.browser.chromium import window
from tests.browser.server import SiteServer
from tests.site.built import BuiltSite


def test_a_guideline_prints_on_a_few_sheets(
    browser: Browser, server: SiteServer, site: BuiltSite
) -> None:
    guidelines = [url for url in site.urls if url.startswith("ohjeet/") and url != "ohjeet/"]
    with window(browser, color_scheme="dark") as (page, _):
        for url in guidelines[:3]:
            page.goto(server.address + url)
            paper = page.pdf(format="A4", prefer_css_page_size=True)
            sheets = len(re.findall(rb"/Type\s*/Page\b", paper))
            assert 1 <= sheets <= 4, f"{url}: {sheets} sheets"
            told = page.locator("main article").get_attribute("data-address")
            assert told == server.address + url, "printing itself fills the addresses in"


def test_the_sheet_for_a_meeting_is_one(
    browser: Browser, server: SiteServer, site: BuiltSite
) -> None:
    reviews = [url for url in site.urls if any(site.main(url).iterfind(".//*[@class='review']"))]
    assert len(reviews) == 1
    with window(browser) as (page, _):
        page.goto(server.address + reviews[0])
        paper = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1


def test_a_missing_address_gets_the_sites_own_page(browser: Browser, server: SiteServer) -> None:
    with window(browser) as (page, _):
        answer = page.goto(server.address + "ei/ole/tassa/")
        assert answer
        assert answer.status == 404
        assert page.locator("h1").first.inner_text() == "Sivua ei löytynyt"
        page.locator("main .search-open").click()
        page.keyboard.type("ryhmä")
        page.locator("dialog .hit").first.wait_for()
