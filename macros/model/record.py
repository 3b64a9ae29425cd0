"""What every record is: declared fields, and a walk over all of them."""

from collections.abc import Iterator
from dataclasses import MISSING, Field, dataclass, fields, replace
from dataclasses import field as dataclass_field
from datetime import date, datetime
from inspect import get_annotations
from types import NoneType, UnionType
from typing import Annotated, Any, ClassVar, Union, dataclass_transform, get_args, get_origin

from . import kinds
from .between import Apart, Rule, for_file
from .references import DocumentId

# What is wrong between the fields of a record or a part, from its `faults()`: (field, sentence).
Faults = Iterator[tuple[str, str]]


# What concerns the page and not its matter is told last.
_LAST = ("long_because", "moved_from")


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Shape:
    """What has declared fields, and is frozen: a record, or a part of one."""

    SPECS: ClassVar[dict[str, "Spec"]]
    RULES: ClassVar[tuple[Rule, ...]] = ()
    APART: ClassVar[tuple[Apart, ...]] = ()

    def __init_subclass__(cls) -> None:
        for name, annotation in get_annotations(cls).items():
            said: Any = cls.__dict__.get(name)
            if NoneType in get_args(annotation):
                said.default = None
            elif getattr(said, "default", None) is ...:
                said.default = False if annotation is bool else ()
        made: Any = dataclass(frozen=True, kw_only=True)(cls)
        declared = sorted(fields(made), key=lambda f: f.name in _LAST)
        cls.SPECS = {f.name: _spec(f) for f in declared if "declared" in f.metadata}

    def faults(self) -> Faults:
        """What is wrong between the fields; a type may know more than its rules declare."""
        for rule in self.RULES:
            if not rule.holds(self):
                yield rule.place(self), for_file(rule.says)
        for name, spec in self.SPECS.items():
            for alike in spec.kind.shape.APART if spec.many and isinstance(spec.kind, Part) else ():
                parts = getattr(self, name)
                for index, _, says in alike.repeated(parts if isinstance(parts, tuple) else ()):
                    yield f"{name}[{index}].{alike.fields[-1]}", says


def field(
    label: str,
    note: str = "",
    longest: int | None = None,
    *,
    example: str = "",
    default: Any = MISSING,
    **bounds: int,
) -> Any:
    """A field as editors are told of it; its annotation is what may be written there.

    `X | None` may be left out, `X | NotRecorded` be `not_recorded`, and `tuple[X, ...]` is a list.
    A text has at most `longest` characters, a number is from `least` to `most`.
    """
    if longest is not None:
        bounds["longest"] = longest
    declared = (label, note, example, bounds)
    return dataclass_field(default=default, metadata={"declared": declared})


def optional(*told: Any, **more: Any) -> Any:
    """A list that may be left out when it is empty, or a flag that is not so unless it is said."""
    return field(*told, default=..., **more)


@dataclass(frozen=True)
class Part:
    """The kind of a field that is a group of fields in turn."""

    shape: type[Shape]

    def describe(self) -> str:
        return "joukko kenttiä (katso alla)"


Kind = kinds.Scalar | Part


@dataclass(frozen=True)
class Spec:
    """How a field is read and explained to editors; `example` is YAML as they would write it.

    `said` is the note with `{key}` where it names a field.
    """

    kind: Kind  # of a list, that of its items
    label: str
    said: str
    example: str
    required: bool
    many: bool
    or_not_recorded: bool

    @property
    def note(self) -> str:
        """The note, as beside the keys of a file."""
        return for_file(self.said)

    @property
    def form(self) -> str:
        """What may be written there, in Finnish."""
        one = self.kind.describe()
        whole = f"luettelo; jokainen kohta: {one}" if self.many else one
        return f"{whole}; tai not_recorded, jos tietoa ei ole" if self.or_not_recorded else whole


def specs(shape: type[Any]) -> dict[str, Spec]:
    """The declared fields of a record or a part, by key, in their order."""
    return shape.SPECS  # type: ignore[no-any-return]


