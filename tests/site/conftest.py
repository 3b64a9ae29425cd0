"""What the tests of built sites look at: each toy portal with its site."""

from pathlib import Path

import pytest

from macros.model.portal import Portal
from macros.problems import as_text
from macros.site_check.built import BuiltSite
from tests.site.trees import LONE, TOY, TRIAD, loaded


@pytest.fixture(scope="session", params=[TOY, TRIAD, LONE], ids=lambda folder: folder.name)
def content(request: pytest.FixtureRequest) -> Path:
    """The folder of each toy portal in turn."""
    folder: Path = request.param
    return folder


@pytest.fixture(scope="session")
def portal(content: Path) -> Portal:
    found = loaded(content)
    assert not found.refused, as_text(found.problems)
    return found.portal


@pytest.fixture(scope="session")
def built_site(content: Path, request: pytest.FixtureRequest) -> BuiltSite:
    site: BuiltSite = request.getfixturevalue(f"{content.name}_site")
    return site
