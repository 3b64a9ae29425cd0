"""A field's value before and after, as a reader of Finnish says it."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from ..model.kinds import NOT_RECORDED, Labelled, Reference
from ..model.moments import finnish_clock, finnish_day
from ..model.portal import Portal
from ..model.record import Kind, Part, Record, Shape, Spec, specs
from ..model.scheduled import Scheduled
from ..model.window import Window

LONGEST = 200  # characters of a text; the files hold the rest


def field_changes(before: Any, after: Any, portals: tuple[Portal, Portal]) -> Iterator[str]:
    """Each declared field that differs, with what it says; parts are opened."""
    for name, spec in specs(type(after)).items():
        one, other = getattr(before, name), getattr(after, name)
        if one == other:
            continue
        if isinstance(one, Shape) and isinstance(other, Shape) and not isinstance(other, Window):
            yield from (f"{spec.label}, {said}" for said in field_changes(one, other, portals))
        else:
            yield f"{spec.label}: {_change(spec, one, other, portals)}"


def _change(spec: Spec, one: Any, other: Any, portals: tuple[Portal, Portal]) -> str:
    if not isinstance(one, tuple) or not isinstance(other, tuple):
        return f"{value(spec, one, portals[0])} → {value(spec, other, portals[1])}"
    gone = [_one(spec.kind, item, portals[0]) for item in one if item not in other]
    come = [_one(spec.kind, item, portals[1]) for item in other if item not in one]
    said = [("lisätään", come), ("poistetaan", gone)]
    told = [f"{verb} {', '.join(items)}" for verb, items in said if items]
    return "; ".join(told) or "järjestys muuttuu"


def value(spec: Spec, found: Any, portal: Portal) -> str:
    """One value; what is missing and what nobody has recorded are two things."""
    if found is None or found == ():
        return "ei ole"
    if found is NOT_RECORDED:
        return "ei kirjattu"
    return ", ".join(_one(spec.kind, item, portal) for item in (found if spec.many else [found]))


def _one(kind: Kind, found: Any, portal: Portal) -> str:
    match kind:
        case Reference():
            record = portal.of(kind.folder).get(found)
            return f"«{record.title if record else found}»"
        case Part():
            return found.sentence if isinstance(found, Window) else _part(found, portal)
    return _plain_value(found)


def _plain_value(found: Any) -> str:
    match found:
        case bool():
            return "kyllä" if found else "ei"
        case Labelled():
            return found.label.lower()
        case datetime():
            return f"{finnish_day(found)} klo {finnish_clock(found)}"
        case date():
            return finnish_day(found)
    text = str(found)
    return f"”{text}”" if len(text) <= LONGEST else f"”{text[:LONGEST].rstrip()} …”"


def _part(found: Any, portal: Portal) -> str:
    given = ((spec, getattr(found, name)) for name, spec in specs(type(found)).items())
    told = (value(spec, item, portal) for spec, item in given if item not in (None, ()))
    return f"({'; '.join(told)})"


def time_of(record: Record) -> str:
    """When it is: an agreed time, a window, or that nobody has said."""
    if not isinstance(record, Scheduled) or not record.scheduled:
        return "aikaa ei ole kirjattu"
    return record.sentence
