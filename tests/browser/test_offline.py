"""The copy of the site that is opened from a folder: every link and the search work there."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from macros.publishing.offline import write_offline
from macros.site_check.built import BuiltSite
from macros.site_check.chromium import window


def test_by_double_click_the_search_finds_and_leads_to_the_page(
    site: BuiltSite, browser: Browser, tmp_path: Path
) -> None:
    archive = write_offline(site.folder, tmp_path / "portaali")
    assert archive.suffix == ".zip"
    with window(browser) as (page, _):
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda said: faults.append(said.text))
        page.goto((tmp_path / "portaali" / "index.html").as_uri())
        page.locator(".site-header .search-open").click()
        page.keyboard.type("turva")
        hit = page.locator(".hit__link").first
        expect(hit).to_have_text("Turva")
        hit.click()
        expect(page.locator("h1")).to_have_text("Turva")
        page.locator(".site-header__home").click()
        expect(page).to_have_url((tmp_path / "portaali" / "index.html").as_uri())
        assert faults == []


def test_by_double_click_a_form_says_where_it_works(
    site: BuiltSite, browser: Browser, tmp_path: Path
) -> None:
    write_offline(site.folder, tmp_path / "portaali")
    with window(browser) as (page, _):
        form = tmp_path / "portaali" / "muokkaa" / "groups" / "index.html"
        page.goto(f"{form.as_uri()}?id=ohjaus#title")
        expect(page.get_by_text("tallennetussa kopiossa lomake ei toimi.")).to_be_visible()
        expect(page.locator("[data-form-record]")).to_be_hidden()
        expect(page.locator("#title")).to_be_visible()
