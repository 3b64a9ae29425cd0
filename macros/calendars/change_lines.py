"""What feeds tell of a change: plain Finnish lines, the same for calendars and news readers."""

from collections.abc import Iterator

from ..model.change import Change, ChangeStatus
from ..model.kinds import NOT_RECORDED
from ..model.moments import finnish_day
from ..model.places import full_address
from ..model.portal import Portal
from ..model.service import AgreedState
from ..model.window import Window


def change_lines(change: Change, portal: Portal, site_url: str) -> Iterator[str]:
    """Kind and state, time, content, services, whom it concerns, whose it is and who is told."""
    yield f"{change.kind.label}, {change.status.label.lower()}."
    yield _time(change)
    yield change.what
    if change.services:
        yield f"Palvelut: {', '.join(portal.services[s].title for s in change.services)}"
    parties = ", ".join(portal.organisations[o].short for o in change.affects)
    yield f"Koskee: {parties}" + (f" ({change.affected})" if change.affected else "")
    yield from _answerers(change, portal)
    yield _communication(change, site_url)


def _answerers(change: Change, portal: Portal) -> Iterator[str]:
    """Whose change it is, when the other parties heard of it, and who answers for it."""
    if change.made_by is NOT_RECORDED:
        yield "Ei ole kirjattu, kenen muutos on."
    else:
        yield f"Kenen muutos: {portal.organisations[change.made_by].short}"
    if change.announced is NOT_RECORDED:
        yield "Ei ole kirjattu, milloin muille sopijapuolille on kerrottu."
    else:
        yield f"Kerrottu muille sopijapuolille: {finnish_day(change.announced)}"
    if change.responsible is NOT_RECORDED:
        yield "Vastuuta ei ole kirjattu."
    else:
        yield f"Vastuu: {portal.positions[change.responsible].title}"


def _communication(change: Change, site_url: str) -> str:
    """Three different things: what was agreed on, that nothing was, or that nobody has told."""
    agreed = change.communication
    match agreed.state:
        case AgreedState.NOT_RECORDED:
            return "Viestintää ei ole kirjattu."
        case AgreedState.MISSING:
            return "Viestinnästä ei ole sovittu."
    address = full_address(agreed.address, site_url) if agreed.address else None
    return f"Viestintä: {' '.join(filter(None, (agreed.text, address)))}"


def _time(change: Change) -> str:
    if not change.scheduled:
        return "Aikataulua ei ole kirjattu."
    said = f"Ajankohta: {change.sentence}."
    if isinstance(change.window, Window) and change.window.phrase:
        said += f" Lähteen sanamuoto: «{change.window.phrase}»."
    return f"{said} Aikaa ei ole kirjattu." if change.status is ChangeStatus.PLANNED else said
