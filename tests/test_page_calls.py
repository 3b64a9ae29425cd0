"""A page's call gets what its view takes: words of a closed list, and records by their ids."""

from collections.abc import Callable
from typing import Any, Literal

import pytest

from macros.model.group import Group
from macros.model.portal import Portal
from macros.page_calls import arguments, render_call
from macros.views import PAGE_VIEWS
from macros.views.rendering import PageContext


def plain(page: PageContext) -> str:
    return f"{len(page.portal.groups)} ryhmää"


def picked(page: PageContext, group: Group, size: Literal["small", "large"]) -> str:
    return f"{group.title}: {size}"


@pytest.fixture
def portal(make_portal: Callable[..., Portal]) -> Portal:
    return make_portal(groups={"ohjaus": "title: Ohjaus"})


def test_an_id_becomes_its_record(portal: Portal) -> None:
    page = PageContext(portal)
    assert render_call(page, plain, (), {}) == "1 ryhmää"
    assert render_call(page, picked, ("ohjaus", "small"), {}) == "Ohjaus: small"
    assert render_call(page, picked, ("ohjaus",), {"size": "large"}) == "Ohjaus: large"


@pytest.mark.parametrize(
    ("view", "given", "named", "message"),
    [
        (picked, (), {}, "sulkeissa on väärät tiedot; niihin kuuluu: group, size"),
        (picked, ("ohjaus", "small", 3), {},
         "sulkeissa on väärät tiedot; niihin kuuluu: group, size"),
        (picked, ("ohjaus",), {"koko": "small"},
         "sulkeissa on väärät tiedot; niihin kuuluu: group, size"),
        (plain, ("ohjaus",), {}, "sulkeissa on väärät tiedot; niihin kuuluu: ei mitään"),
        (picked, ("ohjas", "small"), {},
         "tunnusta «ohjas» ei ole kansiossa groups/. Tarkoititko «ohjaus»?"),
        (picked, (7, "small"), {}, "tunnusta «7» ei ole kansiossa groups/."),
        (picked, ("ohjaus", "tiny"), {},
         "«tiny» ei kelpaa; valitse jokin näistä: small, large"),
    ],
    ids=["too few", "too many", "unknown name", "none taken", "near id", "number", "wrong word"],
)  # fmt: skip
def test_a_call_that_does_not_fit_is_refused(
    portal: Portal,
    view: Callable[..., str],
    given: tuple[Any, ...],
    named: dict[str, Any],
    message: str,
) -> None:
    with pytest.raises(ValueError, match=r"sulkeissa|tunnusta|kelpaa") as refused:
        arguments(view, portal, given, named)
    assert str(refused.value) == message


def test_every_view_that_a_page_may_call_can_be_called(portal: Portal) -> None:
    words = {"goals": ("short",), "group_review": ("ohjaus",)}
    for name, view in PAGE_VIEWS.items():
        html = render_call(PageContext(portal), view, words.get(name, ()), {})
        assert "\n" not in html, name
