"""What a page's content lacks is put right, and only that."""

import pytest

from macros.pages.html import content_tree, every, make_tables_accessible, torn

_TABLE = (
    "<table><thead><tr><th>Taso</th></tr></thead><tbody><tr><td>Taktinen</td></tr></tbody></table>"
)
_MENDED = (
    '<table class="table"><thead><tr><th scope="col">Taso</th></tr></thead>'
    "<tbody><tr><td>Taktinen</td></tr></tbody></table>"
)


def accessible_tables(html: str) -> str:
    content = content_tree(html)
    make_tables_accessible(content)
    return content.inner_html or ""


def _region(name: str, table: str) -> str:
    return f'<div class="table-scroll" role="region" tabindex="0" aria-label="{name}">{table}</div>'


def test_a_table_is_named_by_the_heading_above_it() -> None:
    heading = '<div class="heading"><h2 id="a">Vastuut &amp; <em>tasot</em></h2></div><p>Näin:</p>'
    expected = heading + _region("Taulukko: Vastuut &amp; tasot", _MENDED)
    assert accessible_tables(heading + _TABLE) == expected


def test_a_caption_names_the_table_before_any_heading() -> None:
    html = (
        "<h2>Muuta</h2><table><caption>Edut <em>ja</em> maksut</caption><tr><td>1</td></tr></table>"
    )
    assert 'aria-label="Taulukko: Edut ja maksut"' in accessible_tables(html)


def test_a_table_without_heading_or_caption_is_called_a_table() -> None:
    assert accessible_tables(_TABLE) == _region("Taulukko", _MENDED)


def test_each_table_gets_the_nearest_heading() -> None:
    mended = accessible_tables(f"<h2>Yksi</h2>{_TABLE}<h3>Kaksi</h3>{_TABLE}")
    assert mended == (
        "<h2>Yksi</h2>"
        + _region("Taulukko: Yksi", _MENDED)
        + "<h3>Kaksi</h3>"
        + _region("Taulukko: Kaksi", _MENDED)
    )


def test_a_region_that_a_view_made_is_kept_and_its_headers_get_a_scope() -> None:
    assert accessible_tables(_region("Kokoukset", _TABLE)) == _region("Kokoukset", _MENDED)


def test_a_scope_that_is_given_is_kept() -> None:
    html = _region("K", '<table class="t"><thead><tr><th scope="row">A</th></tr></thead></table>')
    assert accessible_tables(html) == html


def test_a_table_shown_as_code_is_left_alone() -> None:
    html = "<pre><code>&lt;table&gt;</code></pre><!-- <table></table> -->"
    assert accessible_tables(html) == html


def test_a_repaired_page_comes_out_unchanged() -> None:
    once = accessible_tables(f'<h1 id="a">A</h1>{_TABLE}<p>Ö</p>')
    assert accessible_tables(once) == once


@pytest.mark.parametrize(
    ("html", "names"),
    [
        ('<p>a<br>b<img src="a"/></p><svg viewBox="0 0 1 1"><path d="M0"/></svg><hr/>', []),
        ("<script>a('</p>')</script><template><p>a</p></template>", []),
        ("<table><tr><td>a</td></tr></table>", []),
        ("<div>a", ["div"]),
        ("a</div>", ["div"]),
        ("<div/>a", ["div"]),
        ("<ul><li>a<li>b</ul>", ["li", "ul"]),
        ("<p><div>a</div></p>", ["p"]),
        ("<template><p>a</template>", ["p", "template"]),
        ("<p><em>a <sub>b</em> c</sub></p>", ["sub", "em"]),
        ("a</p>", ["p"]),
    ],
)
def test_an_element_that_does_not_end_is_named(html: str, names: list[str]) -> None:
    assert torn(html, every(content_tree(html))) == names
