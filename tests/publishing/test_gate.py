"""What the gate keeps out: each planted into a page that it lets through."""

import re
from pathlib import Path

import pytest

from macros.problems import as_text
from macros.publishing.gate import file_faults, finish, finished, told

PAGE = (
    '<!doctype html>\n<html lang="fi" class="no-js"><head><meta charset="utf-8">'
    '<meta name="description" content="A &amp; b"><link rel="canonical" href="http://a.fi/b/">'
    '<link rel="stylesheet" href="../a.css"><script>a("<b>")</script><title>Ö – B</title></head>'
    '<body dir="ltr"><input class="md-toggle" type="checkbox" id="__drawer"><main><p>Kehys</p>'
    '<article class="md-content__inner"><h1 id="o">Ö</h1><p lang="sv"><code>A</code><br>&lt;b&gt; '
    '<a href="../c/#d">c</a> <a href="https://a.fi/?b=c:d&amp;e">e</a> '
    '<a href="mailto:a@b.fi">f</a> <a href="tel:+358401">g</a> <a href="webcal://a.fi/a.ics">h</a>'
    '</p><img src="k.png" alt="Kuva"/><svg viewBox="0 0 1 1" aria-hidden="true"><path d="M0 0"/>'
    '<title>T</title></svg><table class="table"><tr><td data-day="1">1</td></tr></table></article>'
    '</main><script type="application/json" id="__config">{"a": "<b>"}</script>'
    '<script defer src="../a.js"></script></body></html>\n'
)
SPOT = "<p lang"


def faults(html: str) -> list[str]:
    return sorted(set(finished(html, written=True)[1]))


def planted(text: str) -> list[str]:
    return faults(PAGE.replace(SPOT, text + SPOT, 1))


