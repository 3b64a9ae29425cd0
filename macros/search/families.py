"""Words of one root: vaihtaa, vaihto, vaihtaminen. Who seeks one is glad of another."""

import re
from collections.abc import Iterator

from .morphology import Morphology
from .readings import Word, unique, word_of

_PARTICIPIAL = {"adjective", "participle", "noun"}
# A noun in -ma is hardly thought of as what somebody does: sanoma, kuolema.
_PARTICIPLE = re.compile(r"(\+pass)?\+part_(pres|past|maton)")
_DERIVED_TAGS = ("+inf4", "+deriv_agent", "+deriv_action")
# What a verb may end with where the noun made of it ends thus: siirt|o, siirt|ää.
_VERB_ENDINGS: dict[str, tuple[str, ...]] = {
    "o": ("aa", "ää", "ata", "ia", "oa"), "ö": ("ää", "ätä", "iä", "öä"),
    "u": ("aa", "ää", "ea", "eä", "ua"), "y": ("ää", "eä", "yä"),
    "us": ("taa", "tää", "a", "ta", "sta"), "ys": ("tää", "ä", "tä", "stä"),
    "os": ("taa", "a"), "ös": ("tää", "ä"),
    "nta": ("a", "ta"), "ntä": ("ä", "tä"),
    "elu": ("ella",), "ely": ("ellä",), "in": ("aa", "ää", "taa", "tää"),
}  # fmt: skip
_ACTIVE_ENDINGS = {"ua": ("aa", "taa"), "yä": ("ää", "tää")}
_NOUN_ENDINGS = {"aa": "ou", "ää": "oöuy", "ea": "u", "eä": "uy"}
_ADJECTIVE_ENDINGS = {"suus": ("nen",), "syys": ("nen",), "uus": ("a", "o", ""),
                      "yys": ("ä", "ö", "")}  # fmt: skip


def root_of(word: Word, morphology: Morphology) -> str:
    """The key that stands for the family: that of the verb, or of the adjective."""
    if len(word.parts) > 1:
        return word.key
    if word.derivation:
        return word.root
    roots = [*_verbs(word, morphology), *_adjectives(word, morphology)]
    return roots[0].key if roots else word.key


def relatives(word: Word, morphology: Morphology) -> list[Word]:
    """Words of the family that the forms of the word do not cover: siirto for siirtää and back."""
    if len(word.parts) > 1:
        return []
    found = [*_verbs(word, morphology), *_adjectives(word, morphology)]
    if word.pos == "verb" and not word.derivation:
        found += _nouns(word, morphology)
    return unique(found)


def base(word: Word, morphology: Morphology) -> list[Word]:
    """The verb of a word that is its participle too: purtava, tykännyt."""
    if word.pos not in _PARTICIPIAL or len(word.parts) > 1:
        return []
    found = (a for a in morphology.analyses(word.key) if not a.guessed and a.pos == "verb")
    return unique(word_of(a) for a in found if _PARTICIPLE.match(a.tags))


def _active(word: Word, morphology: Morphology) -> Iterator[Word]:
    """The verb that does what this one says happens: käynnistyä, käynnistää."""
    for ending, others in _ACTIVE_ENDINGS.items():
        if word.key.endswith(ending) and len(word.key) - len(ending) >= 3:
            stem = word.key.removesuffix(ending)
            yield from _known((stem + other for other in others), "verb", "+inf1", morphology)


def _verbs(word: Word, morphology: Morphology) -> Iterator[Word]:
    if word.pos == "verb" and not word.derivation:
        yield from _active(word, morphology)
    if word.pos != "noun":
        return
    for analysis in morphology.analyses(word.key):
        if not analysis.guessed and analysis.tags.startswith(_DERIVED_TAGS):
            if analysis.tags.replace("+sg+nom", "") in _DERIVED_TAGS:
                yield Word(
                    analysis.word,
                    (analysis.word,),
                    analysis.source,
                    "verb",
                    analysis.word,
                    analysis.homonym,
                )
    for ending, verb_endings in _VERB_ENDINGS.items():
        if word.key.endswith(ending) and len(word.key) - len(ending) >= 3:
            stem = word.key.removesuffix(ending)
            yield from _known((stem + end for end in verb_endings), "verb", "+inf1", morphology)


def _adjectives(word: Word, morphology: Morphology) -> Iterator[Word]:
    if word.pos == "adverb" and word.key.endswith("sti"):
        for analysis in morphology.analyses(f"{word.key[:-3]}n"):
            if not analysis.guessed and analysis.pos == "adjective" and analysis.tags == "+sg+gen":
                yield word_of(analysis)
    for ending, others in _ADJECTIVE_ENDINGS.items():
        if word.pos == "noun" and word.key.endswith(ending):
            stem = word.key.removesuffix(ending)
            yield from _known((stem + o for o in others), "adjective", "+sg+nom", morphology)


def _nouns(verb: Word, morphology: Morphology) -> Iterator[Word]:
    for ending, vowels in _NOUN_ENDINGS.items():
        if verb.key.endswith(ending):
            stem = verb.key.removesuffix(ending)
            yield from _known((stem + v for v in vowels), "noun", "+sg+nom", morphology)


def _known(forms: Iterator[str], pos: str, tags: str, morphology: Morphology) -> Iterator[Word]:
    for form in forms:
        for analysis in morphology.analyses(form):
            if (analysis.source, analysis.pos, analysis.tags) == ("Lexicon", pos, tags):
                if "|" not in analysis.word and analysis.word.islower():
                    yield word_of(analysis)
