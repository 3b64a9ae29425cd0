"""What is remembered of a page is forgotten when the page, its assets or the judges change."""

from pathlib import Path

import pytest

from macros.site_check import keys
from macros.site_check.built import BuiltSite, file_of_url
from macros.site_check.keys import own_part, page_key, showing


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
    def known() -> bytes:
        page = site / "index.html"
        return page_key(site, page, page.read_bytes())

    before = known()
    with (site / changed).open("a", encoding="utf-8") as file:
        file.write("<!-- -->")
    assert (known() != before) is anew


def test_other_versions_of_the_judges_judge_anew(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = site / "index.html"
    before = page_key(site, page, b"")
    assert page_key(site, page, b"", "muu") != before
    keys.judges.cache_clear()
    monkeypatch.setattr(keys, "version", lambda name: f"{name} 99")
    assert page_key(site, page, b"") != before
    keys.judges.cache_clear()


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
