"""The organisations that the portal speaks of, and their bodies."""

from ..agreement import standing
from ..calendars.calendar import calendar_of
from .rendering import PageContext, render


def organisations(page: PageContext) -> str:
    """The parties first, then the others, each with its bodies and what waits for them."""
    portal = page.portal
    ordered = sorted(portal.organisations.values(), key=lambda o: (not o.party, o.id))
    return render(
        "organisations.html.jinja",
        page,
        organisations=ordered,
        bodies_of={
            o.id: [b for b in portal.bodies.values() if b.organisation == o.id] for o in ordered
        },
        calendars={o.id: calendar_of(portal, o) for o in ordered if o.party},
        waiting_for=standing(portal, page.today).waiting_for,
    )
