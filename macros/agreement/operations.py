"""The everyday level and what has to be kept up: services, projects, guidelines, networks."""

from collections.abc import Iterator
from datetime import date

from ..model.kinds import NOT_RECORDED, NotRecorded
from ..model.moments import finnish_day
from ..model.network import Entitlement, Use
from ..model.page import Guideline, GuidelineStatus
from ..model.portal import Portal
from ..model.project import Project
from ..model.requirement import (
    GuidelineTerm,
    GuidelineTerms,
    ProjectTerm,
    ProjectTerms,
    QuotaUse,
    ServiceTerms,
)
from ..model.service import Service, ServiceState, UseState
from .holding import agreed, doer, holding, named, of_parties, turn
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


def guidelines_are_approved_and_kept_up(
    portal: Portal, wanted: GuidelineTerms, today: date
) -> Iterator[Evidence]:
    """Each guideline that stands is approved, somebody owns it and it has been reviewed."""
    standing = (GuidelineStatus.DRAFT, GuidelineStatus.IN_FORCE)
    guidelines = [g for g in portal.guidelines.values() if g.status in standing]
    if not guidelines:
        yield Evidence(State.UNKNOWN, "Ohjeita ei ole kirjattu", None)
    for guideline in guidelines:
        yield from _kept_up(portal, guideline, wanted, today)


def entitlements_are_used_within_quota(
    portal: Portal, wanted: QuotaUse, today: date
) -> Iterator[Evidence]:
    """No party uses more than the network gives; an outsider's membership is only an example."""
    network = portal.networks[wanted.network]
    parties = portal.party_ids
    own = [
        membership
        for membership in portal.memberships.values()
        if membership.network == network.id and membership.organisation in parties
    ]
    if not own:
        text = f"{network.title}: yhdenkään sopijapuolen osallistumista ei ole kirjattu"
        yield Evidence(State.UNKNOWN, text, network)
    for membership in own:
        used = {use.entitlement: use for use in membership.use}
        for entitlement in network.entitlements:
            if entitlement.quota is not None and entitlement.id in used:
                state, said = _used(entitlement, used[entitlement.id], entitlement.quota)
                yield Evidence(state, f"{membership.title}, {said}", membership)


def _kept_up(
    portal: Portal, guideline: Guideline, wanted: GuidelineTerms, today: date
) -> Iterator[Evidence]:
    owner = portal.positions[guideline.owner]
    if guideline.status is GuidelineStatus.DRAFT:
        text = f"{guideline.title}: luonnos, odottaa hyväksyntää"
        yield Evidence(State.UPCOMING, text, guideline)
        return
    if GuidelineTerm.OWNER in wanted.must_have:
        held = holding(portal, owner, today)
        yield Evidence(held.state, f"{guideline.title}: omistaja {held.text}", guideline, held.turn)
    if GuidelineTerm.REVIEW in wanted.must_have:
        state, said = _reviewed(guideline, today)
        yield Evidence(state, f"{guideline.title}: {said}", guideline, doer(portal, owner, today))


def _reviewed(guideline: Guideline, today: date) -> tuple[State, str]:
    due = guideline.review_by
    if due is None:
        return State.UNKNOWN, "hyväksymistä ja katselmointia ei ole kirjattu"
    day = finnish_day(due)
    if due >= today:
        return State.MET, f"seuraava katselmointi viimeistään {day}"
    if guideline.last_reviewed is None:
        return State.UNKNOWN, f"katselmointia ei ole kirjattu, olisi pitänyt olla {day} mennessä"
    return State.UNMET, f"katselmointi on myöhässä, olisi pitänyt olla {day} mennessä"


def _used(entitlement: Entitlement, use: Use, quota: int) -> tuple[State, str]:
    if use.used is NOT_RECORDED:
        return State.UNKNOWN, f"{entitlement.title}: käyttöä ei ole kirjattu"
    said = f"{entitlement.title}: käytetty {use.used}, määrä {quota}"
    return (State.MET if use.used <= quota else State.UNMET), said
