"""JavaScript that looks at a page; each is one function, and tells what it gives."""

from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


@cache
def probe(name: str, folder: Path = _HERE) -> str:
    """The text of a probe, after the words that all of them use."""
    words = (_HERE / "words.js").read_text(encoding="utf-8")
    return f"{words}\n{(folder / f'{name}.js').read_text(encoding='utf-8')}"
