"""The API's files as bytes: sorted, and the same for the same records."""

import json
from collections.abc import Iterator
from typing import Any

from ..model.portal import Portal
from .collections import COLLECTIONS, FOLDER, VERSION, Collection
from .schema import collection_schema
from .values import record_value

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
