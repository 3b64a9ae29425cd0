"""The rules of synonyms → bytes; `synonyms.js` reads them back."""

from collections.abc import Mapping

from .encoding import Encoder
from .synonyms import Phrase, Rule


class Rules:
    """Writes rules; those of one group of synonyms follow each other and mean the same."""

    def __init__(self, out: Encoder, numbers: Mapping[str, int], pages: Mapping[str, int]) -> None:
        self._out = out
        self._numbers = numbers
        self._pages = pages

    def write(self, rules: list[Rule]) -> None:
        self._out.number([("rules",)], len(rules))
        before: Rule | None = None
        for rule in rules:
            self._write_phrase(rule.said)
            like = before is not None and (before.meant, before.pages) == (rule.meant, rule.pages)
            self._out.symbol([("like",)], int(like), 1)
            if not like:
                self._write_meaning(rule)
            before = rule

    def _write_meaning(self, rule: Rule) -> None:
        self._out.number([("phrases",)], len(rule.meant))
        for phrase in rule.meant:
            self._write_phrase(phrase)
        listed = [self._pages[url] for url in rule.pages if url in self._pages]
        self._write_choices("listed", listed, len(self._pages))

    def _write_phrase(self, phrase: Phrase) -> None:
        self._out.number([("phrase",)], len(phrase))
        for keys in phrase:
            words = [self._numbers[key] for key in keys]
            self._write_choices("meant", words, len(self._numbers))

    def _write_choices(self, name: str, numbers: list[int], count: int) -> None:
        self._out.number([(f"how many {name}",)], len(numbers))
        for number in numbers:
            self._out.choice(name, number, count)
