"""Goals, groups and networks: the goals of a horizon, and in which order the others stand."""

from dataclasses import replace
from typing import Literal

from ..model.group import Group, Level
from ..model.network import Membership, Network
from ..model.portal import Portal
from .rendering import PageContext, render


def goals(page: PageContext, horizon: Literal["short", "long"]) -> str:
    """The goals of one horizon, in the source's order."""
    chosen = [goal for goal in page.portal.goals.values() if goal.horizon == horizon]
    ordered = sorted(chosen, key=lambda goal: goal.order)
    # The phrase stands at its goal; the document and its heading once for all that share them.
    places = dict.fromkeys(replace(goal.source, phrase=None) for goal in ordered)
    return render("made/goals.html.jinja", page, goals=ordered, sources=places)


def from_the_top(portal: Portal) -> list[Group]:
    """The groups in order of level, then id."""
    return sorted(portal.groups.values(), key=lambda g: (portal.levels[g.level].order, g.id))


def levels_from_the_top(portal: Portal) -> list[Level]:
    return sorted(portal.levels.values(), key=lambda level: level.order)


def memberships_of(portal: Portal, network: Network) -> list[Membership]:
    """The parties' own first, the examples last."""
    members = [m for m in portal.memberships.values() if m.network == network.id]
    return sorted(members, key=lambda m: m.organisation not in portal.party_ids)
