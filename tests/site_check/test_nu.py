"""Valid HTML, by the Nu HTML checker."""

from itertools import chain
from pathlib import Path

import pytest

from macros.site_check.nu import invalid
from tests.site_check.conftest import Said

PAGE = "<!doctype html><html lang=fi><title>Sivu</title><h1>Tuki</h1><p {}>Soita tukeen.</p>"


@pytest.mark.browser  # what Java takes, is not fast
def test_an_invalid_page_is_told_and_a_valid_one_is_not(said: Said, tmp_path: Path) -> None:
    for name, attributes in {"ohjeet/tuki/": "id=a", "ohjeet/": "id=a id=b"}.items():
        file = tmp_path / "site" / name / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PAGE.format(attributes), encoding="utf-8")
    found = list(invalid(tmp_path / "site", ["ohjeet/tuki/", "ohjeet/"]))
    assert found[0] == []
    assert said(chain(*found)) == [
        "docs/ohjeet/index.md:1:1: sivulla /ohjeet/: «Duplicate attribute “id”.» kohdassa "
        "«<p id=a id=», HTML:n rivi 1; tämä on ohjelman vika, ei sivun: ilmoita siitä "
        "portaalin ylläpitäjälle"
    ]
