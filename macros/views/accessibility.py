"""The accessibility statement, with the parts that act 306/2019 asks for."""

from .rendering import PageContext, render


def accessibility_statement(page: PageContext) -> str:
    """Conformance, known defects, how it was assessed, feedback and the supervising authority."""
    return render("accessibility.html.jinja", page, statement=page.portal.accessibility)
