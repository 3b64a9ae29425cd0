"""How a repair is turned off, and the checks that must see it; repairs.py lists them all."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Error

from macros.site_check.chromium import WIDE, window
from macros.site_check.pages import first_visit
from macros.site_check.told import Finding
from tests.browser.changed import Change, ChangedServer
from tests.browser.keyboard import Broken, Walk
from tests.browser.states import Look
from tests.browser.sweeps import whole


@dataclass(frozen=True)
class Bench:
    """Where a mutation is tried. The pages are chosen by what they have."""

    browser: Browser
    server: ChangedServer
    pages: dict[str, str]


Check = Callable[[Bench], Iterator[Finding]]


@dataclass(frozen=True)
class Mutation:
    """`rule` is part of what the check must say."""

    name: str
    change: Change
    check: Check
    rule: str


def in_states(page: str, *states: Look) -> Check:
    """All that is measured of one page."""

    def check(bench: Bench) -> Iterator[Finding]:
        with window(bench.browser) as (tab, traffic):
            yield from whole(tab, traffic, bench.server.address, bench.pages[page], states)

    return check


def by_keys(feature: Callable[[Walk], object], page: str = "front", width: int = WIDE) -> Check:
    """One feature by the keyboard, until it keeps a promise no more."""

    def check(bench: Bench) -> Iterator[Finding]:
        with window(bench.browser, width) as (tab, _):
            tab.set_default_timeout(2_000)
            tab.goto(bench.server.address + bench.pages[page])
            walk = Walk(tab, page, feature.__name__, only_first=True)
            with suppress(Broken):
                _walked(walk, feature)
            yield from walk.findings

    return check


def _walked(walk: Walk, feature: Callable[[Walk], object]) -> None:
    try:
        feature(walk)
    except Error as error:
        walk.promise(False, "the feature works", error.message.splitlines()[0])


def weighed(bench: Bench) -> Iterator[Finding]:
    """The budget of the first visit."""
    yield from first_visit(bench.browser, bench.server.address)


def without(file: str, pattern: str, instead: str = "") -> Change:
    """Served files whose path ends so lose what the pattern matches, which must be there."""
    wanted = re.compile(pattern, re.MULTILINE)

    def change(path: str, text: str) -> str:
        if not path.endswith(file):
            return text
        return wanted.sub(instead, text)

    return change


def script_call(name: str) -> Change:
    """portal.js without one of its repairs."""
    return without("portal.js", rf"^  {name}\(\);\n")


def added(file: str, text: str) -> Change:
    """A served file with a fault at its end."""
    return lambda path, was: was + text if path.endswith(file) else was


@dataclass(frozen=True)
class Rebuilt:
    """A part of the build turned off: what stands in the file, and what in its place."""

    file: str
    part: str
    instead: str
    rule: str

    def turn_off(self, tree: Path) -> None:
        file = tree / "macros" / self.file
        text = file.read_text(encoding="utf-8")
        assert self.part in text, f"{self.file} has no {self.part}"
        file.write_text(text.replace(self.part, self.instead), encoding="utf-8")
