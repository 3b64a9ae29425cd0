"""What readers see of the records: a view is a template, and what it asks for are functions."""

import re
from collections.abc import Callable
from pathlib import Path

from ..functions import functions_of
from ..model.catalogue import Row
from ..model.portal import CATALOGUE
from ..model.record import Record
from .rendering import TEMPLATES, PageContext, render

View = Callable[..., str]


NOTHING = "<p>Tietoja ei ole vielä kirjattu.</p>"
_MAY_BE_SILENT = "month_view", "services"  # their headings are their own
_WORD = re.compile(r"(?:^|>)[^<]*\w")


def _view(name: str, template: Path) -> View:
    """The view of a template that asks for nothing but the page."""

    def view(page: PageContext) -> str:
        html = render(template.name, page)
        return html if name in _MAY_BE_SILENT or _WORD.search(html) else NOTHING

    view.__name__ = name
    return view


def _record_view(name: str, row: Row) -> View:
    """The view of a template that is given a record too; a call names it by its id."""
    own = f"{name}.html.jinja"
    template = "made/record.html.jinja" if row.made else own

    def view(page: PageContext, record: Record) -> str:
        return render(template, page, view=own, record=record, **{name: record})

    view.__name__ = name
    view.__annotations__["record"] = row.shape
    return view


_NAMES = {template.name.partition(".")[0]: template for template in TEMPLATES.glob("*.jinja")}


def _placed(word: str) -> dict[str, View]:
    """By the folder of each type the view that its row names by the word."""
    named = [(row, getattr(row, word)) for row in CATALOGUE.values()]
    return {r.shape.FOLDER: _record_view(n, r) for r, n in named if n in _NAMES}


# The views of a record's own page, and those that end a written page, by the folder of the type.
RECORD_VIEWS, FOOT_VIEWS = _placed("view"), _placed("foot")
_PLACED = {view.__name__ for view in (*RECORD_VIEWS.values(), *FOOT_VIEWS.values())}
# A function is a view that takes more than the page: the rest stands in the call.
_ASKED = [
    view
    for types, view in functions_of(__name__, __path__)
    if types[-1] is str and types[0] is PageContext
]
# The names that a page may call.
PAGE_VIEWS: dict[str, View] = {
    view.__name__: view
    for view in (*(_view(*named) for named in _NAMES.items() if named[0] not in _PLACED), *_ASKED)
}
