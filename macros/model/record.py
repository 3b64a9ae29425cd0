"""What every record is: declared fields, and a walk over all of them."""

from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields
from dataclasses import field as dataclass_field
from typing import Any, ClassVar

from .kinds import NOT_RECORDED, Kind, ListOf, OrNotRecorded, Part, Reference, Text

# What is wrong between the fields of a record or a part, from its `faults()`: (field, sentence).
Faults = Iterator[tuple[str, str]]


@dataclass(frozen=True)
class Spec:
    """How a field is read and explained to editors; `example` is YAML as they would write it."""

    kind: Kind
    label: str
    note: str
    example: str
    required: bool


def field(
    kind: Kind, label: str, note: str = "", *, example: str = "", default: Any = MISSING
) -> Any:
    """A declared field; without a default an editor must write it."""
    spec = Spec(kind, label, note, example, default is MISSING)
    if default is MISSING:
        return dataclass_field(metadata={"spec": spec})
    return dataclass_field(default=default, metadata={"spec": spec})


_SPECS: dict[Any, dict[str, Spec]] = {}


def specs(shape: type[Any]) -> dict[str, Spec]:
    """The declared fields of a record or a part, by key, in their order."""
    if shape not in _SPECS:
        _SPECS[shape] = {f.name: f.metadata["spec"] for f in fields(shape) if "spec" in f.metadata}
    return _SPECS[shape]


@dataclass(frozen=True, kw_only=True)
class SourcePlace:
    """Where a fact stands: a document, its heading, and the phrase when the words matter."""

    document: str = field(
        Reference("documents"),
        "Asiakirja",
        "Asiakirja, johon tieto perustuu.",
        example="yhteistyomalli",
    )
    section: str | None = field(
        Text(120), "Kohta", "Otsikko tai pykälä, josta tieto löytyy.", default=None
    )
    phrase: str | None = field(
        Text(400),
        "Sanamuoto",
        "Lyhyt lainaus, kun asiakirjan sanoilla on merkitystä.",
        default=None,
    )


SOURCE = Part(SourcePlace)


@dataclass(frozen=True, kw_only=True)
class Record:
    """A noun with fields, one file each; the file's name is its id."""

    FOLDER: ClassVar[str]
    NOUN: ClassVar[str]
    PURPOSE: ClassVar[str]

    id: str
    title: str

    @property
    def key(self) -> tuple[str, str]:
        """The record's address in the portal: folder and id."""
        return (self.FOLDER, self.id)


@dataclass(frozen=True)
class Leaf:
    """A value inside a record: its path as in `composition[0].position`, and its declaration."""

    path: str
    spec: Spec
    kind: Kind
    value: Any


def leaves(record: Any, within: str = "") -> Iterator[Leaf]:
    """Every recorded value of a record, parts and lists opened; absent fields are left out."""
    for name, spec in specs(type(record)).items():
        value = getattr(record, name)
        if value is not None:
            yield from _opened(f"{within}{name}", spec, spec.kind, value)


def _opened(path: str, spec: Spec, kind: Kind, value: Any) -> Iterator[Leaf]:
    if isinstance(kind, OrNotRecorded) and value is not NOT_RECORDED:
        kind = kind.kind
    if isinstance(kind, ListOf):
        for index, item in enumerate(value):
            yield from _opened(f"{path}[{index}]", spec, kind.item, item)
    elif isinstance(kind, Part):
        yield from leaves(value, f"{path}.")
    else:
        yield Leaf(path, spec, kind, value)
