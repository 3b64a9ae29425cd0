"""Every page in every state, each page loaded once for all checks."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain
from queue import Empty, SimpleQueue

from playwright.sync_api import Page, sync_playwright

from .axe import verdicts
from .chromium import launched, window
from .finding import Finding
from .probes import probe
from .states import STATES, UNSEEN, State, Unreachable, arrange
from .traffic import Traffic

# A browser takes a core, and half a gigabyte on a long page.
_BROWSERS = 2


@dataclass
class Sweep:
    """What was seen, kind by kind."""

    wcag: list[Finding] = field(default_factory=list)
    practice: list[Finding] = field(default_factory=list)
    layout: list[Finding] = field(default_factory=list)
    structure: list[Finding] = field(default_factory=list)
    motion: list[Finding] = field(default_factory=list)
    colours: list[Finding] = field(default_factory=list)
    paper: list[Finding] = field(default_factory=list)
    traffic: list[Finding] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)
    measured: dict[tuple[str, str], int] = field(default_factory=dict)

    def everything(self) -> list[Finding]:
        """All findings, of whatever kind."""
        kinds = (self.wcag, self.practice, self.layout, self.structure)
        more = (self.motion, self.colours, self.paper, self.traffic)
        return [*chain(*kinds, *more)]


def swept(site: str, urls: Iterable[str]) -> Sweep:
    """All the pages, shared between a few browsers; one alone would leave cores idle."""
    waiting: SimpleQueue[str] = SimpleQueue()
    for url in urls:
        waiting.put(url)
    with ThreadPoolExecutor(_BROWSERS) as pool:
        parts = [pool.submit(_sweep_from, waiting, site) for _ in range(_BROWSERS)]
    return _sum(part.result() for part in parts)


def _sweep_from(waiting: SimpleQueue[str], site: str) -> Sweep:
    with sync_playwright() as playwright:
        browser = launched(playwright)
        with window(browser) as (page, traffic):
            return sweep(page, traffic, site, _taken(waiting))


def _taken(waiting: SimpleQueue[str]) -> Iterator[str]:
    with suppress(Empty):
        while True:
            yield waiting.get_nowait()


def _sum(parts: Iterable[Sweep]) -> Sweep:
    total = Sweep()
    for part in parts:
        for name in vars(total):
            whole, more = getattr(total, name), getattr(part, name)
            setattr(total, name, whole + more if isinstance(whole, list) else whole | more)
    return total


def sweep(
    page: Page,
    traffic: Traffic,
    site: str,
    urls: Iterable[str],
    states: Iterable[State] = STATES,
    media: bool = True,
) -> Sweep:
    """Goes through the pages, in other media too; the page is left on the last one."""
    seen = Sweep()
    for url in urls:
        page.goto(site + url)
        _once(page, url, seen)
        for state in states:
            _measure(page, url, state, seen)
        if media:
            _in_other_media(page, url, seen)
        seen.traffic += traffic.findings(page, url, "kaikki tilat")
    seen.hosts |= traffic.hosts
    return seen


def _measure(page: Page, url: str, state: State, seen: Sweep) -> None:
    try:
        arrange(page, state)
    except Unreachable as missing:
        seen.wcag.append(Finding(url, state.name, "state not reached", str(missing)))
        seen.measured[url, state.name] = 1
        return
    before = len(seen.wcag)
    for verdict in verdicts(page, state.text == 100, state.rules):
        finding = Finding(url, state.name, verdict.rule, f"{verdict.element}: {verdict.why}")
        if verdict.law:
            seen.wcag.append(finding)
        else:
            seen.practice.append(finding)
    seen.measured[url, state.name] = len(seen.wcag) - before
    seen.layout += _found(page, "layout", url, state.name)


def _once(page: Page, url: str, seen: Sweep) -> None:
    seen.structure += _found(page, "structure", url, "ladattu")
    moved = page.evaluate(probe("shift"))
    if moved > UNSEEN:
        seen.layout.append(Finding(url, "ladattu", "layout shift", f"{moved:.4f}"))


def _in_other_media(page: Page, url: str, seen: Sweep) -> None:
    """Less motion, the reader's own colours and paper: the same load, other media."""
    seen.motion += _found(page, "motion", url, "vähemmän liikettä")
    page.emulate_media(forced_colors="active")
    seen.colours += _found(page, "forced_colours", url, "pakotetut värit")
    page.emulate_media(forced_colors="none", media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    seen.paper += _found(page, "paper", url, "paperilla")
    page.emulate_media(media="screen")


def _found(page: Page, name: str, url: str, state: str) -> Iterator[Finding]:
    for rule, element in page.evaluate(probe(name)):
        yield Finding(url, state, rule, element)
