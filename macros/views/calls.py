"""What a page may call: a view by its name, with the ids and words that the view takes."""

import inspect
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, get_args, get_origin

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ..model.portal import Portal
from ..model.record import Record
from ..pages.source.elements import PLACEHOLDER
from ..problems import suggestion
from . import View
from .rendering import PageContext


class NoSuchRecord(ValueError):
    """A call names a record that has not been read."""


class _Alone(Template):
    """A page's text as a template that sees nothing of what it is rendered with."""

    def render(self, *_: Any, **__: Any) -> str:
        return super().render()


class CallsOnly(ImmutableSandboxedEnvironment):
    """Jinja for pages: it knows the calls and nothing else, and refuses every other sentence.

    The checks refuse the same before a build; this holds when they have missed something.
    """

    template_class = _Alone

    def __init__(self, calls: Mapping[str, Callable[..., str]]) -> None:
        super().__init__(undefined=StrictUndefined)
        self.globals = dict(calls)
        self.filters.clear()
        self.tests.clear()

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for statement in tree.body:
            if not isinstance(statement, nodes.Output) or not all(map(_is_call, statement.nodes)):
                raise TemplateSyntaxError(
                    "a page makes calls and nothing else", statement.lineno or 1
                )
        return tree


def _is_call(node: nodes.Expr) -> bool:
    """Whether it is a call by its name with constants, or the text around calls."""
    if not isinstance(node, nodes.Call):
        return isinstance(node, nodes.TemplateData) and PLACEHOLDER not in node.data
    values = [*node.args, *(keyword.value for keyword in node.kwargs)]
    constant = all(isinstance(value, nodes.Const) for value in values)
    return isinstance(node.node, nodes.Name) and constant and not (node.dyn_args or node.dyn_kwargs)


def arguments(
    view: View, portal: Portal, given: Sequence[Any], named: Mapping[str, Any]
) -> dict[str, Any]:
    """The values for a view's parameters after the page; an id becomes its record.

    Raises ValueError with a Finnish sentence when the call does not fit the view.
    """
    parameters = list(inspect.signature(view, eval_str=True).parameters.values())[1:]
    try:
        bound = inspect.Signature(parameters).bind(*given, **named)
    except TypeError:
        wanted = ", ".join(p.name for p in parameters) or "ei mitään"
        raise ValueError(f"sulkeissa on väärät tiedot; niihin kuuluu: {wanted}") from None
    return {p.name: _argument(p.annotation, bound.arguments[p.name], portal) for p in parameters}


def render_call(
    view: View, page: PageContext, given: Sequence[Any], named: Mapping[str, Any]
) -> str:
    return view(page, **arguments(view, page.portal, given, named))


def _argument(wanted: Any, given: Any, portal: Portal) -> Any:
    if get_origin(wanted) is Literal:
        words = get_args(wanted)
        if given not in words:
            raise ValueError(f"«{given}» ei kelpaa; valitse jokin näistä: {', '.join(words)}")
        return given
    if isinstance(wanted, type) and issubclass(wanted, Record):
        records = portal.of(wanted.FOLDER)
        if given not in records:
            near = suggestion(str(given), records)
            raise NoSuchRecord(f"tunnusta «{given}» ei ole kansiossa {wanted.FOLDER}/.{near}")
        return records[given]
    return given
