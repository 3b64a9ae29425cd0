"""The browser in which pages are measured, and the windows that are opened in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Browser, Error, Page, Playwright, sync_playwright

from .server import SiteServer
from .states import HEIGHT, PATIENCE, WIDE
from .tools import Missing, chromium
from .traffic import Traffic

# Every window has it from the start: the browser compiles it once, not for each page.
AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
# One site is all that is visited: its pages share a process. They live too short for what compiles
# a script once more to pay.
_FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-site-isolation-trials "
    "--num-raster-threads=1 --js-flags=--no-opt,--no-maglev"
).split()


def launched(playwright: Playwright) -> Browser:
    """Chromium as the distribution has it; nothing is downloaded."""
    path = chromium()
    try:
        return playwright.chromium.launch(executable_path=path, args=_FLAGS)
    except Error as error:
        raise Missing(f"Chromium ei käynnisty ({path}), joten sivuja ei voitu avata") from error


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