_KINDS: dict[Any, kinds.Scalar] = {
    str: kinds.Text(), int: kinds.Integer(), bool: kinds.Flag(),
    date: kinds.Day(), datetime: kinds.Moment(),
}  # fmt: skip


def _spec(declared: Field[Any]) -> Spec:
    """What a declaration and its annotation say; one that cannot be stops the program here."""
    union = get_origin(declared.type) in (Union, UnionType)
    said = get_args(declared.type) if union else (declared.type,)
    (one,) = (part for part in said if part not in (NoneType, kinds.NotRecorded))
    many, required = get_origin(one) is tuple, declared.default is MISSING
    label, note, example, bounds = declared.metadata["declared"]
    if kinds.NotRecorded in said and required:
        example = example or kinds.NOT_RECORDED.value
    kind: Any = _kind(get_args(one)[0] if many else one)
    unknown = kinds.NotRecorded in said
    return Spec(replace(kind, **bounds), label, note, example, required, many, unknown)


def _kind(annotation: Any) -> Kind:
    if get_origin(annotation) is Annotated:
        return annotation.__metadata__[0]  # type: ignore[no-any-return]
    if issubclass(annotation, kinds.Labelled):
        return kinds.Choice(annotation)
    return Part(annotation) if issubclass(annotation, Shape) else _KINDS[annotation]


def declared(shape: type[Any], within: str = "") -> Iterator[tuple[str, Spec]]:
    """Every field by its path, those of a part right after it: `fee`, `fee.vat`."""
    for name, spec in specs(shape).items():
        yield f"{within}{name}", spec
        if isinstance(spec.kind, Part):
            yield from declared(spec.kind.shape, f"{within}{name}.")


class SourcePlace(Shape):
    """Where a fact stands: a document, its heading, and the phrase when the words matter."""

    document: DocumentId = field("Asiakirja", "Mihin tieto perustuu.", example="yhteistyomalli")
    section: str | None = field("Kohta", "Otsikko tai pykälä, josta tieto löytyy.", 120)
    phrase: str | None = field("Sanamuoto", "Lyhyt lainaus, kun sanoilla on merkitystä.", 400)


class Record(Shape):
    """A noun with fields, one file each; the file's name is its id."""

    FOLDER: ClassVar[str]  # as the catalogue names the type
    NOUN: ClassVar[str]
    PURPOSE: ClassVar[str]

    id: str
    title: str

    # A reader could not tell two of a type apart.
    APART: ClassVar[tuple[Apart, ...]] = (Apart("sama nimi on jo tietueella «{1.id}»", ("title",)),)

    @property
    def key(self) -> tuple[str, str]:
        """The record's address in the portal: folder and id."""
        return (self.FOLDER, self.id)


class PageRecord(Record):
    """A record with a page of its own, whose address may have been another."""

    long_because: str | None = field("Miksi sivu on pitkä", "Syy, jos yli neljä näyttöä.", 200)
    moved_from: tuple[kinds.PageBefore, ...] = optional("Entiset paikat", "Kuten ohjeet/vanha.md.")


@dataclass(frozen=True)
class Leaf:
    """A value inside a record: its path as in `composition[0].position`, and its declaration.

    What is not recorded has no kind.
    """

    path: str
    spec: Spec
    kind: kinds.Scalar | None
    value: Any


def leaves(record: Any, within: str = "") -> Iterator[Leaf]:
    """Every recorded value of a record, parts and lists opened; absent fields are left out."""
    for name, spec in specs(type(record)).items():
        value = getattr(record, name)
        many = isinstance(value, tuple)
        for index, one in enumerate(value if many else [value] if value is not None else ()):
            path = f"{within}{name}[{index}]" if many else f"{within}{name}"
            if one is kinds.NOT_RECORDED:
                yield Leaf(path, spec, None, one)
            elif isinstance(spec.kind, Part):
                yield from leaves(one, f"{path}.")
            else:
                yield Leaf(path, spec, spec.kind, one)


class Link(Shape):
    title: str = field("Nimi", "Mihin linkki vie.", 120, example="Pöytäkirja")
    address: kinds.Href = field("Osoite", "Linkin osoite.", example="https://…")
