"""What a rule found: a record, the field in it, and a sentence."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from ..model.record import Record
from ..problems import Severity

T = TypeVar("T")


@dataclass(frozen=True)
class Finding:
    """A rule's sentence; `path` leads to the value, as in `composition[0].position`."""

    record: Record
    path: str
    message: str
    severity: Severity = Severity.ERROR


def repeated(items: Iterable[T], key: Callable[[T], object]) -> Iterator[tuple[T, T]]:
    """Each that has the key of an earlier one, with the first that has it."""
    first: dict[object, T] = {}
    for item in items:
        other = first.setdefault(key(item), item)
        if other is not item:
            yield item, other
