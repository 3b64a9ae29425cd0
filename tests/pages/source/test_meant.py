"""What an editor means is shown, or the page is refused with the form to write."""

import time
import unicodedata

import pytest

from macros.pages.extension import sealed
from macros.pages.source import read_page
from macros.problems import Refused, as_text
from tests.pages.source.accepted import accepted, rendered
from tests.pages.source.mistakes import START
from tests.shown import shown as shown_page

DATE = "päiväyksestä tulisi luettelon kohta; kirjoita pisteen eteen kenoviiva: {}\\."
NUMBER = (
    "luettelossa tulisi nyt numero {0}, ei {1}; korjaa numero, tai jos tämä ei ole luettelo, "
    "kirjoita pisteen eteen kenoviiva: {1}\\."
)
SPACE = "rivin alussa on erikoinen välilyönti; kirjoita tavallinen välilyönti"
STAYS = "merkit {} jäävät näkyviin; erota osat väliotsikolla ## Otsikko"
LINK = "linkki on muotoa [teksti](osoite), ilman väliä"
BRACKET = "hakasulku «[» jää sulkematta; kirjoita pelkkä merkki \\["
LONE = "merkki «{0}» jää näkyviin; kirjoita **lihava** tai *kursiivi*, ja pelkkä merkki \\{0}"
BRACES = (
    "«{}» jää näkyviin; tunnus {{: #tunnus }} ja luokka {{: .luokka }} kirjoitetaan otsikon "
    "loppuun tai kappaleen alle omalle rivilleen, ja pelkkä merkki \\{{"
)
ENTITY = "merkkiviittaus {} ei ole käytössä; kirjoita merkki itse"
CROSSED = "merkinnän <{}> alku ja loppu eivät ole pari samassa kappaleessa"
INDENT = "sisennä tämä rivi 4 välilyönnillä, tai poista sisennys"
EMPTY = "luettelon kohta on tyhjä; kirjoita siihen teksti tai poista rivi"
LATE = "rivi alkaa merkillä {} kesken kappaleen; jätä sen edelle tyhjä rivi tai kirjoita {}"


