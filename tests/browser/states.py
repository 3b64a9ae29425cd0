"""The states in which every kind of page is measured, and how a reader brings a page into each."""

from dataclasses import dataclass, replace

from playwright.sync_api import Error, Page

from macros.site_check.chromium import NARROW, WIDE
from macros.site_check.pages import SETTLED, State

# A word that a portal of cooperation most likely has, so that the search has results to show.
SEARCHED = "ryhmä"
_ANSWERED = "dialog .hit__text:not(:empty), dialog [data-state=none]:not([hidden])"
_OPEN = "dialog[open], .menu-toggle[aria-expanded=true]"

SEARCH, MENU = "haku", "valikko ja sisällys"


@dataclass(frozen=True)
class Look(State):
    """A state with its colours and what is open in it."""

    scheme: str = "light"
    opened: str = ""

    @property
    def name(self) -> str:
        """As the accessibility statement lists it."""
        parts = [f"{self.width} px", {"light": "vaalea", "dark": "tumma"}[self.scheme]]
        parts += [f"{self.opened} auki"] if self.opened else []
        parts += [f"teksti {self.text} %"] if self.text != 100 else []
        return ", ".join(parts)

    def arrange(self, page: Page) -> None:
        """By what a reader does; what the last look opened is shut by a new load."""
        try:
            if page.locator(_OPEN).count():
                page.reload()
            super().arrange(page)
            now = page.evaluate("document.documentElement.dataset.scheme")
            if now != self.scheme:
                page.locator(".scheme-toggle").click()
                page.locator(f":root[data-scheme={self.scheme}]").wait_for()
            if self.opened:
                {SEARCH: search, MENU: _open_menu}[self.opened](page)
            if now != self.scheme or self.opened:
                page.mouse.move(0, 0)
                super().arrange(page)
        except Error as error:
            raise AssertionError(f"{page.url} ({self.name}): {error.message}") from error


def search(page: Page) -> None:
    """Opens the search and has it show results with their texts, or that there are none."""
    page.locator(".site-header .search-open").click()
    page.locator("dialog.search[open] input").fill(SEARCHED)
    page.locator(_ANSWERED).first.wait_for()


def _open_menu(page: Page) -> None:
    page.locator(".menu-toggle").click()
    page.locator("#valikko").wait_for()
    for contents in page.locator(".toc__details:not([open]) > summary").all():
        contents.click()
        page.evaluate(SETTLED, "")
        page.locator(".toc__details[open]").wait_for()


# In this order little changes between neighbours.
STATES = (
    Look(WIDE),
    Look(WIDE, opened=SEARCH),
    Look(WIDE, scheme="dark", opened=SEARCH),
    Look(WIDE, scheme="dark"),
    Look(NARROW, scheme="dark"),
    Look(NARROW, scheme="dark", opened=SEARCH),
    Look(NARROW, scheme="dark", opened=MENU),
    Look(NARROW, opened=MENU),
    Look(NARROW, opened=SEARCH),
    Look(NARROW),
    Look(NARROW, text=200),
    Look(WIDE, text=200),
)
# What a page says and how it lies is the same in all colours, and larger text has the same rules:
# what opens, and axe, are asked once at each width, in other colours.
_COLOURS = {WIDE: "dark", NARROW: "light"}
EACH_ONCE = tuple(
    replace(look, judged=look.text == 100)
    for look in STATES
    if look.scheme == _COLOURS[look.width] or look.text != 100
)
