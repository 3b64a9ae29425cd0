"""What readers see of the records: each view turns them into one piece of finished HTML."""

from collections.abc import Callable
from pathlib import Path

from ..functions import functions_of
from ..model.catalogue import OwnPage, Written
from ..model.portal import CATALOGUE
from .rendering import TEMPLATES, PageContext, render

View = Callable[..., str]


def _plain(template: Path) -> View:
    """The view of a template that asks for nothing but the page and the portal."""

    def view(page: PageContext) -> str:
        return render(f"plain/{template.name}", page)

    view.__name__ = template.name.partition(".")[0]
    return view


_MADE = (
    found
    for types, found in functions_of(__name__, __path__)
    if types[-1] is str and types[0] is PageContext
)
_VIEWS = {view.__name__: view for view in (*map(_plain, (TEMPLATES / "plain").iterdir()), *_MADE)}

# The view of a record's own page, by the folder of its type; its second argument is the record.
RECORD_VIEWS: dict[str, View] = {
    folder: _VIEWS[row.place.view]
    for folder, row in CATALOGUE.items()
    if isinstance(row.place, OwnPage) and row.place.view in _VIEWS
}

# The view that ends a written page, by the folder of its type.
FOOT_VIEWS: dict[str, View] = {
    folder: _VIEWS[row.place.foot]
    for folder, row in CATALOGUE.items()
    if isinstance(row.place, Written) and row.place.foot in _VIEWS
}

# The names that a page may call. A view's first argument is the page; the rest stand in the call.
_PLACED = {*RECORD_VIEWS.values(), *FOOT_VIEWS.values()}
PAGE_VIEWS: dict[str, View] = {name: view for name, view in _VIEWS.items() if view not in _PLACED}
