"""What is known of each word, remembered between builds: only new words are analysed."""

import json
from collections.abc import Callable, Iterable
from contextlib import closing
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

from ..memory import Memory, halved
from . import modifiers, paradigms, readings
from .morphology import Morphology, library_versions
from .paradigms import Forms as Endings
from .readings import Word
from .tokens import shared_start

_SOURCES = (modifiers, paradigms, readings)
_KINDS = ("words", "guesses", "parts", "verbs", "forms", "endings")
_KEPT = b"words"


class WordBook:
    """Answers from memory, and asks the analyser about what it has not been asked before."""

    def __init__(self, folder: Path | None = None) -> None:
        self._morphology = Morphology()
        self.version = _version()
        self._file = folder / "words.db" if folder else None
        self._patterns: paradigms.Patterns = {}
        self._news = 0

    @cached_property
    def _known(self) -> dict[str, dict[str, Any]]:
        """What the same rules had learnt."""
        if self._file:
            with closing(Memory(self._file)) as memory:
                version, known = memory.get(_KEPT) or (None, {})
            if version == self.version:
                return known
        return {kind: {} for kind in _KINDS}

    def words(self, form: str) -> list[Word]:
        """The words that a form in lower case may be a form of; none for an unknown one."""
        return self._words("words", form, lambda: self._readings(form))

    def learn_words(self, forms: Iterable[str]) -> None:
        """Asks for the words of many forms at once."""
        new = [form for form in forms if form not in self._known["words"]]
        for form, found in zip(new, halved(self._readings, new), strict=True):
            self._keep("words", form, found)

    def guesses(self, form: str) -> list[Word]:
        """What an unknown form could be inflected from."""
        return self._words("guesses", form, lambda: readings.guesses(form, self._morphology))

    def modifiers(self, part: str) -> list[Word]:
        """The words that a part of a compound is a form of."""
        return self._words("parts", part, lambda: modifiers.modifiers(part, self._morphology))

    def verbs(self, word: Word) -> list[Word]:
        """The verbs that a word is made of, as a participle or as the noun of what is done."""
        asked = lambda: readings.verbs(word, self._morphology)  # noqa: E731
        return self._words("verbs", f"{word.key} {word.pos}", asked)

    def forms(self, word: Word) -> tuple[str, Endings]:
        """The stem that all forms of the word's last part share, and the endings with marks."""
        name = _paradigm(word)
        if name not in self._known["forms"]:
            self.learn_forms([word])
        found: tuple[str, Endings] = self._known["forms"][name]
        return found

    def learn_forms(self, words: Iterable[Word]) -> None:
        """Asks for the forms of many words at once."""
        named = {_paradigm(word): word for word in words}
        new = {name: word for name, word in named.items() if name not in self._known["forms"]}
        found = halved(self._inflected, [*new.values()])
        for name, (stem, endings) in zip(new, found, strict=True):
            self._keep("forms", name, (stem, self._shared(endings)))

    def save(self) -> None:
        """Keeps what was learnt for the next build; a build beside this one is not disturbed."""
        if self._file and self._news:
            with closing(Memory(self._file)) as memory:
                memory.put(_KEPT, (self.version, self._known))
                memory.save()

    def _shared(self, endings: Endings) -> Endings:
        """Most words have the endings of others, which are kept once."""
        name = sha256(json.dumps(endings).encode()).hexdigest()
        same: Endings = self._known["endings"].setdefault(name, endings)
        return same

    def _readings(self, form: str) -> list[Word]:
        found = readings.readings(form, self._morphology)
        if not found and (whole := modifiers.divided(form, self._morphology)):
            found = [whole]
        return found

    def _inflected(self, word: Word) -> tuple[str, Endings]:
        forms = paradigms.forms_of(word, self._morphology, self._patterns)
        stem = shared_start(forms)
        return stem, {form[len(stem) :]: marks for form, marks in sorted(forms.items())}

    def _words(self, kind: str, key: str, asked: Callable[[], list[Word]]) -> list[Word]:
        if key not in self._known[kind]:
            self._keep(kind, key, asked())
        found: list[Word] = self._known[kind][key]
        return found

    def _keep(self, kind: str, key: str, found: Any) -> None:
        self._known[kind][key] = found
        self._news += 1


def _paradigm(word: Word) -> str:
    """What the forms of the word's last part depend on."""
    source, compound = word.source.partition("|")[0], "+" if len(word.parts) > 1 else ""
    return " ".join((word.root, word.pos, source, word.derivation, word.homonym, compound))


def _version() -> str:
    """A name that changes with the libraries and with our own rules."""
    rules = "".join(Path(str(s.__file__)).read_text(encoding="utf-8") for s in _SOURCES)
    return sha256(f"{library_versions()} {rules}".encode()).hexdigest()[:16]
