import pytest

from macros.files.yaml import Scalar
from macros.pages.source import PageSource, read_page
from macros.pages.source.elements import Fence, Heading, Id, Link, MacroCall, RawHtml
from macros.problems import Place, Refused, as_text

LINK_FORM = "linkki ei ole kelvollinen; kirjoita [teksti](osoite)"
NO_NOTES = "alaviitteitä ei ole; kirjoita asia tekstiin tai sulkeisiin"
CITY_BOX = "huomautuksen alku on muotoa !!! kaupunki tunnus"
BOX = 'huomautuksen alku on muotoa !!! note "Otsikko"'
INDENT = "sisennä tämä rivi 4 välilyönnillä, tai poista sisennys"


def page(text: str) -> PageSource:
    return read_page(text.encode(), "sivu.md")


def at(line: int, column: int = 1) -> Place:
    return Place("sivu.md", line, column)


def faults(text: str) -> str:
    return as_text(page(text).faults)


def refusal(text: str) -> str:
    with pytest.raises(Refused) as refused:
        page(text)
    return str(refused.value)


class TestFrontMatter:
    def test_lines_are_counted_as_the_editor_counts_them(self) -> None:
        found = page("---\nowner: it-paallikko\n---\n\n# Ohje\n")
        assert found.front_matter
        value = found.front_matter.get("owner")
        assert isinstance(value, Scalar)
        assert (value.text, value.place) == ("it-paallikko", at(2, 8))
        assert (found.body, found.body_line) == ("\n# Ohje\n", 4)
        assert found.headings == (Heading(1, "Ohje", "ohje", at(5)),)

    def test_a_page_may_have_none(self) -> None:
        found = page("# Ohje\n\n---\n\nTeksti\n")
        assert (found.front_matter, found.body_line) == (None, 1)

    def test_broken_yaml_is_refused_at_its_place(self) -> None:
        assert faults("---\nowner: a\ntags: [a\n---\n# X\n").startswith("sivu.md:3:7: ")

    def test_broken_yaml_does_not_hide_the_faults_of_the_text(self) -> None:
        found = page("---\ntags: [a\n---\n# X\n\n{% set x = 1 %}\n")
        assert found.front_broken
        assert [fault.place for fault in found.faults] == [at(2, 7), at(6, 1)]

    def test_an_end_that_is_missing_is_told(self) -> None:
        assert refusal("---\nowner: a\n\n# X\n") == (
            "sivu.md:1:1: sivun tiedot alkavat rivillä ---, mutta päättävä rivi --- puuttuu"
        )

    def test_empty_front_matter_is_refused(self) -> None:
        assert refusal("---\n---\n# X\n") == "sivu.md:1:1: sivun tiedot (--- … ---) ovat tyhjät"

    def test_a_key_without_marks_would_vanish_from_the_page(self) -> None:
        assert refusal("Huom: tämä katoaisi\n\n# X\n") == (
            "sivu.md:1:1: sivun alku näyttää sivun tiedoilta; kirjoita niiden edelle rivi ---"
        )

    @pytest.mark.parametrize(("start", "line"), [("\n", 2), (" ", 1), ("\n \n", 3)])
    def test_it_begins_at_the_very_beginning(self, start: str, line: int) -> None:
        assert refusal(f"{start}---\nowner: a\n---\n# X\n") == (
            f"sivu.md:{line}:1: sivun tiedot alkavat tiedoston ensimmäisen rivin alusta; "
            "poista rivin --- edeltä tyhjät rivit ja välilyönnit"
        )

    def test_a_page_of_a_book_s_length_is_refused(self) -> None:
        assert refusal("# X\n" + "sana " * 9000) == (
            "sivu.md:1:1: sivu on liian pitkä (45004 merkkiä, enintään 30000); jaa se osiin"
        )