def test_a_sound_page_passes() -> None:
    assert faults(PAGE) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("<script>a()</script>", "skripti on sivun rungossa"),
        (
            '<script src="https://a.fi/a.js"></script>',
            "elementin <script> osoite «https://a.fi/a.js» ei ole sallittu",
        ),
        ('<script src="a.js"></script>', "elementti <script> ei kuulu sivun sisältöön"),
        ("<script>", "skripti on sivun rungossa"),
        ("<script/src=a></script>", "elementti <script> ei kuulu sivun sisältöön"),
        ("<style>p{}</style>", "elementti <style> ei ole sallittu"),
        ('<iframe src="a"></iframe>', "elementti <iframe> ei ole sallittu"),
        ('<object data="a"></object>', "elementti <object> ei ole sallittu"),
        ('<embed src="a"/>', "elementti <embed> ei ole sallittu"),
        ('<base href="//a.fi/">', "elementin <base> osoite «//a.fi/» ei ole sallittu"),
        (
            '<meta http-equiv="refresh" content="0">',
            "elementissä <meta> ei voi olla määritettä «http-equiv»",
        ),
        ('<link rel="stylesheet" href="a.css">', "elementti <link> ei kuulu sivun sisältöön"),
        ('<img src="x" onerror="a()">', "elementissä <img> ei voi olla määritettä «onerror»"),
        ('<p onclick="a()">x</p>', "elementissä <p> ei voi olla määritettä «onclick»"),
        ('<p style="color:red">x</p>', "elementissä <p> ei voi olla määritettä «style»"),
        ('<p STYLE="a">x</p>', "elementissä <p> ei voi olla määritettä «style»"),
        ('<a href="javascript:a()">x</a>', "elementin <a> osoite «javascript:a()» ei ole sallittu"),
        (
            '<a href="&#106;avascript&colon;a()">x</a>',
            "elementin <a> osoite «javascript:a()» ei ole sallittu",
        ),
        (
            '<a href=" javascript:a()">x</a>',
            "elementin <a> osoite « javascript:a()» ei ole sallittu",
        ),
        (
            '<a href="java&Tab;script:a()">x</a>',
            "elementin <a> osoite «java\tscript:a()» ei ole sallittu",
        ),
        (
            '<a href="data:text/html,a">x</a>',
            "elementin <a> osoite «data:text/html,a» ei ole sallittu",
        ),
        ('<a href="vbscript:a">x</a>', "elementin <a> osoite «vbscript:a» ei ole sallittu"),
        ('<a href="//a.fi/">x</a>', "elementin <a> osoite «//a.fi/» ei ole sallittu"),
        ('<a href="\\\\a.fi">x</a>', "elementin <a> osoite «\\\\a.fi» ei ole sallittu"),
        ('<a href="http://a.fi/">x</a>', "elementin <a> osoite «http://a.fi/» ei ole sallittu"),
        ("<a href='javascript:a()'>x</a>", "elementin <a> osoite «javascript:a()» ei ole sallittu"),
        ("<a href=data:a>x</a>", "elementin <a> osoite «data:a» ei ole sallittu"),
        ('<a href="//b" href="b">x</a>', "elementin <a> osoite «//b» ei ole sallittu"),
        ('<a href="a" target="_blank">x</a>', "elementissä <a> ei voi olla määritettä «target»"),
        ('<a href="a" ping="b">x</a>', "elementissä <a> ei voi olla määritettä «ping»"),
        (
            '<img src="https://a.fi/a.png">',
            "elementin <img> osoite «https://a.fi/a.png» ei ole sallittu",
        ),
        (
            '<img src="data:image/png,a">',
            "elementin <img> osoite «data:image/png,a» ei ole sallittu",
        ),
        ('<img srcset="a">', "elementissä <img> ei voi olla määritettä «srcset»"),
        (
            '<form action="https://a.fi/"></form>',
            "elementin <form> osoite «https://a.fi/» ei ole sallittu",
        ),
        (
            '<button formaction="a">x</button>',
            "elementissä <button> ei voi olla määritettä «formaction»",
        ),
        ("<dialog></dialog>", "elementti <dialog> ei kuulu sivun sisältöön"),
        ("<textarea></textarea>", "elementti <textarea> ei ole sallittu"),
        ("<svg><script>a()</script></svg>", "skripti on sivun rungossa"),
        ("<svg><foreignObject></foreignObject></svg>", "elementti <foreignObject> ei ole sallittu"),
        ('<svg><use href="a"/></svg>', "elementti <use> ei ole sallittu"),
        ('<svg onload="a()"></svg>', "elementissä <svg> ei voi olla määritettä «onload»"),
        ("<math></math>", "elementti <math> ei ole sallittu"),
        ("<template></template>", "elementti <template> ei kuulu sivun sisältöön"),
        ("<noscript></noscript>", "elementti <noscript> ei ole sallittu"),
        ("<!-- a -->", "elementti <-comment> ei ole sallittu"),
        ("<![CDATA[a]]>", "elementti <-comment> ei ole sallittu"),
        ("<?php a ?>", "elementti <?> ei ole sallittu"),
        ("<svg><title><style><b></title></svg>", "elementti <style> ei ole sallittu"),
        ("<svg><desc><!--</desc></svg>--></desc></svg>", "elementti <-comment> ei ole sallittu"),
        (
            "<template><p onclick='a()'>x</p></template>",
            "elementissä <p> ei voi olla määritettä «onclick»",
        ),
        ("</div>", "elementti <div> ei pääty oikeassa kohdassa"),
        ("<div>", "elementti <div> ei pääty oikeassa kohdassa"),
        ("<P>x</P>", "elementti <P> ei pääty oikeassa kohdassa"),
        ("<span><b>x</span></b>", "elementti <b> ei ole sallittu"),
        ("</article><article>", "<article> on 2 kertaa, ei kerran"),
        ("</p>", "elementti <p> ei pääty oikeassa kohdassa"),
        ("<h1>Toinen</h1>", "<h1> on 2 kertaa, ei kerran"),
        ('<p id="o">x</p>', "tunnus «o» on 2 kertaa"),
        ("<div/>", "elementti <div> ei pääty oikeassa kohdassa"),
        ('<video src="a"></video>', "elementti <video> ei ole sallittu"),
        ("<frameset></frameset>", "elementti <frameset> ei pääty oikeassa kohdassa"),
        ("<plaintext>", "elementti <plaintext> ei ole sallittu"),
        ("<x-a></x-a>", "elementti <x-a> ei ole sallittu"),
        ("<p autofocus>x</p>", "elementissä <p> ei voi olla määritettä «autofocus»"),
        (
            '<p contenteditable="true">x</p>',
            "elementissä <p> ei voi olla määritettä «contenteditable»",
        ),
        ('<p is="a">x</p>', "elementissä <p> ei voi olla määritettä «is»"),
        ('<body onload="a()"></body>', "elementissä <body> ei voi olla määritettä «onload»"),
        ("<main></main>", "elementti <main> ei kuulu sivun sisältöön"),
    ],
)
def test_what_an_article_may_not_hold(text: str, fault: str) -> None:
    assert fault in planted(text)


@pytest.mark.parametrize(
    ("sound", "broken", "fault"),
    [
        ('<h1 id="o">Ö</h1>', "", "<h1> on 0 kertaa, ei kerran"),
        ('<meta charset="utf-8">', '<meta charset="utf-7">', "<meta charset> ei ole sallittu"),
        ('name="description"', 'name="referrer"', "<meta name content> ei ole sallittu"),
        (' charset="utf-8"', "", "sivulla ei ole paikkaa turvallisuuskäytännölle (<meta charset>)"),
        ("<title>", '<base href="a"><title>', "elementti <base> ei ole sallittu"),
        ('href="../a.css"', 'href="https://a.fi/a.css"',
         "elementin <link> osoite «https://a.fi/a.css» ei ole sallittu"),
        ("http://a.fi/b/", "javascript:a()",
         "elementin <link> osoite «javascript:a()» ei ole sallittu"),
        ('src="../a.js"', 'src="//a.fi/a.js"',
         "elementin <script> osoite «//a.fi/a.js» ei ole sallittu"),
        (' type="application/json"', "", "skripti on sivun rungossa"),
        ('"application/json"', '"module"', "skripti on sivun rungossa"),
        ('a("<b>")', "<!--<script>", "skriptiä ei voi tulkita yhdellä tavalla"),
        ('<script defer src="../a.js">', '<script src="../a.js">a()',
         "skriptiä ei voi tulkita yhdellä tavalla"),
        ("Kehys</p>", 'Kehys</p><p id="__drawer">x</p>', "tunnus «__drawer» on 2 kertaa"),
        ("Kehys", '<b onclick="a()">Kehys</b>', "elementti <b> ei ole sallittu"),
        ("</main>", "", "elementti <main> ei pääty oikeassa kohdassa"),
    ],
)  # fmt: skip
def test_what_the_frame_may_not_be(sound: str, broken: str, fault: str) -> None:
    assert sound in PAGE
    assert fault in faults(PAGE.replace(sound, broken, 1))


