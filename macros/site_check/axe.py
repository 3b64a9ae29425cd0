"""axe's verdict on a page as it stands."""

import re
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

from .probes import probe

# Every window has it from the start: the browser compiles it once, not for each page.
SCRIPT = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")


def verdicts(page: Page, colours: bool = True, within: str = "") -> list[list[str]]:
    """What violates a rule: the rule, whether it is WCAG's, the element and why."""
    found: list[list[str]] = page.evaluate(probe("axe"), {"colours": colours, "within": within})
    return found


def version() -> str:
    """As the accessibility statement names it: axe-core 4.12.1."""
    found = re.search(r"axe v([\d.]+)", SCRIPT)
    return f"axe-core {found[1] if found else ''}"
