"""A portal that notes what is asked of it: a page is made anew when some of that has changed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, lru_cache, partial
from typing import Any, TypeVar

from ..memory import keep, recall, step
from ..model.portal import CATALOGUE, Portal
from ..model.record import Record

Result = TypeVar("Result")
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


@lru_cache(maxsize=10_000)
def digest(portal: Portal, folder: str, name: str) -> bytes:
    """Of what was seen, told by its `repr`."""
    if folder == FOLLOWS:
        return step("seen", portal.digest if name == WHOLE else getattr(portal, name))
    records = portal.of(folder)
    return step("seen", [*records.values()] if name == ALL else records.get(name))


def kept(portal: Portal, asked: bytes, act: Callable[[Portal], Result]) -> Result:
    """What the step gives, done anew only when something has changed that it has seen."""
    look = partial(digest, portal)
    before: tuple[list[tuple[str, str]], bytes, Result] | None = recall(asked)
    if before and before[1] == sight(before[0], look):
        return before[2]
    noted: Seen = set()
    made = act(Watched(portal, noted))
    keep(asked, (sorted(noted), sight(sorted(noted), look), made))
    return made


def sight(seen: Iterable[tuple[str, str]], look: Callable[[str, str], bytes]) -> bytes:
    """The digest of all that was seen, each told by its own."""
    return step("sight", *(look(*one) for one in seen))
