"""What is new, in readers' words: days from git where no record has them; a typo makes no news."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..model.moments import HELSINKI
from ..model.page import Guideline
from ..model.places import page_of
from ..model.portal import Portal
from ..model.record import Record
from .occasions import Event
from .revisions import Past, Revision, revisions

PATH = "uutta"
TITLE = "Uutta"
LONGEST = 50
# By the type and the status of what is now otherwise than before.
_MOVED = {
    ("meetings", "confirmed"): "Kokouksen aika on sovittu",
    ("meetings", "cancelled"): "Kokous on peruttu",
    ("meetings", "planned"): "Kokouksen ajankohta on muuttunut",
    ("changes", "confirmed"): "Muutoksen aika on sovittu",
    ("changes", "cancelled"): "Muutos on peruttu",
    ("changes", "planned"): "Muutoksen ajankohta on muuttunut",
    ("changes", "done"): "Muutos on tehty",
}


@dataclass(frozen=True)
class News:
    """What happened to a record on a day, and whose employees it concerns: nobody's alone if ()."""

    day: date
    words: str
    record: Record
    cities: tuple[str, ...] = ()


def feed_path(city: str = "") -> str:
    """Where the news are as a feed, counted from the site's root: all, or those of one party."""
    return f"{PATH}/{city or 'atom'}.xml"


def news(portal: Portal, past: Past, city: str = "") -> list[News]:
    """The latest news first; of a party, what concerns its employees."""
    known = revisions(portal, past)
    found = [
        *_of_guidelines(portal, past),
        *_of_decisions(portal),
        *(n for meeting in portal.meetings.values() for n in _moved(meeting, known)),
        *_of_changes(portal, known),
    ]
    concerning = [n for n in found if not (city and n.cities) or city in n.cities]
    return sorted(concerning, key=lambda n: (-n.day.toordinal(), n.words, n.record.id))[:LONGEST]


def _of_guidelines(portal: Portal, past: Past) -> Iterator[News]:
    for guideline in portal.guidelines.values():
        approved = guideline.approved.date if guideline.approved else None
        told = {
            "Uusi ohje": _born(guideline, past),
            "Ohje on hyväksytty": approved,
            "Ohje on katselmoitu": guideline.last_reviewed,
        }
        for words, day in told.items():
            if day and (day != approved or words == "Ohje on hyväksytty"):
                yield News(day, words, guideline, guideline.applies_to)


def _born(guideline: Guideline, past: Past) -> date | None:
    """The day on which git first knew the page, wherever it lay then."""
    pages = (page_of(guideline), *guideline.moved_from)
    times = [past.born[f"docs/{page}"] for page in pages if f"docs/{page}" in past.born]
    return min(times).astimezone(HELSINKI).date() if times else None


def _of_decisions(portal: Portal) -> Iterator[News]:
    for decision in portal.decisions.values():
        maker = portal.bodies[decision.body].organisation if decision.body else ""
        yield News(decision.date, "Päätös", decision, (maker,) if maker else ())


def _of_changes(portal: Portal, known: dict[tuple[str, str], Revision]) -> Iterator[News]:
    for change in portal.changes.values():
        if isinstance(change.announced, date):
            yield News(change.announced, "Muutoksesta on kerrottu", change, change.affects)
        yield from _moved(change, known, change.affects)


def _moved(
    event: Event, known: dict[tuple[str, str], Revision], cities: tuple[str, ...] = ()
) -> Iterator[News]:
    """One or none: its time or status is another than when it was first told."""
    moved = known[event.key].moved
    if moved and (words := _MOVED.get((event.FOLDER, event.status.value))):
        yield News(moved.astimezone(HELSINKI).date(), words, event, cities)
