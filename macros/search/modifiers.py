"""The part of a compound → the word it is a form of: muutosten|hallinta, hevos|tila."""

from dataclasses import replace

from .morphology import Analysis, Morphology
from .readings import Word, unique, word_of

_NOMINAL = {"noun", "noun-pl", "adjective", "proper", "numeral", "ordinal", "pronoun"}
_MODIFYING = {"+sg+nom", "+sg+gen", "+pl+gen", "+gen", "+nom", "+inf4+sg+nom"}
_LEAST_PART = 3


def modifiers(part: str, morphology: Morphology) -> list[Word]:
    """The words of which the part is the nominative, a genitive or the stem in -s."""
    found = _modifying(part, morphology)
    if not found and part.endswith("s"):
        found = [a for a in _modifying(f"{part[:-1]}nen", morphology) if a.tags != "+sg+gen"]
    least = min((a.weight for a in found), default=0)
    return unique(word_of(a) for a in found if a.weight == least)


def divided(form: str, morphology: Morphology) -> Word | None:
    """An unknown form as a compound whose last part is a known word, or None.

    The analyser knows few genitives in the plural as modifiers: muutosten|hallinta.
    """
    choices = (
        (min(cut, len(form) - cut), head, form[:cut])
        for cut in range(_LEAST_PART, len(form) - _LEAST_PART + 1)
        for head in _heads(form[cut:], morphology)[:1]
        if modifiers(form[:cut], morphology)
    )
    best = max(choices, key=lambda choice: choice[0], default=None)
    if best is None:
        return None
    _, head, front = best
    return replace(head, key=front + head.key, parts=(front, *head.parts), source="Lexicon")


def _heads(form: str, morphology: Morphology) -> list[Word]:
    known = [a for a in morphology.analyses(form) if not a.guessed and a.pos in _NOMINAL]
    least = min((a.weight for a in known), default=0)
    return unique(word_of(a) for a in known if a.weight == least and not a.style)


def _modifying(part: str, morphology: Morphology) -> list[Analysis]:
    return [
        a
        for a in morphology.analyses(part)
        if not a.guessed
        and ((a.pos in _NOMINAL and a.tags in _MODIFYING) or a.tags == "+inf4+sg+nom")
    ]
