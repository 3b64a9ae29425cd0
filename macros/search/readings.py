"""A form → the words that it may be a form of, unlikely ones left out."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import IntEnum

from .morphology import Analysis, Morphology
from .tokens import plain

_SEPARATORS = re.compile(r"\||-|⁅BOUNDARY⁆|⁅HYPHEN⁆")
# Verbs' nouns: tunnistautuminen, ratkaisija, kolvaus. They are words of their own.
_DERIVED = re.compile(r"\+(inf4|deriv_agent|deriv_action)(?=\+(sg|pl))")
# Where the stem of such a noun ends in its forms; an action is a form of a noun in -us or -ys.
_NOUNS = {
    "+inf4": r"(.*)(mi)(?:nen|s)",
    "+deriv_agent": r"(.*)(j)[aäoöi]",
    "+deriv_action": r"(.*)([uy])k?s",
}
# A noun in -ma is hardly thought of as what somebody does: sanoma, kuolema.
_OF_VERB = re.compile(
    r"\+(inf4|deriv_agent|deriv_action)\+sg\+nom|(\+pass)?\+part_(pres|past|maton).*"
)
_MADE_OF_VERBS = {"adjective", "participle", "noun"}
_ONLY_VERBS = re.compile(r"\+(pass|part_past|inf2|inf3)\b")
# A shorter piece is seldom a word there: pii|levä.
_LEAST_OPENED = 4
_CLITICS = {"kin", "kaan", "ko", "han", "pa", "s", "ka"}
_RARE = {"ins", "com", "abe", "rare", "dial", "poet", "dated", "poten", "deriv_action"}
_DEGREES = {"comparative", "superlative"}


class Rank(IntEnum):
    """How natural a reading is; where there is a better one, worse ones are left out."""

    COMMON = 0
    PARTICIPLE = 1
    RARE = 2
    DERIVED = 3


@dataclass(frozen=True)
class Word:
    """A dictionary word: its key, its parts as the analyser writes them, and how to inflect it.

    `root` is what the generator inflects: the last part, or the verb of a noun made from it.
    """

    key: str
    parts: tuple[str, ...]
    source: str
    pos: str
    root: str
    homonym: str = ""
    derivation: str = ""


def readings(form: str, morphology: Morphology) -> list[Word]:
    """The likeliest words of a form in lower case; none when it is no Finnish that we know."""
    known = [a for a in morphology.analyses(form) if not a.guessed]
    if not known:
        return []
    best = min(a.weight for a in known)
    near = [a for a in known if a.weight == best or (a.source == "Lexicon" and a.weight <= 1)]
    near = [a for a in near if not _abbreviation(a, form)] or near
    # a name does not push out what is no name: määrin is hardly of a Määri
    least = min(rank(a) for a in [a for a in near if a.pos != "proper"] or near)
    chosen = [a for a in near if rank(a) <= least]
    if any(a.pos == "adposition" for a in chosen):  # vastaan is hardly of vastata
        chosen = [a for a in chosen if a.pos not in ("verb", "proper")]
    if any(a.pos == "verb" for a in chosen):
        chosen = [a for a in chosen if a.pos != "participle"]
    return [_opened(word, known) for word in unique(word_of(a) for a in chosen)]


def _abbreviation(analysis: Analysis, form: str) -> bool:
    """Whether the form would be an inflected abbreviation, as `lista` of `la`."""
    short = len(analysis.word) < 3 and analysis.pos in ("noun", "proper")
    return short and analysis.word != "yö" and analysis.word.lower() != form


def _opened(word: Word, analyses: list[Analysis]) -> Word:
    """A word that the lexicon holds whole but also knows to divide: proto|tyyppi."""
    if len(word.parts) > 1:
        return word
    for analysis in analyses:
        parts = tuple(plain(part) for part in _SEPARATORS.split(analysis.word))
        if "".join(parts) == word.key and len(parts) > 1 and min(map(len, parts)) >= _LEAST_OPENED:
            return replace(word, parts=parts, root=_SEPARATORS.split(analysis.word)[-1])
    return word


def verbs(word: Word, morphology: Morphology) -> list[Word]:
    """Those that a word is made of: purtava, tykännyt, ilmoittaminen."""
    if word.pos not in _MADE_OF_VERBS and not word.derivation:
        return []
    found = (a for a in morphology.analyses(word.key) if not a.guessed and a.pos == "verb")
    return unique(
        Word(a.word, (a.word,), a.source, a.pos, a.word, a.homonym)
        for a in found
        if _OF_VERB.fullmatch(a.tags) and not _SEPARATORS.search(a.word)
    )


def guesses(form: str, morphology: Morphology) -> list[Word]:
    """What an unknown form could be inflected from, the form itself left out."""
    found = [a for a in morphology.analyses(form) if a.guessed and a.weight <= 7]
    likely = (a for a in found if _tells_noun(a) or _tells_verb(a))
    words = (word_of(a) for a in likely)
    return unique(w for w in words if w.key != plain(form))


def _tells_noun(analysis: Analysis) -> bool:
    nominal = analysis.pos in ("noun", "proper", "adjective", "numeral")
    return nominal and rank(analysis) is Rank.COMMON


def _tells_verb(analysis: Analysis) -> bool:
    """Whether the ending is one that only verbs have: skannat|tu, klikkaa|massa."""
    tells = _ONLY_VERBS.match(analysis.tags)
    return analysis.pos == "verb" and bool(tells) and analysis.weight < 5


def rank(analysis: Analysis) -> Rank:
    """How natural the reading is."""
    tags = set(analysis.tags.split("+"))
    if "inf4" in tags or "deriv_agent" in tags:
        return Rank.DERIVED if not tags & _RARE else Rank.RARE
    if "deriv_action" in tags:
        return Rank.DERIVED
    if tags & _RARE or tags & _CLITICS or tags & _DEGREES or analysis.style:
        return Rank.RARE
    if "+poss" in analysis.tags:
        return Rank.RARE
    if analysis.pos == "participle" or "part_" in analysis.tags:
        return Rank.PARTICIPLE
    return Rank.COMMON


def word_of(analysis: Analysis) -> Word:
    """The dictionary word of a reading: the verb of a participle, the noun of an action."""
    *front, root = _SEPARATORS.split(analysis.word)
    derived = _DERIVED.match(analysis.tags) if analysis.pos == "verb" else None
    derivation = derived[0] if derived else ""
    form = plain(analysis.form).removeprefix(plain("".join(front)))
    last = _derived_noun(form, root, derivation) if derived else root
    parts = tuple(plain(part) for part in (*front, last) if plain(part))
    return Word(
        "".join(parts), parts, analysis.source, analysis.pos, root, analysis.homonym, derivation
    )


def _derived_noun(form: str, verb: str, derivation: str) -> str:
    """The nominative out of a form: tunnistautumis|ella, päivittäj|iä, nopeutuks|en."""
    found = re.match(_NOUNS[derivation], form)
    if not found:
        return verb
    ending = {"mi": "nen", "j": verb[-1]}.get(found[2], "s")
    return found[1] + found[2] + ending


def unique(
    words: Iterable[Word], key: Callable[[Word], object] = lambda w: (w.key, w.pos)
) -> list[Word]:
    """The first of each key and part of speech."""
    found: dict[object, Word] = {}
    for word in words:
        found.setdefault(key(word), word)
    return list(found.values())
