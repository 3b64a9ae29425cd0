"""Everything that can be found wrong without building: records, pages, calls and anchors."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from .loading import Loaded, load
from .page_anchors import anchor_problems
from .page_calls import NoSuchRecord, arguments
from .page_source.elements import MacroCall
from .problems import Problem
from .views import PAGE_VIEWS


def checked(data: Path, docs: Path, today: date) -> Loaded:
    """What the two folders hold, with every problem that the build would stumble on."""
    loaded = load(data, docs, PAGE_VIEWS, today)
    found = {*loaded.problems, *_call_problems(loaded), *anchor_problems(loaded)}
    loaded.problems = sorted(found)
    return loaded


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
