"""Documents → the files that the browser searches: the index, and the texts in shards."""

import json
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from math import log2
from typing import Any

from .bits import Bits
from .documents import Document, Labels
from .encoding import Encoder
from .letters import Letters
from .lexicon import Lexicon
from .lexicon_code import Coded, ordered, write_words
from .postings import TITLE, Postings, forms_in, postings
from .synonym_code import Rules
from .synonyms import Rule, Synonym, rules
from .word_book import WordBook

FOLDER = "haku"
_MAGIC = b"haku2"
MANY = 15  # words in so many units or more stand alike
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
    }
    index = _packed(head, documents, found, facets, coded, said)
    name = f"{FOLDER}/sanasto-{_hash(index)}.bin"
    return {f"{engine}/index.json": json.dumps({"index": name}).encode(), name: index, **shards}


def _packed(
    head: dict[str, Any],
    documents: list[Document],
    found: Postings,
    facets: list[Any],
    coded: Coded,
    said: list[Rule],
) -> bytes:
    out = Encoder()
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":"))
    letters = Letters(out, "names", [text, *(text for d in documents for text in (d.url, d.title))])
    letters.write("head", "", text)
    counts = Counter(unit.page for unit in found.units)
    out.number([("pages",)], len(documents))
    for page, document in enumerate(documents):
        letters.write("address", "", document.url)
        letters.write("title", "", document.title)
        out.symbol([("likelihood",)], round(100 * document.likelihood), 7)
        out.number([("units",)], counts[page] - 1)
        out.number([("sections",)], len(document.sections) + 1)
    for unit in found.units:
        out.symbol([("length",)], min(round(8 * log2(1 + unit.length)), 127), 7)
        out.number([("facets",)], facets.index(unit.facets))
    write_words(out, coded)
    pages = {document.url: number for number, document in enumerate(documents)}
    Rules(out, coded.numbers, pages).write(said)
    gaps = _places(out, coded, found)
    words = bytes(out)
    return _MAGIC + len(words).to_bytes(4, "little") + words + gaps


def _places(out: Encoder, coded: Coded, found: Postings) -> bytes:
    """How many units each word has and how it stands there; the bytes are the units' numbers."""
    places = [sorted(found.places.get(entry.key, {}).items()) for entry in coded.entries]
    for own in places:
        out.number([("places",)], len(own))
    units = Bits()
    for own in places:
        for _, standing in own:
            out.steps([("standing", min(len(own), MANY))], standing, TITLE)
        units.ascending([unit for unit, _ in own], 0, len(found.units))
    return bytes(units)


def _shards(documents: list[Document], facets: list[Any]) -> tuple[dict[str, bytes], list[int]]:
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
        rows += [[s.anchor, s.heading, s.text, facets.index(s.facets)] for s in document.sections]
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
