"""What fell short: on which page, in which state, by which rule, at which element."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Finding:
    """One shortfall. `page` is the address from the site's root; the front page's is empty."""

    page: str
    state: str
    rule: str
    element: str

    def __str__(self) -> str:
        return f"/{self.page} | {self.state} | {self.rule} | {self.element}"


def listed(findings: Iterable[Finding]) -> str:
    """Every finding on a line of its own, for the message of a failed test."""
    lines = [str(finding) for finding in sorted(set(findings))]
    return "\n".join([f"{len(lines)} fell short (page | state | rule | element):", *lines])
