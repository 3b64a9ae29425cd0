"""How well the search finds, class by class of the judged queries."""

from .rendering import PageContext, render


def search_quality(page: PageContext) -> str:
    """The day of the measurement, and a row for each class and for all."""
    quality = page.portal.search
    total = sum(row.queries for row in quality.classes) if quality else 0
    return render("search_quality.html.jinja", page, quality=quality, total=total)
