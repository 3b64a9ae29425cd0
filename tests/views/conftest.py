"""Views are shown as a reader meets them: on a page of a toy portal whose files can be edited."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from macros.model.portal import Portal
from macros.site_check.built import parsed
from macros.views import FOOT_VIEWS, PAGE_VIEWS, RECORD_VIEWS, View
from macros.views.editing import Editing
from macros.views.rendering import PageContext

REPOSITORY = "https://example.fi/ohjeet"


@pytest.fixture
def rendered(make_portal: Callable[..., Portal]) -> Callable[..., str]:
    """`rendered("group", "ohjaus", groups={…})`: the view's HTML on page `at`, as of `today`."""

    def render(
        named: str | View,
        *words: str,
        at: str = "",
        today: date = date.min,
        **records: dict[str, str],
    ) -> str:
        portal = make_portal(**records)
        placed = [*RECORD_VIEWS.items(), *FOOT_VIEWS.items()]
        folders = {made.__name__: (folder, made) for folder, made in placed}
        if named in folders:
            folder, view = folders[str(named)]
            given: list[Any] = [portal.of(folder)[word] for word in words]
        else:
            view, given = PAGE_VIEWS[named] if isinstance(named, str) else named, [*words]
        return view(PageContext(portal, at, Editing(REPOSITORY), today), *given)

    return render


@pytest.fixture
def shown(
    rendered: Callable[..., str], visible_text: Callable[[str], str]
) -> Callable[..., list[str]]:
    """The lines of text that a reader of the view meets."""
    return lambda *given, **records: visible_text(rendered(*given, **records)).splitlines()


@pytest.fixture
def links(rendered: Callable[..., str]) -> Callable[..., dict[str, str]]:
    """Where the view's links lead, by their text."""

    def found(*given: Any, **records: Any) -> dict[str, str]:
        html = rendered(*given, **records)
        return {"".join(a.itertext()): a.get("href") or "" for a in parsed(html).iter("a")}

    return found
