"""The editor's field reference, made from the models themselves, so that it cannot drift."""

from ..model.portal import CATALOGUE
from ..model.record import declared
from .rendering import PageContext, render


def field_reference(page: PageContext) -> str:
    """Every field of every type of record and page, those in files of their own last."""
    rows = sorted(CATALOGUE.values(), key=lambda row: row.single)
    shapes = [(row.shape, row.home, [*declared(row.shape)]) for row in rows]
    return render("field_reference.html.jinja", page, shapes=shapes)
