"""What fell short: on which page, in which state, by which rule, at which element."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Finding:
    """One shortfall. `page` is the address from the site's root; the front page's is empty."""

    page: str
    state: str
    rule: str
    element: str
