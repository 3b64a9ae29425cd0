"""The organisations that the portal speaks of, and their bodies."""

from .rendering import PageContext, render


def organisations(page: PageContext) -> str:
    """The parties first, then the others, each with its bodies."""
    ordered = sorted(page.portal.organisations.values(), key=lambda o: (not o.party, o.id))
    return render(
        "organisations.html.jinja", page, organisations=ordered, bodies=page.portal.bodies.values()
    )
