"""A set of documents and judged queries in a JSON file, as `make search-eval` takes it.

`documents`: id, title, markdown whose first line is the title. `queries`: query, cls, src, relevant
and ignore (ids of documents), best (an id or null).
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.search.documents import Document, Section
from macros.site_check.questions import Judged


@dataclass(frozen=True)
class QuerySet:
    """What is searched, and what is asked of it."""

    documents: list[Document]
    queries: list[Judged]

    @classmethod
    def read(cls, file: Path) -> "QuerySet":
        content = json.loads(file.read_text(encoding="utf-8"))
        documents = [_document(row) for row in content["documents"]]
        return cls(documents, [_query(row) for row in content["queries"]])


def _document(row: dict[str, Any]) -> Document:
    _, _, text = row["markdown"].partition("\n")
    return Document(row["id"], row["title"], tuple(_sections(text)))


def _sections(text: str) -> Iterator[Section]:
    heading, lines, number = "", list[str](), 0
    for line in [*text.splitlines(), "#"]:
        if not line.startswith("#"):
            lines.append(line)
            continue
        if heading or any(map(str.strip, lines)):
            yield Section(f"osa-{number}" if heading else "", heading, " ".join(lines).strip())
        heading, lines, number = line.lstrip("# "), [], number + 1


def _query(row: dict[str, Any]) -> Judged:
    relevant, ignored = frozenset(row["relevant"]), frozenset(row["ignore"])
    return Judged(row["query"], row["cls"], relevant, row["best"], ignored, row["src"])