def test_the_theme_s_own_article_may_hold_a_search() -> None:
    page = PAGE.replace(SPOT, '<input type="text" name="q"><template></template>' + SPOT)
    assert finished(page, written=False)[1] == []
    assert faults(page)


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        (
            "sitemap.xml",
            b"<urlset><url></urlset>",
            "XML-muotoa (mismatched tag: line 1, column 15)",
        ),
        ("sitemap.xml", b"<a>A &am\xe2\x80\xa6</a>", "XML-muotoa"),
        ("kuva.svg", b"<svg", "SVG-muotoa"),
        ("api/v1/a.json", b'{"a": 1,}', "JSON-muotoa"),
        ("a.json", b"\xff", "JSON-muotoa"),
        ("kalenterit/a.ics", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "ICS-muotoa"),
    ],
)
def test_a_file_that_no_program_reads_is_told(name: str, content: bytes, fault: str) -> None:
    (told,) = file_faults(name, content)
    assert told.startswith("tiedosto ei ole kelvollista ")
    assert fault in told


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("sitemap.xml", b"<urlset/>"), ("a.json", b"[]"), ("a.bin", b"\xff"), ("a.js", b"<b>"),
        ("a.ics", b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:a\r\nEND:VCALENDAR\r\n"),
    ],
)  # fmt: skip
def test_sound_files_pass(name: str, content: bytes) -> None:
    assert not [*file_faults(name, content)]


def test_a_fault_is_told_with_the_page_and_the_editor_s_file(tmp_path: Path) -> None:
    _, faults = finished(PAGE.replace("Kehys", "<b>A</b>"), written=True)
    (tmp_path / "404.html").write_text(PAGE.replace("Kehys", "<b>A</b>"), "utf-8")
    (tmp_path / "index.html").write_text(PAGE, "utf-8")
    page = told("ohjeet/index.html", "docs/ohjeet/index.md", faults)
    assert as_text([*finish(tmp_path), *page]).splitlines() == [
        "404.html:1:1: valmiilla sivustolla /404.html: elementti <b> ei ole sallittu; "
        "korjaa kohta tai kerro ylläpidolle",
        "docs/ohjeet/index.md:1:1: valmiilla sivustolla /ohjeet/: elementti <b> ei ole sallittu; "
        "korjaa kohta tai kerro ylläpidolle",
    ]


def test_what_has_been_finished_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<b>", "utf-8")
    assert not [*finish(tmp_path, {"index.html"})]
    assert (tmp_path / "index.html").read_text("utf-8") == "<b>"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<a href='a'>x</a>", '<a href="a">x</a>'),
        ('<a href="a" href="b">x</a>', '<a href="a">x</a>'),
        ("a < b <1>", "a &lt; b &lt;1&gt;"),
        (
            '<svg viewBox="0 0 1 1"><path d="M0"/></svg>',
            '<svg viewBox="0 0 1 1"><path d="M0"></path></svg>',
        ),
    ],
)
def test_what_browsers_read_in_one_way_is_written_so_that_all_do(text: str, shown: str) -> None:
    html, found = finished(PAGE.replace(SPOT, text + SPOT, 1), written=True)
    assert (found, shown + SPOT in html) == ([], True)


def test_a_finished_page_is_read_as_it_was_judged() -> None:
    once, _ = finished(PAGE.replace(SPOT, "<p>&lt;script&gt; &amp;lt;</p>" + SPOT, 1), written=True)
    policy = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
    again, found = finished(policy.sub("", once), written=True)
    assert (again, found) == (once, [])


def test_only_the_theme_s_check_boxes_lose_their_autocomplete() -> None:
    box = '<input class="md-toggle" type="checkbox" id="__drawer"'
    field = '<input type="text" autocomplete="off">'
    html, _ = finished(PAGE.replace(box, box + ' autocomplete="off"') + field, written=False)
    assert box + ">" in html
    assert field in html


def test_the_policy_stands_in_the_file(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(PAGE, "utf-8")
    assert [*finish(tmp_path)] == []
    written = (tmp_path / "index.html").read_text("utf-8")
    assert (
        '<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="def' in written
    )
