"""What Markdown leaves out of a page's HTML is put right, and only that."""

from macros.pages.html import (
    accessible_tables,
    named_footnotes,
    named_permalinks,
    repaired,
    valid_toggles,
)

_PERMALINK = '<a class="headerlink" href="#vastuut" title="Pysyvä linkki">#</a>'
_TABLE = (
    "<table>\n<thead>\n<tr>\n<th>Taso</th>\n</tr>\n</thead>\n"
    "<tbody>\n<tr>\n<td>Taktinen</td>\n</tr>\n</tbody>\n</table>"
)
_MENDED = (
    '<table class="table">\n<thead>\n<tr>\n<th scope="col">Taso</th>\n</tr>\n</thead>\n'
    "<tbody>\n<tr>\n<td>Taktinen</td>\n</tr>\n</tbody>\n</table>"
)


def _region(name: str, table: str) -> str:
    return f'<div class="table-scroll" role="region" tabindex="0" aria-label="{name}">{table}</div>'


def test_a_table_is_named_by_the_heading_above_it() -> None:
    heading = f'<h2 id="vastuut">Vastuut &amp; tasot{_PERMALINK}</h2>\n<p>Näin:</p>\n'
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
    html = f"<h2>Yksi</h2>{_TABLE}<h3>Kaksi</h3>{_TABLE}"
    mended = accessible_tables(html)
    assert mended == (
        "<h2>Yksi</h2>"
        + _region("Taulukko: Yksi", _MENDED)
        + "<h3>Kaksi</h3>"
        + _region("Taulukko: Kaksi", _MENDED)
    )


def test_a_region_that_a_view_made_is_kept_and_its_headers_get_a_scope() -> None:
    html = _region("Kokoukset", _TABLE)
    assert accessible_tables(html) == _region("Kokoukset", _MENDED)


def test_a_scope_that_is_given_is_kept() -> None:
    html = _region("K", '<table class="t"><thead><tr><th scope="row">A</th></tr></thead></table>')
    assert accessible_tables(html) == html


def test_alignment_becomes_a_class_since_the_policy_refuses_style_attributes() -> None:
    html = '<table><tr><td style="text-align: right;">4</td></tr></table>'
    assert '<td class="align-right">4</td>' in accessible_tables(html)


def test_a_table_shown_as_code_is_left_alone() -> None:
    html = "<pre><code>&lt;table&gt;</code></pre><!-- <table></table> -->"
    assert accessible_tables(html) == html


def test_a_permalink_stands_beside_its_heading_and_names_it() -> None:
    html = f'<h2 id="vastuut">Vastuut <em>ja</em> "tasot"{_PERMALINK}</h2>'
    assert named_permalinks(html) == (
        '<div class="heading"><h2 id="vastuut">Vastuut <em>ja</em> "tasot"</h2>'
        '<a class="headerlink" href="#vastuut" '
        'aria-label="Pysyvä linkki: Vastuut ja &quot;tasot&quot;">#</a></div>'
    )


def test_the_heading_of_the_page_has_no_permalink() -> None:
    html = f'<h1 id="vastuut">Vastuut{_PERMALINK}</h1>'
    assert named_permalinks(html) == '<h1 id="vastuut">Vastuut</h1>'


def test_each_heading_keeps_its_own_permalink() -> None:
    html = f'<h2 class="card__title">Kortti</h2><h3 id="vastuut">Vastuut{_PERMALINK}</h3>'
    assert named_permalinks(html) == (
        '<h2 class="card__title">Kortti</h2><div class="heading"><h3 id="vastuut">Vastuut</h3>'
        '<a class="headerlink" href="#vastuut" aria-label="Pysyvä linkki: Vastuut">#</a></div>'
    )


def test_the_way_to_a_footnote_and_back_has_a_name() -> None:
    html = (
        '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>'
        '<a class="footnote-backref" href="#fnref:1" title="Takaisin viitteeseen 1">↑</a>'
    )
    assert named_footnotes(html) == (
        '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1" aria-label="Alaviite 1">1</a></sup>'
        '<a class="footnote-backref" href="#fnref:1" aria-label="Takaisin viitteeseen 1">↑</a>'
    )


def test_a_repaired_page_comes_out_unchanged() -> None:
    html = f'<h1 id="a">A{_PERMALINK}</h1><h2 id="vastuut">Vastuut{_PERMALINK}</h2>{_TABLE}<p>Ö</p>'
    once = repaired(html)
    assert repaired(once) == once


def test_only_the_themes_check_boxes_lose_their_autocomplete() -> None:
    box = '<input class="md-toggle" type="checkbox" id="__search"{}>'
    field = '<input type="text" autocomplete="off">'
    assert valid_toggles(box.format(' autocomplete="off"') + field) == box.format("") + field
