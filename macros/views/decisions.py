"""Decisions: the register, and the page of one."""

from ..model.decision import Decision
from ..model.portal import Portal
from .rendering import PageContext, render


def decisions(page: PageContext) -> str:
    """Every decision, the newest first; those of outsiders are marked as examples."""
    rows = sorted(page.portal.decisions.values(), key=lambda d: (d.date, d.id), reverse=True)
    return render(
        "decisions.html.jinja", page, rows=[(d, is_example(page.portal, d)) for d in rows]
    )


def decision(page: PageContext, decision: Decision) -> str:
    """A decision as its minutes record it, with what rests on it."""
    memberships = [m for m in page.portal.memberships.values() if m.decision == decision.id]
    return render(
        "decision.html.jinja",
        page,
        decision=decision,
        example=is_example(page.portal, decision),
        memberships=memberships,
    )


def is_example(portal: Portal, decision: Decision) -> bool:
    """Whether a body of an organisation outside the cooperation made the decision."""
    if decision.body is None:
        return False
    return not portal.organisations[portal.bodies[decision.body].organisation].party
