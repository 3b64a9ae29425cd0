"""What a reader does with the keyboard: each feature of the site by Enter, Space and Escape."""

from collections.abc import Callable
from contextlib import suppress

from playwright.sync_api import Request
from playwright.sync_api import TimeoutError as TooLate

from macros.site_check.chromium import NARROW, PATIENCE, WIDE
from tests.browser.keyboard import Walk
from tests.browser.states import SEARCHED

KEYS = ("Enter", "Space")
_DIALOG = "dialog.search[open]"
_RESULT = "dialog .hit__text mark"
_REST = 250  # milliseconds


def skip_link(walk: Walk) -> None:
    """The first stop leads past the frame, into the text."""
    first = walk.press("Tab")
    walk.promise(first and ".skip" in first["element"], "first stop skips the frame", first)
    walk.press("Enter")
    after = walk.press("Tab")
    inside = walk.page.evaluate("document.activeElement.closest('main') !== null")
    walk.promise(inside, "after skipping, the next stop is in the text", after and after["name"])


def menu(walk: Walk) -> None:
    """The menu opens, its first link is the next stop, Escape closes it and gives focus back."""
    button = walk.page.locator(".menu-toggle")
    for key in KEYS:
        button.focus()
        walk.press(key)
        walk.promise(walk.shows("#valikko"), f"{key} opens the menu", "#valikko")
        told = button.get_attribute("aria-expanded")
        walk.promise(told == "true", "the button tells that the menu is open", told)
        inside = walk.press("Tab")
        walk.promise(inside and inside["region"] == "valikko", "the menu is the next stop", inside)
        back = walk.press("Escape")
        walk.promise(walk.hides("#valikko"), "Escape closes the menu", "#valikko")
        walk.promise(back and ".menu-toggle" in back["element"], "focus returns to the menu", back)
        told = button.get_attribute("aria-expanded")
        walk.promise(told == "false", "the button tells that the menu is closed", told)


def scheme(walk: Walk) -> None:
    """Light and dark by both keys; the button tells which, and the choice is kept."""
    page, button = walk.page, walk.page.locator(".scheme-toggle")
    for key in KEYS:
        before = page.evaluate("document.documentElement.dataset.scheme")
        button.focus()
        walk.press(key)
        now = page.evaluate("document.documentElement.dataset.scheme")
        walk.promise({before, now} == {"light", "dark"}, f"{key} changes the colours", now)
        told = button.get_attribute("aria-pressed")
        walk.promise(told == str(now == "dark").lower(), "the button tells which", told)
        page.reload()
        kept = page.evaluate("document.documentElement.dataset.scheme")
        walk.promise(kept == now, "the choice is kept", kept)


def first_colours(walk: Walk) -> None:
    """The reader's colours are there when the text is, before the script files."""
    walk.page.add_init_script("""document.addEventListener("readystatechange", () => {
      globalThis.drawn = document.documentElement.dataset.scheme;
    }, { once: true })""")
    walk.page.reload()
    drawn = walk.page.evaluate("globalThis.drawn")
    walk.promise(drawn == "light", "the colours are there before the first paint", drawn)


def contents(walk: Walk) -> None:
    """On a narrow screen the page's contents open and close by both keys."""
    for key in KEYS:
        walk.page.locator(".toc__title").focus()
        walk.press(key)
        walk.promise(walk.shows(".toc__list"), f"{key} opens the contents", ".toc__list")
        walk.press(key)
        walk.promise(walk.hides(".toc__list"), f"{key} closes the contents", ".toc__list")


def contents_beside(walk: Walk) -> None:
    """Where there is room, the page's contents stand open beside the text."""
    walk.promise(walk.shows(".toc__list"), "the contents are open beside the text", ".toc__list")


def search(walk: Walk) -> None:
    """The search opens by every button and both keys, and Escape gives the focus back."""
    for number, button in enumerate(walk.page.locator(".search-open").all()):
        for key in KEYS:
            button.focus()
            field = walk.press(key)
            opener = f"search button {number + 1}"
            walk.promise(walk.shows(_DIALOG), f"{key} opens the search", opener)
            walk.promise(field and "input" in field["element"], "focus is in the field", field)
            walk.press("Escape")
            walk.promise(walk.hides(_DIALOG), "Escape closes the search", opener)
            back = button.evaluate("(button) => button === document.activeElement")
            walk.promise(back, "focus returns to the search button", opener)
    named = walk.page.evaluate("document.querySelector('dialog input').labels.length")
    walk.promise(named == 1, "the field has a label", named)
    walk.page.locator(".site-header .search-open").focus()
    walk.press("Enter")
    inside = [walk.press(key) for key in ["Tab"] * 4 + ["Shift+Tab"] * 4]
    kept = walk.page.evaluate("document.querySelector('dialog').open")
    walk.promise(kept, "Tab does not close the search", [stop and stop["name"] for stop in inside])


def search_by_shortcut(walk: Walk) -> None:
    """Ctrl+K opens the search from anywhere; Escape gives the focus back."""
    walk.page.locator(".site-header__home").focus()
    field = walk.press("Control+k")
    walk.promise(field and "input" in field["element"], "Ctrl+K opens the search", field)
    back = walk.press("Escape")
    walk.promise(back and "home" in back["element"], "focus returns to where it was", back)