class TestElements:
    def test_headings(self) -> None:
        found = page("# Ohje *yksi* {: #ohje }\n\n## `Koodi` ja [linkki](a.md)\n")
        assert found.headings == (
            Heading(1, "Ohje yksi", "ohje", at(1)),
            Heading(2, "Koodi ja linkki", "koodi-ja-linkki", at(3)),
        )
        assert found.given_ids == (Id("ohje", at(1, 15)),)

    def test_links_of_every_kind(self) -> None:
        found = page("Katso [tuki](tuki.md) ja\n[toinen](b.md) ja <https://example.fi>.\n")
        assert found.links == (
            Link("tuki.md", "tuki", at(1, 7)),
            Link("b.md", "toinen", at(2, 1)),
            Link("https://example.fi", "https://example.fi", at(2, 19)),
        )

    def test_links_in_cells_lists_and_titles(self) -> None:
        found = page(
            '!!! note "Katso [a](a.md)"\n    - x\n\n        [b](b.md)\n\n'
            "| k | l |\n|---|---|\n| [c](c.md) | [d](d.md) |\n"
        )
        assert [(link.target, str(link.place)) for link in found.links] == [
            ("a.md", "sivu.md:1:17"),
            ("b.md", "sivu.md:4:9"),
            ("c.md", "sivu.md:8:3"),
            ("d.md", "sivu.md:8:15"),
        ]
        assert found.faults == ()

    def test_code_has_no_links_and_no_elements(self) -> None:
        found = page("# X\n\n`[a](b.md)` ja `<script>`\n\n```html\n<script>[a](b.md)\n```\n")
        assert (found.links, found.html, found.faults) == ((), (), ())
        assert found.fences == (Fence("html", at(5), "<script>[a](b.md)\n"),)

    def test_images(self) -> None:
        found = page('![Kaavio](k.svg) ![a \\* *b*](l.png "t")\n')
        assert found.images == (
            Link("k.svg", "Kaavio", at(1, 1)),
            Link("l.png", "a * b", at(1, 18), "t"),
        )

    def test_macro_calls(self) -> None:
        found = page('{{ kortti("a", 2, koko="b") }}\n\n## X {{ sana("c") }} [y](y.md)\n')
        assert found.calls == (
            MacroCall("kortti", ("a", 2), (("koko", "b"),), at(1)),
            MacroCall("sana", ("c",), (), at(3, 6)),
        )
        assert found.links == (Link("y.md", "y", at(3, 22)),)

    def test_raw_html(self) -> None:
        found = page('<span lang="sv">Björneborg</span>\n\n    <script>x</script>\n')
        assert found.html == (
            RawHtml("span", '<span lang="sv">', at(1)),
            RawHtml("span", "</span>", at(1, 27)),
            RawHtml("script", "<script>", at(3, 5)),
            RawHtml("script", "</script>", at(3, 14)),
        )

    def test_windows_line_ends_change_nothing(self) -> None:
        text = "---\na: b\n---\n# X\n\n[a](b.md)\n"
        assert page(text.replace("\n", "\r\n")) == page(text)


