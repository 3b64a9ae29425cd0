"""A page's call gets what its view takes: words of a closed list, and records by their ids."""

from collections.abc import Callable
from typing import Any, Literal

import pytest
from jinja2 import TemplateError

from macros.model.group import Group
from macros.model.portal import Portal
from macros.views import PAGE_VIEWS
from macros.views.calls import CallsOnly, arguments, render_call
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
    assert render_call(plain, page, (), {}) == "1 ryhmää"
    assert render_call(picked, page, ("ohjaus", "small"), {}) == "Ohjaus: small"
    assert render_call(picked, page, ("ohjaus",), {"size": "large"}) == "Ohjaus: large"


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
    words = {"goals": ("short",), "form_link": ("groups",)}
    words["meeting_preparation"] = ("ohjaus",)
    for name, view in PAGE_VIEWS.items():
        html = render_call(view, PageContext(portal), words.get(name, ()), {})
        assert html == html.strip(), name


def said(text: str) -> str:
    """The text as the build has it, though a caller offers it more than its calls."""
    calls = CallsOnly({"goals": lambda *given, **named: f"<{given} {named}>"})
    return calls.from_string(text).render(secret="x", page="x")


def test_a_page_s_text_makes_its_calls() -> None:
    text = "A\n\n{{ goals('long', 2, order=1) }}\n\n{# huom #}{% raw %}{{ secret }}{% endraw %}\n"
    assert said(text) == "A\n\n<('long', 2) {'order': 1}>\n\n{{ secret }}"


@pytest.mark.parametrize(
    "text",
    [
        "\ufffcPGI+\ufffc",
        "{{ secret }}", "{{ page }}", "{{ goals }}", "{{ self }}", "{{ 7 }}", "{{ 'a' }}",
        "{{ secret() }}", "{{ range(9) }}", "{{ lipsum() }}", "{{ cycler('a') }}", "{{ dict() }}",
        "{{ goals.__globals__ }}", "{{ goals['__globals__'] }}", "{{ goals().upper() }}",
        "{{ goals.__globals__['os'].popen('id') }}", "{{ (goals)()() }}", "{{ 'a'.join('b') }}",
        "{{ goals(secret) }}", "{{ goals(goals()) }}", "{{ goals([1]) }}", "{{ goals({'a': 1}) }}",
        "{{ goals(*'ab') }}", "{{ goals(**'ab') }}", "{{ goals(-1) }}", "{{ goals(1 + 1) }}",
        "{{ goals('a' * 99999999) }}", "{{ goals() ~ goals() }}", "{{ goals() | upper }}",
        "{{ goals('a' | upper) }}", "{{ goals() if 1 else 2 }}", "{{ goals() is defined }}",
        "{{ goals() == 1 }}", "{{ not goals() }}", "{{ goals(order=secret) }}", "{{ goals(1)[0] }}",
        "{% set a = 1 %}", "{% for a in 'ab' %}x{% endfor %}", "{% if 1 %}x{% endif %}",
        "{% include 'index.md' %}", "{% import 'index.md' as a %}", "{% extends 'index.md' %}",
        "{% macro a() %}{% endmacro %}", "{% call goals() %}x{% endcall %}",
        "{% filter upper %}x{% endfilter %}", "{% block a %}x{% endblock %}",
        "{% with a = 1 %}x{% endwith %}", "{% autoescape true %}x{% endautoescape %}",
        "{% do goals() %}", "{{ loop }}", "{{ caller() }}", "{{ _('a') }}", "{{ super() }}",
    ],
)  # fmt: skip
def test_a_page_s_text_says_nothing_else(text: str) -> None:
    with pytest.raises(TemplateError):
        said(f"# Otsikko\n\n{text}\n")
