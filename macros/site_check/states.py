"""The states in which every page is measured, and how a reader brings a page into each."""

from dataclasses import dataclass

from playwright.sync_api import Error, Page

WIDE, NARROW = 1280, 320
HEIGHT = {WIDE: 800, NARROW: 640}
# Material's own size of `html` is 125 % of the reader's; twice that is text at 200 %.
TEXT = {100: "", 200: "250%"}
PATIENCE = 10_000  # milliseconds; a busy machine takes a few thousand
# A line that moves by less than a pixel, as a loaded machine may draw it; 0.1 is a good page.
UNSEEN = 0.001
# A word that a portal of cooperation most likely has, so that the search has results to show.
SEARCHED = "ryhmä"
_ANSWERED = "dialog .hit__text:not(:empty), dialog [data-state=none]:not([hidden])"


@dataclass(frozen=True)
class State:
    """One arrangement of a page, and which of axe's rules it can break: None for all."""

    width: int
    scheme: str
    opened: str = ""
    text: int = 100
    rules: tuple[str, ...] | None = None

    @property
    def name(self) -> str:
        """As the accessibility statement lists it."""
        parts = [f"{self.width} px", {"light": "vaalea", "dark": "tumma"}[self.scheme]]
        parts += [f"{self.opened} auki"] if self.opened else []
        parts += [f"teksti {self.text} %"] if self.text != 100 else []
        return ", ".join(parts)


SEARCH, MENU = "haku", "valikko ja sisällys"

# In this order little changes between neighbours, and a page is loaded only once.
STATES = (
    State(WIDE, "light"),
    State(WIDE, "light", SEARCH),
    State(WIDE, "dark", SEARCH),
    State(WIDE, "dark"),
    State(NARROW, "dark"),
    State(NARROW, "dark", SEARCH),
    State(NARROW, "dark", MENU),
    State(NARROW, "light", MENU),
    State(NARROW, "light", SEARCH),
    State(NARROW, "light"),
    State(NARROW, "light", text=200),
    State(WIDE, "light", text=200),
)


class Unreachable(Exception):
    """The page did not come into a state; the message says what was missing."""


def arrange(page: Page, state: State) -> None:
    """Brings a page into the state by what a reader does: clicks, keys, the window's size."""
    page.set_default_timeout(PATIENCE)
    try:
        _close(page)
        page.evaluate("(size) => { document.documentElement.style.fontSize = size }", TEXT[100])
        page.set_viewport_size({"width": state.width, "height": HEIGHT[state.width]})
        _choose(page, state.scheme)
        page.evaluate(
            "(size) => { document.documentElement.style.fontSize = size }", TEXT[state.text]
        )
        {"": _nothing, SEARCH: search, MENU: _open_menu}[state.opened](page)
        _settle(page)
    except Error as error:
        raise Unreachable(error.message.splitlines()[0]) from error


def search(page: Page) -> None:
    """Opens the search and has it show results with their texts, or that there are none."""
    page.locator(".site-header .search-open").click()
    field = page.locator("dialog.search[open] input")
    if field.input_value() != SEARCHED:
        field.fill(SEARCHED)
    page.locator(_ANSWERED).first.wait_for()


def _open_menu(page: Page) -> None:
    page.locator(".menu-toggle").click()
    page.locator("#valikko").wait_for()
    for contents in page.locator(".toc__details:not([open]) > summary").all():
        contents.click()
        _settle(page)
        page.locator(".toc__details[open]").wait_for()


def _close(page: Page) -> None:
    if page.locator("dialog[open]").count():
        page.keyboard.press("Escape")
        page.locator("dialog[open]").wait_for(state="detached")
    for toggle in page.locator(".menu-toggle[aria-expanded=true]").all():
        if toggle.is_visible():
            toggle.click()
    if page.evaluate("innerWidth") == NARROW:
        for contents in page.locator(".toc__details[open] > summary").all():
            contents.click()


def _choose(page: Page, scheme: str) -> None:
    if page.evaluate("document.documentElement.dataset.scheme") != scheme:
        page.locator(".scheme-toggle").click()
    page.locator(f":root[data-scheme={scheme}]").wait_for()


def _nothing(page: Page) -> None:
    """The page as it lies; the pointer away from what would light up under it."""


def _settle(page: Page) -> None:
    """The observers of sizes and the layout have had their turn."""
    page.mouse.move(0, 0)
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
