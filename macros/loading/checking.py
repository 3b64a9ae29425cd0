"""Everything that can be found wrong without building: records, pages, calls, examples, anchors."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

from ..memory import step
from ..model import places
from ..model.places import file_of
from ..model.portal import Portal
from ..model.record import Record
from ..pages.navigation import read_navigation
from ..pages.source import PageSource
from ..pages.source.elements import MacroCall
from ..problems import Place, Problem, Refused, suggestion
from ..views import PAGE_VIEWS, RECORD_VIEWS
from ..views.calls import NoSuchRecord, arguments, render_call
from ..views.rendering import PageContext
from ..views.watching import kept
from .examples import example_problems
from .intake import Loaded
from .portal import load

# The ids of the frame that stands around each page.
FRAME_IDS = frozenset(
    "sisalto valikko haku-otsikko haku-lomake haku-sana __config __drawer __search".split()
)
_ID = re.compile(r'\sid="([^"]+)"')


def checked(data: Path, docs: Path, today: date) -> Loaded:
    """What the two folders hold, with every problem that the build would stumble on."""
    loaded = load(data, docs, PAGE_VIEWS, today)
    later = (_call_problems(loaded), example_problems(loaded))
    found = {*loaded.problems, *chain(*later, anchor_problems(loaded))}
    found |= {*_menu_problems(data, loaded)}
    loaded.problems[:] = sorted(found)
    return loaded


def _menu_problems(data: Path, loaded: Loaded) -> Iterator[Problem]:
    try:
        menu = read_navigation(data)
    except Refused as refused:
        yield from refused.problems
        return
    made = {page: file_of(record) for page, record in places.own_pages(loaded.portal).items()}
    pages = made | {page: source.file for page, source in loaded.pages.items()}
    yield from menu.unreachable(pages)
    if not loaded.records_refused:
        yield from menu.missing(loaded.known_pages)


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


def anchor_problems(loaded: Loaded) -> Iterator[Problem]:
    """Each link of a page to a spot that is not there, each heading whose id is another's already.

    While records are refused, only pages that show no records can be judged.
    """
    made = {} if loaded.records_refused else places.own_pages(loaded.portal)
    shared: dict[str, set[str]] = {}
    for record in loaded.portal.records():
        shared.setdefault(places.page_of(record), set()).add(places.spot_of(record) or "")
    known: dict[str, set[str] | None] = {}
    for path, source in loaded.pages.items():
        for name, place in written_ids(source).items():
            if name in FRAME_IDS or name in shared.get(path, ()):
                told = f"tunnus «{name}» on jo sivulla; anna oma: ## Otsikko {{: #{name}-tassa }}"
                yield Problem(place, told)
        for link in source.links:
            target, _, spot = link.target.partition("#")
            page = places.page_at(path, target)
            if not spot or spot in shared.get(page, ()):
                continue
            if page not in known:
                known[page] = _spots(loaded, page, made.get(page))
            spots = known[page]
            if spots is not None and spot not in spots:
                near = suggestion(spot, sorted(spots))
                yield Problem(link.place, f"sivulla {page} ei ole kohtaa «#{spot}».{near}")


def _spots(loaded: Loaded, page: str, record: Record | None) -> set[str] | None:
    """The ids of a page, or None where nobody can tell them; only pages linked to are rendered."""
    if source := loaded.pages.get(page):
        if source.calls and loaded.records_refused:
            return None
        calls = [(call.name, call.positional, call.keywords) for call in source.calls]
        act = partial(_called_ids, path=page, source=source)
        return {*written_ids(source)} | kept(loaded.portal, step("ids of calls", page, calls), act)
    view = RECORD_VIEWS.get(record.FOLDER) if record else None
    return ids_in(view(PageContext(loaded.portal), record)) if view else None


def written_ids(source: PageSource) -> dict[str, Place]:
    """The ids that editors give, and those that the other headings get."""
    given = {given.name: given.place for given in source.given_ids}
    return given | {heading.id: heading.place for heading in source.headings}


def ids_in(html: str) -> set[str]:
    return set(_ID.findall(html))


def _called_ids(portal: Portal, path: str, source: PageSource) -> set[str]:
    page = PageContext(portal, places.url_of_page(path))
    found: set[str] = set()
    for call in source.calls:
        if call.name in PAGE_VIEWS:
            with suppress(ValueError):  # the call itself is reported
                view, given = PAGE_VIEWS[call.name], dict(call.keywords)
                found |= ids_in(render_call(view, page, call.positional, given))
    return found
