"""Documents → the files that the browser searches: the index, and the texts in shards."""

import json
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from math import log2
from typing import Any

from .documents import Document, Facets, Labels
from .encoding import signs
from .lexicon import Lexicon
from .lexicon_code import ordered, words_of
from .postings import STANDINGS, Unit, places, units_of
from .synonyms import Rule, Synonym, asked, rules
from .word_book import WordBook

FOLDER = "haku"
_SHARD = 60_000  # signs of text in a shard, about 20 KB to fetch


def search_files(
    documents: list[Document],
    labels: Labels,
    synonyms: Iterable[Synonym],
    book: WordBook,
    engine: str = FOLDER,
) -> dict[str, bytes]:
    """Content by path from the site's root; the names tell the content.

    Only `index.json`, which tells where the index is, has always the same name: it stands beside
    the engine that can read the index.
    """
    synonyms = list(synonyms)
    documents = asked(documents, synonyms)
    units = list(units_of(documents))
    lexicon = Lexicon(book, {form for unit in units for form in unit.forms})
    found = places(units, lexicon)
    said = list(rules(synonyms, lexicon))
    facets = sorted({unit.facets for unit in units}, key=repr)
    pages = {document.url: number for number, document in enumerate(documents)}
    shards, firsts = _shards(documents, facets)
    coded = ordered(lexicon.inflected())
    index = _json(
        {
            "labels": [list(vars(labels)[name].items()) for name in ("kinds", "cities", "topics")],
            "shards": list(shards),
            "firstSections": firsts,
            "facets": [[f.kind, f.cities, f.topics] for f in facets],
            **_pages(documents, units, facets),
            **words_of(coded),
            "synonyms": [_rule(rule, coded.numbers, pages) for rule in said],
            "places": " ".join(_places(found.get(e.key, {})) for e in coded.entries),
        }
    )
    name = f"{FOLDER}/sanasto-{_hash(index)}.json"
    return {f"{engine}/index.json": _json({"index": name}), name: index, **shards}


def _pages(documents: list[Document], units: list[Unit], facets: list[Facets]) -> dict[str, Any]:
    counts = Counter(unit.page for unit in units)
    return {
        "pages": [[document.url, document.title] for document in documents],
        "likelihoods": [round(100 * document.likelihood) for document in documents],
        "units": signs(counts[page] for page in range(len(documents))),
        "sections": signs(len(document.sections) + 1 for document in documents),
        "lengths": signs(round(8 * log2(1 + unit.length)) for unit in units),
        "unitFacets": signs(facets.index(unit.facets) for unit in units),
    }


def _rule(rule: Rule, numbers: dict[str, int], pages: dict[str, int]) -> list[list[Any]]:
    """Phrases have a space between words; a word has a sign for each key that it may mean."""
    *sides, urls = rule
    phrases = [
        [" ".join(signs(numbers[key] for key in keys) for keys in phrase) for phrase in side]
        for side in sides
    ]
    return [*phrases, [pages[url] for url in urls if url in pages]]


def _places(standings: dict[int, int]) -> str:
    """In which units a word stands, by the gaps between them, and how."""
    units = sorted(standings)
    gaps = (unit - before - 1 for unit, before in zip(units, [-1, *units], strict=False))
    return signs(gap * STANDINGS + standings[unit] for gap, unit in zip(gaps, units, strict=True))


def _shards(documents: list[Document], facets: list[Facets]) -> tuple[dict[str, bytes], list[int]]:
    """The texts by file, and the number of the first row in each; pages are not cut.

    A page's first row is its answer and its status, the others are its sections.
    """
    batches: list[list[list[Any]]] = [[]]
    size, firsts, seen = 0, [0], 0
    for document in documents:
        if size > _SHARD:
            batches.append([])
            firsts.append(seen)
            size = 0
        rows: list[list[Any]] = [[document.answer, document.status]]
        rows += [
            [s.anchor, s.heading, s.text, facets.index(s.facets), *([1] if s.folded else [])]
            for s in document.sections
        ]
        batches[-1] += rows
        size += sum(len(section.text) for section in document.sections)
        seen += len(rows)
    files: dict[str, bytes] = {}
    for number, rows in enumerate(batches):
        content = _json(rows)
        files[f"{FOLDER}/teksti-{number}-{_hash(content)}.json"] = content
    return files, firsts


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()[:12]


def _json(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
