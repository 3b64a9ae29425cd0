"""A reader without a mouse: Tab through the whole page, then every feature by its keys.

Each step is noted in a trace. What is promised and not kept comes out as a finding.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from playwright.sync_api import Error, Page

from macros.site_check.chromium import PATIENCE
from macros.site_check.told import Finding

# No page has nearly so many stops: more of them means that the focus goes round and round.
_LIMIT = 400
_STOP = Path(__file__).with_name("probes").joinpath("stop.js").read_text(encoding="utf-8")


class Broken(Exception):
    """A promise was not kept, and one is enough for the one who walks."""


@dataclass
class Walk:
    """One page at one width, and what happened there."""

    page: Page
    url: str
    state: str
    only_first: bool = False
    trace: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def note(self, line: str) -> None:
        self.trace.append(line)

    def promise(self, kept: object, rule: str, element: object) -> None:
        """Notes the step; it is a finding when the promise is not kept."""
        self.note(f"{'ok' if kept else 'FAILS'}  {rule}: {element}")
        if not kept:
            self.findings.append(Finding(self.url, self.state, rule, str(element)))
            if self.only_first:
                raise Broken

    def press(self, key: str) -> dict[str, Any] | None:
        """Presses a key; what has the focus afterwards."""
        self.page.keyboard.press(key)
        # Not evaluate: it would wait for ever when the key has led to another page.
        self.page.wait_for_function("true", polling="raf")
        return self.focus()

    def focus(self) -> dict[str, Any] | None:
        """What has the focus, as the one who sees it would judge."""
        stop: dict[str, Any] | None = self.page.evaluate(_STOP)
        return stop

    def shows(self, selector: str) -> bool:
        """Whether the element is there to see, at once or in a moment."""
        try:
            self.page.locator(selector).first.wait_for(timeout=PATIENCE)
        except Error:
            return False
        return True

    def hides(self, selector: str) -> bool:
        """Whether the element is gone from sight, at once or in a moment."""
        try:
            self.page.locator(selector).first.wait_for(state="hidden", timeout=PATIENCE)
        except Error:
            return False
        return True


def stops(walk: Walk, limit: int = _LIMIT) -> list[dict[str, Any]]:
    """Every stop from the top of the page to its end, each one judged."""
    found: list[dict[str, Any]] = []
    while len(found) < limit and (stop := walk.press("Tab")) and not _first_again(walk):
        found.append(stop)
        _judge(walk, stop)
    walk.promise(len(found) < limit, "the focus comes to an end", f"{len(found)} stops")
    for rule, before, after in _out_of_order(found):
        walk.promise(False, rule, f"{before['name']} → {after['name']}")
    return found


def _first_again(walk: Walk) -> bool:
    """Without a window's own buttons the focus goes from the last stop to the first."""
    again: bool = walk.page.evaluate(
        "() => document.activeElement === (window.firstStop ??= document.activeElement) "
        "&& (window.stops = (window.stops ?? 0) + 1) > 1"
    )
    return again


def _judge(walk: Walk, stop: dict[str, Any]) -> None:
    name = f"{stop['element']} «{stop['name']}»"
    faults = {
        "stop out of view": not stop["inView"],
        "stop covered by something": stop["inView"] and not stop["uncovered"],
        "focus not visible": not stop["ring"],
        "stop without a name": not stop["name"],
        "order forced by tabindex": stop["tabindex"] > 0,
    }
    walk.note(f"Tab  {stop['region'] or '-'}  {name}")
    for rule, fault in faults.items():
        if fault:
            walk.promise(False, rule, name)


def _out_of_order(
    found: list[dict[str, Any]],
) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Within a region stops go downwards, on one line to the right; no region is visited twice.

    The contents of a page lie inside the article, so the article alone may be left and entered.
    """
    left: set[str] = set()
    for before, after in pairwise(found):
        if before["region"] == after["region"]:
            if _goes_back(before, after):
                yield "order goes back", before, after
            continue
        left.add(before["region"])
        if after["region"] in left - {"md-content__inner", ""}:
            yield "region visited twice", before, after


def _goes_back(before: dict[str, Any], after: dict[str, Any]) -> bool:
    same_line = abs(before["top"] - after["top"]) < min(before["height"], after["height"]) / 2
    if same_line:
        return bool(after["left"] < before["left"])
    above: int = before["top"] - after["top"]
    beside = after["left"] >= before["left"] + before["width"]
    return above > 0 and not beside
