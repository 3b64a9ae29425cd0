"""The elements that take whole lines of a page: tables, admonitions, fenced code."""

import re
from collections.abc import Iterator

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from ...problems import Place
from .elements import Admonition, Fence, Table
from .markdown import Document

# Python-Markdown's own expression; what does not match is a paragraph there.
_ADMONITION = re.compile(r' ?([\w-]+(?: +[\w-]+)*)(?: +"(.*?)")? *')


def admonitions(document: Document) -> Iterator[Admonition]:
    for token in document.tokens:
        if token.type == "admonition_open":
            found = _ADMONITION.fullmatch(token.info)
            title = found[2] if found else None
            kind = str(token.meta.get("tag", ""))
            yield Admonition(kind, (title or "").strip() or None, document.block_place(token))


def fences(document: Document) -> Iterator[Fence]:
    for token in document.tokens:
        if token.type == "fence" and token.map:
            first, last = token.map[0], token.map[1] - 1
            end = document.lines[last].rstrip() if first < last < len(document.lines) else ""
            indent = document.lines[first].partition(token.markup)[0]
            closed = end == indent + token.markup
            yield Fence(token.info.strip(), closed, document.block_place(token), token.content)


def tables(document: Document) -> Iterator[Table]:
    header: Token | None = None
    columns = 0
    rows: list[tuple[Place, int]] = []
    for token in document.tokens:
        if token.type == "table_open":
            header, columns, rows = token, 0, []
        elif token.type == "th_open":
            columns += 1
        elif token.type == "tr_open" and columns and token.map:
            rows.append((document.block_place(token), _cells(document.lines[token.map[0]])))
        elif token.type == "table_close" and header:
            ragged = tuple(r for r in rows if r[1] != columns)
            yield Table(columns, len(rows), document.block_place(header), ragged)


def _cells(row: str) -> int:
    cells = escapedSplit(row.strip())
    return len(cells) - (not cells[0].strip()) - (len(cells) > 1 and not cells[-1].strip())
