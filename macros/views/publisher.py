"""Who publishes the portal and where feedback goes."""

from .rendering import PageContext, render


def publisher(page: PageContext) -> str:
    """The site's own record: its name, its publisher and its address for feedback."""
    return render("publisher.html.jinja", page, site=page.portal.site)
