"""Who holds a position, and to whom people turn: account managers and experts."""

from datetime import date

from ..model.contact_point import AccountManager
from ..model.kinds import NOT_RECORDED, NotRecorded
from ..model.moments import finnish_day
from ..model.portal import Portal
from ..model.position import HolderState, Organisation, Position
from ..model.record import Record
from ..model.requirement import AccountManagement, Expertise, SectorCoverage
from .judgement import Evidence, Found, Proof, State, told


def holding(portal: Portal, position: Position, today: date) -> Evidence:
    """Whether somebody is recorded who holds the position on the day."""
    return told(position, _held(position, today), _employer(portal, position))


def _held(position: Position, today: date) -> Found:
    held = position.holder.on(today)
    if held.now:
        return State.MET, "henkilö on kirjattu"
    if held.coming:
        first = min(t.since for t in held.coming if t.since)
        return State.UPCOMING, f"uusi henkilö aloittaa {finnish_day(first)}"
    if held.state is HolderState.VACANT:
        return State.UNMET, "rooli on täyttämättä"
    if held.past:
        last = max(t.until for t in held.past if t.until)
        return State.UNKNOWN, f"kirjatun henkilön kausi päättyi {finnish_day(last)}"
    return State.UNKNOWN, "ei ole kirjattu, kuka roolissa on"


def named(portal: Portal, position: str | NotRecorded, today: date) -> Found:
    """Whether a position is named that somebody can act for on the day."""
    if position is NOT_RECORDED:
        return State.UNKNOWN, "kirjaamatta"
    state, said = _acting(portal.positions[position], today)
    return state, "nimetty" if state is State.MET else f"nimetty, mutta {said}"


def turn(portal: Portal, position: str | NotRecorded, today: date) -> Record | None:
    """Who acts next: the position, or while nobody holds it, the one that fills it."""
    if position is NOT_RECORDED:
        return None
    one = portal.positions[position]
    return one if _acting(one, today)[0] is State.MET else _employer(portal, one)


def _acting(position: Position, today: date) -> Found:
    """A position answers for something also when nobody has recorded who holds it."""
    if not position.holder.people and position.holder.state is HolderState.NOT_RECORDED:
        return State.MET, ""
    return _held(position, today)


def _employer(portal: Portal, position: Position) -> Record | None:
    if position.organisation is NOT_RECORDED:
        return None
    return portal.organisations.get(position.organisation)


def organisation_has_an_account_manager(
    portal: Portal, wanted: AccountManagement, today: date
) -> Proof:
    """At least one account manager serves the organisation, and somebody holds the position."""
    organisation = portal.organisations[wanted.organisation]
    own = [a for a in portal.account_managers.values() if a.serves == organisation.id]
    if not own:
        found = State.UNKNOWN, "asiakkuuspäällikköä ei ole kirjattu"
        yield told(organisation, found, organisation)
    held = [holding(portal, portal.positions[manager.position], today) for manager in own]
    yield from [piece for piece in held if piece.state is State.MET] or held


def every_sector_is_served(portal: Portal, wanted: SectorCoverage, today: date) -> Proof:
    """Each sector that the organisation has is served by an account manager who is known."""
    organisation = portal.organisations[wanted.organisation]
    if organisation.sectors is None or organisation.sectors is NOT_RECORDED:
        yield told(organisation, (State.UNKNOWN, "toimialoja ei ole kirjattu"), organisation)
        return
    those = [  # whose position is there
        (manager, position)
        for manager in portal.account_managers.values()
        if manager.sectors is not None
        and (position := portal.positions[manager.position]).organisation == organisation.id
    ]
    held = [(manager, holding(portal, position, today)) for manager, position in those]
    for sector in organisation.sectors:
        yield _covered(organisation, sector, held)


def _covered(
    organisation: Organisation, sector: str, held: list[tuple[AccountManager, Evidence]]
) -> Evidence:
    """The best that the managers show of the sector; one who tells no sectors may serve it."""
    untold: list[Record] = [manager for manager, _ in held if manager.sectors is NOT_RECORDED]
    its = [(m, e) for m, e in held if isinstance(m.sectors, tuple) and sector in m.sectors]
    if its:
        manager, best = max(its, key=lambda pair: list(State).index(pair[1].state))
        return Evidence(best.state, f"{sector}, {best.text}", manager, best.turn)
    if untold or not held:
        text = f"{sector}: asiakkuuspäällikköä ei ole kirjattu"
        return Evidence(State.UNKNOWN, text, [*untold, organisation][0], organisation)
    text = f"{sector}: ei asiakkuuspäällikköä"
    return Evidence(State.UNMET, text, organisation, organisation)


def experts_are_known_and_available(portal: Portal, wanted: Expertise, today: date) -> Proof:
    organisation = portal.organisations[wanted.organisation]
    for field_id in wanted.fields:
        expert = portal.experts[field_id]
        if organisation.id not in expert.available_to:
            found = State.UNMET, f"ei ole organisaation käytössä ({organisation.title})"
            yield told(expert, found)
        elif expert.position is NOT_RECORDED:
            yield told(expert, (State.UNKNOWN, "asiantuntijaa ei ole kirjattu"))
        else:
            held = holding(portal, portal.positions[expert.position], today)
            yield Evidence(held.state, f"{expert.title}, {held.text}", expert, held.turn)
