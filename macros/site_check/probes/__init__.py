"""JavaScript that looks at a page; each is one function, and tells what it gives."""

from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


@cache
def probe(name: str) -> str:
    """The text of a probe, after the words that all of them use."""
    texts = (_HERE.joinpath(f"{each}.js").read_text(encoding="utf-8") for each in ("words", name))
    return "\n".join(texts)
