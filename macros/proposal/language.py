"""Advice on the Finnish of records and pages: spelling, long sentences, officialese."""

import re
import sys
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import yaml

from ..files.reading import place_in
from ..loading.intake import Loaded
from ..model.judged_query import QueryClass
from ..model.kinds import Text
from ..model.portal import Portal
from ..pages.source import parsed
from ..pages.source.markdown import Run
from ..pages.source.shown import words
from ..problems import Place, Problem, Severity

INSTALL = (
    "Voikkoa ei ole, joten oikeinkirjoitusta ei tarkistettu. Asenna se: "
    "sudo apt-get install voikko-fi python3-libvoikko"
)
LONGEST = 25  # words of a sentence that is still read at once
MOST_PASSIVES = 2  # of a sentence; in more nobody does anything
_DISTRIBUTION = "/usr/lib/python3/dist-packages"  # where Debian's Python keeps the binding
_PASSIVE = "4"  # the person of a Finnish verb, as Voikko counts them
_SENTENCE = re.compile(r"\S.*?(?:[.!?](?=\s+[A-ZÅÄÖ])|\Z)", re.DOTALL)
_WORD = re.compile(r"(?<![\w@/.])[^\W\d_]+(?:[-’':][^\W\d_]+)*(?![\w@/]|\.\w)")
# Words of officialese, each with what is plainer.
OFFICIALESE: dict[str, str] = yaml.safe_load(
    Path(__file__).with_name("officialese.yml").read_text(encoding="utf-8")
)
# Fields of words that the editors have chosen themselves.
_OWN = {"title", "name", "aliases", "abbreviation", "abbreviations", "keywords", "words", "english",
        "swedish", "means"}  # fmt: skip
At = Callable[[str], Place]  # where the words stand
Told = Iterator[tuple[Place, str]]
Speller = Any  # Voikko: it can spell, suggest and analyze


def voikko() -> Speller | None:
    """The distribution's own; None where it is not installed."""
    sys.path.append(_DISTRIBUTION)
    try:
        library: Any = import_module("libvoikko")
        return library.Voikko("fi")
    except (ImportError, OSError):
        return None
    except library.VoikkoException:
        return None  # there is no dictionary
    finally:
        sys.path.remove(_DISTRIBUTION)


def language_advice(loaded: Loaded, speller: Speller | None) -> list[Problem]:
    """Warnings, each with its place."""
    own = own_stems(loaded.portal)
    found = (_advice(text, at, speller, own) for text, at in _texts(loaded))
    return sorted({Problem(place, said, Severity.WARNING) for one in found for place, said in one})


def own_stems(portal: Portal) -> set[str]:
    """How the words begin that editors have chosen: of names, terms and search words."""
    names = ((re.findall("[a-z_]+", leaf.path)[-1], leaf.value) for _, leaf in portal.leaves)
    chosen = (text for name, text in names if name in _OWN)
    titles = (record.title for record in portal.records())
    words_of = re.findall(r"[^\W\d_]+", " ".join((*chosen, *titles)).casefold())
    return {word[: max(4, len(word) - 2)] for word in words_of}


def _texts(loaded: Loaded) -> Iterator[tuple[str, At]]:
    for record, leaf in loaded.portal.leaves:
        if isinstance(leaf.kind, Text) and record.FOLDER != QueryClass.FOLDER:  # as people mistype
            yield leaf.value, partial(lambda p, _: p, place_in(loaded.nodes[record.key], leaf.path))
    for page in loaded.pages.values():
        _, document, origin = parsed(page.file, page.body, page.body_line)
        for run in document.runs.values():
            said = words([token for token in run.children if token.type != "code_inline"])
            yield said, partial(_within, run, origin)


def _within(run: Run, origin: Callable[[int], Place], said: str) -> Place:
    return origin(run.offset(max(0, run.text.find(said))))


def _advice(text: str, at: At, speller: Speller | None, own: set[str]) -> Told:
    for sentence in _SENTENCE.findall(text):
        said = _WORD.findall(sentence)
        if len(said) > LONGEST:
            yield at(said[0]), f"virkkeessä on {len(said)} sanaa; jaa se"
        for pattern, plainer in OFFICIALESE.items():
            for found in re.finditer(pattern, sentence, re.IGNORECASE):
                yield at(found[0]), f"«{found[0]}» on virkakieltä; {plainer}"
        if speller:
            yield from _by_voikko(said, at, speller, own)


def _by_voikko(said: list[str], at: At, speller: Speller, own: set[str]) -> Told:
    passives = [w for w in said if any(a.get("PERSON") == _PASSIVE for a in speller.analyze(w))]
    if len(passives) > MOST_PASSIVES:
        yield at(passives[0]), f"virkkeessä on {len(passives)} passiivia; kerro, kuka tekee"
    for word in said:
        if not speller.spell(word) and not all(_known(p, speller, own) for p in word.split("-")):
            near = [f" Tarkoititko «{right}»?" for right in speller.suggest(word)[:1]]
            yield at(word), f"sanaa «{word}» ei tunneta.{''.join(near)}"


def _known(part: str, speller: Speller, own: set[str]) -> bool:
    whole = part.casefold().partition(":")[0]
    begins = any(whole[:end] in own for end in range(1, len(whole) + 1))
    return len(whole) < 2 or begins or speller.spell(part)
