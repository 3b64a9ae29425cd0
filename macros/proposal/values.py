"""A field's value before and after, as a reader of Finnish says it."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from ..model.kinds import NOT_RECORDED, Labelled, Reference
from ..model.moments import finnish_clock, finnish_day
from ..model.occasion import Scheduled
from ..model.portal import Portal
from ..model.record import Kind, Part, Record, Shape, Spec, specs
from ..model.window import Window

LONGEST = 200  # characters of a text; the files hold the rest


def field_changes(before: Any, after: Any, portals: tuple[Portal, Portal]) -> Iterator[str]:
    """Each declared field that differs, with what it says; parts are opened."""
    for name, spec in specs(type(after)).items():
        one, other = getattr(before, name), getattr(after, name)
        if one == other:
            continue
        if isinstance(one, tuple) and isinstance(other, tuple):
            yield from _items(spec, one, other, portals)
        elif isinstance(one, Shape) and isinstance(other, Shape) and not isinstance(other, Window):
            yield from _within(spec.label, one, other, portals)
        elif one in (None, ()) and other is not NOT_RECORDED:
            yield f"{spec.label} lisätään: {value(spec, other, portals[1])}"
        elif other in (None, ()) and one is not NOT_RECORDED:
            yield f"{spec.label} poistetaan: {value(spec, one, portals[0])}"
        else:
            yield f"{spec.label}: {value(spec, one, portals[0])} → {value(spec, other, portals[1])}"


def _within(name: str, one: Any, other: Any, portals: tuple[Portal, Portal]) -> Iterator[str]:
    for said in field_changes(one, other, portals):
        yield f"{name}, {said[0].lower()}{said[1:]}"


def _items(
    spec: Spec, one: tuple[Any, ...], other: tuple[Any, ...], portals: tuple[Portal, Portal]
) -> Iterator[str]:
    """What comes and goes, and what changes in those that only one on either side is called."""
    old, new = _by_name(spec, one, portals[0]), _by_name(spec, other, portals[1])
    both = [name for name in new if name in old]
    for name in both:
        yield from _within(f"{spec.label}, {name}", old[name], new[name], portals)
    same = [*one, *(new[name] for name in both)], [*other, *(old[name] for name in both)]
    gone = [_one(spec.kind, item, portals[0]) for item in one if item not in same[1]]
    come = [_one(spec.kind, item, portals[1]) for item in other if item not in same[0]]
    said = [("lisätään", come), ("poistetaan", gone)]
    told = [f"{verb} {', '.join(items)}" for verb, items in said if items]
    if told or not both:
        yield f"{spec.label}: {'; '.join(told) or 'järjestys muuttuu'}"


def _by_name(spec: Spec, items: tuple[Any, ...], portal: Portal) -> dict[str, Any]:
    """The parts of a list by their titles or by what they say first, when no two are the same."""
    if not isinstance(spec.kind, Part):
        return {}
    first = "title" if "title" in specs(spec.kind.shape) else next(iter(specs(spec.kind.shape)))
    names = [_one(specs(type(i))[first].kind, getattr(i, first), portal) for i in items]
    return {n: i for n, i in zip(names, items, strict=True) if names.count(n) == 1}


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
        case int():
            return str(found)
    text = str(found)
    return f"”{text}”" if len(text) <= LONGEST else f"”{text[:LONGEST].rstrip()} …”"


def _part(found: Any, portal: Portal) -> str:
    given = ((s, getattr(found, name)) for name, s in specs(type(found)).items() if name != "id")
    told = [value(spec, item, portal) for spec, item in given if item not in (None, (), False)]
    return f"({'; '.join(told)})"


def time_of(record: Record) -> str:
    """When it is: an agreed time, a window, or that nobody has said."""
    if not isinstance(record, Scheduled) or not record.scheduled:
        return "aikaa ei ole kirjattu"
    return record.sentence
