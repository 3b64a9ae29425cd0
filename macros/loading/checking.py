"""Everything that can be found wrong without building: records, pages, calls, examples, anchors."""

from collections.abc import Iterator
from datetime import date
from itertools import chain
from pathlib import Path

from ..files.folders import files_below
from ..model.catalogue import OwnPage
from ..model.places import own_pages
from ..model.portal import CATALOGUE
from ..pages.navigation import read_navigation
from ..pages.source.elements import MacroCall
from ..problems import Place, Problem, Refused
from ..views import PAGE_VIEWS, RECORD_VIEWS
from ..views.calls import NoSuchRecord, arguments
from ..views.editing import file_of
from .anchors import anchor_problems
from .examples import example_problems
from .intake import Loaded
from .portal import load


def checked(data: Path, docs: Path, today: date) -> Loaded:
    """What the two folders hold, with every problem that the build would stumble on."""
    loaded = load(data, docs, PAGE_VIEWS, today)
    later = (_unseen(data, loaded), _call_problems(loaded), example_problems(loaded))
    found = {*loaded.problems, *chain(*later, anchor_problems(loaded))}
    found |= {*_menu_problems(data, docs, loaded)}
    loaded.problems[:] = sorted(found)
    return loaded


def _unseen(data: Path, loaded: Loaded) -> Iterator[Problem]:
    """The types whose records wait for a developer to write the view of their pages."""
    for folder, row in CATALOGUE.items():
        place = row.place if folder not in RECORD_VIEWS else None
        if isinstance(place, OwnPage) and loaded.portal.of(folder):
            message = f"tietueilla ei ole vielä sivua: kehittäjän on tehtävä näkymä {place.view}"
            yield Problem(Place(str(data.parent / row.home)), message)


def _menu_problems(data: Path, docs: Path, loaded: Loaded) -> Iterator[Problem]:
    try:
        menu = read_navigation(data)
    except Refused as refused:
        yield from refused.problems
        return
    made = {page: file_of(record) for page, record in own_pages(loaded.portal).items()}
    pages = made | {page: source.file for page, source in loaded.pages.items()}
    yield from menu.unreachable(pages)
    if not loaded.records_refused:
        written = {path.relative_to(docs).as_posix() for path in files_below(docs)}
        yield from menu.missing({*pages, *written})


def _call_problems(loaded: Loaded) -> Iterator[Problem]:
    for source in loaded.pages.values():
        for call in source.calls:
            if call.name in PAGE_VIEWS and (fault := _call_fault(loaded, call)):
                yield Problem(call.place, f"{call.name}: {fault}")


def _call_fault(loaded: Loaded, call: MacroCall) -> str | None:
    try:
        arguments(PAGE_VIEWS[call.name], loaded.portal, call.positional, dict(call.keywords))
    except NoSuchRecord as fault:
        # While records are refused, it may be one that could not be read.
        return None if loaded.records_refused else str(fault)
    except ValueError as fault:
        return str(fault)
    return None
