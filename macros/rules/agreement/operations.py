"""The everyday level: services, changes and projects."""

from collections.abc import Iterator
from datetime import date, timedelta

from ...model.agreed import Agreed, AgreedState
from ...model.change import Change, ChangeStatus
from ...model.criteria import (
    ChangePlans,
    ChangeTerm,
    NoticePeriod,
    ProjectTerm,
    ProjectTerms,
    ServiceTerms,
)
from ...model.kinds import NOT_RECORDED, NotRecorded
from ...model.moments import finnish_day
from ...model.portal import Portal
from ...model.position import HolderState
from ...model.project import Project
from ...model.record import Record
from ...model.service import ServiceState
from .judgement import Evidence, State

# A change that was made longer ago tells nothing of how changes are made now.
RECENT = timedelta(days=365)
_AGREED = {
    AgreedState.AGREED: (State.MET, "sovittu"),
    AgreedState.MISSING: (State.UNMET, "puuttuu"),
    AgreedState.NOT_RECORDED: (State.UNKNOWN, "ei ole kirjattu"),
}


def terms_of_every_service_are_agreed(
    portal: Portal, wanted: ServiceTerms, today: date
) -> Iterator[Evidence]:
    """What a service is to have is agreed on; drafts of the portal are no services yet."""
    standing = [s for s in portal.services.values() if s.state is not ServiceState.ENDED]
    confirmed = [service for service in standing if not service.draft]
    if not confirmed:
        drafts = f"; luettelossa on {len(standing)} luonnosta" if standing else ""
        yield Evidence(State.UNKNOWN, f"Yhtään palvelua ei ole vahvistettu{drafts}", None)
    for service in confirmed:
        for term in wanted.must_have:
            state, said = _agreed(getattr(service, term.value))
            text = f"{service.title}: {term.label.lower()} {said}"
            yield Evidence(state, text, service, _position(portal, service.owner))


def every_change_ahead_is_planned(
    portal: Portal, wanted: ChangePlans, today: date
) -> Iterator[Evidence]:
    """Every change that is coming, or was made within a year, has what it is to have."""
    changes = _current(portal, today)
    if not changes:
        yield Evidence(State.UNKNOWN, "Muutoksia ei ole kirjattu", None)
    for change in changes:
        for term in wanted.must_have:
            state, said = _planned(portal, change, term, today)
            text = f"{change.title}: {term.label.lower()} {said}"
            yield Evidence(state, text, change, _position(portal, change.responsible))


def changes_are_announced_in_time(
    portal: Portal, wanted: NoticePeriod, today: date
) -> Iterator[Evidence]:
    """A change that concerns another party than its maker is told early enough."""
    parties = {party.id for party in portal.parties}
    owed = [c for c in _current(portal, today) if (set(c.affects) - {c.made_by}) & parties]
    if not owed:
        yield Evidence(
            State.UNKNOWN, "Toista sopijapuolta koskevia muutoksia ei ole kirjattu", None
        )
    for change in owed:
        state, said = _announced(change, timedelta(days=wanted.days), today)
        maker = None if change.made_by is NOT_RECORDED else portal.organisations[change.made_by]
        yield Evidence(state, f"{change.title}: {said}", change, maker)


def every_open_project_is_steered(
    portal: Portal, wanted: ProjectTerms, today: date
) -> Iterator[Evidence]:
    """Every project that has not ended has an owner, steering and a next step, as wanted."""
    projects = [project for project in portal.projects.values() if project.open]
    if not projects:
        yield Evidence(State.UNKNOWN, "Käynnissä olevia projekteja ei ole kirjattu", None)
    for project in projects:
        for term in wanted.must_have:
            state, said = _steered(portal, project, term, today)
            text = f"{project.title}: {term.label.lower()} {said}"
            yield Evidence(state, text, project, _position(portal, project.owner))


def _current(portal: Portal, today: date) -> list[Change]:
    return [
        change
        for change in portal.changes.values()
        if change.ahead
        or (
            change.status is ChangeStatus.DONE
            and (not change.scheduled or change.last_day >= today - RECENT)
        )
    ]


def _planned(portal: Portal, change: Change, term: ChangeTerm, today: date) -> tuple[State, str]:
    match term:
        case ChangeTerm.SCHEDULE if not change.scheduled:
            return State.UNKNOWN, "ei ole kirjattu"
        case ChangeTerm.SCHEDULE if change.ahead and change.last_day < today:
            return State.UNMET, "on ohi, mutta muutosta ei ole merkitty tehdyksi"
        case ChangeTerm.SCHEDULE:
            return State.MET, "sovittu"
        case ChangeTerm.RESPONSIBLE:
            return _named(portal, change.responsible)
        case ChangeTerm.COMMUNICATION:
            return _agreed(change.communication)


def _announced(change: Change, notice: timedelta, today: date) -> tuple[State, str]:
    if not change.scheduled:
        return State.UNKNOWN, "aikataulua ei ole kirjattu"
    latest = change.first_day - notice
    if change.announced is NOT_RECORDED:
        if today <= latest:
            return State.UPCOMING, f"kerrottava viimeistään {finnish_day(latest)}"
        return State.UNKNOWN, "ei ole kirjattu, milloin muutoksesta kerrottiin"
    told = finnish_day(change.announced)
    if change.announced > latest:
        return State.UNMET, f"kerrottu {told}, olisi pitänyt viimeistään {finnish_day(latest)}"
    if change.announced > today:
        return State.UPCOMING, f"kerrotaan {told}"
    return State.MET, f"kerrottu {told}"


def _steered(portal: Portal, project: Project, term: ProjectTerm, today: date) -> tuple[State, str]:
    if term is ProjectTerm.OWNER:
        return _named(portal, project.owner)
    if getattr(project, term.value) is NOT_RECORDED:
        return State.UNKNOWN, "ei ole kirjattu"
    if term is ProjectTerm.NEXT_STEP and project.window and project.window.last_day < today:
        return State.UNMET, "on kirjattu, mutta projektin aika on ohi"
    return State.MET, "on kirjattu"


def _agreed(matter: Agreed) -> tuple[State, str]:
    return _AGREED[matter.state]


def _named(portal: Portal, position: str | NotRecorded) -> tuple[State, str]:
    """Whether a position is named that is not vacant."""
    if position is NOT_RECORDED:
        return State.UNKNOWN, "ei ole kirjattu"
    if portal.positions[position].holder.state is HolderState.VACANT:
        return State.UNMET, "on tehtävällä, joka on täyttämättä"
    return State.MET, "on nimetty"


def _position(portal: Portal, position: str | NotRecorded) -> Record | None:
    return None if position is NOT_RECORDED else portal.positions[position]
