"""Links, their anchors and images of the built site, by lychee."""

from pathlib import Path

import pytest

from macros.site_check.built import BuiltSite
from macros.site_check.finding import Finding, listed
from macros.site_check.links import broken

PAGE = '<!doctype html><html lang="fi"><title>Sivu</title><h1 id="alku">Sivu</h1>{}'
MISSING = "File not found. Check if file exists and path is correct"


def test_every_link_anchor_and_image_of_the_site_is_there(site: BuiltSite) -> None:
    found = list(broken(site.folder))
    assert not found, listed(found)


@pytest.mark.parametrize(
    ("fault", "text", "address"),
    [
        ('<a href="ei-ole/">Sivu</a>', MISSING, "/ei-ole"),
        ('<a href="toinen/#ei-ole">Sivu</a>', "Cannot find fragment", "/toinen#ei-ole"),
        ('<a href="#ei-ole">Sivu</a>', "Cannot find fragment", "/index.html#ei-ole"),
        ('<img src="ei-ole.png" alt="Kuva">', MISSING, "/ei-ole.png"),
    ],
    ids=["link", "anchor of another page", "anchor", "image"],
)
def test_a_planted_fault_is_found(tmp_path: Path, fault: str, text: str, address: str) -> None:
    write(tmp_path / "toinen" / "index.html", '<a href="../#alku">Alku</a>')
    write(tmp_path / "index.html", '<a href="toinen/#alku">Toinen</a>')
    assert list(broken(tmp_path)) == []
    write(tmp_path / "index.html", fault)
    assert list(broken(tmp_path)) == [Finding("index.html", "lychee", text, address)]


def write(file: Path, text: str) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(PAGE.format(text), encoding="utf-8")
