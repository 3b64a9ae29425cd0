"""What can be chosen in lists that their readers narrow down: see `parts/register`."""

from collections.abc import Iterable

from ..model.kinds import NOT_RECORDED, Labelled, NotRecorded
from ..model.portal import Portal
from ..model.record import Record

# Each a value of the rows, and its text.
Options = list[tuple[str, str]]


def choices(values: Iterable[Labelled | NotRecorded]) -> Options:
    """Those of a type that rows have: in the order of the type, the unknown last."""
    found = set(values)
    known = sorted((value for value in found if value is not NOT_RECORDED), key=_place)
    unknown = [(NOT_RECORDED.value, "Ei kirjattu")] if NOT_RECORDED in found else []
    return [*((value.value, value.label) for value in known), *unknown]


def _place(value: Labelled) -> int:
    return list(type(value)).index(value)


def organisations(portal: Portal, ids: Iterable[str]) -> Options:
    found = set(ids)
    return [(o.id, o.short) for o in portal.organisations.values() if o.id in found]


def records(found: Iterable[Record | None]) -> Options:
    """By folder and id, for records of several types."""
    return list({"-".join(record.key): record.title for record in found if record}.items())


def words(values: Iterable[object]) -> Options:
    return [(word, word) for word in dict.fromkeys(map(str, values))]
