"""Pages in Chromium, each loaded once for all checks of what a text can break.

What opens, other colours and other media are the program's, whatever stands on a page: its tests
look at them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from playwright.sync_api import Browser, Page

from .chromium import HEIGHT, NARROW, WIDE, Traffic, browsing, window
from .probes import probe
from .told import LENGTH, Finding


@dataclass(frozen=True)
class State:
    """One arrangement of a page, and whether axe judges it there."""

    width: int
    text: int = 100
    judged: bool = True

    @property
    def name(self) -> str:
        return f"{self.width} px" + (f", teksti {self.text} %" if self.text != 100 else "")

    def arrange(self, page: Page) -> None:
        """Brings a loaded page into the state, and waits until it has settled there."""
        page.set_viewport_size({"width": self.width, "height": HEIGHT[self.width]})
        # Material's own size of `html` is 125 % of the reader's.
        page.evaluate(SETTLED, "" if self.text == 100 else f"{self.text * 1.25}%")


# With text of that size, when the observers of sizes and the layout have had their turn.
SETTLED = """(size) => {
  document.documentElement.style.fontSize = size;
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}"""

# As a telephone shows a page: all of axe's rules are asked, as they ask the most there, and its
# length is taken.
SMALL = State(NARROW)
FEW = (State(WIDE, judged=False), State(NARROW, text=200, judged=False), SMALL)
OWN = ".md-content"

# In screens of 375 × 800; another size of the window would draw everything once more.
_SCREENS = """() => {
  const { style } = document.documentElement;
  style.width = "375px";
  const height = document.documentElement.scrollHeight;
  style.width = "";
  return height / 800;
}"""
# A line of text that moves the rest down is 0.02. Less is a table that a loaded machine begins to
# draw before its last rows have come: its columns widen a little.
UNSEEN = 0.005
# A page that moves less while it loads is a good one; a busy machine moves any a little.
MOST_SHIFT = 0.1


def seen(folder: Path, subjects: Iterable[tuple[str, bool]]) -> Iterator[list[Finding]]:
    """What one browser finds on each of the pages, in their order, and their lengths.

    The frame is looked at on the pages that say so, the front page as a newcomer sees it, too.
    """
    with browsing(folder) as (browser, server):
        yield from seen_in(browser, server.address, subjects)


def seen_in(
    browser: Browser, site: str, subjects: Iterable[tuple[str, bool]]
) -> Iterator[list[Finding]]:
    """The same in a browser; each page begins with the width at which the one before ended."""
    with window(browser) as (page, traffic):
        known: set[str] = set()
        for (url, framed), states in zip(subjects, cycle((FEW, FEW[::-1])), strict=False):
            within = "" if framed else OWN
            found = [f for _, f in sweep(page, traffic, site, url, states, within, known)]
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
    states: Sequence[State],
    within: str = "",
    known: set[str] | None = None,
) -> Iterator[tuple[str, Finding]]:
    """What falls short and of what kind; the page stays loaded."""
    page.goto(site + url)
    if (moved := page.evaluate(probe("shift"))) > UNSEEN:
        yield "layout", Finding(url, "ladattu", "layout shift", f"{moved:.4f}")
    for state in states:
        state.arrange(page)
        for rule, law, element, why in verdicts(page, within, known) if state.judged else []:
            yield "wcag" if law else "practice", Finding(url, state.name, rule, f"{element}: {why}")
        for rule, element in page.evaluate(probe("layout")):
            yield "layout", Finding(url, state.name, rule, element)
        if state == SMALL:
            yield LENGTH, Finding(url, "", LENGTH, f"{page.evaluate(_SCREENS):.1f}")
    yield from (("traffic", heard) for heard in traffic.findings(page, url, "kaikki tilat"))


def verdicts(page: Page, within: str = "", known: set[str] | None = None) -> list[list[str]]:
    """What violates a rule: the rule, whether it is WCAG's, the element and why.

    `known` are the looks that were sound elsewhere in the same window, and gets those found here.
    """
    asked = {"within": within, "known": " ".join(known or ())}
    found = page.evaluate(probe("axe"), asked)
    if known is not None:
        known.update(found["sound"].split())
    faults: list[list[str]] = found["faults"]
    return faults


# The front page as a newcomer gets it: nothing in the cache.
BYTES, REQUESTS = 90_000, 12

# The path of each file, its bytes with headers, and whether nothing was drawn before it came.
_FILES = """() => [...performance.getEntriesByType("navigation"),
    ...performance.getEntriesByType("resource")]
  .filter((entry) => entry.name.startsWith("http"))
  .map((entry) => [new URL(entry.name).pathname, entry.transferSize,
    entry.entryType === "resource" && entry.renderBlockingStatus === "blocking"])"""
# A slow telephone: what comes late moves what came early.
_SLOW = {
    "offline": False,
    "latency": 80,
    "downloadThroughput": 200_000,
    "uploadThroughput": 90_000,
}


def first_visit(browser: Browser, site: str, width: int = WIDE) -> Iterator[Finding]:
    """What costs too much on a slow net with an empty cache, until nothing more comes."""
    with window(browser, width) as (page, _):
        wire = page.context.new_cdp_session(page)
        wire.send("Network.enable")
        wire.send("Network.emulateNetworkConditions", _SLOW)
        page.goto(site, wait_until="networkidle")
        files, shift = page.evaluate(_FILES), page.evaluate(probe("shift"))
    state, total = f"ensikäynti, {width} px", sum(size for _, size, _ in files)
    if total > BYTES:
        heavy = sorted(files, key=lambda file: -file[1])[:3]
        named = ", ".join(f"{path[1:] or 'etusivu'} {size // 1000} kt" for path, size, _ in heavy)
        yield Finding("", state, "too heavy", f"{total // 1000} kt, suurimmat {named}")
    if len(files) > REQUESTS:
        yield Finding("", state, "too many requests", str(len(files)))
    if shift > UNSEEN:
        yield Finding("", state, "layout shift", f"{shift:.4f}")
    for path, _, blocking in files:
        if path.startswith("/haku/") or "/javascripts/search/" in path:
            yield Finding("", state, "search before it is asked for", path)
        if blocking and not path.endswith(".css"):
            yield Finding("", state, "blocking", path)
