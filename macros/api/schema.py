"""The JSON Schemas: of the open data, and of what editors write, for VS Code to complete."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from ..model import kinds, moments
from ..model.occasion import Scheduled
from ..model.portal import CATALOGUE, Portal
from ..model.record import Part, Record, Spec, specs

# A change that breaks a reader of the data gets a folder of its own: v2.
VERSION = "1"
FOLDER = "api/v1"
# Where the schemas of editors' files are written.
SCHEMAS = ".vscode/schemas"


class Collection(NamedTuple):
    """The data of a type and its JSON Schema, named from the site's root."""

    shape: type[Record]
    path: str
    schema_path: str


COLLECTIONS = [
    Collection(row.shape, f"{FOLDER}/{name}.json", f"{FOLDER}/{name}.schema.json")
    for name, row in CATALOGUE.items()
    if row.open_data
]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ID = f"^{kinds.ID_PATTERN.pattern}$"
_DAYS = "|".join(
    re.sub(r"\?P<\w+>", "", day.pattern) for day in (moments.ISO_DAY, moments.FINNISH_DAY)
)
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
    written = CATALOGUE[shape.FOLDER].written  # their id is a file's name, their title an H1
    given = {
        "id": {"type": "string", "title": "Tunnus"} | ({} if written else {"pattern": _ID}),
        "title": {"type": "string", "title": "Nimi"},
        "url": {**_ADDRESS, "title": "Sivu", "description": "Portaalin sivu, joka kertoo tästä."},
    }
    if issubclass(shape, Scheduled):
        always = not specs(shape)["window"].or_not_recorded
        day = _DAY if always else {"anyOf": [_DAY, {"type": "null"}]}
        given["first_day"] = {**day, "title": "Ensimmäinen mahdollinen päivä"}
        given["last_day"] = {**day, "title": "Viimeinen mahdollinen päivä"}
    return _object(given | _properties(shape))


def _properties(shape: type[Any]) -> dict[str, Any]:
    return {name: _property(spec) for name, spec in specs(shape).items()}


def _property(spec: Spec) -> dict[str, Any]:
    value = _several(spec, KINDS[type(spec.kind)](spec.kind))
    if not spec.required and value.get("type") not in ("array", "boolean"):
        value = {"anyOf": [value, {"type": "null"}]}
    return {**value, "title": spec.label, "description": spec.note}


def _several(spec: Spec, value: dict[str, Any], **limits: int) -> dict[str, Any]:
    if spec.many:
        value = {"type": "array", "items": value, **limits}
    return (
        {"anyOf": [value, {"const": kinds.NOT_RECORDED.value}]} if spec.or_not_recorded else value
    )


def file_schemas(portal: Portal) -> Iterator[tuple[str, str]]:
    """(path, content) of the schema of each type that has files of its own."""
    for folder, row in CATALOGUE.items():
        if not row.written:
            told = {"$schema": DIALECT, "title": row.shape.NOUN, "description": row.shape.PURPOSE}
            text = json.dumps(told | _to_write(portal, row.shape), ensure_ascii=False, indent=2)
            yield f"{SCHEMAS}/{folder}.json", f"{text}\n"


def _to_write(portal: Portal, shape: type[Any]) -> dict[str, Any]:
    declared = specs(shape)
    properties = {name: _field(portal, spec) for name, spec in declared.items()}
    return _object(properties, [name for name, spec in declared.items() if spec.required])


def _field(portal: Portal, spec: Spec) -> dict[str, Any]:
    value = _several(spec, _written(portal, spec.kind), minItems=int(spec.required))
    told = f"{spec.label}. {spec.note} Kirjoita {spec.form}."
    return {**value, "title": spec.label, "description": told}


def _written(portal: Portal, kind: Any) -> dict[str, Any]:
    """What is written of a kind; where it is the same as in the open data, as there.

    YAML has read a text such as 2027 or no before the schema sees it.
    """
    match kind:
        case Part(shape):
            return _to_write(portal, shape)
        case kinds.Reference(folder):
            return {"enum": sorted(portal.of(folder))}
        case kinds.Choice():
            return {"oneOf": [{"const": o.value, "title": o.label} for o in kind.options]}
        case kinds.Day():
            return {"type": "string", "pattern": f"^({_DAYS})$"}
        case kinds.Moment():
            return {"type": "string"}
        case kinds.Euros():
            return {"type": ["integer", "string"], "pattern": f"^({kinds.EUROS.pattern})$"}
        case kinds.Text():
            return {"type": ["string", "number", "boolean"], "maxLength": kind.longest}
    return KINDS[type(kind)](kind)


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


def _object(properties: dict[str, Any], required: Iterable[str] | None = None) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": sorted(properties) if required is None else required,
        "additionalProperties": False,
    }
