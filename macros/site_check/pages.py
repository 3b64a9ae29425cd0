"""Pages in Chromium, each loaded once for all checks."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import cycle
from pathlib import Path

from playwright.sync_api import Browser, Page

from .budget import first_visit
from .chromium import browsing, window
from .finding import Finding
from .probes import probe
from .states import EACH_ONCE, NARROW, STATES, UNSEEN, WIDE, State, Unreachable, arrange
from .traffic import Traffic

# As a telephone shows a page: all of axe's rules are asked, as they ask the most there, and its
# length is taken.
SMALL = State(NARROW, "light")
# What a page's own text can break: both widths and large text. Colours in the dark are asked on the
# front page only, as a text brings none of its own.
FEW = (
    State(WIDE, "light", judged=False),
    State(NARROW, "light", text=200, judged=False),
    SMALL,
)
OWN = ".md-content"

# In screens of 375 × 800; another size of the window would draw everything once more.
_SCREENS = """() => {
  const { style } = document.documentElement;
  style.width = "375px";
  const height = document.documentElement.scrollHeight;
  style.width = "";
  return height / 800;
}"""
# A page that moves less while it loads is a good one; a busy machine moves any a little.
MOST_SHIFT = 0.1


def seen(folder: Path, subjects: Iterable[tuple[str, bool]]) -> Iterator[list[Finding]]:
    """What one browser finds on each of the pages, in their order, and their lengths.

    The frame is looked at on the pages that say so, on the front page with all that opens and in
    other media, as a newcomer too. A page begins with the width at which the one before ended.
    """
    with browsing(folder) as (browser, server):
        yield from seen_in(browser, server.address, subjects)


def seen_in(
    browser: Browser, site: str, subjects: Iterable[tuple[str, bool]]
) -> Iterator[list[Finding]]:
    with window(browser) as (page, traffic):
        known: set[str] = set()
        few = cycle((FEW, FEW[::-1]))
        for url, framed in subjects:
            states, within = next(few) if url else EACH_ONCE, "" if framed else OWN
            swept = sweep(page, traffic, site, url, states, not url, within, known)
            found = [finding for _, finding in swept]
            for width in () if url else (NARROW, WIDE):
                found += first_visit(browser, site, width)
            yield list(filter(_noticed, found))


def _noticed(finding: Finding) -> bool:
    return finding.rule != "layout shift" or float(finding.element) > MOST_SHIFT


def sweep(
    page: Page,
    traffic: Traffic,
    site: str,
    url: str,
    states: Sequence[State] = STATES,
    media: bool = True,
    within: str = "",
    known: set[str] | None = None,
) -> Iterator[tuple[str, Finding]]:
    """What falls short and of what kind; the page stays loaded."""
    page.goto(site + url)
    yield from _found(page, "structure", url, "ladattu")
    if (moved := page.evaluate(probe("shift"))) > UNSEEN:
        yield "layout", Finding(url, "ladattu", "layout shift", f"{moved:.4f}")
    for state in states:
        yield from _measured(page, url, state, within, known)
        if state.opened:
            page.goto(site + url)
    if media:
        yield from _in_other_media(page, url)
    yield from (("traffic", heard) for heard in traffic.findings(page, url, "kaikki tilat"))


def _measured(
    page: Page, url: str, state: State, within: str, known: set[str] | None
) -> Iterator[tuple[str, Finding]]:
    try:
        arrange(page, state)
    except Unreachable as missing:
        yield "wcag", Finding(url, state.name, "state not reached", str(missing))
        return
    judged = verdicts(page, state.text == 100, within, known) if state.judged else []
    for rule, law, element, why in judged:
        yield "wcag" if law else "practice", Finding(url, state.name, rule, f"{element}: {why}")
    yield from _found(page, "layout", url, state.name)
    if state == SMALL:
        yield "length", Finding(url, "", "length", f"{page.evaluate(_SCREENS):.1f}")


def verdicts(
    page: Page, colours: bool = True, within: str = "", known: set[str] | None = None
) -> list[list[str]]:
    """What violates a rule: the rule, whether it is WCAG's, the element and why.

    `known` are the looks that were sound elsewhere in the same window, and gets those found here.
    """
    asked = {"colours": colours, "within": within, "known": " ".join(known or ())}
    found = page.evaluate(probe("axe"), asked)
    if known is not None:
        known.update(found["sound"].split())
    faults: list[list[str]] = found["faults"]
    return faults


def _in_other_media(page: Page, url: str) -> Iterator[tuple[str, Finding]]:
    """Less motion, the reader's own colours and paper: the same load, other media."""
    yield from _found(page, "motion", url, "vähemmän liikettä")
    page.emulate_media(forced_colors="active")
    yield from _found(page, "forced_colours", url, "pakotetut värit")
    page.emulate_media(forced_colors="none", media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    yield from _found(page, "paper", url, "paperilla")
    page.emulate_media(media="screen")


def _found(page: Page, name: str, url: str, state: str) -> Iterator[tuple[str, Finding]]:
    for rule, element in page.evaluate(probe(name)):
        yield name, Finding(url, state, rule, element)
