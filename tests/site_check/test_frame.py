"""What of a page is its own, and on which pages the frames are looked at."""

from macros.site_check.built import BuiltSite, file_of_url
from macros.site_check.frame import own_part, showing


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
