"""What must hold of requirements for them to be judged by what they say."""

from collections.abc import Iterator

from ..model.portal import Portal
from ..model.requirement import Requirement
from .finding import Finding, repeated


def representation_is_on_the_requirements_own_level(portal: Portal) -> Iterator[Finding]:
    """A requirement of representation stands under the level that it judges."""
    for requirement in portal.requirements.values():
        check = requirement.representation
        if check and check.level != requirement.level:
            own = f"on «{requirement.level}»" if requirement.level else "puuttuu"
            message = f"tarkistus koskee tasoa «{check.level}», mutta vaatimuksen level {own}"
            yield Finding(requirement, "representation.level", message)


def requirements_bind_parties(portal: Portal) -> Iterator[Finding]:
    """An organisation that is to act, or to have an account manager, is a party."""
    for requirement in portal.requirements.values():
        for path, organisation_id in _bound(requirement):
            organisation = portal.organisations.get(organisation_id or "")
            if organisation and not organisation.party:
                message = f"«{organisation_id}» ei ole sopijapuoli; kirjoita sopijapuolen tunnus"
                yield Finding(requirement, path, message)


def requirements_of_a_level_have_different_orders(portal: Portal) -> Iterator[Finding]:
    """Each requirement has a place of its own on its level, or among those of none."""
    requirements = portal.requirements.values()
    for requirement, other in repeated(requirements, lambda r: (r.level, r.order)):
        message = f"järjestys {requirement.order} on jo saman tason vaatimuksella «{other.id}»"
        yield Finding(requirement, "order", message)


def _bound(requirement: Requirement) -> Iterator[tuple[str, str | None]]:
    yield "responsible.organisation", requirement.responsible.organisation
    if check := requirement.account_management:
        yield "account_management.organisation", check.organisation
