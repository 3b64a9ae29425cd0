"""What must hold between the fields of a record, declared once for files and forms."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

# `{key}`, `{key=value}` and `{key:value}`, after which `|` and a word for who reads the key.
_NAMED = re.compile(r"\{(\w+)(?:(=|:)(\w+))?(?:\|([^}]*))?\}")


def for_file(text: str) -> str:
    """The sentence with fields by their keys, as in the file."""
    return _NAMED.sub(_key, text)


def for_form(text: str, fields: Mapping[str, Any]) -> str:
    """The same with the names that a form shows; `fields` are the declared ones by key."""

    def name(found: re.Match[str]) -> str:
        field = fields[found[1]]
        return f"«{field.kind.options(found[3]).label if found[2] == '=' else field.label}»"

    return _NAMED.sub(name, text).replace("not_recorded", "«Ei kirjattu»")


def _key(found: re.Match[str]) -> str:
    key, sign, value, hint = found.groups()
    said = {"=": value, ":": f"{key}: {value}"}.get(sign, key)
    return f"{said} ({hint})" if hint else said


@dataclass(frozen=True)
class Given:
    """From `least` to `most` of the fields are given, those that the sentence names if no others.

    `when` is `status=held|cancelled`: while the field has one of the values; or `starts`: while it
    is given.
    """

    says: str
    least: int = 1
    most: int = 1
    when: str = ""
    others: tuple[str, ...] = ()

    @property
    def condition(self) -> tuple[str, list[str]]:
        name, _, values = self.when.partition("=")
        return name, values.split("|") if values else []

    @property
    def places(self) -> list[str]:
        """Where a fault may be told: what the sentence names last is what has to be changed."""
        named = [key for key, *_ in _NAMED.findall(self.says)]
        return [*named[::-1], *self.condition[0].split()]

    @property
    def fields(self) -> tuple[str, ...]:
        named = (key for key, sign, *_ in _NAMED.findall(self.says) if sign != "=")
        return self.others or tuple(key for key in named if key != self.condition[0])

    def holds(self, record: Any) -> bool:
        name, values = self.condition
        found: Any = getattr(record, name) if name else True
        if not is_given(found) or (values and found.value not in values):
            return True
        return self.least <= sum(is_given(getattr(record, one)) for one in self.fields) <= self.most

    def place(self, record: Any) -> str:
        told = (name for name in self.places if is_given(getattr(record, name)))
        return next(told, self.fields[0])


@dataclass(frozen=True)
class Order:
    """Where both are given, `last` does not come before `first`; `apart`: it comes after it."""

    first: str
    last: str
    says: str
    apart: bool = False

    def holds(self, record: Any) -> bool:
        one, other = getattr(record, self.first), getattr(record, self.last)
        if one is None or other is None:
            return True
        return bool(one < other if self.apart else one <= other)

    def place(self, record: Any) -> str:
        return self.last


Rule = Given | Order


@dataclass(frozen=True)
class Apart:
    """No two of a list, or no two records of a type, have the same in all of the fields.

    It is told at the last one: {0} has it, {1} is the first that does.
    """

    says: str
    fields: tuple[str, ...]

    def repeated(self, those: Iterable[Any]) -> Iterator[tuple[int, Any, str]]:
        """The index of each that has what an earlier one has, and the sentence."""
        first: dict[tuple[Any, ...], Any] = {}
        for index, one in enumerate(those):
            key = tuple(_folded(getattr(one, field)) for field in self.fields)
            other = first.setdefault(key, one)
            if other is not one and any(map(is_given, key)):
                yield index, one, self.says.format(one, other)


def _folded(value: Any) -> Any:
    return value.casefold() if isinstance(value, str) else value


def is_given(value: Any) -> bool:
    """Whether a field says anything; that nobody knows is something too."""
    return value is not None and value is not False and value != ()


def needs(when: str, says: str, *others: str) -> Given:
    """One or more of the fields then."""
    return Given(says, 1, 99, when, others)


def bars(when: str, says: str, *others: str) -> Given:
    """None of the fields then."""
    return Given(says, 0, 0, when, others)
