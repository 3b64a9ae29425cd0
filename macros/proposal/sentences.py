"""What happens to one record, in sentences that its readers understand."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from difflib import SequenceMatcher
from typing import Any

from ..model.kinds import NOT_RECORDED, Labelled, Reference
from ..model.moments import finnish_clock, finnish_day
from ..model.occasion import Scheduled
from ..model.portal import Portal
from ..model.position import Holder, Position, Tenure
from ..model.record import Kind, Part, Record, Shape, Spec, specs
from ..model.window import Window

LONGEST = 200  # characters of a text; the files hold the rest
_SEEN = "Kalenterin tilaajat näkevät muutoksen."
_TIME = ("window", "starts", "ends", "status")
Portals = tuple[Portal, Portal]


def arrival(record: Record) -> str:
    """A new record or page."""
    when = f", {_time_of(record)}" if isinstance(record, Scheduled) else ""
    return f"Uusi {record.NOUN.lower()}: «{record.title}»{when}."


def departure(record: Record, today: date) -> str:
    """One that is no more; a calendar goes on telling of what was still to come."""
    ahead = isinstance(record, Scheduled) and record.scheduled and record.last_day >= today
    note = " Kalenterin tilaajille se näkyy peruttuna." if ahead else ""
    return f"{record.NOUN} «{record.title}» poistuu.{note}"


def changes(
    before: Record, after: Record, portals: Portals, paragraphs: tuple[list[str], list[str]]
) -> Iterator[str]:
    """Nothing when the two say the same; `paragraphs` are those of the page that is written."""
    name = f"{after.NOUN} «{before.title}»"
    told: tuple[str, ...] = ()  # the fields of which a sentence of its own has told
    if isinstance(before, Scheduled) and isinstance(after, Scheduled):
        yield from _moves(before, after, name)
        told = _TIME
    if isinstance(before, Position) and isinstance(after, Position):
        yield from _holders(before.holder, after.holder, after.title)
        told = ("holder",)
    if texts := _text_change(*paragraphs):
        yield f"{name}: {texts}."
    for text in _fields(before, after, portals, told=told):
        yield f"{name}: {text}" + ("" if text.endswith(".”") else ".")


def _moves(before: Any, after: Any, name: str) -> Iterator[str]:
    """What somebody who subscribes to the calendar has to know."""
    status: tuple[Labelled, Labelled] = before.status, after.status
    old, new = _time_of(before), _time_of(after)
    if status[0] != status[1] and status[1].value == "cancelled":
        yield f"{name} perutaan ({old}). {_SEEN}"
    elif status[0] != status[1] and status[1].value == "confirmed":
        yield f"{name}: aika on sovittu, {new}. {_SEEN}"
    elif old != new:
        yield f"{name} siirtyy: {old} → {new}. {_SEEN}"
    elif status[0] != status[1]:
        yield f"{name}: tila {status[0].label.lower()} → {status[1].label.lower()}."


def _time_of(record: Scheduled) -> str:
    return record.sentence if record.scheduled else "aikaa ei ole kirjattu"


def _holders(before: Holder, after: Holder, title: str) -> Iterator[str]:
    for tenure in after.people:
        if tenure not in before.people:
            yield f"Roolissa «{title}» {_span(tenure)}: {tenure.name}."
    names = {tenure.name for tenure in after.people}
    for tenure in before.people:
        if tenure.name not in names:
            yield f"Roolista «{title}» poistuu kirjaus: {tenure.name}."
    if before.state is not after.state and after.people == before.people:
        yield f"Rooli «{title}»: {before.state.label.lower()} → {after.state.label.lower()}."


def _span(tenure: Tenure) -> str:
    since = f"{finnish_day(tenure.since)} alkaen" if tenure.since else ""
    until = f"{finnish_day(tenure.until)} asti" if tenure.until else ""
    return " ja ".join(filter(None, (since, until))) or "ilman päiviä"


def _text_change(before: list[str], after: list[str]) -> str:
    """How many paragraphs of the text change, come and go; a new layout alone is no change."""
    one, other = ([re.sub(r"\s+", " ", part) for part in parts] for parts in (before, after))
    counts = {"muuttuu": 0, "lisätään": 0, "poistetaan": 0}
    for _, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        counts["muuttuu"] += min(b - a, d - c) if one[a:b] != other[c:d] else 0
        counts["lisätään"] += max(0, (d - c) - (b - a))
        counts["poistetaan"] += max(0, (b - a) - (d - c))
    told = (f"{n} {'kohta' if n == 1 else 'kohtaa'} {verb}" for verb, n in counts.items() if n)
    return ", ".join(told)


def _fields(
    before: Any, after: Any, portals: Portals, within: str = "", told: tuple[str, ...] = ()
) -> Iterator[str]:
    """Each declared field that differs, with what it says; parts are opened."""
    for name, spec in specs(type(after)).items():
        one, other = getattr(before, name), getattr(after, name)
        label = f"{within}, {spec.label[0].lower()}{spec.label[1:]}" if within else spec.label
        if one == other or name in told:
            continue
        if isinstance(one, tuple) and isinstance(other, tuple):
            yield from _items(spec, one, other, portals, label)
        elif isinstance(one, Shape) and isinstance(other, Shape) and not isinstance(other, Window):
            yield from _fields(one, other, portals, label)
        elif one in (None, ()) and other is not NOT_RECORDED:
            yield f"{label} lisätään: {_value(spec, other, portals[1])}"
        elif other in (None, ()) and one is not NOT_RECORDED:
            yield f"{label} poistetaan: {_value(spec, one, portals[0])}"
        else:
            yield f"{label}: {_value(spec, one, portals[0])} → {_value(spec, other, portals[1])}"


def _items(
    spec: Spec, one: tuple[Any, ...], other: tuple[Any, ...], portals: Portals, label: str
) -> Iterator[str]:
    """What comes and goes, and what changes in those that only one on either side is called."""
    old, new = _by_name(spec, one, portals[0]), _by_name(spec, other, portals[1])
    both = [name for name in new if name in old]
    for name in both:
        yield from _fields(old[name], new[name], portals, f"{label}, {name}")
    same = [*one, *(new[name] for name in both)], [*other, *(old[name] for name in both)]
    gone = [_one(spec.kind, item, portals[0]) for item in one if item not in same[1]]
    come = [_one(spec.kind, item, portals[1]) for item in other if item not in same[0]]
    said = [("lisätään", come), ("poistetaan", gone)]
    told = [f"{verb} {', '.join(items)}" for verb, items in said if items]
    if told or not both:
        yield f"{label}: {'; '.join(told) or 'järjestys muuttuu'}"


def _by_name(spec: Spec, items: tuple[Any, ...], portal: Portal) -> dict[str, Any]:
    """The parts of a list by their titles or by what they say first, when no two are the same."""
    if not isinstance(spec.kind, Part):
        return {}
    own = specs(spec.kind.shape)
    first = "title" if "title" in own else next(iter(own))
    names = [_one(own[first].kind, getattr(item, first), portal) for item in items]
    return {n: i for n, i in zip(names, items, strict=True) if names.count(n) == 1}


def _value(spec: Spec, found: Any, portal: Portal) -> str:
    """One value; what is missing and what nobody has recorded are two things."""
    if found is None or found == ():
        return "ei ole"
    if found is NOT_RECORDED:
        return "ei kirjattu"
    return ", ".join(_one(spec.kind, item, portal) for item in (found if spec.many else [found]))


def _one(kind: Kind, found: Any, portal: Portal) -> str:
    if isinstance(kind, Reference):
        record = portal.of(kind.folder).get(found)
        return f"«{record.title if record else found}»"
    match found:
        case Window():
            return found.sentence
        case Shape():
            given = ((s, getattr(found, n)) for n, s in specs(type(found)).items() if n != "id")
            told = [_value(s, item, portal) for s, item in given if item not in (None, (), False)]
            return f"({'; '.join(told)})"
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
