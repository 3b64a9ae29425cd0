"""Small sets of documents with an index of their own, and the engine asked about them."""

import os
from collections.abc import Iterable
from functools import cache
from typing import Any

from macros.search.documents import Document, Section, Synonym
from macros.search.index import search_files
from macros.search.word_book import WordBook
from macros.site_check.engine import called, searched
from tests.search.evaluation import MEMORY


def page(title: str, text: str = "") -> Document:
    """A page with one section, at an address made of its title."""
    return Document(f"{title.lower().replace(' ', '-')}/", title, (Section("", "", text),))


def index(documents: list[Document], synonyms: Iterable[Synonym] = ()) -> bytes:
    """Built once for the same documents."""
    return _index(tuple(documents), tuple(synonyms))


@cache
def _index(documents: tuple[Document, ...], synonyms: tuple[Synonym, ...]) -> bytes:
    files = search_files([*documents], synonyms, book())
    return next(content for path, content in files.items() if "sanasto-" in path)


@cache
def book() -> WordBook:
    """One memory for all tests of a worker: the analyser takes seconds and a gigabyte to load."""
    return WordBook(MEMORY / os.environ.get("PYTEST_XDIST_WORKER", "tests"))


def found(query: str, *documents: Document, synonyms: Iterable[Synonym] = ()) -> list[str]:
    """The titles of the pages that answer, best first."""
    titles = {document.url: document.title for document in documents}
    ranked = searched(index(list(documents), synonyms), [query]).ranked[0]
    return [titles[url] for url in ranked]


def told(method: str, *given: Any, documents: list[Document]) -> Any:
    """What one method of the engine tells."""
    return called(index(documents), [(method, *given)]).told[0]