def results(walk: Walk) -> None:
    """Results come as one types, are announced, and each is a stop in view."""
    _search_for(walk, SEARCHED)
    walk.promise(walk.shows(_RESULT), "results come", SEARCHED)
    _wait_for_rest(walk)
    said = walk.page.locator("dialog [role=status]")
    with suppress(TooLate):
        walk.page.wait_for_function(
            "() => /[0-9]/.test(document.querySelector('dialog [role=status]').textContent)",
            timeout=PATIENCE,
        )
    told = said.text_content() or ""
    walk.promise(any(c.isdigit() for c in told), "the number of results is announced", told)
    levels = walk.page.evaluate(
        "[...document.querySelectorAll('.search__output :is(h1, h2, h3, h4)')]"
        ".map((title) => title.localName)"
    )
    walk.promise({*levels} == {"h3"}, "results bring no heading above the dialog's", levels[:3])
    _walk_results(walk)


def _walk_results(walk: Walk) -> None:
    wanted = walk.page.locator("dialog .search__output a")
    shown = sum(stop.is_visible() for stop in wanted.all())
    reached = 0
    for _ in range(shown + 3):
        stop = walk.press("Tab")
        if stop is None or stop["region"] != "search__output":
            continue
        reached += stop["element"].startswith("a")
        visible = stop["uncovered"] and stop["ring"]
        walk.promise(visible, "a result is a visible stop", stop["name"])
    walk.promise(reached >= shown > 0, "Tab reaches every result", f"{reached} of {shown}")


def all_results(walk: Walk) -> None:
    """Enter in the field leads to the search's own page with the same words."""
    _search_for(walk, SEARCHED)
    walk.shows(_RESULT)
    walk.page.keyboard.press("Enter")
    with suppress(TooLate):
        walk.page.wait_for_url("**/haku/?q=*", timeout=PATIENCE)
    walk.promise("haku/?q=" in walk.page.url, "Enter leads to all results", walk.page.url)
    walk.promise(walk.shows("main .hit__text mark"), "all results are there", walk.page.url)


def _wait_for_rest(walk: Walk) -> None:
    """Each letter is a query of its own: waits until the results of the last one stand still."""
    length = "document.querySelector('dialog .hits').innerHTML.length"
    seen = [-1, -2, -3]
    while len(set(seen)) > 1:
        walk.page.wait_for_timeout(_REST)
        seen = [*seen[1:], walk.page.evaluate(length)]


def letters(walk: Walk) -> None:
    """A single letter does nothing (WCAG 2.1.4), so that dictated words do not act."""
    page = walk.page
    asked: list[str] = []

    def ask(request: Request) -> None:
        asked.extend([request.url] if request.is_navigation_request() else [])

    page.on("request", ask)
    page.locator(".site-header__home").focus()
    page.wait_for_timeout(200)
    for key in "fs/np.,":
        page.keyboard.press(key)
    page.wait_for_timeout(300)
    page.remove_listener("request", ask)
    opened = page.evaluate("document.querySelector('dialog').open")
    walk.promise(not opened and not asked, "letters do nothing", asked or page.url)


def pasted_words(walk: Walk) -> None:
    """Words that are pasted or dictated are searched without another key."""
    walk.page.locator(".site-header .search-open").focus()
    walk.press("Enter")
    # What was written while the scripts came is searched anyhow.
    walk.page.wait_for_load_state("networkidle")
    walk.page.keyboard.insert_text(SEARCHED)
    walk.promise(walk.shows(_RESULT), "pasted words are searched", SEARCHED)


def tables(walk: Walk) -> None:
    """A table wider than its place is a named stop that the arrows scroll; others are none."""
    for box in walk.page.locator(".table-scroll").all():
        if not box.is_visible():
            continue  # what holds it is folded
        name = box.get_attribute("aria-label") or ""
        wide = box.evaluate("(box) => box.scrollWidth > box.clientWidth")
        stop = box.get_attribute("tabindex") == "0" and box.get_attribute("role") == "region"
        walk.promise(wide == stop, "a table is a stop when it scrolls, only then", name or "table")
        if not wide:
            continue
        walk.promise(name.strip(), "the table's stop has a name", name)
        box.focus()
        walk.press("ArrowRight")
        scrolled = "(box) => box.scrollLeft > 0"
        with suppress(TooLate):
            walk.page.wait_for_function(scrolled, arg=box.element_handle(), timeout=PATIENCE)
        walk.promise(box.evaluate(scrolled), "arrows scroll the table", name)


def _search_for(walk: Walk, words: str) -> None:
    walk.page.locator(".site-header .search-open").focus()
    walk.press("Enter")
    walk.page.keyboard.type(words, delay=5)


EVERYWHERE: tuple[Callable[[Walk], None], ...] = (
    skip_link,
    scheme,
    first_colours,
    search,
    search_by_shortcut,
    results,
    all_results,
    letters,
    pasted_words,
)
# Each on a page that has it, at the width where it is.
AT_WIDTH = {NARROW: (menu, contents), WIDE: (contents_beside,)}
