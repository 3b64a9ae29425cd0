"""Lists that their readers narrow down, see `parts/register`: their order, and what to choose."""

from collections.abc import Iterable
from datetime import date

from ..model.alphabet import finnish_order
from ..model.kinds import NOT_RECORDED, Labelled, NotRecorded
from ..model.portal import Portal
from ..model.project import Procurement, Project, ProjectPhase
from ..model.record import Record
from ..model.window import Window

# By how far they are; an unknown phase may be any of the open ones.
PHASES = NOT_RECORDED, *ProjectPhase

# Each a value of the rows, and its text.
Options = list[tuple[str, str]]


def choices(values: Iterable[Labelled | NotRecorded]) -> Options:
    """Those of a type that rows have: in the order of the type, the unknown last."""
    found = set(values)
    known: list[Labelled] = [value for value in found if value is not NOT_RECORDED]
    known.sort(key=lambda value: [*value.__class__].index(value))
    unknown = [(NOT_RECORDED.value, "Ei kirjattu")] if NOT_RECORDED in found else []
    return [*((value.value, value.label) for value in known), *unknown]


def organisations(portal: Portal, ids: Iterable[str]) -> Options:
    found = set(ids)
    return [(o.id, o.short) for o in portal.organisations.values() if o.id in found]


def records(found: Iterable[Record | None]) -> Options:
    """By folder and id, for records of several types."""
    return list({"-".join(record.key): record.title for record in found if record}.items())


def words(values: Iterable[object]) -> Options:
    return [(word, word) for word in dict.fromkeys(map(str, values))]


def projects_in_order(portal: Portal) -> list[Project]:
    """What is under way first, what is over last."""
    return sorted(
        portal.projects.values(),
        key=lambda p: (not p.open, -PHASES.index(p.phase), finnish_order(p.title)),
    )


def procurements_in_order(portal: Portal) -> list[Procurement]:
    """The open ones by the day on which they can begin, those without one last; then the rest."""
    return sorted(portal.procurements.values(), key=_urgency)


def _urgency(found: Procurement) -> tuple[bool, date, str]:
    begins = found.window.first_day if isinstance(found.window, Window) else date.max
    return (not found.open, begins, finnish_order(found.title))
