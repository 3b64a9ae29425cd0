"""The states in which every page is measured, and how a reader brings a page into each."""

from dataclasses import dataclass, replace

from playwright.sync_api import Error, Page

WIDE, NARROW = 1280, 320
HEIGHT = {WIDE: 800, NARROW: 640}
# Material's own size of `html` is 125 % of the reader's; twice that is text at 200 %.
TEXT = {100: "", 200: "250%"}
PATIENCE = 10_000  # milliseconds; a busy machine takes a few thousand
# A line of text that moves the rest down is 0.02. Less is a table that a loaded machine begins to
# draw before its last rows have come: its columns widen a little.
UNSEEN = 0.005
# A word that a portal of cooperation most likely has, so that the search has results to show.
SEARCHED = "ryhmä"
_ANSWERED = "dialog .hit__text:not(:empty), dialog [data-state=none]:not([hidden])"


@dataclass(frozen=True)
class State:
    """One arrangement of a page, and whether axe judges it there."""

    width: int
    scheme: str
    opened: str = ""
    text: int = 100
    judged: bool = True

    @property
    def name(self) -> str:
        """As the accessibility statement lists it."""
        parts = [f"{self.width} px", {"light": "vaalea", "dark": "tumma"}[self.scheme]]
        parts += [f"{self.opened} auki"] if self.opened else []
        parts += [f"teksti {self.text} %"] if self.text != 100 else []
        return ", ".join(parts)


SEARCH, MENU = "haku", "valikko ja sisällys"

# In this order little changes between neighbours.
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
# What a page says and how it lies is the same in all colours, and larger text has the same rules:
# what opens, and axe, are asked once at each width, in other colours.
_COLOURS = {WIDE: "dark", NARROW: "light"}
EACH_ONCE = tuple(
    replace(state, judged=state.text == 100)
    for state in STATES
    if state.scheme == _COLOURS[state.width] or state.text != 100
)

# With text of that size, when the observers of sizes and the layout have had their turn.
_SETTLED = """(size) => {
  const root = document.documentElement;
  root.style.fontSize = size;
  return new Promise((done) =>
    requestAnimationFrame(() => setTimeout(() => done(root.dataset.scheme))));
}"""


class Unreachable(Exception):
    """The page did not come into a state; the message says what was missing."""


def arrange(page: Page, state: State) -> None:
    """Brings a loaded page, on which nothing is open, into the state by what a reader does."""
    size = TEXT[state.text]
    try:
        page.set_viewport_size({"width": state.width, "height": HEIGHT[state.width]})
        if other := page.evaluate(_SETTLED, size) != state.scheme:
            page.locator(".scheme-toggle").click()
            page.locator(f":root[data-scheme={state.scheme}]").wait_for()
        if state.opened:
            {SEARCH: search, MENU: _open_menu}[state.opened](page)
        if other or state.opened:
            page.mouse.move(0, 0)
            page.evaluate(_SETTLED, size)
    except Error as error:
        raise Unreachable(error.message.splitlines()[0]) from error


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
        page.evaluate(_SETTLED, "")
        page.locator(".toc__details[open]").wait_for()