def faults(text: str) -> list[str]:
    return as_text(read_page(f"{text}\n".encode(), "s").faults).splitlines()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("4. helmikuuta 2027 kokous", {f"1:1: {DATE.format(4)}", f"1:1: {NUMBER.format(1, 4)}"}),
        ("a\n\n1. toukokuuta", {f"3:1: {DATE.format(1)}"}),
        ("2027. vuosi", {f"1:1: {NUMBER.format(1, 2027)}"}),
        ("1. a\n3. b", {f"2:1: {NUMBER.format(2, 3)}"}),
        ("1. a\n\nb\n\n3. c", {f"5:1: {NUMBER.format(2, 3)}"}),
        ("1. a\n1. b", {f"2:1: {NUMBER.format(2, 1)}"}),
        ("-\u00a0a\n-\u00a0b", {f"1:2: {SPACE}", f"2:2: {SPACE}"}),
        ("##\u00a0A", {f"1:3: {SPACE}"}),
        ("1.\u00a0a", {f"1:3: {SPACE}"}),
        ("a\n\n=======", {f"3:1: {STAYS.format('=======')}"}),
        ('=== "A"\n\nb', {f"1:1: {STAYS.format('===')}"}),
        ("--", {f"1:1: {STAYS.format('--')}"}),
        ("-", {f"1:1: {EMPTY}"}),
        ("-a", {"1:1: luettelon merkin - jälkeen tulee välilyönti"}),
        ("1.a", {"1:1: luettelon merkin 1. jälkeen tulee välilyönti"}),
        ("[ohje] (polku.md)", {f"1:6: {LINK}"}),
        ("(ohje)[polku.md]", {f"1:6: {LINK}"}),
        ("katso [ohje", {f"1:7: {BRACKET}"}),
        ("![kuva]", {"1:1: kuva ei ole kelvollinen; kirjoita ![mitä kuva esittää](kuva.png)"}),
        ("a&zwj;b", {f"1:2: {ENTITY.format('&zwj;')}"}),
        ("a&shy;b", {f"1:2: {ENTITY.format('&shy;')}"}),
        ("a&#8203;b", {f"1:2: {ENTITY.format('&#8203;')}"}),
        ("&copy; a", {f"1:1: {ENTITY.format('&copy;')} ©"}),
        ("A { .lead }", {f"1:3: {BRACES.format('{ .lead }')}"}),
        ("- a\n    { .x }", {f"2:5: {BRACES.format('{ .x }')}"}),
        ("**Lihava*", {f"1:1: {LONE.format('*')}"}),
        ("_a", {f"1:1: {LONE.format('_')}"}),
        ("2*3*4", {"1:1: kertomerkki on × tai \\*"}),
        ('{  { a("b") }}', {'1:1: makron aaltosulkeet ovat yhdessä: {{ makro("arvo") }}'}),
        ("a <kbd>b\n\nc</kbd>", {f"1:3: {CROSSED.format('kbd')}", f"3:2: {CROSSED.format('kbd')}"}),
        ("*a <sub>b* c</sub>", {f"1:4: {CROSSED.format('sub')}"}),
        (
            "x\n\nA: b\nC: d",
            {"4:1: rivit näkyvät peräkkäin; tee niistä luettelo: «- » rivin alkuun"},
        ),
        ("A\n: b", {"2:1: määritelmäluetteloa ei ole; kirjoita - **Termi**: määritelmä"}),
        ("    a", {"1:5: rivi on sisennetty; poista sen alusta välilyönnit"}),
        ("a\n2. b", {"2:1: " + LATE.format("2.", "2\\.")}),
        ("a\\\n    - b", {"2:5: " + LATE.format("-", "\\-")}),
        ("a\\\nb - c", set()),
        (
            "- # A",
            {"1:1: otsikko tai viiva ei voi olla luettelossa, lainauksessa eikä huomautuksessa"},
        ),
        ("`a", {"1:1: merkki «`» jää näkyviin; koodi on kahden `-merkin välissä"}),
        (
            "1. a\n\n 1. b",
            {f"3:2: {NUMBER.format(2, 1)}", f"3:2: {INDENT}"},
        ),
        ("[TOC]", {"1:1: «[TOC]» jää näkyviin; poista se, sisällysluettelo tulee itsestään"}),
    ],
)
def test_what_would_show_otherwise_is_refused(text: str, told: set[str]) -> None:
    assert set(faults(text)) == {f"s:{line}" for line in told}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("4\\. helmikuuta 2027", "<p>4. helmikuuta 2027</p>"),
        ("4.\u00a0helmikuuta 2027", "<p>4.\u00a0helmikuuta 2027</p>"),
        ("Kokous 4. helmikuuta, 5 * 3 ja a_b", "<p>Kokous 4. helmikuuta, 5 * 3 ja a_b</p>"),
        (
            "1. a\n\nb\n\n2. c",
            '<ol>\n<li>a</li>\n</ol>\n<p>b</p>\n<ol start="2">\n<li>c</li>\n</ol>',
        ),
        ("a\n\n---\n\nb", "<p>a</p>\n<hr />\n<p>b</p>"),
        ("A: b  \nC: d", "<p>A: b<br />\nC: d</p>"),
        ("A\n{ .lead }", '<p class="lead">A</p>'),
        # Forms that this Markdown and others read in different ways.
        ("a\n- b\n- c", "<p>a</p>\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>"),
        ("- a\n  - b", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>"),
        ("1. a\n   - b", "<ol>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ol>"),
        ("- a\n\n  b", "<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>"),
        ("1) a\n2) b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("> - a", "<blockquote>\n<ul>\n<li>a</li>\n</ul>\n</blockquote>"),
        ("a\n> b", "<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>"),
        (
            '```yaml title="data/site.yml"\nb\n```',
            '<details class="folded unsearched"><summary>Tiedosto <code>data/site.yml</code>'
            "</summary>"
            '<div class="highlight"><pre><code><span class="l l-Scalar l-Scalar-Plain">b</span>\n'
            "</code></pre></div></details>",
        ),
        ("a\n```\nb\n````", '<p>a</p>\n<div class="highlight"><pre><code>b\n</code></pre></div>'),
        ("C:\\kansio ja \\<b> \\`a", "<p>C:\\kansio ja &lt;b&gt; `a</p>"),
        ("a\\\nb", "<p>a<br />\nb</p>"),
        ("`a\nb`", "<p><code>a b</code></p>"),
        ("a { b } {c}", "<p>a { b } {c}</p>"),
        ("## C#", 'aria-label="Pysyvä linkki: C#">#</a></div>'),
        ("1. a\n\n    b\n2. c", "<li>\n<p>c</p>\n</li>\n</ol>"),
        ("<kbd>a</kbd>", "<p><kbd>a</kbd></p>"),
        ("a\n\n`<b>` &lt;b&gt;", "<p><code>&lt;b&gt;</code> &lt;b&gt;</p>"),
    ],
)
def test_what_is_right_is_shown(text: str, shown: str) -> None:
    body = accepted(f"{START}{text}\n")
    assert body is not None
    assert rendered(body).rstrip().endswith(shown)