class TestTemplateLanguage:
    @pytest.mark.parametrize(
        "text",
        [
            "{{ nimi }}", "{{ }}", "{{ 'a' }}", "{{ a.b }}", "{{ a['b'] }}", "{{ a|attr('b') }}",
            "{{ a('b').c }}", "{{ a('b')('c') }}", "{{ a('b' ~ 'c') }}", "{{ a('b') if c }}",
            "{{ a(b) }}", "{{ a(b()) }}", "{{ a(1.5) }}", "{{ a(none) }}", "{{ a([1]) }}",
            "{{ a(-1) }}", "{{ a('\\x41') }}", "{{ a(*b) }}", "{{ a(k=b) }}", "{{ a(k=) }}",
            "{{ a(k=1, k=2) }}", "{{ a(k=1, 2) }}", "{{ a(,) }}", "{{ a('b' 'c') }}",
            "{{ a(007) }}", "{{ $ }}", "{{- a() }}", "{{ a() -}}", "{{ ä() }}", "{{{ a() }}}",
            "{{ a('b', ) | c }}",
        ],
    )  # fmt: skip
    def test_what_is_not_a_call_with_constants_is_refused(self, text: str) -> None:
        assert faults(f"{text}\n").split("\n")[0] == (
            "sivu.md:1:1: aaltosulkeissa {{ }} voi olla vain makro, jolle annetaan "
            'lainausmerkeissä olevia tekstejä tai kokonaislukuja; kirjoita {{ makro("arvo") }}'
        )

    @pytest.mark.parametrize(
        "text", ["{% for x in [1] %}", "{% set a = 1 %}", "{% include 'a' %}", "{%- print(a) -%}"]
    )
    def test_a_page_holds_no_statements(self, text: str) -> None:
        assert faults(f"x\n{text}\n") == (
            'sivu.md:2:1: sivulla ei voi käyttää rakennetta «{% %}»; kirjoita {{ makro("arvo") }}'
        )

    @pytest.mark.parametrize(
        "text",
        [
            "{% raw %}a{%- endraw -%}{{ cycler.x }}{% raw %}b{% endraw %}", "{#- a #}", "{# a -#}",
            "{%- raw %}a{% endraw %}", "{%+ raw %}{{ a() }}{% endraw %}", "{% raw -%}a{% endraw %}",
        ],
    )  # fmt: skip
    def test_whitespace_control_would_join_words(self, text: str) -> None:
        assert faults(f"# X\n\n{text}\n") != ""

    @pytest.mark.parametrize("text", ["{{ a", "{{ a('b'", "{% raw %}", "{{ a(", "{% if", "{{ a('"])
    def test_what_is_not_closed_is_refused(self, text: str) -> None:
        assert faults(f"# X\n\n{text}\n") != ""

    def test_the_environment_cannot_be_reached(self) -> None:
        for text in (
            "{{ cycler.__init__.__globals__.os.environ }}",
            "{{ lipsum|attr('__glob'~'als__') }}",
            "{{ namespace(a=b).a }}",
            "{{ config }}",
            "{{ environment['PATH'] }}",
            "{{ a('%s'|format(b)) }}",
            "{%- print(cycler) -%}",
            "`{{ cycler.x }}`",
            "<!-- {{ cycler.x }} -->",
            "[a]({{ cycler.x }})",
        ):
            assert "sivu.md:1:" in faults(text + "\n"), text

    def test_every_fault_is_told_in_one_go(self) -> None:
        text = "{{ a }}\n\n{{ $ }}\n\n{{ b('c') }}\n\n{% for %}\n"
        assert [p.place.line for p in page(text).faults] == [1, 3, 7]
        assert [call.name for call in page(text).calls] == ["b"]

    def test_raw_shows_braces_in_code(self) -> None:
        found = page('# X\n\n`{% raw %}{{ a("b") }}{% endraw %}` [x](y.md)\n')
        assert (found.calls, found.faults) == ((), ())
        assert found.links == (Link("y.md", "x", at(3, 37)),)

    def test_braces_in_code_would_be_run(self) -> None:
        assert faults('`{{ a("b") }}`\n') == (
            "sivu.md:1:1: makro ajetaan myös koodin sisällä; "
            "kirjoita {% raw %}…{% endraw %} sen ympärille"
        )

    def test_comments_stand_alone(self) -> None:
        found = page("# X\n\n{# Tarkista\nsyksyllä #}\n\n[a](b.md)\n")
        assert (found.links, found.faults) == ((Link("b.md", "a", at(6)),), ())
        assert faults("java{# #}script\n") == (
            "sivu.md:1:5: kommentin {# … #} on oltava omalla rivillään"
        )

    def test_an_id_in_braces_would_begin_a_comment(self) -> None:
        assert faults("# X {#tunnus}\n\nTeksti\n").startswith(
            "sivu.md:1:5: «{#» aloittaa kommentin; kirjoita kommentti {# … #} "
            "ja otsikon tunnus {: #tunnus }"
        )


