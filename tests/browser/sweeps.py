"""Many pages of a site in many states, side by side in a few browsers."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from macros.site_check.chromium import browsing, window
from macros.site_check.finding import Finding
from macros.site_check.pages import sweep
from macros.site_check.states import STATES, State

# By kind: wcag, practice, layout, structure, motion, forced_colours, paper, traffic.
Seen = dict[str, list[Finding]]

_BROWSERS = 2


def swept(
    folder: Path, urls: Sequence[str], states: Sequence[State] = STATES, media: bool = True
) -> Seen:
    """Everything that falls short, in threads of their own: one thread drives one browser."""

    def part(urls: Sequence[str]) -> list[tuple[str, Finding]]:
        with browsing(folder) as (browser, server), window(browser) as (page, traffic):
            sweep_ = partial(sweep, page, traffic, server.address, states=states, media=media)
            known: set[str] = set()
            return [found for url in urls for found in sweep_(url, known=known)]

    seen: Seen = {}
    with ThreadPoolExecutor(_BROWSERS) as pool:
        for found in pool.map(part, (urls[n::_BROWSERS] for n in range(_BROWSERS))):
            for kind, finding in found:
                seen.setdefault(kind, []).append(finding)
    return seen
