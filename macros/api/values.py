"""Records → JSON values: every declared field by its own name, nothing left out."""

from datetime import date, datetime
from enum import Enum
from typing import Any

from ..model.kinds import NOT_RECORDED, Address, Kind, ListOf, OrNotRecorded, Part
from ..model.places import full_address, url_of
from ..model.record import Record, specs
from ..model.scheduled import Scheduled


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
        name: _value(spec.kind, getattr(part, name), site_url)
        for name, spec in specs(type(part)).items()
    }


def _value(kind: Kind, value: Any, site_url: str) -> Any:
    if isinstance(kind, OrNotRecorded):
        if value is NOT_RECORDED:
            return NOT_RECORDED.value
        kind = kind.kind
    if isinstance(kind, ListOf):
        return [_value(kind.item, item, site_url) for item in value or ()]
    match value:
        case None:
            return None
        case datetime() | date():
            return value.isoformat()
        case Enum():
            return value.value
    if isinstance(kind, Part):
        return _fields(value, site_url)
    return full_address(value, site_url) if isinstance(kind, Address) else value
