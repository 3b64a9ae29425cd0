"""Located YAML nodes → records: each field is read by its kind, every fault has its place."""

import re
from collections.abc import Iterator
from typing import Any, NoReturn, TypeVar, cast

from .model.kinds import (
    NOT_RECORDED,
    Choice,
    Kind,
    ListOf,
    OrNotRecorded,
    Part,
)
from .model.kinds import (
    Scalar as ScalarKind,
)
from .model.record import Record, Spec, specs
from .problems import Place, Problem, suggestion
from .yaml_source import Items, Mapping, Node, Scalar

R = TypeVar("R", bound=Record)


class _Unreadable(Exception):
    """A value could not be read; its problems are already noted."""


class Reader:
    """Reads records and keeps what is wrong; `problems` holds everything found so far."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
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
        values: dict[str, Any] = {}
        sound = self._only_known_keys(declared, node)
        for name, spec in declared.items():
            try:
                values |= self._field(name, spec, node)
            except _Unreadable:
                sound = False
        if not sound:
            raise _Unreadable
        return self._faultless(shape(**values, **given), node)

    def _faultless(self, built: Any, node: Mapping) -> Any:
        faults = list(getattr(built, "faults", tuple)())
        for path, message in faults:
            self._note(place_in(node, path), message)
        if faults:
            raise _Unreadable
        return built

    def _only_known_keys(self, declared: dict[str, Spec], node: Mapping) -> bool:
        unknown = [key for key, _ in node.entries if key.text not in declared]
        for key in unknown:
            self._note(key.place, _unknown_key(key.text, declared))
        return not unknown

    def _field(self, name: str, spec: Spec, node: Mapping) -> dict[str, Any]:
        found = node.get(name)
        if found is None and spec.required:
            self._refuse(node.place, f"pakollinen kenttä «{name}» ({spec.label}) puuttuu")
        if found is not None and _is_absent(found) and spec.required:
            self._refuse(found.place, f"pakollinen kenttä «{name}» ({spec.label}) on tyhjä")
        if found is None or _is_absent(found):
            return {}
        return {name: self._value(spec.kind, found, name)}

    def _value(self, kind: Kind, node: Node, name: str) -> Any:
        match kind:
            case OrNotRecorded() if isinstance(node, Scalar) and node.text == NOT_RECORDED.value:
                return NOT_RECORDED
            case OrNotRecorded():
                return self._value(kind.kind, node, name)
            case ListOf():
                return self._list(kind, node, name)
            case Part():
                return self._shape(kind.shape, self._mapping(node, name), {})
            case _:
                return self._scalar(kind, node, name)

    def _list(self, kind: ListOf, node: Node, name: str) -> tuple[Any, ...]:
        if not isinstance(node, Items):
            self._refuse(node.place, _not_a_list(node, name))
        values = [self._value_or_note(kind.item, item, name) for item in node.items]
        if len(values) < kind.least:
            self._refuse(node.place, f"luettelo «{name}» on tyhjä; lisää kohta tai poista kenttä")
        if _Unreadable in values:
            raise _Unreadable
        self._refuse_repeats(kind, node, values)
        return tuple(values)

    def _value_or_note(self, kind: Kind, node: Node, name: str) -> Any:
        try:
            return self._value(kind, node, name)
        except _Unreadable:
            return _Unreadable

    def _refuse_repeats(self, kind: ListOf, node: Items, values: list[Any]) -> None:
        if not isinstance(kind.item, ScalarKind):
            return
        for index, value in enumerate(values):
            if value in values[:index]:
                self._refuse(node.items[index].place, f"«{value}» on luettelossa kahdesti")

    def _mapping(self, node: Node, name: str) -> Mapping:
        if not isinstance(node, Mapping):
            unspaced = isinstance(node, Scalar) and re.match(r"[a-z_]+:\S", node.text)
            hint = "; kaksoispisteen jälkeen puuttuu väli" if unspaced else ""
            self._refuse(
                node.place, f"kohdassa «{name}» pitää olla kenttiä omilla riveillään{hint}"
            )
        return node

    def _scalar(self, kind: ScalarKind, node: Node, name: str) -> Any:
        if not isinstance(node, Scalar):
            self._refuse(node.place, _not_a_scalar(node, name))
        if not node.text:
            self._refuse(node.place, f"kenttä «{name}» on tyhjä")
        for key, place in node.swallowed:
            if key in self._keys:
                self._refuse(place, _swallowed(key, name))
        if node.text == NOT_RECORDED.value and not isinstance(kind, Choice):
            self._refuse(node.place, f"kenttään «{name}» ei voi kirjoittaa not_recorded")
        try:
            return kind.parse(node.text)
        except ValueError as fault:
            near = suggestion(node.text, kind.words) if isinstance(kind, Choice) else ""
            self._refuse(node.place, f"{name}: {fault}{near and '.'}{near}")

    def _note(self, place: Place, message: str) -> None:
        self.problems.append(Problem(place, message))

    def _refuse(self, place: Place, message: str) -> NoReturn:
        self._note(place, message)
        raise _Unreadable


def place_in(node: Mapping, path: str) -> Place:
    """Where the value at `composition[0].position` stands, or the nearest thing around it."""
    current: Node = node
    for step in _steps(path):
        inner = _step_into(current, step)
        if inner is None:
            break
        current = inner
    return current.place


def _steps(path: str) -> Iterator[str | int]:
    for word, index in re.findall(r"([a-z_]+)|\[(\d+)\]", path):
        yield word or int(index)


def _step_into(node: Node, step: str | int) -> Node | None:
    if isinstance(node, Mapping) and isinstance(step, str):
        return node.get(step)
    if isinstance(node, Items) and isinstance(step, int):
        return node.items[step]
    return None


def _is_absent(node: Node) -> bool:
    return isinstance(node, Scalar) and node.absent


def _unknown_key(key: str, declared: dict[str, Spec]) -> str:
    if key == "id":
        return "tunnus tulee tiedoston nimestä; poista rivi id"
    near = suggestion(key, declared)
    return f"tuntematon kenttä «{key}».{near or ' Sallitut kentät: ' + ', '.join(declared) + '.'}"


def _swallowed(key: str, name: str) -> str:
    return (
        f"rivi «{key}: …» on sisennetty kentän «{name}» tekstiksi; jos se on oma kenttänsä, poista "
        "sisennystä, muuten aloita rivi toisella sanalla"
    )


def _not_a_list(node: Node, name: str) -> str:
    example = ""
    if isinstance(node, Scalar):
        first = node.text.split(",")[0].strip()
        example = f", esimerkiksi: - {first}"
    return f"kenttä «{name}» on luettelo; kirjoita jokainen kohta omalle rivilleen{example}"


def _not_a_scalar(node: Node, name: str) -> str:
    if isinstance(node, Items):
        return f"kohdassa «{name}» pitää olla yksi arvo, ei luetteloa"
    return (
        f"kohdassa «{name}» pitää olla yksi arvo; jos tekstissä on kaksoispiste, "
        "kirjoita koko teksti lainausmerkkeihin"
    )
