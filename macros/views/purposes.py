"""Why and how the parties cooperate: goals and levels."""

from dataclasses import replace
from typing import Literal

from .groups import from_the_top, levels_from_the_top
from .rendering import PageContext, render


def goals(page: PageContext, horizon: Literal["short", "long"]) -> str:
    """The goals of one horizon, in the source's order."""
    chosen = [goal for goal in page.portal.goals.values() if goal.horizon == horizon]
    ordered = sorted(chosen, key=lambda goal: goal.order)
    # The phrase stands at its goal; the document and its heading once for all that share them.
    places = dict.fromkeys(replace(goal.source, phrase=None) for goal in ordered)
    return render("goals.html.jinja", page, goals=ordered, sources=places)


def levels(page: PageContext) -> str:
    """The levels from the top down, with their groups: a list that is drawn as boxes."""
    return render(
        "levels.html.jinja",
        page,
        levels=levels_from_the_top(page.portal),
        groups=from_the_top(page.portal),
    )
