"""Goals and groups: their lists, their order and the page of a group."""

from dataclasses import replace
from typing import Literal

from ..agreement import standing
from ..calendars.calendar import calendar_of
from ..calendars.occasions import coming, expected, of_group, past
from ..model.group import Group, Level
from ..model.portal import Portal
from .decisions import newest_first, open_actions
from .rendering import PageContext, render


def goals(page: PageContext, horizon: Literal["short", "long"]) -> str:
    """The goals of one horizon, in the source's order."""
    chosen = [goal for goal in page.portal.goals.values() if goal.horizon == horizon]
    ordered = sorted(chosen, key=lambda goal: goal.order)
    # The phrase stands at its goal; the document and its heading once for all that share them.
    places = dict.fromkeys(replace(goal.source, phrase=None) for goal in ordered)
    return render("goals.html.jinja", page, goals=ordered, sources=places)


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
