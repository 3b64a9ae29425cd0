"""The parser's events → text, lists and mappings with places, and what is wrong on the way."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from ...problems import Place
from ..text import Fault
from .mistakes import COMPLEX_KEY, EMPTY_ITEM, MACRO, SECOND_DOCUMENT, after_value, start_fault
from .scalars import clean, scalar_faults

MAX_DEPTH = 8
MAX_NODES = 5_000

_TOO_DEEP = f"rakenne on liian syvä (enintään {MAX_DEPTH} sisäkkäistä tasoa): yksinkertaista sitä"
_TOO_MANY = f"tiedostossa on liian monta arvoa (enintään {MAX_NODES}): jaa se pienempiin"
_DUPLICATE = "avain «{}» on kahdesti, riveillä {} ja {}: poista toinen"


_KEY_LIKE = re.compile(r" *([a-z_]+) *:(?= |$)")


@dataclass(frozen=True)
class Scalar:
    """A text as its writer meant it: NFC, no soft hyphens, no space around; plain = unquoted.

    `swallowed` are the words of its lines that would be keys if the lines were indented less.
    """

    text: str
    place: Place
    plain: bool
    swallowed: tuple[tuple[str, Place], ...] = ()

    @property
    def absent(self) -> bool:
        """Whether the writer left the value out; a quoted "" is an empty text instead."""
        return self.plain and self.text in ("", "~", "null")


@dataclass(frozen=True)
class Items:
    """A list; none of its items is empty."""

    items: "tuple[Node, ...]"
    place: Place


@dataclass(frozen=True)
class Mapping:
    """Keys and values in the writer's order; no key is there twice."""

    entries: "tuple[tuple[Scalar, Node], ...]"
    place: Place

    def get(self, key: str) -> "Node | None":
        return next((node for name, node in self.entries if name.text == key), None)


Node = Scalar | Items | Mapping


class Stopped(Exception):
    """Reading on is useless or costly: the faults found so far are the answer."""


class Composer:
    def __init__(self, text: str, file: str, first_line: int) -> None:
        self._text = text
        self._file = file
        self._first_line = first_line
        self._nodes = 0
        self.faults: list[Fault] = []

    def root(self, events: Iterator[Any]) -> Node | None:
        """The document's node, None for an empty text; Stopped when there is a second one."""
        root: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                self._fault(event.start_mark, SECOND_DOCUMENT)
                raise Stopped
            if isinstance(event, yaml.DocumentEndEvent) and event.explicit:
                self._fault(event.start_mark, SECOND_DOCUMENT)
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event, events, 1)
        return root

    def _node(self, event: Any, events: Iterator[Any], depth: int, is_key: bool = False) -> Node:
        self._bound(event, depth)
        if isinstance(event, yaml.AliasEvent):
            self._fault(event.start_mark, start_fault("*"))
            return Scalar("*", self._at(event.start_mark), plain=False)
        if event.anchor is not None or event.tag is not None:
            self._fault(event.start_mark, start_fault(self._text[event.start_mark.index]))
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, is_key)
        if event.flow_style and self._text.startswith("{{", event.start_mark.index):
            self._fault(event.start_mark, MACRO)
            raise Stopped
        read = self._items if isinstance(event, yaml.SequenceStartEvent) else self._mapping
        return read(event, events, depth)

    def _bound(self, event: Any, depth: int) -> None:
        self._nodes += 1
        deep = depth > MAX_DEPTH and isinstance(event, yaml.CollectionStartEvent)
        if deep or self._nodes > MAX_NODES:
            self._fault(event.start_mark, _TOO_DEEP if deep else _TOO_MANY)
            raise Stopped

    def _scalar(self, event: Any, is_key: bool) -> Scalar:
        self.faults += scalar_faults(event, self._text, is_key)
        self._close(event.end_mark)
        swallowed = tuple(self._swallowed(event)) if event.style in ("|", ">") else ()
        return Scalar(clean(event.value), self._at(event.start_mark), not event.style, swallowed)

    def _swallowed(self, event: Any) -> Iterator[tuple[str, Place]]:
        """What looks like a key at the beginning of a line of a block text."""
        text = self._text[event.start_mark.index : event.end_mark.index]
        for row, line in enumerate(text.split("\n")[1:], event.start_mark.line + 1):
            if found := _KEY_LIKE.match(line):
                yield found[1], self._place(row, found.start(1))

    def _items(self, start: Any, events: Iterator[Any], depth: int) -> Items:
        items: list[Node] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                self._close(event.end_mark)
                break
            item = self._node(event, events, depth + 1)
            if isinstance(item, Scalar) and (item.absent or not item.text):
                self._fault(event.start_mark, EMPTY_ITEM)
            items.append(item)
        return Items(tuple(items), self._at(start.start_mark))

    def _mapping(self, start: Any, events: Iterator[Any], depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                self._close(event.end_mark)
                break
            key = self._node(event, events, depth + 1, is_key=True)
            value = self._node(next(events), events, depth + 1)
            if isinstance(key, Scalar):
                first, _ = entries.setdefault(key.text, (key, value))
                if first is not key:
                    lines = first.place.line, key.place.line
                    self._fault(event.start_mark, _DUPLICATE.format(key.text[:40], *lines))
            else:
                self._fault(event.start_mark, COMPLEX_KEY)
        return Mapping(tuple(entries.values()), self._at(start.start_mark))

    def _close(self, mark: Any) -> None:
        """Right after a quote or a bracket `#` looks like text, and is not read."""
        told = after_value(self._text, mark.index)
        if told and self._text.startswith("#", mark.index):
            self._fault(mark, told)

    def _fault(self, mark: Any, sentence: str) -> None:
        self.faults.append((mark.index, sentence))

    def _at(self, mark: Any) -> Place:
        return self._place(mark.line, mark.column)

    def _place(self, row: int, column: int) -> Place:
        return Place(self._file, row + self._first_line, column + 1)
