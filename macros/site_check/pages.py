"""Every page in Chromium: in a few states, and one page of each kind in all of them."""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, sync_playwright

from .budget import first_visit
from .built import file_of_url
from .chromium import launched, window
from .finding import Finding
from .server import SiteServer
from .sources import Sources
from .states import NARROW, STATES, WIDE, State
from .sweep import sweep

# Both widths, both colour schemes and large text, each once: what a page's own text can break.
FEW = (State(WIDE, "light"), State(NARROW, "dark"), State(NARROW, "light", text=200))

_TELEPHONE: ViewportSize = {"width": 375, "height": 800}
# A page with more screens of a telephone than this is hardly read to its end.
MOST_SCREENS = 60

_SCREENS = """() => {
  document.documentElement.style.fontSize = "";
  return document.documentElement.scrollHeight / innerHeight;
}"""


def states_by_page(urls: list[str], sources: Sources, folder: Path) -> dict[str, tuple[State, ...]]:
    """In which states each page is looked at: the middling page of each type in all."""
    kinds: dict[type | str, list[str]] = {}
    for url in urls:
        kinds.setdefault(type(sources.records.get(url)) if url else "front", []).append(url)
    size = {url: len(file_of_url(folder, url).read_bytes()) for url in urls}
    whole = {sorted(kind, key=lambda url: size[url])[len(kind) // 2] for kind in kinds.values()}
    return {url: STATES if url in whole else FEW for url in urls}


def seen(folder: Path, pages: list[tuple[str, tuple[State, ...]]]) -> Iterator[list[Finding]]:
    """What one browser finds on each of the pages, in their order."""
    server = SiteServer(folder)
    with sync_playwright() as playwright:
        browser = launched(playwright)
        for url, states in pages:
            with window(browser) as (page, traffic):
                found = sweep(page, traffic, server.address, [url], states)
                others = sorted(found.hosts - {server.address.split("/")[2]})
                strangers = [Finding(url, "", "other host", host) for host in others]
                yield [*found.everything(), *strangers, *_length(page, url)]
        browser.close()
    server.stop()


def _length(page: Page, url: str) -> Iterator[Finding]:
    page.set_viewport_size(_TELEPHONE)
    screens = page.evaluate(_SCREENS)
    if screens > MOST_SCREENS:
        yield Finding(url, "", "length", f"{screens:.0f}")


def weighed(folder: Path, widths: list[int]) -> Iterator[list[Finding]]:
    """What a newcomer's first visit to the front page costs too much, at each width."""
    server = SiteServer(folder)
    with sync_playwright() as playwright:
        browser = launched(playwright)
        for width in widths:
            cost = first_visit(browser, server, width=width)
            yield list(cost.shortfalls(f"ensikäynti, {width} px"))
        browser.close()
    server.stop()
