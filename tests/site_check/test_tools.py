"""Links, anchors and images by lychee, valid HTML by the Nu HTML checker, as an editor is told."""

from itertools import chain
from pathlib import Path

import pytest

from macros.site_check.tools import broken, invalid
from tests.site_check.conftest import Said

PAGE = '<!doctype html><html lang="fi"><title>Sivu</title><h1 id="alku">Sivu</h1>{}'
SHORT = "<!doctype html><html lang=fi><title>Sivu</title><h1>Tuki</h1><p {}>Soita tukeen.</p>"
NOWHERE = "ei johda mihinkään: korjaa osoite tai poista se"
NO_SPOT = "kohtaa ei ole: korjaa osoitteen loppu #-merkistä"


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        ('<a href="ei-ole/">Sivu</a>', f"linkki tai kuva «/ohjeet/ei-ole» {NOWHERE}"),
        ('<a href="tuki/#ei-ole">Sivu</a>', f"linkin «/ohjeet/tuki#ei-ole» {NO_SPOT}"),
        ('<a href="#ei-ole">Sivu</a>', f"linkin «/ohjeet/index.html#ei-ole» {NO_SPOT}"),
        ('<img src="ei-ole.png" alt="Kuva">', f"linkki tai kuva «/ohjeet/ei-ole.png» {NOWHERE}"),
    ],
    ids=["link", "anchor of another page", "anchor", "image"],
)
def test_what_leads_nowhere_is_told_where_the_editor_wrote_it(
    said: Said, tmp_path: Path, fault: str, sentence: str
) -> None:
    site = tmp_path / "site"
    write(site / "ohjeet" / "tuki" / "index.html", '<a href="../#alku">Alku</a>')
    page = write(site / "ohjeet" / "index.html", '<a href="tuki/#alku">Tuki</a>')
    assert said(broken(site)) == []
    write(page, fault)
    text = tmp_path / "docs" / "ohjeet" / "index.md"
    text.write_text(f"{text.read_text(encoding='utf-8')}\nKatso {fault}\n", encoding="utf-8")
    (line,) = said(broken(site))
    assert line.startswith("docs/ohjeet/index.md:8:")
    assert line.endswith(f": sivulla /ohjeet/: {sentence}")


def write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(PAGE.format(text), encoding="utf-8")
    return file


@pytest.mark.browser  # what Java takes, is not fast
def test_an_invalid_page_is_told_and_a_valid_one_is_not(said: Said, tmp_path: Path) -> None:
    for name, attributes in {"ohjeet/tuki/": "id=a", "ohjeet/": "id=a id=b"}.items():
        file = tmp_path / "site" / name / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(SHORT.format(attributes), encoding="utf-8")
    found = list(invalid(tmp_path / "site", ["ohjeet/tuki/", "ohjeet/"]))
    assert found[0] == []
    assert said(chain(*found)) == [
        "docs/ohjeet/index.md:1:1: sivulla /ohjeet/: «Duplicate attribute “id”.» kohdassa "
        "«<p id=a id=», HTML:n rivi 1; tämä on ohjelman vika, ei sivun: ilmoita siitä "
        "portaalin ylläpitäjälle"
    ]
