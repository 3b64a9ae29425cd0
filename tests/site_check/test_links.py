"""Links, anchors and images of a built site, as lychee and an editor see them."""

from pathlib import Path

import pytest

from macros.site_check.links import broken
from tests.site_check.conftest import Said

PAGE = '<!doctype html><html lang="fi"><title>Sivu</title><h1 id="alku">Sivu</h1>{}'
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
