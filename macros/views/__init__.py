"""What readers see of the records: each view turns them into one piece of finished HTML."""

from collections.abc import Callable
from importlib import import_module
from inspect import get_annotations, isfunction
from pkgutil import iter_modules

from ..model.catalogue import OwnPage, Written
from ..model.portal import CATALOGUE
from .rendering import PageContext

View = Callable[..., str]


def _is_view(name: str, found: object) -> bool:
    """Whether it is a public function that is given the page first and returns its HTML."""
    if name.startswith("_") or not isfunction(found):
        return False
    annotations = get_annotations(found)
    return annotations.get("return") is str and next(iter(annotations.values())) is PageContext


_MODULES = [import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__)]
_NAMES = [named for module in _MODULES for named in vars(module).items()]
_VIEWS: dict[str, View] = {name: found for name, found in _NAMES if _is_view(name, found)}

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
