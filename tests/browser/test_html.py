"""Every page by the Nu HTML checker, which is the W3C's."""

import os
from itertools import chain
from pathlib import Path

import pytest

from macros.site_check.built import BuiltSite
from macros.site_check.finding import listed
from macros.site_check.nu import invalid
from macros.site_check.tools import Missing, tool


@pytest.fixture(scope="module", autouse=True)
def _checker() -> None:
    """Where nothing may be left out for want of a tool, it is not."""
    try:
        tool("java")
    except Missing as missing:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(str(missing))


@pytest.mark.parametrize("toy", ["toy_site", "triad_site", "lone_site"])
def test_every_page_is_valid_html(toy: str, request: pytest.FixtureRequest) -> None:
    site: BuiltSite = request.getfixturevalue(toy)
    found = [*chain.from_iterable(invalid(site.folder, site.urls))]
    assert not found, listed(found)


def test_an_invalid_page_is_seen(tmp_path: Path) -> None:
    page = "<!doctype html><html lang=fi><title>Sivu</title><p><ul><li id=a id=b></ul>"
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    (found,) = invalid(tmp_path, [""])
    assert [(f.page, f.element.partition(":")[0]) for f in found] == [("", "rivillä 1")]
