"""A list that its reader can narrow down: see `templates/register_parts.html.jinja`."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..model.kinds import NOT_RECORDED, Labelled, NotRecorded


@dataclass(frozen=True)
class Filter:
    """One choice of a register; `name` is the rows' data attribute and a key in the address.

    `options` are (value, text): each row says in its attribute which of the values are its own.
    """

    name: str
    label: str
    options: list[tuple[str, str]]


def choices(values: Iterable[Labelled | NotRecorded]) -> list[tuple[str, str]]:
    """The options for values that rows have: in the order of their type, the unknown last."""
    found = set(values)
    known = sorted((value for value in found if value is not NOT_RECORDED), key=_place)
    unknown = [(NOT_RECORDED.value, "Ei kirjattu")] if NOT_RECORDED in found else []
    return [*((value.value, value.label) for value in known), *unknown]


def _place(value: Labelled) -> int:
    return list(type(value)).index(value)
