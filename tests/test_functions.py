"""What a package's rules, checks and views are found by: their own types, and nothing else."""

from pathlib import Path

import pytest

from macros.functions import functions_of

MODULE = """
from os.path import join
from collections.abc import Iterator

def rule(portal: int) -> Iterator[str]: ...
def _helper(portal: int) -> Iterator[str]: ...
def other(portal: int, today: str) -> Iterator[str]: ...
class Kind: ...
"""


def test_public_functions_of_the_package_itself_are_found_with_their_types(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "huone"
    package.mkdir()
    (package / "__init__.py").write_text("def above(portal: int) -> str: ...\n", "utf-8")
    (package / "saannot.py").write_text(MODULE, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    found = [(found.__name__, types) for types, found in functions_of("huone", [str(package)])]
    assert [name for name, _ in found] == ["rule", "other"]
    assert [str(types[-1]) for _, types in found] == ["collections.abc.Iterator[str]"] * 2
    assert [types[:-1] for _, types in found] == [[int], [int, str]]
