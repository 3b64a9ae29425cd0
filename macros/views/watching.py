"""A portal that notes what is asked of it: a page is made anew when some of that has changed."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from ..model.portal import CATALOGUE, Portal
from ..model.record import Record

Seen = set[tuple[str, str]]  # a record by folder and id; ALL of a folder; what follows, by its name
ALL, FOLLOWS, WHOLE = "*", "", "whole"
_FOLDERS = {row.shape.FOLDER.replace("-", "_"): row.shape.FOLDER for row in CATALOGUE.values()}
_FOLLOWING = {WHOLE} | {n for n, found in vars(Portal).items() if type(found) is cached_property}


class _Table(Mapping[str, Record]):
    """The records of a type: one that is asked for is seen, there or not; a walk sees all."""

    def __init__(self, folder: str, records: Mapping[str, Record], seen: Seen) -> None:
        self._folder, self._records, self._seen = folder, records, seen

    def __getitem__(self, name: str) -> Record:
        self._seen.add((self._folder, str(name)))
        return self._records[name]

    def __iter__(self) -> Iterator[str]:
        self._seen.add((self._folder, ALL))
        return iter(self._records)

    def __len__(self) -> int:
        self._seen.add((self._folder, ALL))
        return len(self._records)

    def __bool__(self) -> bool:
        return len(self) > 0

    def values(self) -> Any:
        return [self._records[name] for name in self]

    def items(self) -> Any:
        return [(name, self._records[name]) for name in self]


class Watched(Portal):
    """The same portal; all that is asked of it, and of what it gives, is in `seen`."""

    def __init__(self, portal: Portal, seen: Seen) -> None:
        self.__dict__.update(_of=portal, _seen=seen)

    def __getattribute__(self, name: str) -> Any:
        if name not in _FOLDERS and name not in _FOLLOWING:
            return super().__getattribute__(name)
        found = getattr(self._of, name)
        if name in _FOLLOWING:
            self._seen.add((FOLLOWS, name))
        elif isinstance(found, Mapping):
            return _Table(_FOLDERS[name], found, self._seen)
        else:
            self._seen.add((_FOLDERS[name], ALL))
        return found


def told(portal: Portal, folder: str, name: str) -> object:
    """What was seen, as its `repr` tells all of it."""
    if folder == FOLLOWS:
        return portal.digest if name == WHOLE else getattr(portal, name)
    records = portal.of(folder)
    return [*records.values()] if name == ALL else records.get(name)
