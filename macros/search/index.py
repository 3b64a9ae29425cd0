"""Documents → the files that the browser searches: the index, and the texts in shards."""

import json
from collections.abc import Iterable
from hashlib import sha256
from itertools import chain
from math import log2
from typing import Any

from ..memory import kept, step
from .documents import Document
from .encoding import signs
from .lexicon_code import code
from .postings import Numbers, PageWords, places
from .synonyms import Synonym, asked
from .tokens import words
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
    the engine that can read the index. The words are coded anew only when there are others.
    """
    synonyms = list(synonyms)
    said = asked(synonyms)
    known = [PageWords(*map(str.split, (*d.words, said[d.url]))) for d in documents]
    meant = (words(text) for synonym in synonyms for text in (*synonym.said, *synonym.meant))
    forms = sorted(set().union(*chain.from_iterable(known), *meant))
    numbers, count, coded = kept(step("words", book.version, forms), lambda: code(book, forms))
    pages = {document.url: number for number, document in enumerate(documents)}
    shards, firsts = _shards(documents)
    index = _json(
        {
            "shards": list(shards),
            "firstSections": firsts,
            "pages": [[d.url, d.title, d.facts] for d in documents],
            "likelihoods": [round(100 * d.likelihood) for d in documents],
            "sections": signs(len(d.sections) + 1 for d in documents),
            "lengths": signs(round(8 * log2(1 + page.length)) for page in known),
            **coded,
            "synonyms": [_rule(synonym, numbers, pages) for synonym in synonyms],
            "places": " ".join(places(known, numbers, count)),
        }
    )
    name = f"{FOLDER}/sanasto-{_hash(index)}.json"
    return {f"{engine}/index.json": _json({"index": name}), name: index, **shards}


def _rule(synonym: Synonym, numbers: Numbers, pages: dict[str, int]) -> list[list[Any]]:
    """Phrases have a space between words; a word has a sign for each key that it may mean."""
    phrases = [
        [" ".join(signs(numbers[word]) for word in words(text)) for text in side]
        for side in (synonym.said, synonym.meant)
    ]
    return [*phrases, [pages[url] for url in synonym.pages if url in pages]]


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
