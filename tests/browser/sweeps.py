"""Many pages of a site in many states, in one window."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import astuple

from playwright.sync_api import Browser

from macros.site_check.chromium import window
from macros.site_check.finding import Finding
from macros.site_check.pages import OWN, sweep
from macros.site_check.states import STATES, State

# By kind: wcag, practice, layout, structure, motion, forced_colours, paper, traffic.
Seen = dict[str, list[Finding]]


def listed(findings: Iterable[Finding]) -> str:
    """Every finding on a line of its own, for the message of a failed test."""
    lines = [" | ".join(astuple(finding)) for finding in sorted(set(findings))]
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
            for kind, finding in sweep(page, traffic, site, url, states, media, within, known):
                seen.setdefault(kind, []).append(finding)
    return seen
