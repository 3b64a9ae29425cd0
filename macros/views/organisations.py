"""The organisations that the portal speaks of, and their bodies."""

from ..agreement.judgement import Judgement
from ..model.organisation import Body
from ..model.record import Record
from .rendering import PageContext, render
from .turns import waiting_for


def organisations(page: PageContext) -> str:
    """The parties first, then the others, each with its bodies and what waits for them."""
    portal = page.portal
    ordered = sorted(portal.organisations.values(), key=lambda o: (not o.party, o.id))
    return render(
        "organisations.html.jinja",
        page,
        organisations=[(owner, waiting_for(page, owner)) for owner in ordered],
        bodies_of={owner.id: bodies_of(page, owner) for owner in ordered},
    )


def bodies_of(page: PageContext, owner: Record) -> list[tuple[Body, list[Judgement]]]:
    """(body, promises that wait for it), as many as the organisation has."""
    own = [body for body in page.portal.bodies.values() if body.organisation == owner.id]
    return [(body, waiting_for(page, body)) for body in own]
