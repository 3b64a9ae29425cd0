"""The spots of each page that a link can lead to, known before anything is built."""

import re
from collections.abc import Iterator
from functools import partial

from ..memory import step
from ..model import places
from ..model.portal import Portal
from ..model.record import Record
from ..pages.source import PageSource
from ..problems import Place, Problem, suggestion
from ..views import PAGE_VIEWS, RECORD_VIEWS
from ..views.calls import render_call
from ..views.rendering import PageContext
from ..views.watching import kept
from .intake import Loaded

# The ids of the frame that stands around each page.
FRAME_IDS = frozenset(
    "sisalto valikko haku-otsikko haku-lomake haku-sana haku-sisalto haku-kaupunki haku-aihe "
    "__config __drawer __search".split()
)
_ID = re.compile(r'\sid="([^"]+)"')


def anchor_problems(loaded: Loaded) -> Iterator[Problem]:
    """Each link of a page to a spot that is not there, each heading whose id is another's already.

    While records are refused, only pages that show no records can be judged.
    """
    called = {
        path: _called_ids(loaded, path, source)
        for path, source in loaded.pages.items()
        if not (source.calls and loaded.records_refused)
    }
    yield from _missing(loaded, called)
    for path, ids in called.items():
        yield from _taken(loaded.pages[path], ids)


def _missing(loaded: Loaded, called: dict[str, set[str]]) -> Iterator[Problem]:
    made = {} if loaded.records_refused else places.own_pages(loaded.portal)
    known: dict[str, set[str] | None] = {}
    for path, source in loaded.pages.items():
        for link in source.links:
            target, _, spot = link.target.partition("#")
            page = places.page_at(path, target)
            if spot and page not in known:
                known[page] = _spots(loaded, called, page, made.get(page))
            spots = known.get(page) if spot else None
            if spots is not None and spot not in spots:
                near = suggestion(spot, sorted(spots))
                yield Problem(link.place, f"sivulla {page} ei ole kohtaa «#{spot}».{near}")


def _taken(source: PageSource, called: set[str]) -> Iterator[Problem]:
    for name, place in written_ids(source).items():
        if name in called or name in FRAME_IDS:
            message = (
                f"tunnus «{name}» on jo sivun toisella osalla; "
                f"anna oma tunnus: ## Otsikko {{: #{name}-tassa }}"
            )
            yield Problem(place, message)


def _spots(
    loaded: Loaded, called: dict[str, set[str]], page: str, record: Record | None
) -> set[str] | None:
    """The ids of a page, or None where nobody can tell them; only pages linked to are rendered."""
    if source := loaded.pages.get(page):
        return {*written_ids(source)} | called[page] if page in called else None
    view = RECORD_VIEWS.get(record.FOLDER) if record else None
    return ids_in(view(PageContext(loaded.portal), record)) if view else None


def written_ids(source: PageSource) -> dict[str, Place]:
    """The ids that editors give, and those that the other headings get."""
    given = {given.name: given.place for given in source.given_ids}
    return given | {heading.id: heading.place for heading in source.headings}


def ids_in(html: str) -> set[str]:
    return set(_ID.findall(html))


def _called_ids(loaded: Loaded, path: str, source: PageSource) -> set[str]:
    calls = [(call.name, call.positional, call.keywords) for call in source.calls]
    asked = step("ids of calls", path, calls)
    act = partial(_rendered_ids, path=path, source=source)
    return kept(loaded.portal, asked, act) if calls else set()


def _rendered_ids(portal: Portal, path: str, source: PageSource) -> set[str]:
    page = PageContext(portal, places.url_of_page(path))
    found: set[str] = set()
    for call in source.calls:
        if call.name in PAGE_VIEWS:
            try:
                html = render_call(
                    PAGE_VIEWS[call.name], page, call.positional, dict(call.keywords)
                )
            except ValueError:
                continue  # the call itself is reported
            found |= ids_in(html)
    return found
