"""Many pages of a site in many states, in one window."""

from collections.abc import Container, Iterable, Iterator, Sequence

from playwright.sync_api import Browser, Page

from macros.site_check.chromium import Traffic, window
from macros.site_check.pages import OWN, State, sweep
from macros.site_check.probes import probe
from macros.site_check.told import Finding
from tests.browser.states import STATES
from tests.site.trees import ROOT

# By kind: wcag, practice, layout, structure, motion, forced_colours, paper, traffic.
Seen = dict[str, list[Finding]]

PROBES = ROOT / "tests" / "browser" / "probes"


def listed(findings: Iterable[Finding]) -> str:
    """Every finding on a line of its own, for the message of a failed test."""
    lines = [" | ".join(finding) for finding in sorted(set(findings))]
    return "\n".join([f"{len(lines)} fell short (page | state | rule | element):", *lines])


def swept(
    browser: Browser,
    site: str,
    urls: Sequence[str],
    states: Sequence[State] = STATES,
    media: bool = True,
    framed: Container[str] | None = None,
) -> Seen:
    """Everything that falls short; a look that was sound on one page is not asked on the next.

    axe judges the frame of the `framed` pages only, and of all when nobody says which they are.
    """
    seen: Seen = {}
    known: set[str] = set()
    with window(browser) as (page, traffic):
        for url in urls:
            within = "" if framed is None or url in framed else OWN
            found = [*sweep(page, traffic, site, url, states, within, known)]
            for kind, finding in [*found, *in_other_media(page, url)] if media else found:
                seen.setdefault(kind, []).append(finding)
    return seen


def whole(
    page: Page, traffic: Traffic, site: str, url: str, states: Sequence[State]
) -> Iterator[Finding]:
    """All that falls short on one page."""
    yield from (finding for _, finding in sweep(page, traffic, site, url, states))
    yield from (finding for _, finding in in_other_media(page, url))


def in_other_media(page: Page, url: str) -> Iterator[tuple[str, Finding]]:
    """What it tells those who do not see it, less motion, the reader's own colours and paper."""
    yield from _found(page, "structure", url, "ladattu")
    yield from _found(page, "motion", url, "vähemmän liikettä")
    page.emulate_media(forced_colors="active")
    yield from _found(page, "forced_colours", url, "pakotetut värit")
    page.emulate_media(forced_colors="none", media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    yield from _found(page, "paper", url, "paperilla")
    page.emulate_media(media="screen")


def _found(page: Page, name: str, url: str, state: str) -> Iterator[tuple[str, Finding]]:
    for rule, element in page.evaluate(probe(name, PROBES)):
        yield name, Finding(url, state, rule, element)
