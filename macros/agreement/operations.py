"""The everyday level: services, projects and changes."""

from collections.abc import Iterable
from datetime import date, timedelta

from ..model.change import Change, ChangeKind, ChangeStatus
from ..model.kinds import NOT_RECORDED, NotRecorded
from ..model.moments import finnish_day
from ..model.portal import Portal
from ..model.project import Project
from ..model.requirement import (
    ChangePlans,
    ChangeTerm,
    NoticePeriod,
    ProjectTerm,
    ProjectTerms,
    ServiceTerms,
)
from ..model.service import AgreedState, ServiceState, UseState
from .judgement import Evidence, Found, Proof, State, told
from .people import named, turn

_AGREED = {
    AgreedState.AGREED: (State.MET, "sovittu"),
    AgreedState.MISSING: (State.UNMET, "puuttuu"),
    AgreedState.NOT_RECORDED: (State.UNKNOWN, "kirjaamatta"),
}
# A change that was made longer ago tells nothing of how changes are made now. It is added to the
# change's day: anchors are looked for as of the first day that there is, which has none before it.
RECENT = timedelta(days=365)


def terms_of_every_service_are_agreed(portal: Portal, wanted: ServiceTerms, today: date) -> Proof:
    """What a service is to have is agreed on; drafts of the portal are no services yet."""
    standing = []
    for service in portal.services.values():
        # Of some nobody has recorded whether they use it.
        users = {use.organisation for use in service.users if use.state is not UseState.NOT_USED}
        if service.state is not ServiceState.ENDED and _of_parties(portal, users):
            standing.append(service)
    confirmed = [service for service in standing if not service.draft]
    if not confirmed:
        drafts = f"; luonnoksia luettelossa {len(standing)}" if standing else ""
        yield Evidence(State.UNKNOWN, f"Yhtään palvelua ei ole vahvistettu{drafts}")
    for service in confirmed:
        for term in wanted.must_have:
            state, said = _AGREED[getattr(service, term.value).state]
            found = state, f"{term.label.lower()} {said}"
            yield told(service, found, turn(portal, service.owner, today))


def every_open_project_is_steered(portal: Portal, wanted: ProjectTerms, today: date) -> Proof:
    """Every project that has not ended has an owner, steering and a next step, as wanted."""
    projects = [p for p in portal.projects.values() if p.open and _of_parties(portal, p.parties)]
    if not projects:
        yield Evidence(State.UNKNOWN, "Käynnissä olevia projekteja ei ole kirjattu")
    for project in projects:
        for term in wanted.must_have:
            state, said = _steered(portal, project, term, today)
            found = state, f"{term.label.lower()} {said}"
            yield told(project, found, turn(portal, project.owner, today))


def _steered(portal: Portal, project: Project, term: ProjectTerm, today: date) -> Found:
    if term is ProjectTerm.OWNER:
        return named(portal, project.owner, today)
    if getattr(project, term.value) is NOT_RECORDED:
        return State.UNKNOWN, "kirjaamatta"
    if term is ProjectTerm.NEXT_STEP and project.window and project.window.last_day < today:
        return State.UNKNOWN, "kirjattu, mutta projektin aika on ohi"
    return State.MET, "kirjattu"


def every_change_ahead_is_planned(portal: Portal, wanted: ChangePlans, today: date) -> Proof:
    """Every change that is coming, or was made within a year, has what it is to have.

    A notice is no change of a service: that it is given in time is judged apart.
    """
    changes = [c for c in _current(portal, today) if c.kind is not ChangeKind.NOTICE]
    if not changes:
        text = "Tulevia tai vuoden sisällä tehtyjä muutoksia ei ole kirjattu"
        yield Evidence(State.UNKNOWN, text)
    for change in changes:
        for term in wanted.must_have:
            state, said = _planned(portal, change, term, today)
            found = state, f"{term.label.lower()} {said}"
            yield told(change, found, turn(portal, change.responsible, today))


def changes_are_announced_in_time(portal: Portal, wanted: NoticePeriod, today: date) -> Proof:
    """A change that concerns another party than its maker is told early enough."""
    owed = [change for change in _current(portal, today) if _others(portal, change)]
    if not owed:
        yield Evidence(State.UNKNOWN, "Toista sopijapuolta koskevia muutoksia ei ole kirjattu")
    for change in owed:
        state, said = _announced(change, timedelta(days=wanted.days), today)
        if change.made_by is NOT_RECORDED and len(_others(portal, change)) == 1:
            state, said = State.UNKNOWN, "ei ole kirjattu, kenen muutos se on"
        maker = None if change.made_by is NOT_RECORDED else portal.organisations[change.made_by]
        yield told(change, (state, said), maker)


def _current(portal: Portal, today: date) -> list[Change]:
    """The parties' changes that are coming or were made lately; nobody may have said when."""
    return [
        change
        for change in portal.changes.values()
        if _of_parties(portal, {*change.affects, change.made_by})
        and change.status is not ChangeStatus.CANCELLED
        and (change.ahead or not change.scheduled or change.last_day + RECENT >= today)
    ]


def _others(portal: Portal, change: Change) -> list[str]:
    """The parties that the change concerns, its maker left out."""
    return [p.id for p in portal.parties if p.id in change.affects and p.id != change.made_by]


def _planned(portal: Portal, change: Change, term: ChangeTerm, today: date) -> Found:
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
            return _AGREED[change.communication.state]


def _announced(change: Change, notice: timedelta, today: date) -> Found:
    if not change.scheduled:
        return State.UNKNOWN, "aikataulua ei ole kirjattu"
    latest = change.first_day - notice
    if change.announced is NOT_RECORDED:
        if today <= latest:
            return State.UPCOMING, f"kerrottava viimeistään {finnish_day(latest)}"
        return State.UNKNOWN, "ei ole kirjattu, milloin muutoksesta kerrottiin"
    told = finnish_day(change.announced)
    # Of a window nobody has said the day on which it begins.
    if latest < change.announced <= change.last_day - notice and not change.timed:
        return State.UNKNOWN, f"kerrottu {told}, mutta muutoksen päivää ei ole kirjattu"
    if change.announced > latest:
        return State.UNMET, f"kerrottu {told}, olisi pitänyt viimeistään {finnish_day(latest)}"
    if change.announced > today:
        return State.UPCOMING, f"kerrotaan {told}"
    return State.MET, f"kerrottu {told}"


def _of_parties(portal: Portal, organisations: Iterable[str | NotRecorded]) -> bool:
    """Whether a party is among them; what concerns outsiders only is but an example."""
    return not portal.party_ids.isdisjoint(organisations)
