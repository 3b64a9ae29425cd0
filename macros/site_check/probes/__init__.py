"""JavaScript that looks at a page; each is one function, and tells what it gives."""

from functools import cache
from pathlib import Path


@cache
def probe(name: str) -> str:
    """The text of a probe."""
    return Path(__file__).with_name(f"{name}.js").read_text(encoding="utf-8")
