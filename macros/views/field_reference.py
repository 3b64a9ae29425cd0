"""The editor's field reference, made from the models themselves, so that it cannot drift."""

from dataclasses import dataclass
from typing import Any

from ..model.kinds import Kind, ListOf, OrNotRecorded, Part
from ..model.page import Guideline, Page
from ..model.portal import RECORD_TYPES, SINGLE_TYPES
from ..model.record import Record, Spec, specs
from .rendering import PageContext, render


@dataclass(frozen=True)
class Row:
    """One field as an editor sees it; the key of a part's field carries its owner's: `fee.vat`."""

    key: str
    spec: Spec

    @property
    def form(self) -> str:
        """What may be written there, in Finnish."""
        return self.spec.kind.describe()


def field_reference(page: PageContext) -> str:
    """Every field of every type of record and page, in the order of the models."""
    shapes: list[type[Record]] = [*RECORD_TYPES, Guideline, Page, *SINGLE_TYPES]
    return render(
        "field_reference.html.jinja", page, shapes=[(s, rows(s), folder_of(s)) for s in shapes]
    )


def rows(shape: type[Any], prefix: str = "") -> list[Row]:
    """The fields of a type, each part's own fields right after it."""
    found: list[Row] = []
    for key, spec in specs(shape).items():
        found.append(Row(prefix + key, spec))
        part = _part_of(spec.kind)
        if part:
            found += rows(part.shape, f"{prefix}{key}.")
    return found


def folder_of(shape: type[Record]) -> str:
    """Where the records of a type are, from the repository's root."""
    if shape in SINGLE_TYPES:
        return f"data/{shape.FOLDER}.yml"
    if shape is Guideline:
        return "docs/ohjeet/"
    return "docs/" if shape is Page else f"data/{shape.FOLDER}/"


def _part_of(kind: Kind) -> Part | None:
    match kind:
        case Part():
            return kind
        case ListOf():
            return _part_of(kind.item)
        case OrNotRecorded():
            return _part_of(kind.kind)
    return None
