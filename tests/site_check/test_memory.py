"""What is remembered of a page is forgotten when the page, its assets or the judges change."""

from pathlib import Path

import pytest

from macros.site_check import memory
from macros.site_check.built import BuiltSite, file_of_url
from macros.site_check.memory import Keys, Memory, own_part, showing


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in {
        "index.html": '<img src="kuvat/talo.svg"><link href="assets/tyyli.css">',
        "kuvat/talo.svg": "<svg/>",
        "kuvat/muu.svg": "<svg/>",
        "assets/tyyli.css": "",
        "assets/haku/index.json": "",
    }.items():
        file = tmp_path / "site" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path / "site"


@pytest.mark.parametrize(
    ("changed", "anew"),
    [("index.html", True), ("kuvat/talo.svg", True), ("assets/tyyli.css", True),
     ("kuvat/muu.svg", False), ("assets/haku/index.json", False)],
)  # fmt: skip
def test_a_page_is_judged_anew_when_what_it_shows_has_changed(
    site: Path, changed: str, anew: bool
) -> None:
    def key() -> str:
        page = site / "index.html"
        return Keys(site).key(page, page.read_bytes(), "selain")

    before = key()
    with (site / changed).open("a", encoding="utf-8") as file:
        file.write("<!-- -->")
    assert (key() != before) is anew


def test_each_judge_and_each_version_of_the_judges_has_its_own_key(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = site / "index.html"
    before = Keys(site).key(page, b"", "selain")
    assert Keys(site).key(page, b"", "HTML") != before
    monkeypatch.setattr(memory, "version", lambda name: f"{name} 99")
    assert Keys(site).key(page, b"", "selain") != before


def test_verdicts_are_kept_the_newest_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "MOST", 3)
    file = tmp_path / "muisti" / "verdicts.json"
    Memory.read(file).keep({"a": [], "b": [["/", "", "sääntö", "kohta"]]})
    Memory.read(file).keep({"c": [], "a": [], "d": []})
    assert Memory.read(file).known == {"c": [], "a": [], "d": []}


@pytest.mark.parametrize("text", ["{", "[]", "\x00"])
def test_a_broken_memory_is_an_empty_one(tmp_path: Path, text: str) -> None:
    file = tmp_path / "verdicts.json"
    file.write_text(text, encoding="utf-8")
    assert Memory.read(file).known == {}


def test_a_built_page_is_told_apart_from_its_frame(lone_site: BuiltSite) -> None:
    page = file_of_url(lone_site.folder, "ohjeet/tuki/").read_bytes()
    own = own_part(page)
    assert own != page
    assert all(words in own for words in (b"<p>Soita tukeen.</p>", b"<title>", b"<article"))
    assert not any(words in own for words in (b"valikko", b"site-footer", b"search-panel"))
    elsewhere = page.replace(b'<nav class="site-nav"', b'<nav class="site-nav" aria-label="Muu"')
    assert elsewhere != page
    assert own_part(elsewhere) == own
    assert own_part(page.replace(b"Soita tukeen.", b"Soita.")) != own


def test_the_day_of_a_page_is_no_part_of_it() -> None:
    assert own_part(b"<p>Tilanne 4.2.2027.</p>") == own_part(b"<p>Tilanne 26.11.2026.</p>")
    assert own_part(b"<p>Versio 4.2.2027.1</p>") != own_part(b"<p>Tilanne 4.2.2027.</p>")


def test_each_kind_of_frame_is_shown_by_the_page_that_has_most_of_it(
    lone_site: BuiltSite,
) -> None:
    link = b'<nav class="site-nav"><ul>%s</ul></nav>'
    pages = {
        "a/": link % b"<li>Yksi",
        "b/": link % b"<li>Yksi<li>Kaksi",
        "c/": link % b'<li class="here">Yksi',
        "404.html": b"<p>Sivua ei ole",
    }
    assert showing(pages) == {"b/", "c/", "404.html"}
    built = {url: file_of_url(lone_site.folder, url).read_bytes() for url in lone_site.urls}
    assert 1 < len(showing(built)) < len(built)
