"""What happens to one record, in sentences that its readers understand."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from ..model.kinds import Labelled
from ..model.moments import finnish_day
from ..model.occasion import Scheduled
from ..model.page import Guideline, GuidelineStatus
from ..model.portal import Portal
from ..model.position import Holder, Position, Tenure
from ..model.record import Record
from .values import field_changes, time_of
from .versions import Version

_SEEN = "Kalenterin tilaajat näkevät muutoksen."
_TIME = ("Ajankohta", "Alkaa", "Päättyy", "Tila")  # labels that the sentence about time replaces


def arrival(record: Record) -> str:
    """A new record or page."""
    when = f", {time_of(record)}" if isinstance(record, Scheduled) else ""
    return f"Uusi {record.NOUN[0].lower()}{record.NOUN[1:]}: «{record.title}»{when}."


def departure(record: Record, version: Version) -> str:
    """One that is no more; a calendar goes on telling of what was still to come."""
    ahead = isinstance(record, Scheduled) and record.scheduled and record.last_day >= version.today
    note = " Kalenterin tilaajille se näkyy peruttuna." if ahead else ""
    return f"{record.NOUN} «{record.title}» poistuu.{note}"


def changes(before: Record, after: Record, versions: tuple[Version, Version]) -> Iterator[str]:
    """Nothing when the two say the same."""
    portals = (versions[0].loaded.portal, versions[1].loaded.portal)
    name = f"{after.NOUN} «{before.title}»"
    said = [*field_changes(before, after, portals)]
    if isinstance(before, Scheduled) and isinstance(after, Scheduled):
        yield from _moves(before, after, name)
        said = [text for text in said if not text.startswith(_TIME)]
    if isinstance(before, Position) and isinstance(after, Position):
        yield from _holders(before.holder, after.holder, after.title)
        said = [text for text in said if not text.startswith("Tehtävässä, ")]
    if isinstance(before, Guideline) and isinstance(after, Guideline):
        told = [*_status(before, after, name, portals[1])]
        yield from told
        said = [text for text in said if not (told and text.startswith("Tila: "))]
    if texts := _text_change(
        *(v.paragraphs(r) for v, r in zip(versions, (before, after), strict=True))
    ):
        yield f"{name}: {texts}."
    yield from (f"{name}: {text}" + ("" if text.endswith(".”") else ".") for text in said)


def _moves(before: Record, after: Record, name: str) -> Iterator[str]:
    """What somebody who subscribes to the calendar has to know."""
    status: tuple[Labelled, Labelled] = before.status, after.status  # type: ignore[attr-defined]
    old, new = time_of(before), time_of(after)
    if status[0] != status[1] and status[1].value == "cancelled":
        yield f"{name} perutaan ({old}). {_SEEN}"
    elif status[0] != status[1] and status[1].value == "confirmed":
        yield f"{name}: aika on sovittu, {new}. {_SEEN}"
    elif old != new:
        yield f"{name} siirtyy: {old} → {new}. {_SEEN}"
    elif status[0] != status[1]:
        yield f"{name}: tila {status[0].label.lower()} → {status[1].label.lower()}."


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


def _status(before: Guideline, after: Guideline, name: str, portal: Portal) -> Iterator[str]:
    if before.status is after.status:
        return
    if after.status is GuidelineStatus.IN_FORCE and after.approved:
        group = portal.groups.get(after.approved.group)
        by = f"{group.title if group else after.approved.group} {finnish_day(after.approved.date)}"
        yield f"{name} tulee voimaan (hyväksyjä: {by})."
    elif after.status is GuidelineStatus.WITHDRAWN:
        yield f"{name} kumotaan; lukijat eivät enää saa noudattaa sitä."


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
