"""People to turn to: account managers and experts."""

from collections.abc import Iterator
from datetime import date

from ..model.contact_point import AccountManager
from ..model.kinds import NOT_RECORDED
from ..model.portal import Portal
from ..model.position import Organisation
from ..model.record import Record
from ..model.requirement import AccountManagement, Expertise, SectorCoverage
from .holding import holding
from .judgement import Evidence, State


def organisation_has_an_account_manager(
    portal: Portal, wanted: AccountManagement, today: date
) -> Iterator[Evidence]:
    """At least one account manager serves the organisation, and somebody holds the position."""
    organisation = portal.organisations[wanted.organisation]
    own = [a for a in portal.account_managers.values() if a.serves == organisation.id]
    if not own:
        text = f"{organisation.title}: asiakkuuspäällikköä ei ole kirjattu"
        yield Evidence(State.UNKNOWN, text, organisation, organisation)
    held = [holding(portal, portal.positions[manager.position], today) for manager in own]
    yield from [piece for piece in held if piece.state is State.MET] or held


def every_sector_has_an_account_manager(
    portal: Portal, wanted: SectorCoverage, today: date
) -> Iterator[Evidence]:
    """Each sector that the organisation has is served by an account manager who is known."""
    organisation = portal.organisations[wanted.organisation]
    if organisation.sectors is None or organisation.sectors is NOT_RECORDED:
        text = f"{organisation.title}: toimialoja ei ole kirjattu"
        yield Evidence(State.UNKNOWN, text, organisation, organisation)
        return
    managers = _managers_of_sectors(portal, organisation.id)
    for sector in organisation.sectors:
        yield _covered(portal, organisation, sector, managers, today)


def experts_are_known_and_available(
    portal: Portal, wanted: Expertise, today: date
) -> Iterator[Evidence]:
    organisation = portal.organisations[wanted.organisation]
    for field_id in wanted.fields:
        expert = portal.experts[field_id]
        if organisation.id not in expert.available_to:
            text = f"{expert.title}: ei ole organisaation käytössä ({organisation.title})"
            yield Evidence(State.UNMET, text, expert)
        elif expert.position is NOT_RECORDED:
            yield Evidence(State.UNKNOWN, f"{expert.title}: asiantuntijaa ei ole kirjattu", expert)
        else:
            held = holding(portal, portal.positions[expert.position], today)
            yield Evidence(held.state, f"{expert.title}, {held.text}", expert, held.turn)


def _covered(
    portal: Portal, organisation: Organisation, sector: str, those: list[AccountManager], day: date
) -> Evidence:
    """The best that the managers show of the sector; one who tells no sectors may serve it."""
    held = [
        (manager, holding(portal, portal.positions[manager.position], day))
        for manager in those
        if sector in _names(manager)
    ]
    if held:
        manager, best = max(held, key=lambda pair: list(State).index(pair[1].state))
        return Evidence(best.state, f"{sector}, {best.text}", manager, best.turn)
    untold: list[Record] = [m for m in those if m.sectors is NOT_RECORDED]
    if untold or not those:
        text = f"{sector}: asiakkuuspäällikköä ei ole kirjattu"
        return Evidence(State.UNKNOWN, text, [*untold, organisation][0], organisation)
    text = f"{sector}: ei asiakkuuspäällikköä"
    return Evidence(State.UNMET, text, organisation, organisation)


def _managers_of_sectors(portal: Portal, organisation_id: str) -> list[AccountManager]:
    """Those who serve sectors of the organisation: their position is there."""
    return [
        manager
        for manager in portal.account_managers.values()
        if manager.sectors is not None
        and portal.positions[manager.position].organisation == organisation_id
    ]


def _names(manager: AccountManager) -> tuple[str, ...]:
    return () if manager.sectors is NOT_RECORDED else manager.sectors or ()
