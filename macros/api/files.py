"""The API's files as bytes: every declared field by its own name, sorted, nothing left out."""

import json
from collections.abc import Iterator
from typing import Any

from ..model.kinds import NOT_RECORDED, Address, Choice, Day, Moment
from ..model.occasion import Scheduled
from ..model.places import full_address, url_of
from ..model.portal import Portal
from ..model.record import Kind, Part, Record, Spec, specs
from .schema import COLLECTIONS, FOLDER, VERSION, Collection, collection_schema

LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def api_files(portal: Portal, site_url: str) -> Iterator[tuple[str, bytes]]:
    """(path from the site's root, content) of every file."""
    for collection in COLLECTIONS:
        schema = collection_schema(collection.shape, site_url + collection.schema_path)
        yield collection.path, _bytes(_data(collection, portal, site_url))
        yield collection.schema_path, _bytes(schema)
    yield f"{FOLDER}/index.json", _bytes(_index(portal, site_url))


def _data(collection: Collection, portal: Portal, site_url: str) -> dict[str, Any]:
    records = portal.of(collection.shape.FOLDER)
    return {
        "version": VERSION,
        "schema": site_url + collection.schema_path,
        "licence": LICENCE,
        "records": [record_value(records[record_id], site_url) for record_id in sorted(records)],
    }


def _index(portal: Portal, site_url: str) -> dict[str, Any]:
    files = [
        {
            "data": site_url + collection.path,
            "schema": site_url + collection.schema_path,
            "title": collection.shape.PURPOSE,
            "records": len(portal.of(collection.shape.FOLDER)),
        }
        for collection in COLLECTIONS
    ]
    return {
        "version": VERSION,
        "licence": LICENCE,
        "title": portal.site.title,
        "url": site_url,
        "files": files,
    }


def _bytes(value: dict[str, Any]) -> bytes:
    text = json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True)
    return f"{text}\n".encode()


def record_value(record: Record, site_url: str) -> dict[str, Any]:
    """The record as an object: its id, title and page, then its fields; null is "not given"."""
    given = {"id": record.id, "title": record.title, "url": site_url + url_of(record)}
    return given | derived(record) | _fields(record, site_url)


def derived(record: Record) -> dict[str, Any]:
    """What follows from the fields and would be hard to work out for a reader of the data."""
    if isinstance(record, Scheduled):
        known = record.scheduled
        return {
            "first_day": record.first_day.isoformat() if known else None,
            "last_day": record.last_day.isoformat() if known else None,
        }
    return {}


def _fields(part: Any, site_url: str) -> dict[str, Any]:
    return {
        name: _value(spec, getattr(part, name), site_url)
        for name, spec in specs(type(part)).items()
    }


def _value(spec: Spec, value: Any, site_url: str) -> Any:
    if value is NOT_RECORDED:
        return NOT_RECORDED.value
    if spec.many:
        return [_one(spec.kind, item, site_url) for item in value or ()]
    return None if value is None else _one(spec.kind, value, site_url)


def _one(kind: Kind, value: Any, site_url: str) -> Any:
    match kind:
        case Part():
            return _fields(value, site_url)
        case Address():
            return full_address(value, site_url)
        case Day() | Moment():
            return value.isoformat()
        case Choice():
            return value.value
    return value
