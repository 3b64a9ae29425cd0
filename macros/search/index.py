"""Documents → the files that the browser searches: the index, and the texts in shards."""

import gzip
import json
from collections.abc import Iterable
from hashlib import sha256
from math import log2
from typing import Any

from .documents import Document, Facets, Labels
from .encoding import Bits, Bytes
from .ending_graph import EndingGraph, Endings
from .lexicon import Entry, Lexicon
from .postings import Postings, Unit, forms_in, postings
from .synonyms import Phrase, Rule, Synonym, rules
from .word_book import WordBook

FOLDER = "haku"
POINTER = f"{FOLDER}/index.json"
_MAGIC = b"haku1"
_SHARD = 60_000  # characters of text in a shard, about 20 KB to fetch
_GZIP_TIME = 0


def search_files(
    documents: list[Document], labels: Labels, synonyms: Iterable[Synonym], book: WordBook
) -> dict[str, bytes]:
    """Content by path from the site's root; the names tell the content, but for the pointer's."""
    shards, places = _shards(documents)
    index = index_bytes(documents, labels, synonyms, book, list(shards), places)
    name = f"{FOLDER}/sanasto-{_hash(index)}.bin"
    pointer = json.dumps({"index": name}).encode()
    return {POINTER: pointer, name: gzip.compress(index, mtime=_GZIP_TIME), **shards}


def index_bytes(
    documents: list[Document],
    labels: Labels,
    synonyms: Iterable[Synonym],
    book: WordBook,
    shards: list[str],
    first_sections: list[int],
) -> bytes:
    """What the engine opens; `first_sections` are the numbers of the shards' first sections."""
    lexicon = Lexicon(book, list(forms_in(documents)))
    found = postings(documents, lexicon)
    synonym_rules = rules(synonyms, lexicon)
    entries = sorted(lexicon.entries.values(), key=lambda entry: entry.key)
    numbers = {entry.key: number for number, entry in enumerate(entries)}
    urls = {document.url: number for number, document in enumerate(documents)}
    facets = sorted({unit.facets for unit in found.units}, key=repr)
    head = {
        "labels": [list(labels.kinds.items()), list(labels.cities.items()),
                   list(labels.topics.items())],
        "shards": shards,
        "firstSections": first_sections,
        "facets": [[f.kind, f.cities, f.topics] for f in facets],
        "pages": [[d.url, d.title, facets.index(d.facets)] for d in documents],
        "synonyms": [_rule(rule, numbers, urls) for rule in synonym_rules],
    }  # fmt: skip
    out = Bytes()
    out.block(_MAGIC)
    out.block(json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode())
    _units(out, found.units, facets)
    _words(out, entries, numbers)
    _places(out, entries, found)
    return bytes(out)


def _rule(rule: Rule, numbers: dict[str, int], urls: dict[str, int]) -> list[Any]:
    def side(phrase: Phrase) -> list[list[int]]:
        return [[numbers[key] for key in keys] for keys in phrase]

    pages = [urls[url] for url in rule.pages if url in urls]
    return [side(rule.said), [side(phrase) for phrase in rule.meant], pages]


def _units(out: Bytes, units: list[Unit], facets: list[Facets]) -> None:
    sections = _sections(units)
    out.number(len(sections))
    out.numbers(sections)
    out.numbers(round(8 * log2(1 + unit.length)) for unit in units)
    out.numbers(facets.index(unit.facets) for unit in units)


def _sections(units: list[Unit]) -> list[int]:
    """How many sections each page has."""
    counts: dict[int, int] = {}
    for unit in units:
        counts[unit.page] = counts.get(unit.page, -1) + 1
    return list(counts.values())


