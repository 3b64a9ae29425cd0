"""The browser in which pages are measured, its windows, and what a visit leaves behind."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import axe_playwright_python
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    Playwright,
    WebError,
    sync_playwright,
)

from ..problems import Unable
from .server import SiteServer
from .told import Finding
from .tools import chromium

WIDE, NARROW = 1280, 320
HEIGHT = {WIDE: 800, NARROW: 640}
PATIENCE = 10_000  # milliseconds; a busy machine takes a few thousand

# Every window has it from the start: the browser compiles it once, not for each page.
AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
# One site is all that is visited: its pages share a process. They live too short for what compiles
# a script once more to pay.
_FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-site-isolation-trials "
    "--num-raster-threads=1 --js-flags=--no-opt,--no-maglev"
).split()

# The reader's chosen colours; Material puts the site's path before the key.
_STORED = ("__palette",)

# The browser's console is heard outside the page, so that a page cannot keep a violation to itself.
_TELL = """addEventListener("securitypolicyviolation", (refused) =>
  console.error(`CSP ${refused.effectiveDirective} ${refused.blockedURI} ${refused.sample}`))"""

_KEPT = """async () => ({
  "localStorage": Object.keys(localStorage),
  "sessionStorage": Object.keys(sessionStorage),
  "cookie": document.cookie ? [document.cookie] : [],
  "indexedDB": (await indexedDB.databases()).map((base) => base.name),
  "caches": await caches.keys(),
})"""


class Traffic:
    """Listens to all pages of one browser context from the start."""

    def __init__(self, context: BrowserContext) -> None:
        self._heard: list[tuple[str, str]] = []
        self._hosts: set[str] = set()
        self._context = context
        context.add_init_script(_TELL)
        context.on("request", lambda request: self._hosts.add(urlsplit(request.url).netloc))
        context.on("console", self._console)
        context.on("weberror", self._error)

    def findings(self, page: Page, where: str, state: str) -> Iterator[Finding]:
        """What was heard since the last call, and what the browser now keeps."""
        heard, self._heard = self._heard, []
        for rule, element in heard:
            yield Finding(where, state, rule, element)
        hosts, self._hosts = self._hosts, set()
        for host in sorted(hosts - {urlsplit(page.url).netloc, ""}):
            yield Finding(where, state, "other host", host)
        for place, names in page.evaluate(_KEPT).items():
            for name in names:
                if place != "localStorage" or not name.endswith(_STORED):
                    yield Finding(where, state, f"stored: {place}", name)
        for cookie in self._context.cookies():
            yield Finding(where, state, "cookie", str(cookie.get("name")))

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            rule = "CSP" if "Content Security Policy" in message.text else "console"
            rule = "CSP" if message.text.startswith("CSP ") else rule
            self._heard.append((rule, f"{message.text[:300]} {message.location.get('url', '')}"))

    def _error(self, error: WebError) -> None:
        self._heard.append(("script error", str(error.error)[:300]))


def launched(playwright: Playwright) -> Browser:
    """Chromium as the distribution has it; nothing is downloaded."""
    path = chromium()
    try:
        return playwright.chromium.launch(executable_path=path, args=_FLAGS)
    except Error as error:
        raise Unable(f"Chromium ei käynnisty ({path}), joten sivuja ei voitu avata") from error


@contextmanager
def browsing(folder: Path) -> Iterator[tuple[Browser, SiteServer]]:
    """A browser, and the site in the folder to be looked at with it."""
    server = SiteServer(folder)
    with sync_playwright() as playwright:
        browser = launched(playwright)
        yield browser, server
        browser.close()
    server.stop()


@contextmanager
def window(browser: Browser, width: int = WIDE, **options: Any) -> Iterator[tuple[Page, Traffic]]:
    """A window with a store and a cache of its own, and the ear that listens to it."""
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHT[width]},
        locale="fi-FI",
        **{"reduced_motion": "reduce", "color_scheme": "light"} | options,
    )
    context.add_init_script(AXE)
    context.set_default_timeout(PATIENCE)
    traffic = Traffic(context)
    try:
        yield context.new_page(), traffic
    finally:
        context.close()
