"""The page of a group, and the order of groups."""

from ..agreement import standing
from ..calendars.calendar import calendar_of
from ..calendars.expected import expected
from ..calendars.occasions import coming, of_group, past
from ..model.group import Group, Level
from ..model.portal import Portal
from .action_list import open_actions
from .decisions import newest_first
from .meetings import next_candidates
from .rendering import PageContext, render


def group(page: PageContext, group: Group) -> str:
    """All that is known of a group: who sits in it, what it does, has decided and leaves open."""
    portal = page.portal
    meetings = of_group(portal, group.id)
    decisions = [d for d in portal.decisions.values() if d.group == group.id]
    return render(
        "group.html.jinja",
        page,
        group=group,
        level=portal.levels[group.level],
        coming=coming(meetings, page.today),
        past=past(meetings, page.today),
        expected=expected(portal, group, page.today),
        next_candidates=next_candidates(page, meetings),
        calendar=calendar_of(portal, group),
        decisions=newest_first(decisions),
        actions=[listed for listed in open_actions(page) if listed.decision.group == group.id],
        waiting=standing(page.portal, page.today).waiting_for(group),
        questions=[q for q in portal.open_questions.values() if group.id in q.groups],
    )


def from_the_top(portal: Portal) -> list[Group]:
    """The groups in order of level, then id."""
    return sorted(portal.groups.values(), key=lambda g: (portal.levels[g.level].order, g.id))


def levels_from_the_top(portal: Portal) -> list[Level]:
    return sorted(portal.levels.values(), key=lambda level: level.order)