def _words(out: Bytes, entries: list[Entry], numbers: dict[str, int]) -> None:
    rows = sorted(
        (stem, _canonical(endings), numbers[entry.key])
        for entry in entries
        for stem, endings in _by_stem(entry)
    )
    used: dict[tuple[tuple[str, int], ...], int] = {}
    for _, endings, _ in rows:
        used[endings] = used.get(endings, 0) + 1
    classes = sorted(used, key=lambda endings: (-used[endings], endings))
    graph = EndingGraph.of(dict(endings) for endings in classes)
    alphabet = "".join(sorted({sign for _, arrows in graph.states for sign, _ in arrows}))
    out.number(len(entries))
    out.block(alphabet.encode())
    out.number(len(graph.states))
    for number, (marks, arrows) in enumerate(graph.states):
        out.number(marks)
        out.number(len(arrows))
        for sign, target in arrows:
            out.number(alphabet.index(sign))
            out.number(number - target)
    out.number(len(classes))
    out.numbers(graph.starts)
    order = {endings: number for number, endings in enumerate(classes)}
    stems = [stem for stem, _, _ in rows]
    shared = [_shared(before, stem) for before, stem in zip(["", *stems], stems, strict=False)]
    tails = [stem[count:] for stem, count in zip(stems, shared, strict=True)]
    out.number(len(rows))
    out.numbers(shared)
    out.numbers(len(tail) for tail in tails)
    out.block("".join(tails).encode())
    out.numbers(order[endings] for _, endings, _ in rows)
    previous = 0
    for _, _, number in rows:
        delta = number - previous
        out.number(delta * 2 if delta >= 0 else -delta * 2 - 1)
        previous = number
    out.numbers(len(entry.parts) for entry in entries)
    for entry in entries:
        out.numbers(numbers[part] for part in entry.parts)
    _families(out, entries)


def _families(out: Bytes, entries: list[Entry]) -> None:
    members: dict[str, list[int]] = {}
    for number, entry in enumerate(entries):
        if entry.family:
            members.setdefault(entry.family, []).append(number)
    groups = [numbers for numbers in members.values() if len(numbers) > 1]
    out.number(len(groups))
    for group in groups:
        out.number(len(group))
        out.number(group[0])
        out.numbers(b - a for a, b in zip(group, group[1:], strict=False))


def _places(out: Bytes, entries: list[Entry], found: Postings) -> None:
    """How many units each word has, and the gaps between them, in one stream of bits."""
    bits = Bits()
    for entry in entries:
        places = sorted(found.places.get(entry.key, {}).items())
        bits.gamma(len(places) + 1)
        low = low_bits(len(found.units), len(places))
        previous = -1
        for unit, how in places:
            bits.rice(unit - previous - 1, low)
            bits.unary(how) if how < 3 else bits.bits(0b111, 3)
            previous = unit
    out.block(bytes(bits))


def low_bits(units: int, count: int) -> int:
    """The parameter of Rice's code for so many gaps; `index.js` computes the same."""
    low = 0
    while count and (units // count) >> (low + 1):
        low += 1
    return max(low - 1, 0) if low else 0


def _by_stem(entry: Entry) -> list[tuple[str, Endings]]:
    """Inflections of one stem as one: a noun and a verb may share it."""
    merged: dict[str, Endings] = {}
    for stem, endings in entry.inflections:
        into = merged.setdefault(stem, {})
        for ending, marks in endings.items():
            old = into.get(ending, marks)
            into[ending] = min(old >> 2, marks >> 2) << 2 | (old | marks) & 3
    return list(merged.items())


def _canonical(endings: Endings) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(endings.items()))


def _shared(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _shards(documents: list[Document]) -> tuple[dict[str, bytes], list[int]]:
    """The texts by file, and the number of the first section in each; pages are not cut."""
    batches: list[list[list[str]]] = [[]]
    sizes, firsts, seen = 0, [0], 0
    for document in documents:
        if sizes > _SHARD:
            batches.append([])
            firsts.append(seen)
            sizes = 0
        rows = [[s.anchor, s.heading, s.text] for s in document.sections]
        batches[-1] += rows
        sizes += sum(len(text) for _, _, text in rows)
        seen += len(rows)
    files: dict[str, Any] = {}
    for number, rows in enumerate(batches):
        content = json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()
        files[f"{FOLDER}/teksti-{number}-{_hash(content)}.json"] = content
    return files, firsts


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()[:12]
