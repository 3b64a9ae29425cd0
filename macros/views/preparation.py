"""What a group's next meeting brings, and its agenda and minutes as text to copy."""

from dataclasses import dataclass
from datetime import timedelta

from ..agreement.follow_up import decisions_of_parties, is_overdue
from ..agreement.rhythm import says
from ..calendars.occasions import Expected, awaited, expected, members, of_group
from ..model.decision import Action, Decision
from ..model.group import AnnualTask, Group, Seat, SeatKind
from ..model.kinds import NOT_RECORDED
from ..model.moments import finnish_day
from ..model.occasion import Meeting
from ..model.page import GuidelineStatus
from ..model.portal import Portal
from ..model.project import Procurement
from ..model.window import Window
from .open_matters import agendas
from .registers import open_actions, procurements_in_order
from .rendering import PageContext, month_range, render

# How far ahead it looks.
PROCUREMENTS_AHEAD = timedelta(days=365)
REVIEWS_AHEAD = timedelta(days=90)


@dataclass(frozen=True)
class Matter:
    """Something to take up: where it is told, what more is said of it, and whether it is late."""

    text: str
    address: str = ""
    more: str = ""
    late: bool = False


def meeting_preparation(page: PageContext, group: Group) -> str:
    """The group's next meeting: what it brings, how all stands, and the texts to begin with."""
    own = of_group(page.portal, group.id)
    meeting = next(iter(awaited(own, page.today)), None)
    proposed = expected(page.portal, group, page.today)[:1]
    return render(
        "made/meeting_preparation.html.jinja",
        page,
        group=group,
        meeting=meeting,
        proposed=proposed,
        untold=[m for m in own if m.untold(page.today)],
        parts=parts(page, group, meeting, proposed),
        seats=[_seat(page.portal, s) for s in group.seats if s.kind is not SeatKind.INVITED],
    )


def parts(
    page: PageContext, group: Group, meeting: Meeting | None, proposed: list[Expected]
) -> dict[str, list[Matter]]:
    """All that there is to take up, by its heading, in the order of an agenda."""
    spans = [meeting.span] if meeting else [found.window for found in proposed]
    topics = meeting.topics if meeting else [t for found in proposed for t in found.topics]
    tasks = [
        task
        for task in tasks_at(page.portal, group, spans)
        if not any(says(task.title, topic) for topic in topics)
    ]
    listed = [
        (decision, action)
        for decision, action in open_actions(page.portal)
        if decision.group == group.id or action.owner in members(group)
    ]
    own = [d for d in decisions_of_parties(page.portal) if d.group == group.id]
    questions = [q for decider, some in agendas(page.portal) if decider == group for q in some]
    return {
        "Aiheet": [*map(Matter, topics), *(_task(page, task) for task in tasks)],
        "Avoimet toimenpiteet": [_action(page, *pair) for pair in listed],
        "Seurattavat päätökset": [
            Matter(d.title, page.to(d), f"{finnish_day(d.date)}, toimenpiteitä ei ole kirjattu")
            for d in own
            if not d.actions and not d.no_actions
        ],
        "Avoimet kysymykset, joista ryhmä voisi sopia": [
            Matter(question.title, page.to(question)) for question in questions
        ],
        "Alkavat yhteishankinnat": [
            _procurement(page, p) for p in procurements_in_order(page.portal) if _begins(page, p)
        ],
        "Katselmoitavat ja hyväksyttävät ohjeet": guidelines(page, group),
    }


def tasks_at(portal: Portal, group: Group, spans: list[Window]) -> list[AnnualTask]:
    """The group's yearly tasks that a span touches, and those that have no month."""
    lasts = ((span.first_day, (span.last_day - span.first_day).days) for span in spans)
    months = {(first + timedelta(n)).month for first, last in lasts for n in range(last + 1)}
    own = [task for task in portal.annual_tasks.values() if task.group == group.id]
    return [task for task in own if not task.months or months & {*task.months}]


def guidelines(page: PageContext, group: Group) -> list[Matter]:
    """Reviews that are late or near of what the group approved, and how many drafts wait."""
    every = page.portal.guidelines.values()
    own = [g for g in every if g.approved and g.approved.group == group.id]
    in_force = [g for g in own if g.status is GuidelineStatus.IN_FORCE]
    due = sorted((g.review_by, g.title, page.to(g)) for g in in_force if g.review_by)
    found = [
        Matter(title, address, f"katselmoitava viimeistään {finnish_day(day)}", day < page.today)
        for day, title, address in due
        if day <= page.today + REVIEWS_AHEAD
    ]
    if drafts := sum(g.status is GuidelineStatus.DRAFT for g in every):
        text = f"Hyväksyntää odottavia luonnoksia on {drafts}"
        found.append(Matter(text, page.to_page("ohjeet/index.md"), "hyväksyjää ei ole kirjattu"))
    return found


def _seat(portal: Portal, seat: Seat) -> str:
    if seat.position:
        name = portal.positions[seat.position].title
    else:
        name = portal.bodies[seat.body].title if seat.body else seat.description or ""
    return name if seat.plainly_member else f"{name} ({seat.how[:1].lower()}{seat.how[1:]})"


def _task(page: PageContext, task: AnnualTask) -> Matter:
    when = task.when or month_range(task.months)
    return Matter(task.title, page.to(task), f"{when} (ehdotus)" if task.proposal else when)


def _action(page: PageContext, decision: Decision, action: Action) -> Matter:
    due, unknown = action.due, action.owner is NOT_RECORDED
    by = "määräaikaa ei ole kirjattu" if due is NOT_RECORDED else f"määräaika {finnish_day(due)}"
    owner = None if unknown else page.portal.positions[str(action.owner)]
    who = f"vastuu: {owner.title}" if owner else "vastuuta ei ole kirjattu"
    text, late = action.title.removesuffix("."), is_overdue(action, page.today)
    return Matter(text, page.to(decision), f"{who}, {by}", late)


def _begins(page: PageContext, found: Procurement) -> bool:
    """Whether it is open and can begin within a year, or nobody has said when."""
    latest = page.today + PROCUREMENTS_AHEAD
    return found.open and (not isinstance(found.window, Window) or found.window.first_day <= latest)


def _procurement(page: PageContext, found: Procurement) -> Matter:
    span = found.window if isinstance(found.window, Window) else None
    when = span.sentence if span else "ajankohtaa ei ole kirjattu"
    return Matter(found.title, page.to(found), f"{found.state.label.lower()}, {when}")
