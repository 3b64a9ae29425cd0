"""The site without a mouse, at both widths. What was done is written to .cache/keyboard.txt."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from macros.site_check.built import BuiltSite
from macros.site_check.chromium import NARROW, WIDE, Traffic, window
from macros.site_check.server import SiteServer
from tests.browser import features
from tests.browser.keyboard import Walk, stops
from tests.browser.sweeps import listed
from tests.site.trees import ROOT

Window = tuple[Page, Traffic]


@pytest.fixture(scope="session")
def trace() -> Path:
    file = ROOT / ".cache" / "keyboard.txt"
    file.parent.mkdir(exist_ok=True)
    file.write_text("", encoding="utf-8")
    return file


@pytest.fixture(scope="module", params=[NARROW, WIDE], ids=lambda width: f"{width}px")
def opened(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Window]:
    with window(browser, request.param) as opened:
        yield opened


def width_of(opened: Window) -> int:
    size = opened[0].viewport_size
    assert size
    return size["width"]


@pytest.fixture
def walk(opened: Window, server: SiteServer, trace: Path) -> Iterator[Callable[[str], Walk]]:
    """`walk("ohjeet/")`: the page is open, nothing has the focus; what follows is traced."""
    page, traffic = opened
    walks: list[Walk] = []

    def start(url: str) -> Walk:
        page.goto(server.address + url)
        walks.append(Walk(page, url, f"{width_of(opened)} px, näppäimistö"))
        return walks[-1]

    yield start
    with trace.open("a", encoding="utf-8") as file:
        for walk in walks:
            file.write(f"\n# /{walk.url} | {walk.state}\n" + "\n".join(walk.trace) + "\n")
    findings = [finding for walk in walks for finding in walk.findings]
    findings += traffic.findings(page, walks[-1].url, walks[-1].state) if walks else []
    assert not findings, listed(findings)


def of_each_kind(site: BuiltSite, width: int) -> list[str]:
    """The front page, 404, the page with most tables, and a deep page of every other section.

    The other half of the sections is walked through at the other width.
    """
    tables = max(site.urls, key=lambda url: len(list(site.page(url).iter("table"))))
    deep = [url for url in site.urls if url.count("/") == 2]
    first = {url.partition("/")[0]: url for url in reversed(deep)}
    return ["", "404.html", tables, *[*first.values()][width == WIDE :: 2]]


def test_every_stop_is_seen_named_in_view_and_in_order(
    walk: Callable[[str], Walk], opened: Window, site: BuiltSite
) -> None:
    for url in of_each_kind(site, width_of(opened)):
        assert len(stops(walk(url))) > 5, url


def test_every_stop_of_the_open_menu_is_seen(
    walk: Callable[[str], Walk], opened: Window, site: BuiltSite
) -> None:
    for url in of_each_kind(site, width_of(opened))[2:4]:
        page = walk(url)
        button = opened[0].locator(".menu-toggle")
        if button.is_visible():
            button.click()
            opened[0].evaluate("document.activeElement.blur()")
            assert any(stop["region"] == "valikko" for stop in stops(page)), url


@pytest.mark.parametrize("feature", features.EVERYWHERE, ids=lambda feature: feature.__name__)
def test_each_feature_works_by_its_keys(
    walk: Callable[[str], Walk], feature: Callable[[Walk], None]
) -> None:
    feature(walk(""))


def test_the_menu_and_the_contents_work_by_their_keys(
    walk: Callable[[str], Walk], opened: Window, site: BuiltSite
) -> None:
    long = next(url for url in site.urls if list(_with_class(site, url, "toc__details")))
    for feature in features.AT_WIDTH[width_of(opened)]:
        feature(walk(long))


def test_wide_tables_scroll_by_the_arrows_and_narrow_ones_are_no_stop(
    walk: Callable[[str], Walk], site: BuiltSite
) -> None:
    for url in [url for url in site.urls if list(_with_class(site, url, "table-scroll"))][:6]:
        features.tables(walk(url))


def _with_class(site: BuiltSite, url: str, name: str) -> Iterator[object]:
    for element in site.page(url).iter():
        if name in (element.get("class") or "").split():
            yield element
