"""What must hold for the words of the portal and of people: each leads to one thing.

Whether it is there is asked of the whole site: rules that are given `words` wait until it was read.
"""

import re
from collections.abc import Collection, Iterator

from ..model.kinds import Address, Text
from ..model.places import records_by_address, url_of_page
from ..model.portal import Portal
from ..model.vocabulary import QueryClass, Synonyms, Term
from ..problems import Severity, suggestion
from .finding import Finding

_WORD = re.compile(r"[^\W_]+(?:[-–:.]?[^\W_]+)*")


def abbreviations_mean_one_thing(portal: Portal) -> Iterator[Finding]:
    """No two terms share an abbreviation, and none is another term's name."""
    seen = {term.title.casefold(): term.id for term in portal.terms.values()}
    for term in portal.terms.values():
        for index, abbreviation in enumerate(term.abbreviations):
            other = seen.setdefault(abbreviation.casefold(), term.id)
            path = f"abbreviations[{index}]"
            if abbreviation.casefold() == term.title.casefold():
                yield Finding(term, path, f"«{abbreviation}» on termi itse")
            elif other != term.id:
                yield Finding(term, path, f"«{abbreviation}» on jo termillä «{other}»")


def a_word_of_people_is_told_once(portal: Portal) -> Iterator[Finding]:
    """A word of people stands in one group; no term tells it already, and no group means it."""
    told = {
        name.casefold(): f"sanastossa (terms/{term.id}.yml)"
        for term in portal.terms.values()
        for name in (term.title, *term.abbreviations)
    }
    said: dict[str, str] = {}
    if not (synonyms := portal.synonyms):
        return
    for number, group in enumerate(synonyms.groups):
        for path, word, _ in group.spoken:
            if where := told.get(word.casefold(), said.get(word.casefold())):
                message = f"sana «{word}» on jo {where}; jätä se yhteen paikkaan"
                yield Finding(synonyms, f"groups[{number}].{path}", message)
            said.setdefault(word.casefold(), f"ryhmässä {number + 1}")
    for _, path, means in _meanings(portal):
        if where := said.get(means.casefold()):
            message = f"«{means}» on itse ihmisten sana {where}; kirjoita portaalin sana"
            yield Finding(synonyms, path, message)


def meanings_occur_on_the_site(portal: Portal, words: Collection[str]) -> Iterator[Finding]:
    """What a group means is written with words that a page or a record uses in that form.

    Warns: the last page to use the word may be mended by somebody who knows of no group.
    """
    for synonyms, path, means in _meanings(portal):
        missing = [word for word in _WORD.findall(means.casefold()) if word not in words]
        for word in missing[:1]:
            near = suggestion(word, sorted(words))
            message = f"sanaa «{word}» ei ole millään sivulla eikä missään tietueessa.{near}"
            yield Finding(synonyms, path, message, Severity.WARNING)


def spots_are_those_of_records(portal: Portal, words: Collection[str]) -> Iterator[Finding]:
    """An address with a spot leads to the place of a record; pages are looked at with all links."""
    known = records_by_address(portal)
    for record, leaf in portal.leaves:
        told = isinstance(record, Term | Synonyms) and isinstance(leaf.kind, Address)
        page, _, spot = leaf.value.partition("#") if told else ("", "", "")
        if spot and url_of_page(leaf.value) not in known:
            own = f"{url_of_page(page)}#"
            near = suggestion(spot, sorted(a[len(own) :] for a in known if a.startswith(own)))
            yield Finding(record, leaf.path, f"sivulla {page} ei ole tietuetta «#{spot}».{near}")


def words_of(text: str) -> Iterator[str]:
    """The words of a text, small letters, hyphened compounds whole and in parts."""
    for word in _WORD.findall(text.casefold()):
        yield word
        if "-" in word:
            yield from word.split("-")


def words_of_records(portal: Portal) -> set[str]:
    """Every word in the records' texts, people's own words left out."""
    return {
        word
        for record, leaf in portal.leaves
        if not isinstance(record, Synonyms | QueryClass)
        if isinstance(leaf.kind, Text) and isinstance(leaf.value, str)
        for word in words_of(leaf.value)
    }


def _meanings(portal: Portal) -> Iterator[tuple[Synonyms, str, str]]:
    if portal.synonyms:
        for number, group in enumerate(portal.synonyms.groups):
            if group.means:
                yield portal.synonyms, f"groups[{number}].means", group.means
