"""Located YAML nodes → records: each field is read by its kind, every fault has its place."""

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, NoReturn, TypeVar, cast

from ..model.kinds import NOT_RECORDED, Address, Choice, Reference
from ..model.kinds import Scalar as ScalarKind
from ..model.record import Kind, Part, Record, Spec, specs
from ..problems import Place, Problem, nearest, suggestion
from .advice import meant_key, not_a_list, not_a_scalar, not_fields, unknown_key
from .yaml import Items, Mapping, Node, Scalar

R = TypeVar("R", bound=Record)


class _Unreadable(Exception):
    """A value could not be read; its problems are already noted."""


class _Unread:
    """Stands for a field that could not be read: a rule that asks for it ends there."""

    def __get__(self, record: Any, shape: type[Any]) -> NoReturn:
        raise _Unreadable


@dataclass(frozen=True)
class Pointer:
    """A value that names another record or a page of ours, also in a record that is refused."""

    place: Place
    kind: Reference | Address
    text: str


class Reader:
    """Reads records and keeps what is wrong; `problems` holds everything found so far."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.pointers: list[Pointer] = []
        self._keys: set[str] = set()  # of the record that is being read

    def record(self, shape: type[R], node: Mapping, **given: Any) -> R | None:
        """The record of a file, or None when something in it was refused.

        `given` are the fields that do not stand in the text: the id and, of a page, its title.
        """
        self._keys = set()
        try:
            return cast(R, self._shape(shape, node, given))
        except _Unreadable:
            return None

    def _shape(self, shape: type[Any], node: Mapping, given: dict[str, Any]) -> Any:
        declared = specs(shape)
        self._keys |= declared.keys()
        values: dict[str, Any] = dict(given)
        unread = self._unknown_keys(declared, node)
        for name, spec in declared.items():
            try:
                values |= self._field(name, spec, node, told=name in unread)
            except _Unreadable:
                unread.add(name)
        if self._own_faults(shape, values, unread, node) or unread:
            raise _Unreadable
        return shape(**values)

    def _own_faults(
        self, shape: type[Any], values: dict[str, Any], unread: set[str], node: Mapping
    ) -> bool:
        """Notes what the record's own rule says, as far as it needs nothing that is unread."""
        if unread:
            shape = type(shape.__name__, (shape,), dict.fromkeys(unread, _Unread()))
        partial: Any = object.__new__(shape)
        vars(partial).update(values)
        before = len(self.problems)
        with suppress(_Unreadable):
            for path, message in getattr(partial, "faults", tuple)():
                self._note(place_in(node, path), message)
        return len(self.problems) > before

    def _unknown_keys(self, declared: dict[str, Spec], node: Mapping) -> set[str]:
        """Notes each key that there is not; what was meant by it, or the key, is unread."""
        unread = set()
        for key, _ in node.entries:
            if key.text not in declared:
                meant = meant_key(key.text, declared)
                self._note(key.place, unknown_key(key.text, meant, declared))
                unread.add(meant or key.text)
        return unread

    def _field(self, name: str, spec: Spec, node: Mapping, told: bool) -> dict[str, Any]:
        found = node.get(name)
        if found is None and told:
            raise _Unreadable
        if found is None or (isinstance(found, Scalar) and found.absent):
            if spec.required:
                how = f"; jos tietoa ei ole, kirjoita {name}: not_recorded"
                self._refuse(
                    (found or node).place,
                    f"pakollinen kenttä «{name}» ({spec.label}) "
                    f"{'on tyhjä' if found else 'puuttuu'}{how if spec.or_not_recorded else ''}",
                )
            return {}
        return {name: self._value(spec, found, name)}

    def _value(self, spec: Spec, node: Node, name: str) -> Any:
        text = node.text if isinstance(node, Scalar) and spec.or_not_recorded else ""
        if meant := nearest(text, (NOT_RECORDED.value,)):
            if text != meant:
                self._refuse(node.place, f"{name}: «{text}»: kirjoita {meant}")
            return NOT_RECORDED
        return self._list(spec.kind, node, name) if spec.many else self._one(spec.kind, node, name)

    def _one(self, kind: Kind, node: Node, name: str) -> Any:
        if not isinstance(kind, Part):
            return self._scalar(kind, node, name)
        if not isinstance(node, Mapping):
            self._refuse(node.place, not_fields(node, name, kind.shape))
        return self._shape(kind.shape, node, {})

    def _list(self, kind: Kind, node: Node, name: str) -> tuple[Any, ...]:
        if not isinstance(node, Items):
            self._refuse(node.place, not_a_list(node, name, kind))
        if not node.items:
            self._refuse(node.place, f"luettelo «{name}» on tyhjä; lisää kohta tai poista kenttä")
        values: list[Any] = []
        for item in node.items:
            with suppress(_Unreadable):
                value = self._one(kind, item, name)
                if isinstance(kind, ScalarKind) and value in values:
                    self._refuse(item.place, f"«{value}» on luettelossa kahdesti")
                values.append(value)
        if len(values) < len(node.items):
            raise _Unreadable
        return tuple(values)

    def _scalar(self, kind: ScalarKind, node: Node, name: str) -> Any:
        if not isinstance(node, Scalar):
            self._refuse(node.place, not_a_scalar(node, name))
        if not node.text:
            self._refuse(node.place, f"kenttä «{name}» on tyhjä")
        for key, place in node.swallowed:
            if key in self._keys:
                told = f"rivi «{key}: …» on sisennetty kentän «{name}» tekstiksi; jos se on oma"
                right = "poista sisennystä, muuten aloita rivi toisella sanalla"
                self._refuse(place, f"{told} kenttänsä, {right}")
        if node.text == NOT_RECORDED.value and not isinstance(kind, Choice):
            self._refuse(node.place, f"kenttään «{name}» ei voi kirjoittaa not_recorded")
        if isinstance(kind, Reference):
            self.pointers.append(Pointer(node.place, kind, node.text))
        try:
            value = kind.parse(node.text)
        except ValueError as fault:
            if isinstance(kind, Reference):  # told with all records, whose names are then known
                raise _Unreadable from None
            told = f"{name}: {fault}"
            words = kind.words if isinstance(kind, Choice) and "kirjoita" not in told else ()
            near = suggestion(node.text, words)
            self._refuse(node.place, f"{told}{near and '.'}{near}")
        if isinstance(kind, Address) and ":" not in node.text:
            self.pointers.append(Pointer(node.place, kind, node.text))
        return value

    def _note(self, place: Place, message: str) -> None:
        self.problems.append(Problem(place, message))

    def _refuse(self, place: Place, message: str) -> NoReturn:
        self._note(place, message)
        raise _Unreadable


def place_in(node: Mapping, path: str) -> Place:
    """Where the value at `composition[0].position` stands, or the nearest thing around it."""
    current: Node = node
    for word, index in re.findall(r"([a-z_]+)|\[(\d+)\]", path):
        inner = None
        if isinstance(current, Mapping):
            inner = current.get(word)
        elif isinstance(current, Items) and index:
            inner = current.items[int(index)]
        if inner is None:
            break
        current = inner
    return current.place