def test_a_letter_is_the_same_letter_however_it_is_composed() -> None:
    text = "# Ätö\n\nYhteis\u00adtyö [öö](ä.md)\n"
    assert read_page(unicodedata.normalize("NFD", text).encode(), "s") == read_page(
        text.replace("\u00ad", "").encode(), "s"
    )


MARKS = "[ ] ![ [a]( ![a][ [[ { } {.a} * ** *_ _ ` < <a <![CDATA[ & &#1; ! \\ \\[ > - | ~~ == : ="


LINES = (" ", "\t", "-\n", "=\n", "- a\n", "# a\n\n", "a\n")


@pytest.mark.parametrize(
    "mark",
    [pytest.param(mark, marks=[pytest.mark.deep] * (number % 2))
     for number, mark in enumerate([*MARKS.split(" "), *LINES])],
)  # fmt: skip
def test_no_page_takes_long(mark: str) -> None:
    """Measured at most 0.5 s on a busy machine; each of these once took from 2 s to hours."""
    start = time.process_time()
    for piece in (mark * 29_000, "\n\n".join([(mark * 2_400)[:2_400]] * 12)):
        if (body := accepted(START + piece[:29_000] + "\n")) is not None:
            rendered(body)
    assert time.process_time() - start < 3


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a " * 1_300, "kappale on liian pitkä (2599 merkkiä, enintään 2500); jaa se osiin"),
        ("[" * 6, "hakasulkeita on liian monta sisäkkäin"),
        ("a\n\n" * 1_100, "sivu on liian pitkä (2201 riviä, enintään 2000); jaa se osiin"),
    ],
)
def test_a_limit_says_its_number(text: str, told: str) -> None:
    try:
        said = faults(text)
    except Refused as refused:
        said = [str(refused)]
    assert any(told in line for line in said)


@pytest.mark.parametrize(
    "said",
    ["**a** `b`", "\n\n# C\n\n", "</p></li><ul>", "```", "\ufffc", "{{ x }}", "| a |\n|---|"],
)
def test_what_a_call_says_is_no_markdown_and_leaves_the_rest_as_it_is(said: str) -> None:
    text = "# A\n\n- b\n\n{}\n\n    c\n\n{}\n\n## D"
    assert shown_page(text.replace("{}", sealed(said))) == shown_page(
        text.replace("{}", sealed("X"))
    ).replace("X", said)
