"""What `check` does grows as the records do: calls are counted, never seconds."""

from collections import Counter
from collections.abc import Callable
from cProfile import Profile
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from macros import agreement
from macros.loading.checking import checked
from macros.views import PAGE_VIEWS
from macros.views.rendering import PageContext
from tests.many_records import SHAPES, many_records

TODAY = date(2027, 6, 15)
MANY, FEW = 250, 80  # of fewer calls, or fewer more of them, the growth tells nothing


def calls(folder: Path) -> Counter[str]:
    """How often each Python function runs, or goes on, while a folder is checked and shown."""
    with Profile(builtins=False) as profile:
        portal = checked(folder / "data", folder / "docs", TODAY).portal
        page = PageContext(portal, today=TODAY)
        PAGE_VIEWS["annual_wheel"](page)
        PAGE_VIEWS["fulfilment"](page)
    named = Counter[str]()
    for entry in profile.getstats():
        if not isinstance(code := entry.code, str):
            named[f"{code.co_filename}:{code.co_firstlineno} {code.co_name}"] += entry.callcount
    return named


def steep(few: Counter[str], more: Counter[str], most: Counter[str]) -> set[str]:
    """What grows faster than the records, which are doubled twice."""
    return {
        name
        for name in most
        if most[name] > MANY and most[name] - more[name] > 3 * max(more[name] - few[name], FEW)
    }


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_records_are_twice_the_work(tmp_path: Path, shape: str) -> None:
    """What is steep must be so of more records, too: a sort may take a few comparisons more."""

    @cache
    def counted(number: int) -> Counter[str]:
        return calls(many_records(tmp_path / str(number), number, shape))

    counted(8)  # what is loaded once
    found = steep(counted(40), counted(80), counted(160))
    assert not found or not found & steep(counted(160), counted(320), counted(640))


def test_work_on_every_pair_is_seen_and_a_sort_is_not() -> None:
    works: dict[str, Callable[[int], int]] = {
        "once each": lambda n: 9 * n,
        "every pair": lambda n: n * n // 8,
        "sort": lambda n: n * n.bit_length(),
        "a few": lambda n: n * n // 800,
    }
    assert steep(
        *(Counter({name: work(n) for name, work in works.items()}) for n in (80, 160, 320))
    ) == {"every pair"}


def test_the_promises_of_a_day_are_judged_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged = Counter[str]()
    original = agreement.judged

    def counting(*given: Any) -> Any:
        judged[given[2].id] += 1
        return original(*given)

    monkeypatch.setattr(agreement, "judged", counting)
    folder = many_records(tmp_path / "many", 8)
    portal = checked(folder / "data", folder / "docs", TODAY).portal
    for _ in range(3):
        PAGE_VIEWS["fulfilment"](PageContext(portal, today=TODAY))
    assert set(judged.values()) == {2}  # once to find anchors, as of no day, once as of the day
    PAGE_VIEWS["fulfilment"](PageContext(portal, today=date(2028, 1, 1)))
    assert max(judged.values()) == 3
