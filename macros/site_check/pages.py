"""Every page in Chromium: each in a few states, the front page in all."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page, ViewportSize, sync_playwright

from .budget import first_visit
from .chromium import launched, window
from .finding import Finding
from .server import SiteServer
from .states import NARROW, STATES, WIDE, State
from .sweep import sweep

# What a page's own text can break: both widths and large text. All of axe's rules are asked once,
# on the narrow screen, where they ask the most; colours in the dark are asked on the front page
# only, as a text brings none of its own.
FEW = (
    State(WIDE, "light", rules=()),
    State(NARROW, "light"),
    State(NARROW, "light", text=200, rules=()),
)

_TELEPHONE: ViewportSize = {"width": 375, "height": 800}
# A page with more screens of a telephone than this is hardly read to its end.
MOST_SCREENS = 60
# A page that moves less while it loads is a good one; a busy machine moves any a little.
MOST_SHIFT = 0.1

_SCREENS = """() => {
  document.documentElement.style.fontSize = "";
  return document.documentElement.scrollHeight / innerHeight;
}"""


def seen(folder: Path, urls: list[str]) -> Iterator[list[Finding]]:
    """What one browser finds on each of the pages, in their order.

    The frame that all pages share is looked at on the front page, in all states and media.
    """
    server = SiteServer(folder)
    with sync_playwright() as playwright:
        browser = launched(playwright)
        with window(browser) as (page, traffic):
            for url in urls:
                front, known = not url, set(traffic.hosts) | {urlsplit(server.address).netloc}
                states = STATES if front else FEW
                found = sweep(page, traffic, server.address, [url], states, media=front)
                others = sorted(found.hosts - known)
                strangers = [Finding(url, "", "other host", host) for host in others]
                yield [*filter(_noticed, found.everything()), *strangers, *_length(page, url)]
        browser.close()
    server.stop()


def _noticed(finding: Finding) -> bool:
    return finding.rule != "layout shift" or float(finding.element) > MOST_SHIFT


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
            yield list(filter(_noticed, cost.shortfalls(f"ensikäynti, {width} px")))
        browser.close()
    server.stop()