class TestForms:
    @pytest.mark.parametrize(
        ("text", "problem"),
        [
            ("[a](javascript: x)", f"1:3: {LINK_FORM}"),
            ("[a][b]", f"1:3: {LINK_FORM}"),
            ("a\n[b]: c.md", f"2:1: {LINK_FORM}"),
            ("[b]: c.md", f"1:1: {LINK_FORM}"),
            ("[r](b: c d)\n", f"1:3: {LINK_FORM}"),
            ("a <img src=x", "1:3: merkki «<» pitää kirjoittaa &lt;"),
            ("<!-- a", "1:1: merkki «<» pitää kirjoittaa &lt;"),
            ("#Otsikko", "1:1: otsikon #-merkkien jälkeen tulee välilyönti"),
            ("Termi\n: A", "2:1: määritelmäluetteloa ei ole; kirjoita - **Termi**: määritelmä"),
            ("a[^1]\n\n[^1]: b", f"1:2: {NO_NOTES}"),
            ("a[^1]\n\n[^1]: b", f"3:1: {NO_NOTES}"),
            ("!!! [a](b) \"c\"", f"1:1: {BOX}"),
            ("??? note \"a\"\n    b", f"1:1: {BOX}"),
            ("!!! note\n    a", f"1:1: {BOX}"),
            ("!!! kaupunki \"a\"\n    b", f"1:1: {CITY_BOX}"),
            ("!!! kaupunki\n    b", f"1:1: {CITY_BOX}"),
            ('!!! tip ""\n    a', f"1:1: {BOX}"),
            ('!!! tip " "\n    a', f"1:1: {BOX}"),
            ("```\na", "1:1: koodialueelta puuttuu loppurivi ```"),
            ("```\na\n``", "1:1: koodialueelta puuttuu loppurivi ```"),
            ("a\n\n```", "3:1: koodialueelta puuttuu loppurivi ```"),
            (
                "``` js title\na\n```",
                '1:1: koodialueen alkurivillä voi olla vain ```, kielen nimi ja tiedosto title="…"',
            ),
            (
                "A <!-- [a](b) --> `<script>a()</script>`",
                "1:3: HTML-kommentti näkyisi julkaistun sivun koodissa; poista se ja kirjoita "
                "huomautus ehdotuksen kuvaukseen",
            ),
            (" # A", "1:2: rivi on sisennetty; poista sen alusta välilyönnit"),
            ("- a\n\n b", f"3:2: {INDENT}"),
            ("1. a\n\n  b", f"3:3: {INDENT}"),
            (
                "a\n---",
                "1:1: rivi --- tekstin alla tekee tekstistä otsikon; "
                "kirjoita otsikko #-merkeillä tai jätä väliin tyhjä rivi",
            ),
            (">" * 30 + " a", "1:1: sivulla on liian monta sisäkkäistä rakennetta"),
        ],
    )  # fmt: skip
    def test_what_would_hide_or_show_otherwise_is_refused(self, text: str, problem: str) -> None:
        assert f"sivu.md:{problem}" in faults(text + "\n").split("\n")

    @pytest.mark.parametrize(
        "text",
        [
            "# X\n\n- a\n- b\n    - c\n\n        d\n\n1. a\n2. b\n",
            "a < b, 5 <3 ja \\* \\[x\\] \\{y\\} &lt;b&gt; ja [sulut] (näin)\n",
            "- a\n\n    ```py\n    x\n    ```\n\n~~~\ny\n~~~\n",
            "**a** *b* ``c`d``\n",
            '{{ a("b") }}\n\n| {{ a("b") }} | c |\n|---|---|\n| 1 | \\| |\n',
            "Kappale\n{: .lead }\n",
            "[r] (näin), [a](b.md)(näin) ja [r]\n(näin)\n",
            "`<!-- a -->` ja {% raw %}`<!--`{% endraw %}\n",
        ],
    )
    def test_ordinary_writing_is_left_alone(self, text: str) -> None:
        assert faults(text) == ""
