"""What a reader's browser may do to an open page: keep nothing, change its colours, come back."""

import re
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from macros.site_check.built import BuiltSite

BLOCKED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("blocked", "SecurityError") },
})"""
FULL = """Storage.prototype.setItem = () => { throw new DOMException("", "QuotaExceededError") }"""
COMING_BACK = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing of each request."""


@pytest.fixture
def site(toy_site: BuiltSite, tmp_path: Path) -> Path:
    """The toy's site, for a test to change."""
    return Path(shutil.copytree(toy_site.folder, tmp_path / "site"))


@pytest.fixture
def address(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has never been here; a script that fails is a failed test."""
    context = browser.new_context(color_scheme="light", viewport={"width": 1280, "height": 800})
    faults: list[str] = []
    context.on("weberror", lambda fault: faults.append(str(fault.error)))
    yield context
    context.close()
    assert faults == []


def opened(reader: BrowserContext, address: str) -> Page:
    page = reader.new_page()
    page.goto(address)
    return page


def shows(page: Page, scheme: str) -> None:
    pressed = {"dark": "true", "light": "false"}[scheme]
    expect(page.locator("html")).to_have_attribute("data-scheme", scheme)
    expect(page.locator(".scheme-toggle")).to_have_attribute("aria-pressed", pressed)


@pytest.mark.parametrize("storage", [BLOCKED, FULL], ids=["blocked", "full"])
def test_a_scheme_can_be_chosen_where_nothing_is_kept(
    reader: BrowserContext, address: str, storage: str
) -> None:
    reader.add_init_script(storage)
    page = opened(reader, address)
    for scheme in ("dark", "light", "dark"):
        page.locator(".scheme-toggle").click()
        shows(page, scheme)
    page.evaluate(COMING_BACK)
    shows(page, "dark")


def test_a_full_storage_does_not_bring_an_old_choice_back(
    reader: BrowserContext, address: str
) -> None:
    page = opened(reader, address)
    page.locator(".scheme-toggle").click()
    page.evaluate(f"() => {{ {FULL} }}")
    page.locator(".scheme-toggle").click()
    shows(page, "light")


def test_the_system_s_scheme_is_followed_until_the_reader_chooses(
    reader: BrowserContext, address: str
) -> None:
    page = opened(reader, address)
    page.emulate_media(color_scheme="dark")
    shows(page, "dark")
    page.locator(".scheme-toggle").click()
    page.emulate_media(color_scheme="light")
    page.emulate_media(color_scheme="dark")
    shows(page, "light")


def test_a_choice_on_another_page_holds_on_those_that_are_open(
    reader: BrowserContext, address: str
) -> None:
    one, other = opened(reader, address), opened(reader, address + "ohjeet/")
    other.locator(".scheme-toggle").click()
    shows(one, "dark")
    one.evaluate("document.documentElement.dataset.scheme = 'light'")
    one.evaluate(COMING_BACK)
    shows(one, "dark")


def test_a_page_left_open_tells_of_the_day_of_coming_back(
    reader: BrowserContext, address: str
) -> None:
    page = reader.new_page()
    page.clock.set_fixed_time("2027-02-04T12:00:00+02:00")
    page.goto(address + "kokoukset/vuosikello/")
    assert page.locator(".is-now .wheel__name").all_text_contents() == ["helmi"]
    page.clock.set_fixed_time("2027-03-02T12:00:00+02:00")
    page.evaluate(COMING_BACK)
    assert page.locator(".is-now .wheel__name").all_text_contents() == ["maalis"]
    page.clock.set_fixed_time("2027-04-02T12:00:00+02:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert page.locator(".is-now .wheel__name").all_text_contents() == ["huhti"]


def test_going_back_shows_the_rows_that_the_address_names(
    reader: BrowserContext, address: str
) -> None:
    page = opened(reader, address + "paatokset/")
    choice = page.locator("[data-register-filters] select").first
    every = page.locator("[data-row]:visible").count()
    choice.select_option(index=1)
    few = page.locator("[data-row]:visible").count()
    assert few < every
    page.evaluate("location.hash = 'sisalto'")
    choice.select_option(index=0)
    assert page.locator("[data-row]:visible").count() == every
    page.go_back()
    expect(choice).not_to_have_value("")
    assert page.locator("[data-row]:visible").count() == few


def test_who_looks_for_feeds_finds_one_and_nobody_asks_for_its_sitemap(
    reader: BrowserContext, address: str, site: Path
) -> None:
    html = (site / "muutokset/index.html").read_text(encoding="utf-8")
    (link,) = re.findall(r'<link rel="alternate" type="application/atom\+xml"[^>]*>', html)
    asked: list[str] = []
    reader.on("request", lambda request: asked.append(request.url))
    page = opened(reader, address + "muutokset/")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "sitemap" in url] == []
    href = page.locator("link[rel=alternate]").get_attribute("href")
    assert href is not None
    assert href in link
    assert page.request.get(page.url + href).ok


def own_assets(html: str) -> set[str]:
    return set(re.findall(r'(?:href|src)="([^"]*assets/[^"]*/(?:java|style)[^"]*)"', html))


def test_every_page_asks_for_its_own_assets_in_one_folder_named_by_them(site: Path) -> None:
    folders = set()
    for page in site.rglob("*.html"):
        for url in own_assets(page.read_text(encoding="utf-8")):
            path = (site if url.startswith("/") else page.parent) / url.lstrip("/")
            assert path.resolve().is_file(), f"{page} asks for {url}"
            folders.add(path.resolve().relative_to(site.resolve()).parts[1])
    assert [bool(re.fullmatch("portal-[0-9a-f]{12}", name)) for name in folders] == [True]


Deployed = Callable[[], None]


@pytest.fixture
def deployed(site: Path) -> Deployed:
    """Puts a later version of the site in the place of the one that is served."""

    def deploy() -> None:
        (old,) = (site / "assets").glob("portal-*")
        new = old.with_name("portal-000000000000")
        old.rename(new)
        for page in site.rglob("*.html"):
            text = page.read_text(encoding="utf-8")
            page.write_text(text.replace(old.name, new.name), encoding="utf-8")

    return deploy


def found(page: Page) -> None:
    page.locator(".site-header .search-open").click()
    page.keyboard.type("ryhmä")
    expect(page.locator("dialog .hit").first).to_be_visible()


def test_a_page_older_than_the_site_says_that_it_cannot_search_and_gets_the_new_one(
    reader: BrowserContext, address: str, deployed: Deployed
) -> None:
    page = opened(reader, address)
    deployed()
    page.locator(".site-header .search-open").click()
    dialog = page.locator("dialog.search")
    expect(dialog.locator("[data-state=failed]")).to_contain_text("päivitä sivu")
    with page.expect_navigation():
        dialog.get_by_role("button", name="Yritä uudelleen").click()
    found(page)


def test_where_only_the_index_is_newer_the_second_try_gets_the_new_page(
    reader: BrowserContext, address: str, deployed: Deployed
) -> None:
    page = opened(reader, address)
    page.route("**/search/worker.js", lambda route: (deployed(), route.fallback()))  # type: ignore[func-returns-value]
    page.locator(".site-header .search-open").click()
    page.keyboard.type("ryhmä")
    again = page.locator("dialog").get_by_role("button", name="Yritä uudelleen")
    expect(again).to_be_visible()
    page.unroute("**/search/worker.js")
    again.click()
    expect(again).to_be_visible()
    with page.expect_navigation():
        again.click()
    found(page)
