"""The open data: its files, each with its schema and its fields."""

from ..api.collections import COLLECTIONS, FOLDER, VERSION
from .field_reference import rows
from .rendering import PageContext, render


def open_data(page: PageContext) -> str:
    """Every file of the API with what it holds, from the models that also write it."""
    return render(
        "open_data.html.jinja",
        page,
        collections=[(c, len(page.portal.of(c.shape.FOLDER)), rows(c.shape)) for c in COLLECTIONS],
        index=f"{FOLDER}/index.json",
        version=VERSION,
    )
