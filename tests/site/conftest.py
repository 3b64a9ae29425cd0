"""One build of the project's own site for every test that looks at it."""

import sys

import pytest

from macros.building import build_site
from macros.model.portal import Portal
from macros.problems import as_text
from macros.site_check.built import BuiltSite
from tests.site.trees import ROOT, loaded


@pytest.fixture(scope="session")
def portal() -> Portal:
    """The project's own records."""
    found = loaded(ROOT)
    assert not found.refused, as_text(found.problems)
    return found.portal


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The project's own site, built once."""
    folder = tmp_path_factory.mktemp("built") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        _restore_afterwards(patch)
        build_site(ROOT / "mkdocs.yml", folder)
    return BuiltSite(folder)


def _restore_afterwards(patch: pytest.MonkeyPatch) -> None:
    """A build reads the package anew and pins the time; the other tests keep what they have."""
    patch.setattr(sys, "path", [*sys.path])
    for name in [name for name in sys.modules if name.partition(".")[0] == "macros"]:
        patch.setitem(sys.modules, name, sys.modules[name])
    patch.setenv("SOURCE_DATE_EPOCH", "0")
    patch.delenv("SOURCE_DATE_EPOCH")
