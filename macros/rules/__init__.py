"""What must hold between records and on pages: a public function a rule, each with its sentence."""

from collections.abc import Callable, Collection, Iterator
from datetime import date
from typing import Any

from ..functions import functions_of
from ..model.portal import Portal
from ..pages.source import PageSource
from ..problems import Problem
from .finding import Finding, Surroundings
from .structure import there_is_a_party
from .truth import approvals_rest_on_a_decision

Found = Iterator[Finding]
_FUNCTIONS = [*functions_of(__name__, __path__)]


def _rules(*given: Any) -> tuple[Callable[..., Iterator[Any]], ...]:
    """Those that are given such things, and find what does not hold."""
    finds = ([*given, Found], [*given, Iterator[Problem]])
    return tuple(rule for types, rule in _FUNCTIONS if types in finds)


RULES: tuple[Callable[[Portal], Found], ...] = _rules(Portal)
RULES_OF_THE_DAY: tuple[Callable[[Portal, date], Found], ...] = _rules(Portal, date)
PAGE_RULES: tuple[Callable[[PageSource, Surroundings], Iterator[Problem]], ...] = _rules(
    PageSource, Surroundings
)
# The rules that one more record could meet: they wait until all of the type can be read.
_WAITING: dict[Callable[[Portal], Found], str] = {
    there_is_a_party: "organisations",
    approvals_rest_on_a_decision: "decisions",
}


def findings(portal: Portal, known: dict[str, set[str]], today: date) -> Iterator[Finding]:
    """Everything that does not hold; `known` are the ids that have a file, readable or not."""
    for rule in RULES:
        folder = _WAITING.get(rule)
        if not folder or known.get(folder, set()) <= portal.of(folder).keys():
            yield from rule(portal)
    for rule_of_the_day in RULES_OF_THE_DAY:
        yield from rule_of_the_day(portal, today)


def page_problems(
    page: PageSource, *, page_path: str, known_pages: Collection[str], macro_names: Collection[str]
) -> list[Problem]:
    """Everything that does not hold on the page, rule by rule; paths are under `docs/`."""
    around = Surroundings(page_path, known_pages, macro_names)
    return [*page.faults, *(problem for rule in PAGE_RULES for problem in rule(page, around))]
