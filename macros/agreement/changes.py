"""Changes: whether they are planned, and whether the others hear of them in time."""

from collections.abc import Iterator
from datetime import date, timedelta

from ..model.change import Change, ChangeKind, ChangeStatus
from ..model.kinds import NOT_RECORDED
from ..model.moments import finnish_day
from ..model.portal import Portal
from ..model.requirement import ChangePlans, ChangeTerm, NoticePeriod
from .holding import agreed, named, of_parties, turn
from .judgement import Evidence, State

# A change that was made longer ago tells nothing of how changes are made now. It is added to the
# change's day: anchors are looked for as of the first day that there is, which has none before it.
RECENT = timedelta(days=365)


def every_change_ahead_is_planned(
    portal: Portal, wanted: ChangePlans, today: date
) -> Iterator[Evidence]:
    """Every change that is coming, or was made within a year, has what it is to have.

    A notice is no change of a service: that it is given in time is judged apart.
    """
    changes = [c for c in _current(portal, today) if c.kind is not ChangeKind.NOTICE]
    if not changes:
        text = "Tulevia tai vuoden sisällä tehtyjä muutoksia ei ole kirjattu"
        yield Evidence(State.UNKNOWN, text, None)
    for change in changes:
        for term in wanted.must_have:
            state, said = _planned(portal, change, term, today)
            text = f"{change.title}: {term.label.lower()} {said}"
            yield Evidence(state, text, change, turn(portal, change.responsible, today))


def changes_are_announced_in_time(
    portal: Portal, wanted: NoticePeriod, today: date
) -> Iterator[Evidence]:
    """A change that concerns another party than its maker is told early enough."""
    owed = [change for change in _current(portal, today) if _others(portal, change)]
    if not owed:
        yield Evidence(
            State.UNKNOWN, "Toista sopijapuolta koskevia muutoksia ei ole kirjattu", None
        )
    for change in owed:
        state, said = _announced(change, timedelta(days=wanted.days), today)
        if change.made_by is NOT_RECORDED and len(_others(portal, change)) == 1:
            state, said = State.UNKNOWN, "ei ole kirjattu, kenen muutos se on"
        maker = None if change.made_by is NOT_RECORDED else portal.organisations[change.made_by]
        yield Evidence(state, f"{change.title}: {said}", change, maker)


def _current(portal: Portal, today: date) -> list[Change]:
    """The parties' changes that are coming or were made lately; nobody may have said when."""
    return [
        change
        for change in portal.changes.values()
        if of_parties(portal, {*change.affects, change.made_by})
        and change.status is not ChangeStatus.CANCELLED
        and (change.ahead or not change.scheduled or change.last_day + RECENT >= today)
    ]


def _others(portal: Portal, change: Change) -> list[str]:
    """The parties that the change concerns, its maker left out."""
    return [p.id for p in portal.parties if p.id in change.affects and p.id != change.made_by]


def _planned(portal: Portal, change: Change, term: ChangeTerm, today: date) -> tuple[State, str]:
    match term:
        case ChangeTerm.SCHEDULE if not change.scheduled:
            return State.UNKNOWN, "kirjaamatta"
        case ChangeTerm.SCHEDULE if change.ahead and change.last_day < today:
            return State.UNKNOWN, "ohi, eikä ole kirjattu, tehtiinkö muutos"
        case ChangeTerm.SCHEDULE if change.status is ChangeStatus.PLANNED:
            return State.UPCOMING, "suunniteltu, aikaa ei ole kirjattu"
        case ChangeTerm.SCHEDULE if change.status is ChangeStatus.DONE and change.first_day > today:
            return State.UPCOMING, "tulossa, vaikka muutos on merkitty tehdyksi"
        case ChangeTerm.SCHEDULE:
            return State.MET, "sovittu"
        case ChangeTerm.RESPONSIBLE:
            return named(portal, change.responsible, today)
        case ChangeTerm.COMMUNICATION:
            return agreed(change.communication)


def _announced(change: Change, notice: timedelta, today: date) -> tuple[State, str]:
    if not change.scheduled:
        return State.UNKNOWN, "aikataulua ei ole kirjattu"
    latest = change.first_day - notice
    if change.announced is NOT_RECORDED:
        if today <= latest:
            return State.UPCOMING, f"kerrottava viimeistään {finnish_day(latest)}"
        return State.UNKNOWN, "ei ole kirjattu, milloin muutoksesta kerrottiin"
    told = finnish_day(change.announced)
    if change.announced > latest and change.announced <= _last_beginning(change) - notice:
        return State.UNKNOWN, f"kerrottu {told}, mutta muutoksen päivää ei ole kirjattu"
    if change.announced > latest:
        return State.UNMET, f"kerrottu {told}, olisi pitänyt viimeistään {finnish_day(latest)}"
    if change.announced > today:
        return State.UPCOMING, f"kerrotaan {told}"
    return State.MET, f"kerrottu {told}"


def _last_beginning(change: Change) -> date:
    """The last day on which it can begin; of a window nobody has said the day."""
    return change.first_day if change.timed else change.last_day
