"""The everyday level: services and projects."""

from collections.abc import Iterator
from datetime import date

from ..model.criteria import ProjectTerm, ProjectTerms, ServiceTerms
from ..model.kinds import NOT_RECORDED, NotRecorded
from ..model.portal import Portal
from ..model.project import Project
from ..model.service import Service, ServiceState, UseState
from .holding import agreed, named, of_parties, turn
from .judgement import Evidence, State


def terms_of_every_service_are_agreed(
    portal: Portal, wanted: ServiceTerms, today: date
) -> Iterator[Evidence]:
    """What a service is to have is agreed on; drafts of the portal are no services yet."""
    standing = [
        service
        for service in portal.services.values()
        if service.state is not ServiceState.ENDED and of_parties(portal, _users(service))
    ]
    confirmed = [service for service in standing if not service.draft]
    if not confirmed:
        drafts = f"; luonnoksia luettelossa {len(standing)}" if standing else ""
        yield Evidence(State.UNKNOWN, f"Yhtään palvelua ei ole vahvistettu{drafts}", None)
    for service in confirmed:
        for term in wanted.must_have:
            state, said = agreed(getattr(service, term.value))
            text = f"{service.title}: {term.label.lower()} {said}"
            yield Evidence(state, text, service, turn(portal, service.owner, today))


def every_open_project_is_steered(
    portal: Portal, wanted: ProjectTerms, today: date
) -> Iterator[Evidence]:
    """Every project that has not ended has an owner, steering and a next step, as wanted."""
    projects = [p for p in portal.projects.values() if p.open and of_parties(portal, {*p.parties})]
    if not projects:
        yield Evidence(State.UNKNOWN, "Käynnissä olevia projekteja ei ole kirjattu", None)
    for project in projects:
        for term in wanted.must_have:
            state, said = _steered(portal, project, term, today)
            text = f"{project.title}: {term.label.lower()} {said}"
            yield Evidence(state, text, project, turn(portal, project.owner, today))


def _users(service: Service) -> set[str | NotRecorded]:
    """Those that use it, or may: of some nobody has recorded whether they do."""
    return {use.organisation for use in service.users if use.state is not UseState.NOT_USED}


def _steered(portal: Portal, project: Project, term: ProjectTerm, today: date) -> tuple[State, str]:
    if term is ProjectTerm.OWNER:
        return named(portal, project.owner, today)
    if getattr(project, term.value) is NOT_RECORDED:
        return State.UNKNOWN, "kirjaamatta"
    if term is ProjectTerm.NEXT_STEP and project.window and project.window.last_day < today:
        return State.UNKNOWN, "kirjattu, mutta projektin aika on ohi"
    return State.MET, "kirjattu"
