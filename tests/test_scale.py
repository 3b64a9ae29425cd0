"""What `check` does grows as the records do: calls are counted, never seconds."""

import sys
from collections import Counter
from datetime import date
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest

from macros import agreement
from macros.loading.checking import checked
from macros.views.annual_wheel import annual_wheel
from macros.views.fulfilment import fulfilment
from macros.views.rendering import PageContext
from tests.many_records import SHAPES, many_records

TODAY = date(2027, 6, 15)
MANY = 500  # of fewer calls the growth tells nothing


def calls(folder: Path) -> Counter[str]:
    """How often each Python function runs, or goes on, while a folder is checked and shown."""
    counted = Counter[CodeType]()

    def count(frame: FrameType, event: str, argument: Any) -> None:
        if event == "call":
            counted[frame.f_code] += 1

    sys.setprofile(count)
    try:
        portal = checked(folder / "data", folder / "docs", TODAY).portal
        page = PageContext(portal, today=TODAY)
        annual_wheel(page)
        fulfilment(page)
    finally:
        sys.setprofile(None)
    named = Counter[str]()
    for code, number in counted.items():
        named[f"{code.co_filename}:{code.co_firstlineno} {code.co_name}"] += number
    return named


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_records_are_twice_the_work(tmp_path: Path, shape: str) -> None:
    calls(many_records(tmp_path / "first", 8, shape))  # what is loaded once
    few, more, most = (
        calls(many_records(tmp_path / str(number), number, shape)) for number in (80, 160, 320)
    )
    steep = [
        f"{name}: {few[name]}, {more[name]}, {most[name]}"
        for name in most
        if most[name] > MANY and most[name] - more[name] > 3 * max(more[name] - few[name], 1)
    ]
    assert steep == []


def test_the_promises_of_a_day_are_judged_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged = Counter[str]()
    original = agreement.judged

    def counting(*given: Any) -> Any:
        judged[given[1].id] += 1
        return original(*given)

    monkeypatch.setattr(agreement, "judged", counting)
    folder = many_records(tmp_path / "many", 8)
    portal = checked(folder / "data", folder / "docs", TODAY).portal
    for _ in range(3):
        fulfilment(PageContext(portal, today=TODAY))
    assert set(judged.values()) == {2}  # once to find anchors, as of no day, once as of the day
    fulfilment(PageContext(portal, today=date(2028, 1, 1)))
    assert max(judged.values()) == 3
