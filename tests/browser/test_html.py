"""Every page by the Nu HTML checker, which is the W3C's."""

from pathlib import Path

import pytest

from macros.site_check.built import BuiltSite
from macros.site_check.finding import listed
from macros.site_check.nu import NoJava, invalid, java


@pytest.fixture(scope="module", autouse=True)
def _checker(in_ci: bool) -> None:
    try:
        java()
    except NoJava as missing:
        (pytest.fail if in_ci else pytest.skip)(str(missing))


def test_every_page_is_valid_html(site: BuiltSite) -> None:
    found = list(invalid(site.folder))
    assert not found, listed(found)


def test_an_invalid_page_is_seen(tmp_path: Path) -> None:
    page = "<!doctype html><html lang=fi><title>Sivu</title><p><ul><li id=a id=b></ul>"
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    assert [(found.page, found.element.partition(":")[0]) for found in invalid(tmp_path)] == [
        ("index.html", "row 1")
    ]
