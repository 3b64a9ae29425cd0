"""Which types are open data, where, and the JSON Schema of each, from what also reads it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..model import kinds
from ..model.occasion import Scheduled
from ..model.portal import CATALOGUE
from ..model.record import Part, Record, Spec, specs

# A change that breaks a reader of the data gets a folder of its own: v2.
VERSION = "1"
FOLDER = "api/v1"


@dataclass(frozen=True)
class Collection:
    shape: type[Record]

    @property
    def path(self) -> str:
        """The data, from the site's root."""
        return f"{FOLDER}/{self.shape.FOLDER}.json"

    @property
    def schema_path(self) -> str:
        """Its JSON Schema, beside it."""
        return f"{FOLDER}/{self.shape.FOLDER}.schema.json"


COLLECTIONS = tuple(Collection(row.shape) for row in CATALOGUE.values() if row.open_data)


DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ID = f"^{kinds.ID_PATTERN.pattern}$"
_DAY: dict[str, Any] = {"type": "string", "format": "date"}
_ADDRESS: dict[str, Any] = {"type": "string", "format": "uri"}


def collection_schema(shape: type[Record], address: str) -> dict[str, Any]:
    """The schema of a whole file; `address` is where the schema itself lies."""
    return {
        "$schema": DIALECT,
        "$id": address,
        "title": shape.NOUN,
        "description": shape.PURPOSE,
        **_object(
            {
                "version": {"const": VERSION},
                "schema": _ADDRESS,
                "licence": _ADDRESS,
                "records": {"type": "array", "items": _record(shape)},
            }
        ),
    }


def _record(shape: type[Record]) -> dict[str, Any]:
    given = {
        "id": {"type": "string", "pattern": _ID, "title": "Tunnus"},
        "title": {"type": "string", "title": "Nimi"},
        "url": {**_ADDRESS, "title": "Sivu", "description": "Portaalin sivu, joka kertoo tästä."},
    }
    if issubclass(shape, Scheduled):
        always = not specs(shape)["window"].or_not_recorded
        day = _DAY if always else {"anyOf": [_DAY, {"type": "null"}]}
        given["first_day"] = {**day, "title": "Ensimmäinen mahdollinen päivä"}
        given["last_day"] = {**day, "title": "Viimeinen mahdollinen päivä"}
    if CATALOGUE[shape.FOLDER].written:  # their id is a file's name, their title an H1
        given["id"] = {"type": "string", "title": "Tunnus"}
    return _object(given | _properties(shape))


def _properties(shape: type[Any]) -> dict[str, Any]:
    return {name: _property(spec) for name, spec in specs(shape).items()}


def _property(spec: Spec) -> dict[str, Any]:
    value = KINDS[type(spec.kind)](spec.kind)
    if spec.many:
        value = {"type": "array", "items": value}
    if spec.or_not_recorded:
        value = {"anyOf": [value, {"const": kinds.NOT_RECORDED.value}]}
    if not spec.required and value.get("type") not in ("array", "boolean"):
        value = {"anyOf": [value, {"type": "null"}]}
    return {**value, "title": spec.label, "description": spec.note}


# What each kind is in JSON; a kind that is missing here stops the build.
KINDS: dict[type[Any], Callable[[Any], dict[str, Any]]] = {
    kinds.Text: lambda kind: {"type": "string", "maxLength": kind.longest},
    kinds.Identifier: lambda _: {"type": "string", "pattern": _ID},
    kinds.Reference: lambda _: {"type": "string", "pattern": _ID},
    kinds.Integer: lambda kind: {"type": "integer", "minimum": kind.least, "maximum": kind.most},
    kinds.Euros: lambda _: {"type": "integer", "minimum": 0},
    kinds.Flag: lambda _: {"type": "boolean"},
    kinds.Choice: lambda kind: {"enum": list(kind.words)},
    kinds.Day: lambda _: _DAY,
    kinds.Moment: lambda _: {"type": "string", "format": "date-time"},
    kinds.Address: lambda _: _ADDRESS,
    kinds.Name: lambda kind: {"type": "string", "pattern": f"^{kind.pattern}$"},
    Part: lambda kind: _object(_properties(kind.shape)),
}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": sorted(properties),
        "additionalProperties": False,
    }
