"""The JSON Schema of what editors write, for editors such as VS Code that complete and check it."""

import json
import re
from collections.abc import Iterator
from typing import Any

from ..model.kinds import EUROS, NOT_RECORDED, Choice, Day, Euros, Moment, Reference, Text
from ..model.moments import FINNISH_DAY, ISO_DAY
from ..model.portal import CATALOGUE, Portal
from ..model.record import Part, Spec, specs
from .schema import DIALECT, KINDS

SCHEMAS = ".vscode/schemas"
_DAYS = "|".join(re.sub(r"\?P<\w+>", "", day.pattern) for day in (ISO_DAY, FINNISH_DAY))
# YAML has read a text such as 2027 or no before the schema sees it.
_SCALAR = ["string", "number", "boolean"]


def file_schemas(portal: Portal) -> Iterator[tuple[str, str]]:
    """(path, content) of the schema of each type that has files of its own."""
    for folder, row in CATALOGUE.items():
        if not row.written:
            told = {"$schema": DIALECT, "title": row.shape.NOUN, "description": row.shape.PURPOSE}
            text = json.dumps(told | _object(portal, row.shape), ensure_ascii=False, indent=2)
            yield f"{SCHEMAS}/{folder}.json", f"{text}\n"


def _object(portal: Portal, shape: type[Any]) -> dict[str, Any]:
    declared = specs(shape)
    return {
        "type": "object",
        "properties": {name: _property(portal, spec) for name, spec in declared.items()},
        "required": [name for name, spec in declared.items() if spec.required],
        "additionalProperties": False,
    }


def _property(portal: Portal, spec: Spec) -> dict[str, Any]:
    value = _value(portal, spec)
    if spec.many:
        value = {"type": "array", "items": value, "minItems": int(spec.required)}
    if spec.or_not_recorded:
        value = {"anyOf": [value, {"const": NOT_RECORDED.value}]}
    told = f"{spec.label}. {spec.note} Kirjoita {spec.form}."
    return {**value, "title": spec.label, "description": told}


def _value(portal: Portal, spec: Spec) -> dict[str, Any]:
    """What is written of a kind; where it is the same as in the open data, as there."""
    match spec.kind:
        case Part(shape):
            return _object(portal, shape)
        case Reference(folder):
            return {"enum": sorted(portal.of(folder))}
        case Choice() as kind:
            named = [{"const": option.value, "title": option.label} for option in kind.options]
            return {"oneOf": named}
        case Day():
            return {"type": "string", "pattern": f"^({_DAYS})$"}
        case Moment():
            return {"type": "string"}
        case Euros():
            return {"type": ["integer", "string"], "pattern": f"^({EUROS.pattern})$"}
        case Text() as kind:
            return {"type": _SCALAR, "maxLength": kind.longest}
    return KINDS[type(spec.kind)](spec.kind)
