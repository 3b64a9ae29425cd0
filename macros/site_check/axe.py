"""axe's verdict on a page as it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

from .probes import probe


@dataclass(frozen=True)
class Verdict:
    """One element against one rule; `law` when the rule is WCAG's and not only best practice."""

    rule: str
    law: bool
    element: str
    why: str


def verdicts(
    page: Page, colours: bool = True, only: tuple[str, ...] | None = None
) -> Iterator[Verdict]:
    """What violates a rule. The policy of the page does not bind what the debugger puts in."""
    if only == ():
        return
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(_script())
    found = page.evaluate(probe("axe"), {"colours": colours, "only": only})
    yield from (Verdict(*row) for row in found["violations"])
    yield from (Verdict(f"{rule} (unsure)", True, *row) for rule, *row in found["unsure"])


@cache
def version() -> str:
    """As the accessibility statement names it: axe-core 4.12.1."""
    found = re.search(r"axe v([\d.]+)", _script())
    return f"axe-core {found[1] if found else ''}"


@cache
def _script() -> str:
    return Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
