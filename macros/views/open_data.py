"""The open data: its files, each with its schema and its fields."""

from ..api.schema import COLLECTIONS, FOLDER, VERSION
from ..model.record import declared
from .rendering import PageContext, render


def open_data(page: PageContext) -> str:
    """Every file of the API with what it holds, from the models that also write it."""
    of = page.portal.of
    return render(
        "open_data.html.jinja",
        page,
        collections=[(c, len(of(c.shape.FOLDER)), [*declared(c.shape)]) for c in COLLECTIONS],
        index=f"{FOLDER}/index.json",
        version=VERSION,
    )
