"""Documents → the files that the browser searches: the index, and the texts in shards."""

import json
from collections.abc import Iterable
from hashlib import sha256
from math import log2
from typing import Any

from .documents import Document
from .encoding import signs
from .lexicon import Lexicon
from .lexicon_code import ordered, words_of
from .postings import STANDINGS, places
from .postings import words_of as words_on
from .synonyms import Rule, Synonym, asked, rules
from .word_book import WordBook

FOLDER = "haku"
_SHARD = 60_000  # signs of text in a shard, about 20 KB to fetch


def search_files(
    documents: list[Document],
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
    known = list(map(words_on, documents))
    lexicon = Lexicon(book, {form for page in known for form in page.forms})
    found = places(known, lexicon)
    said = list(rules(synonyms, lexicon))
    pages = {document.url: number for number, document in enumerate(documents)}
    shards, firsts = _shards(documents)
    coded = ordered(lexicon.inflected())
    index = _json(
        {
            "shards": list(shards),
            "firstSections": firsts,
            "pages": [[d.url, d.title, d.facts] for d in documents],
            "likelihoods": [round(100 * d.likelihood) for d in documents],
            "sections": signs(len(d.sections) + 1 for d in documents),
            "lengths": signs(round(8 * log2(1 + page.length)) for page in known),
            **words_of(coded),
            "synonyms": [_rule(rule, coded.numbers, pages) for rule in said],
            "places": " ".join(_places(found.get(e.key, {})) for e in coded.entries),
        }
    )
    name = f"{FOLDER}/sanasto-{_hash(index)}.json"
    return {f"{engine}/index.json": _json({"index": name}), name: index, **shards}


def _rule(rule: Rule, numbers: dict[str, int], pages: dict[str, int]) -> list[list[Any]]:
    """Phrases have a space between words; a word has a sign for each key that it may mean."""
    *sides, urls = rule
    phrases = [
        [" ".join(signs(numbers[key] for key in keys) for keys in phrase) for phrase in side]
        for side in sides
    ]
    return [*phrases, [pages[url] for url in urls if url in pages]]


def _places(standings: dict[int, int]) -> str:
    """On which pages a word stands, by the gaps between them, and how."""
    pages = sorted(standings)
    gaps = (page - before - 1 for page, before in zip(pages, [-1, *pages], strict=False))
    return signs(gap * STANDINGS + standings[page] for gap, page in zip(gaps, pages, strict=True))


def _shards(documents: list[Document]) -> tuple[dict[str, bytes], list[int]]:
    """The texts by file, and the number of the first row in each; pages are not cut.

    A page's first row is its answer, the others are its sections.
    """
    batches: list[list[list[Any]]] = [[]]
    size, firsts, seen = 0, [0], 0
    for document in documents:
        if size > _SHARD:
            batches.append([])
            firsts.append(seen)
            size = 0
        sections = document.sections
        batches[-1].append([document.answer])
        batches[-1] += [[s.anchor, s.heading, s.text, *([1] if s.folded else [])] for s in sections]
        size += sum(len(section.text) for section in sections)
        seen += len(sections) + 1
    files: dict[str, bytes] = {}
    for number, rows in enumerate(batches):
        content = _json(rows)
        files[f"{FOLDER}/teksti-{number}-{_hash(content)}.json"] = content
    return files, firsts


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()[:12]


def _json(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
