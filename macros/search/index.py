"""Documents → the files that the browser searches: the index, and the texts in shards."""

import json
from collections import defaultdict
from collections.abc import Iterable
from hashlib import sha256
from itertools import chain
from typing import Any

from ..memory import kept, step
from .documents import Document, Synonym
from .lexicon_code import code
from .postings import PageWords, places
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
    the engine that can read the index. The words are coded anew only when there are others, and
    what the book learnt is kept.
    """
    synonyms = list(synonyms)
    said = _asked(synonyms)
    known = [PageWords(*map(str.split, (*d.words, said[d.url]))) for d in documents]
    meant = (words(text) for synonym in synonyms for text in (*synonym.said, *synonym.meant))
    forms = sorted(set().union(*chain.from_iterable(known), *meant))
    numbers, coded = kept(step("words", book.version, forms), lambda: code(book, forms))
    pages = {document.url: number for number, document in enumerate(documents)}
    shards, spots = _shards(documents)
    index = _json(
        {
            "shards": list(shards),
            "pages": [
                {
                    "url": page.url,
                    "title": page.title,
                    "facts": page.facts,
                    "likelihood": page.likelihood,
                    "length": len(own.text) + len(own.headings),
                    "texts": spot,
                }
                for page, own, spot in zip(documents, known, spots, strict=True)
            ],
            **coded,
            "synonyms": [
                [
                    [[numbers[word] for word in words(text)] for text in synonym.said],
                    [[numbers[word] for word in words(text)] for text in synonym.meant],
                    [pages[url] for url in synonym.pages if url in pages],
                ]
                for synonym in synonyms
            ],
            "places": places(known, numbers, len(coded["words"])),
        }
    )
    book.save()
    name = f"{FOLDER}/sanasto-{_hash(index)}.json"
    return {f"{engine}/index.json": _json({"index": name}), name: index, **shards}


def _asked(synonyms: Iterable[Synonym]) -> defaultdict[str, str]:
    """By page the words that people ask it by, so that a part of a phrase finds it too."""
    said = defaultdict[str, str](str)
    for synonym in synonyms:
        for url in synonym.pages[:1]:
            said[url] += " ".join(["", *words(" ".join(synonym.said))])
    return said


def _shards(documents: list[Document]) -> tuple[dict[str, bytes], list[list[int]]]:
    """The texts by file, and where each page's are: which file, from which row to which.

    A page's first row is its answer, the others are its sections; pages are not cut.
    """
    batches: list[list[list[Any]]] = []
    spots: list[list[int]] = []
    room = 0
    for document in documents:
        if room <= 0:
            batches.append([])
            room = _SHARD
        rows, first = batches[-1], len(batches[-1])
        rows.append([document.answer])
        for section in document.sections:
            rows.append([section.anchor, section.heading, section.text, section.folded])
            room -= len(section.text)
        spots.append([len(batches) - 1, first, len(rows)])
    files: dict[str, bytes] = {}
    for number, rows in enumerate(batches):
        content = _json(rows)
        files[f"{FOLDER}/teksti-{number}-{_hash(content)}.json"] = content
    return files, spots


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()[:12]


def _json(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
