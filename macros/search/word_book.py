"""What is known of each word, remembered between builds: only new words are analysed."""

import json
import logging
import os
from collections.abc import Callable, Iterable
from dataclasses import astuple
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

from ..memory import halved
from . import modifiers, paradigms, readings
from .morphology import Morphology, library_versions
from .readings import Word
from .tokens import shared_start

_SOURCES = (modifiers, paradigms, readings)
_KINDS = ("words", "guesses", "parts", "verbs", "forms", "classes", "numbers")

log = logging.getLogger(__name__)


class WordBook:
    """Answers from memory, and asks the analyser about what it has not been asked before."""

    def __init__(self, folder: Path | None = None) -> None:
        self._morphology = Morphology()
        self.version = _version()
        self._file = folder / f"{self.version}.words" if folder else None
        self._patterns: paradigms.Patterns = {}
        self._news = 0

    @cached_property
    def _known(self) -> dict[str, dict[str, Any]]:
        return _read(self._file)

    def words(self, form: str) -> list[Word]:
        """The words that a form in lower case may be a form of; none for an unknown one."""
        if form not in self._known["words"]:
            self.learn_words([form])
        return _read_words(self._known["words"][form])

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

    def forms(self, word: Word) -> tuple[str, dict[str, int]]:
        """The stem that all forms of the word's last part share, and the endings with marks."""
        name = _paradigm(word)
        if name not in self._known["forms"]:
            self.learn_forms([word])
        stem, number = self._known["forms"][name]
        return stem, self._known["classes"][str(number)]

    def learn_forms(self, words: Iterable[Word]) -> None:
        """Asks for the forms of many words at once."""
        named = {_paradigm(word): word for word in words}
        new = {name: word for name, word in named.items() if name not in self._known["forms"]}
        found = halved(self._inflected, [*new.values()])
        for name, (stem, endings) in zip(new, found, strict=True):
            self._keep("forms", name, [stem, self._class(endings)])

    def save(self) -> None:
        """Keeps what was learnt for the next build; a build beside this one is not disturbed."""
        if not self._file or not self._news:
            return
        try:
            _write(self._file, self._known)
        except OSError as error:
            log.warning("Note: what was learnt of words was not kept: %s", error)

    def _class(self, endings: dict[str, int]) -> int:
        """The number under which a set of endings is kept; most words share theirs."""
        classes = self._known["classes"]
        numbers = self._known["numbers"]
        name = sha256(json.dumps(endings).encode()).hexdigest()[:20]
        if name not in numbers:
            numbers[name] = len(classes)
            classes[str(len(classes))] = endings
        return int(numbers[name])

    def _readings(self, form: str) -> list[Any]:
        found = readings.readings(form, self._morphology)
        if not found and (whole := modifiers.divided(form, self._morphology)):
            found = [whole]
        return list(map(astuple, found))

    def _inflected(self, word: Word) -> tuple[str, dict[str, int]]:
        forms = paradigms.forms_of(word, self._morphology, self._patterns)
        stem = shared_start(forms)
        return stem, {form[len(stem) :]: marks for form, marks in sorted(forms.items())}

    def _words(self, kind: str, key: str, asked: Callable[[], list[Word]]) -> list[Word]:
        if key not in self._known[kind]:
            self._keep(kind, key, list(map(astuple, asked())))
        return _read_words(self._known[kind][key])

    def _keep(self, kind: str, key: str, found: Any) -> None:
        self._known[kind][key] = found
        self._news += 1


def _read_words(kept: list[Any]) -> list[Word]:
    return [_word(key, tuple(parts), *rest) for key, parts, *rest in kept]


@cache
def _word(*told: Any) -> Word:
    return Word(*told)  # made once for its many forms


def _paradigm(word: Word) -> str:
    """What the forms of the word's last part depend on."""
    source, compound = word.source.partition("|")[0], "+" if len(word.parts) > 1 else ""
    return " ".join((word.root, word.pos, source, word.derivation, word.homonym, compound))


def _read(file: Path | None) -> dict[str, dict[str, Any]]:
    """Only what `_write` wrote, to the byte: anything else is left aside and learnt anew."""
    empty: dict[str, dict[str, Any]] = {kind: {} for kind in _KINDS}
    if file is None:
        return empty
    try:
        digest, _, known = file.read_bytes().partition(b"\n")
    except FileNotFoundError:
        return empty
    except OSError as error:
        log.warning("Note: words are learnt anew, since this cannot be read: %s", error)
        return empty
    if digest != _digest(known):
        log.warning("Note: words are learnt anew, since %s is not whole", file)
        return empty
    found: dict[str, dict[str, Any]] = json.loads(known)
    return empty | found


def _write(file: Path, known: dict[str, dict[str, Any]]) -> None:
    content = json.dumps(known, ensure_ascii=False).encode()
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(f".{os.getpid()}")
    try:
        fresh.write_bytes(_digest(content) + b"\n" + content)
        fresh.replace(file)
    finally:
        fresh.unlink(missing_ok=True)
    for old in set(file.parent.glob("*.words")) - {file}:
        old.unlink(missing_ok=True)  # what other versions of the rules had learnt


def _digest(content: bytes) -> bytes:
    return sha256(content).hexdigest().encode()


def _version() -> str:
    """A name that changes with the libraries and with our own rules."""
    rules = "".join(Path(str(s.__file__)).read_text(encoding="utf-8") for s in _SOURCES)
    return sha256(f"{library_versions()} {rules}".encode()).hexdigest()[:16]
