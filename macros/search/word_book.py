"""What is known of each word, remembered between builds: only new words are analysed."""

import json
import logging
import os
from collections.abc import Callable
from dataclasses import astuple
from hashlib import sha256
from pathlib import Path
from typing import Any

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
        self._file = folder / f"{_version()}.words" if folder else None
        self._known: dict[str, dict[str, Any]] = _read(self._file)
        self._patterns: paradigms.Patterns = {}
        self._news = 0

    def words(self, form: str) -> list[Word]:
        """The words that a form in lower case may be a form of; none for an unknown one."""

        def asked() -> list[Word]:
            found = readings.readings(form, self._morphology)
            if not found and (whole := modifiers.divided(form, self._morphology)):
                return [whole]
            return found

        return self._words("words", form, asked)

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
        key = " ".join(
            (
                word.root,
                word.pos,
                word.source.partition("|")[0],
                word.derivation,
                word.homonym,
                "+" if len(word.parts) > 1 else "",
            )
        )

        def asked() -> list[Any]:
            forms = paradigms.forms_of(word, self._morphology, self._patterns)
            stem = shared_start(forms)
            endings = {form[len(stem) :]: marks for form, marks in sorted(forms.items())}
            return [stem, self._class(endings)]

        stem, number = self._remembered("forms", key, asked)
        return stem, self._known["classes"][str(number)]

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

    def _words(self, kind: str, key: str, asked: Callable[[], list[Word]]) -> list[Word]:
        found = self._remembered(kind, key, lambda: [astuple(word) for word in asked()])
        return [Word(key, tuple(parts), *rest) for key, parts, *rest in found]

    def _remembered(self, kind: str, key: str, asked: Callable[[], Any]) -> Any:
        known = self._known[kind]
        if key not in known:
            known[key] = asked()
            self._news += 1
        return known[key]


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
