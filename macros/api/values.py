"""Records → JSON values: every declared field by its own name, nothing left out."""

from typing import Any

from ..model.kinds import NOT_RECORDED, Address, Choice, Day, Moment
from ..model.places import full_address, url_of
from ..model.record import Kind, Part, Record, Spec, specs
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
