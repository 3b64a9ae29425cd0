"""The words of the documents → entries: what each is made of, and the forms it is found by."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from .paradigms import ALONE, RANK
from .readings import Rank, Word
from .tokens import code_pieces, is_code, plain
from .word_book import WordBook

Endings = dict[str, int]
UNINFLECTED: Endings = {"": ALONE}
_SUFFIXED: Endings = {"": ALONE | Rank.RARE << RANK}


@dataclass
class Entry:
    """A dictionary word of the site: stems with their endings, and parts.

    `words` are what to inflect for it; `parts` are keys, one alone that of the verb that it is made
    of.
    """

    key: str
    words: list[Word] = field(default_factory=list)
    inflections: list[tuple[str, Endings]] = field(default_factory=list)
    parts: tuple[str, ...] = ()

    def covers(self, form: str) -> bool:
        return any(
            endings.get(form[len(stem) :], 0) & ALONE
            for stem, endings in self.inflections
            if form.startswith(stem)
        )


class Lexicon:
    """The same for the same forms, which are in lower case and sorted.

    `keys` are those of the entries that each form belongs to; there is at least one.
    """

    def __init__(self, book: WordBook, forms: list[str]) -> None:
        self._book = book
        book.learn_words([form for form in forms if not is_code(form)])
        self.entries: dict[str, Entry] = {}
        self._met: list[tuple[str, Iterable[str]]] = []
        self.keys: dict[str, tuple[str, ...]] = {}
        for form in forms:
            self._keys_of(form)

    def _keys_of(self, form: str) -> tuple[str, ...]:
        if form not in self.keys:
            self.keys[form] = tuple(dict.fromkeys(self._found(form)))
        return self.keys[form]

    def inflected(self) -> list[Entry]:
        """All entries with their forms, which are asked last: the generator is another program.

        A form of the site is always found, whatever the generator knows.
        """
        self._book.learn_forms(word for entry in self.entries.values() for word in entry.words)
        for entry in self.entries.values():
            entry.inflections = list(map(self._inflection, entry.words))
        for form, keys in self._met:
            entries = [self.entries[key] for key in keys]
            if not any(entry.covers(form) for entry in entries):
                for entry in entries:
                    entry.inflections.append((form, _SUFFIXED if entry.words else UNINFLECTED))
        return list(self.entries.values())

    def _inflection(self, word: Word) -> tuple[str, Endings]:
        stem, endings = self._book.forms(word)
        front = "".join(word.parts[:-1])
        return (front + stem, endings) if endings else (word.key, UNINFLECTED)

    def _found(self, form: str) -> list[str]:
        if is_code(form):
            return [self._code(form)]
        known = self._book.words(form)
        if known:
            keys = [self._entry(word).key for word in known]
        else:
            keys = [self._unknown(form), *self._guessed(form)]
        self._met.append((plain(form), keys))
        return keys

    def _code(self, form: str) -> str:
        entry = self._made(plain(form))
        pieces = code_pieces(entry.key)
        if len(pieces) > 1:
            entry.parts = tuple(self._made(piece).key for piece in pieces)
        return entry.key

    def _unknown(self, form: str) -> str:
        pieces = [p for p in form.replace(":", "-").split("-") if len(p) > 1]
        entry = self._made(plain(form))
        if len(pieces) > 1 and not entry.parts:
            entry.parts = tuple(self._keys_of(piece)[0] for piece in pieces)
        return entry.key

    def _guessed(self, form: str) -> list[str]:
        """The likeliest base forms: of a noun, and of a verb."""
        guesses = self._book.guesses(form)
        kinds = ([g for g in guesses if (g.pos == "verb") is verb] for verb in (False, True))
        return [self._entry(max(kind, key=_likelihood)).key for kind in kinds if kind]

    def _entry(self, word: Word) -> Entry:
        entry = self.entries.get(word.key) or self.entries.setdefault(word.key, Entry(word.key))
        if word not in entry.words:
            entry.words.append(word)
        if len(word.parts) > 1:
            if not entry.parts:
                entry.parts = self._parts(word)
        else:
            verbs = tuple(self._entry(verb).key for verb in self._book.verbs(word))
            entry.parts = entry.parts or verbs[:1]
        return entry

    def _parts(self, word: Word) -> tuple[str, ...]:
        *front, last = word.parts
        head = replace(word, key=last, parts=(last,), source="Lexicon")
        return (*(self._part(part) for part in front), self._entry(head).key)

    def _part(self, part: str) -> str:
        words = self._book.modifiers(part)
        return self._entry(words[0]).key if words else self._made(part).key

    def _made(self, key: str) -> Entry:
        """An entry of a form that may be all there is of a word."""
        self._met.append((key, [key]))
        return self.entries.setdefault(key, Entry(key))


def _likelihood(guess: Word) -> tuple[bool, int]:
    return guess.pos != "proper", -len(guess.key)
