"""Documents → the files that the browser searches: the index, and the texts in shards."""

import json
from collections.abc import Iterable
from hashlib import sha256
from math import log2
from typing import Any

from .bits import Bits
from .documents import Document, Labels
from .encoding import Encoder, Letters
from .lexicon import Lexicon
from .lexicon_code import Coded, ordered, write_words
from .postings import TITLE, Postings, forms_in, postings
from .synonyms import Phrase, Rule, Synonym, rules
from .word_book import WordBook

FOLDER = "haku"
POINTER = f"{FOLDER}/index.json"
_MAGIC = b"haku1"
MANY = 15  # words in so many units or more stand alike
_SHARD = 60_000  # signs of text in a shard, about 20 KB to fetch


def search_files(
    documents: list[Document], labels: Labels, synonyms: Iterable[Synonym], book: WordBook
) -> dict[str, bytes]:
    """Content by path from the site's root; the names tell the content, but for the pointer's."""
    lexicon = Lexicon(book, list(forms_in(documents)))
    found = postings(documents, lexicon)
    said = rules(synonyms, lexicon)
    facets = sorted({unit.facets for unit in found.units}, key=repr)
    shards, firsts = _shards(documents, facets)
    coded = ordered(lexicon.entries.values())
    head = {
        "labels": [list(vars(labels)[name].items()) for name in ("kinds", "cities", "topics")],
        "shards": list(shards),
        "firstSections": firsts,
        "facets": [[f.kind, f.cities, f.topics] for f in facets],
        "pages": [[d.url, d.title] for d in documents],
        "likelihoods": [round(100 * d.likelihood) for d in documents],
        "synonyms": _rules(said, coded, documents),
    }
    index = _packed(head, documents, found, facets, coded)
    name = f"{FOLDER}/sanasto-{_hash(index)}.bin"
    return {POINTER: json.dumps({"index": name}).encode(), name: index, **shards}


def _packed(
    head: dict[str, Any],
    documents: list[Document],
    found: Postings,
    facets: list[Any],
    coded: Coded,
) -> bytes:
    out = Encoder()
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":"))
    Letters(out, [text]).write("text", "", text)
    counts: dict[int, int] = {}
    for unit in found.units:
        counts[unit.page] = counts.get(unit.page, 0) + 1
    out.number("count", len(documents))
    for page, document in enumerate(documents):
        out.number("units", counts[page] - 1)
        out.number("sections", len(document.sections))
    for unit in found.units:
        out.symbol([("length",)], min(round(8 * log2(1 + unit.length)), 127), 7)
        out.number("facets", facets.index(unit.facets))
    write_words(out, coded)
    gaps = _places(out, coded, found)
    words = bytes(out)
    return _MAGIC + len(words).to_bytes(4, "little") + words + gaps


def _places(out: Encoder, coded: Coded, found: Postings) -> bytes:
    """How many units each word has and how it stands there; the bytes are the gaps between them."""
    gaps = Bits()
    for entry in coded.entries:
        places = sorted(found.places.get(entry.key, {}).items())
        out.number("places", len(places))
        low = low_bits(len(found.units), len(places))
        previous = -1
        for unit, standing in places:
            out.steps(("standing", min(len(places), MANY)), standing, TITLE)
            gaps.rice(unit - previous - 1, low)
            previous = unit
    return bytes(gaps)


def low_bits(units: int, count: int) -> int:
    """The parameter of Rice's code for so many gaps; `index.js` computes the same."""
    low = 0
    while count and count * 4 << low < 2 * units:
        low += 1
    return low


def _rules(said: list[Rule], coded: Coded, documents: list[Document]) -> list[Any]:
    numbers = coded.numbers
    pages = {document.url: number for number, document in enumerate(documents)}

    def side(phrase: Phrase) -> list[list[int]]:
        return [[numbers[key] for key in keys] for keys in phrase]

    return [
        [
            side(r.said),
            [side(phrase) for phrase in r.meant],
            [pages[u] for u in r.pages if u in pages],
        ]
        for r in said
    ]


def _shards(documents: list[Document], facets: list[Any]) -> tuple[dict[str, bytes], list[int]]:
    """The texts by file, and the number of the first section in each; pages are not cut."""
    batches: list[list[list[Any]]] = [[]]
    size, firsts, seen = 0, [0], 0
    for document in documents:
        if size > _SHARD:
            batches.append([])
            firsts.append(seen)
            size = 0
        rows = [[s.anchor, s.heading, s.text, facets.index(s.facets)] for s in document.sections]
        batches[-1] += rows
        size += sum(len(section.text) for section in document.sections)
        seen += len(rows)
    files: dict[str, bytes] = {}
    for number, rows in enumerate(batches):
        content = json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()
        files[f"{FOLDER}/teksti-{number}-{_hash(content)}.json"] = content
    return files, firsts


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()[:12]
