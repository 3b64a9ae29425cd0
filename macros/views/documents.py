"""The source documents, and how much of the portal rests on each."""

from .rendering import PageContext, render


def documents(page: PageContext) -> str:
    """Each source with its date and version, as far as they are recorded."""
    return render("documents.html.jinja", page, documents=page.portal.documents.values())
