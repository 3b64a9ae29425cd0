"""A word → all its forms, each with what may follow it and how natural it is."""

from collections.abc import Iterable
from itertools import chain

from .morphology import Morphology
from .readings import Rank, Word
from .tokens import plain, shared_start

# A form's marks: it may stand alone, a possessive ending may follow, and its rank from bit 2 on.
ALONE, POSSESSED, RANK = 1, 2, 2

_CASES = ("nom", "gen", "par", "ine", "ela", "ill", "ade", "abl", "all", "ess", "tra")
_RARE_CASES = ("abe", "ins")
_NUMBERS = ("sg", "pl")
# A possessive ending follows the form itself in other cases: talossa-ni, but talo-ni, taloo-ni.
_STEMS = ("sg+nom", "sg+ill", "sg+tra", "pl+gen", "pl+ill", "pl+tra", "pl+com")
_BARE = ("par", "ine", "ela", "ade", "abl", "all", "ess", "abe")
# These cases in the singular, and how much of their common beginning belongs to the pattern.
_TELLING = ("nom", "gen", "par")
_TELLING_END = 3
_PERSONS = ("1sg", "2sg", "3sg", "1pl", "2pl", "3pl")
_FINITE = (
    *(f"+{tense}+{person}" for tense in ("pres", "past", "cond") for person in _PERSONS),
    *(f"+pass+{tense}" for tense in ("pres", "past", "cond")),
    "+pres+conneg",
    "+past+conneg+sg",
    "+past+conneg+pl",
    "+pass+pres+conneg",
    "+imper+2sg",
    "+imper+3sg",
    "+imper+1pl",
    "+imper+2pl",
    "+imper+3pl",
    "+inf1",
    "+inf2+ine",
    "+inf2+ins",
    "+pass+inf2+ine",
    *(f"+inf3+{case}" for case in ("ine", "ela", "ill", "ade", "abe")),
)
_POTENTIAL = (*(f"+poten+{person}" for person in _PERSONS), "+pass+poten")
_VERB_STEMS = ("+inf1+tra", "+inf2+ine")
_PARTICIPLES = (
    "+part_pres",
    "+part_past",
    "+part_ma",
    "+part_maton",
    "+pass+part_pres",
    "+pass+part_past",
)
_DERIVATIONS = ("+inf4", "+deriv_agent", "+deriv_action")
_INFLECTED = {"noun", "adjective", "proper", "numeral", "ordinal", "pronoun", "participle"}

Forms = dict[str, int]


Patterns = dict[tuple[str, ...], Forms]


def forms_of(word: Word, morphology: Morphology, patterns: Patterns) -> Forms:
    """The forms of the last part of a word; none for what is not inflected."""
    if len(word.root) < 3 and word.root != "yö" and word.pos in ("noun", "proper"):
        return {}
    source = word.source if len(word.parts) == 1 else "Lexicon"
    found = _Inflection(morphology, word, source, patterns).forms()
    return {plain(form): marks for form, marks in found.items()}


class _Inflection:
    """Asks the generator for the forms of one word."""

    def __init__(self, morphology: Morphology, word: Word, source: str, patterns: Patterns) -> None:
        self._morphology, self._word, self._source = morphology, word, source
        self._patterns = patterns
        self._forms: Forms = {}

    def forms(self) -> Forms:
        pos, derivation = self._word.pos, self._word.derivation
        if derivation:
            self._nominal(derivation, Rank.COMMON)
        elif pos == "verb":
            self._verb()
        elif pos.endswith("-pl"):
            self._plural()
        elif pos in _INFLECTED:
            self._nominal("", Rank.COMMON)
        if pos == "adjective":
            self._nominal("+comparative", Rank.RARE)
            self._nominal("+superlative", Rank.RARE)
        return self._forms

    def _verb(self) -> None:
        for tags in _FINITE:
            self._add(tags, ALONE, Rank.COMMON)
        for tags in _POTENTIAL:
            self._add(tags, ALONE, Rank.RARE)
        self._stems(_VERB_STEMS)
        for participle in _PARTICIPLES:
            self._nominal(participle, Rank.PARTICIPLE)
        for derivation in _DERIVATIONS:
            self._nominal(derivation, Rank.DERIVED)

    def _nominal(self, before: str, rank: Rank) -> None:
        forms = self._like_others(before) if before else self._declined(before)
        for form, marks in forms.items():
            self._mark(form, marks & 3, Rank(max(rank, marks >> RANK)))

    def _like_others(self, before: str) -> Forms:
        """Participles and degrees follow few patterns, so three forms of each tell the rest."""
        shown = [sorted(self._generated(f"{before}+sg+{case}")) for case in _TELLING]
        if any(len(forms) != 1 for forms in shown):
            return self._declined(before)
        stem = shared_start(forms[0] for forms in shown)[:-_TELLING_END]
        pattern = (before, *(forms[0].removeprefix(stem) for forms in shown))
        if pattern not in self._patterns:
            self._patterns[pattern] = {
                form.removeprefix(stem): marks for form, marks in self._declined(before).items()
            }
        return {stem + end: marks for end, marks in self._patterns[pattern].items()}

    def _declined(self, before: str) -> Forms:
        """All cases, the common ones of rank COMMON."""
        kept, self._forms = self._forms, {}
        for number in _NUMBERS:
            self._cases(f"{before}+{number}+")
        self._stems(f"{before}+{stem}" for stem in _STEMS)
        declined, self._forms = self._forms, kept
        return declined

    def _plural(self) -> None:
        """A word that has no singular: sakset, häät; somebody may still write one."""
        self._cases("+")
        self._mark(_singular(self._word.root), ALONE, Rank.RARE)
        self._stems(f"+{case}" for case in ("gen", "ill", "tra", "com"))

    def _cases(self, before: str) -> None:
        for case in _CASES:
            self._add(before + case, ALONE | (POSSESSED if case in _BARE else 0), Rank.COMMON)
        for case in _RARE_CASES:
            self._add(before + case, ALONE, Rank.RARE)

    def _stems(self, tags: Iterable[str]) -> None:
        """What stands before a possessive ending: hallinto-, hallintoo-, hallinnokse-."""
        for form in chain.from_iterable(self._generated(f"{own}+poss1sg") for own in tags):
            if form.endswith("ni"):
                self._mark(form.removesuffix("ni"), POSSESSED, Rank.COMMON)

    def _add(self, tags: str, marks: int, rank: Rank) -> None:
        for form in self._generated(tags):
            self._mark(form, marks, rank)

    def _mark(self, form: str, marks: int, rank: Rank) -> None:
        """The most natural reading of a form decides its rank."""
        old = self._forms.get(form, int(rank) << RANK)
        self._forms[form] = min(old >> RANK, rank) << RANK | (old & 3) | marks

    def _generated(self, tags: str) -> set[str]:
        word = self._word
        homonyms = (word.homonym,) if self._source == word.source else ("", "1", "2", "3")
        found: set[str] = set()
        for homonym in homonyms:
            found |= self._morphology.generated(self._source, word.root, word.pos, homonym, tags)
            if found:
                break
        return found


def _singular(plural: str) -> str:
    """What the singular of a word in the plural would be: hautajainen, silmälasi."""
    return f"{plural[:-3]}nen" if plural.endswith("iset") else plural.removesuffix("t")
