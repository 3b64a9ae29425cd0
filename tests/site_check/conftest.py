"""Small sites with planted faults, and the sentences that an editor gets of them."""

import shutil
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import pytest

from macros.loading.checking import checked
from macros.problems import as_text
from macros.site_check.built import BuiltSite
from macros.site_check.sources import Sources
from macros.site_check.told import Finding, told
from tests.site.trees import LONE

Said = Callable[[Iterable[Finding]], list[str]]

OURS = "tämä on ohjelman vika, ei sivun: ilmoita siitä portaalin ylläpitäjälle"


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    """The editors' files of a small portal, to be changed."""
    for name in ("data", "docs"):
        shutil.copytree(LONE / name, tmp_path / name)
    return Sources(tmp_path, checked(tmp_path / "data", tmp_path / "docs", date(2027, 2, 4)))


@pytest.fixture
def said(sources: Sources) -> Said:
    """`said(findings)`: the lines that `make check-site` prints of them."""
    return lambda findings: as_text(sorted(set(told(findings, sources)))).splitlines()


@pytest.fixture
def site(tmp_path: Path, lone_site: BuiltSite) -> BuiltSite:
    """The small portal's site, to be broken."""
    return BuiltSite(shutil.copytree(lone_site.folder, tmp_path / "site"))


def replaced(file: Path, was: str, instead: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert was in text
    file.write_text(text.replace(was, instead), encoding="utf-8")
