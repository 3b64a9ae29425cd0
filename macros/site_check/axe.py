"""axe's verdict on a page as it stands."""

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

from .probes import probe

# Every window has it from the start: the browser compiles it once, not for each page.
SCRIPT = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")


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
