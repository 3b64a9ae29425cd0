"""What feeds tell of a change: plain Finnish lines, the same for calendars and news readers."""

from collections.abc import Iterator

from ..model.change import Change, ChangeStatus
from ..model.kinds import NOT_RECORDED
from ..model.moments import finnish_clock, finnish_day
from ..model.portal import Portal
from ..model.window import Window


def change_lines(change: Change, portal: Portal) -> Iterator[str]:
    """Kind and state, time, content, services, whom it concerns and who answers for it."""
    yield f"{change.kind.label}, {change.status.label.lower()}."
    yield _time(change)
    yield change.what
    if change.services:
        yield f"Palvelut: {', '.join(portal.services[s].title for s in change.services)}"
    parties = ", ".join(portal.organisations[o].short for o in change.affects)
    yield f"Koskee: {parties}" + (f" ({change.affected})" if change.affected else "")
    if change.responsible is NOT_RECORDED:
        yield "Vastuuta ei ole kirjattu."
    else:
        yield f"Vastuu: {portal.positions[change.responsible].title}"


def _time(change: Change) -> str:
    if not change.scheduled:
        return "Aikataulua ei ole kirjattu."
    said = f"Ajankohta: {_when(change)}."
    if isinstance(change.window, Window) and change.window.phrase:
        said += f" Lähteen sanamuoto: «{change.window.phrase}»."
    return f"{said} Ajasta ei ole sovittu." if change.status is ChangeStatus.PLANNED else said


def _when(change: Change) -> str:
    if not (change.starts and change.ends):
        return change.span.sentence
    begin = f"{finnish_day(change.starts)} klo {finnish_clock(change.starts)}"
    same_day = change.starts.date() == change.ends.date()
    day = "" if same_day else f"{finnish_day(change.ends)} klo "
    return f"{begin}–{day}{finnish_clock(change.ends)}"
