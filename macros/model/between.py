"""What must hold between the fields of a record, declared once for files and forms."""

import re
from collections.abc import Mapping
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

    return _NAMED.sub(name, text)


def _key(found: re.Match[str]) -> str:
    key, sign, value, hint = found.groups()
    said = {"=": value, ":": f"{key}: {value}"}.get(sign, key)
    return f"{said} ({hint})" if hint else said


@dataclass(frozen=True)
class Given:
    """From `least` to `most` of the fields are given; while the field of `when` has its value."""

    fields: tuple[str, ...]
    says: str
    least: int = 1
    most: int = 1
    when: tuple[str, str] | None = None
    at: str = ""

    def holds(self, record: Any) -> bool:
        if self.when:
            found = getattr(record, self.when[0])
            if not is_given(found) or self.when[1] not in ("", getattr(found, "value", None)):
                return True
        told = sum(is_given(getattr(record, name)) for name in self.fields)
        return self.least <= told <= self.most

    def place(self, record: Any) -> str:
        """The field that the fault is told of."""
        told = (name for name in self.fields if is_given(getattr(record, name)))
        return self.at or next(told, self.fields[0])


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


def is_given(value: Any) -> bool:
    """Whether a field says anything; that nobody knows is something too."""
    return value is not None and value is not False and value != ()


def needs(when: tuple[str, str], says: str, *fields: str, at: str = "") -> Given:
    """One or more of the fields while a field has the value; the fault is there."""
    return Given(fields, says, 1, len(fields), when, at or when[0])


def bars(when: tuple[str, str], says: str, *fields: str, at: str = "") -> Given:
    """None of the fields then."""
    return Given(fields, says, 0, 0, when, at)
