"""The API's files as bytes: every declared field by its own name, sorted, nothing left out."""

import json
from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any

from ..model.kinds import Address
from ..model.occasion import Scheduled
from ..model.places import full_address, url_of
from ..model.portal import Portal
from ..model.record import Record, Shape, Spec, specs
from .schema import COLLECTIONS, FOLDER, VERSION, collection_schema

LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def api_files(portal: Portal, site_url: str) -> Iterator[tuple[str, bytes]]:
    """(path from the site's root, content) of every file."""
    about, files = {"version": VERSION, "licence": LICENCE}, []
    for collection in COLLECTIONS:
        shape, address = collection.shape, site_url + collection.schema_path
        found = portal.of(shape.FOLDER)
        records = [record_value(found[record_id], site_url) for record_id in sorted(found)]
        yield collection.path, _bytes({**about, "schema": address, "records": records})
        yield collection.schema_path, _bytes(collection_schema(shape, address))
        told = {"data": site_url + collection.path, "schema": address, "title": shape.PURPOSE}
        files.append({**told, "records": len(found)})
    index = {**about, "title": portal.site.title, "url": site_url, "files": files}
    yield f"{FOLDER}/index.json", _bytes(index)


def _bytes(value: dict[str, Any]) -> bytes:
    text = json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True)
    return f"{text}\n".encode()


def record_value(record: Record, site_url: str) -> dict[str, Any]:
    """The record as an object: its id, title and page, then its fields; null is "not given"."""
    given: dict[str, Any] = {
        "id": record.id,
        "title": record.title,
        "url": site_url + url_of(record),
    }
    if isinstance(record, Scheduled):  # hard to work out for a reader of the data
        known = record.scheduled
        given["first_day"] = record.first_day.isoformat() if known else None
        given["last_day"] = record.last_day.isoformat() if known else None
    return given | _fields(record, site_url)


def _fields(part: Any, site_url: str) -> dict[str, Any]:
    return {
        name: _value(spec, getattr(part, name), site_url)
        for name, spec in specs(type(part)).items()
    }


def _value(spec: Spec, value: Any, site_url: str) -> Any:
    if isinstance(value, tuple) or (value is None and spec.many):
        return [_value(spec, item, site_url) for item in value or ()]
    match value:
        case Shape():
            return _fields(value, site_url)
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case str() if isinstance(spec.kind, Address):
            return full_address(value, site_url)
    return value
