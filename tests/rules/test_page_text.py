import random
import re

import pytest

from macros.pages.source import read_page
from macros.problems import Refused, as_text
from macros.rules import PAGE_RULES, page_problems

KNOWN = {
    "index.md",
    "kuva.png",
    "hallinta/index.md",
    "hallinta/ohjausryhma.md",
    "ohjeet/index.md",
    "ohjeet/sivu.md",
    "ohjeet/tuki-ja-palvelupyynnot.md",
    "ohjeet/kuva.png",
}
MACROS = {"kortti", "ryhman_kokoonpano"}
GOOD = """---
owner: it-paallikko
---
# Tuki ja palvelupyynnöt

Katso [tukiohje](tuki-ja-palvelupyynnot.md#apua) ja [ohjausryhmä](../hallinta/ohjausryhma.md).
Kirjoita [neuvontaan](mailto:neuvonta@example.fi) tai avaa [portaali](https://example.fi/).

## Häiriöt {: #hairiot }

!!! note "Muista"
    Paina <kbd>Ctrl</kbd>. <span lang="sv">Björneborg</span>

### Vaiheet

1. Soita.
2. Odota.

| Asia | Tekijä |
|------|--------|
| Laite | Tuki |

![Tuen kulku kolmena laatikkona](kuva.png)

{{ ryhman_kokoonpano("ohjausryhma", koko=2) }}
"""


def problems(text: str, path: str = "ohjeet/sivu.md") -> str:
    source = read_page(text.encode(), "sivu.md")
    found = page_problems(
        source,
        page_path=path,
        known_pages=KNOWN,
        macro_names=MACROS,
    )
    return as_text(sorted(found))


def body(text: str) -> str:
    """What is wrong with a text that stands on line 3 of a page, its title above."""
    return problems(f"# X\n\n{text}\n")


def test_a_good_page_has_no_problems() -> None:
    assert problems(GOOD) == ""


def test_every_rule_says_what_must_hold() -> None:
    assert all(rule.__doc__ and "_" in rule.__name__ for rule in PAGE_RULES)


ALONE = "makro on omalla rivillään ilman sisennystä, tyhjä rivi kummallakin puolella"


class TestMacros:
    @pytest.mark.parametrize(
        "text",
        [
            'Teksti {{ kortti("a") }}',
            '- {{ kortti("a") }}',
            'Teksti\n{{ kortti("a") }}',
            '{{ kortti("a") }}\nTeksti',
            '    {{ kortti("a") }}',
            '{{ kortti("a") }} {{ kortti("b") }}',
            '| a |\n|---|\n| {{ kortti("a") }} |',
            "[ohje tuesta]({{ kortti('a') }})",
        ],
    )
    def test_a_macro_stands_on_a_line_of_its_own(self, text: str) -> None:
        assert ALONE in body(text)

    def test_two_macros_stand_apart(self) -> None:
        assert body('{{ kortti("a") }}\n\n{{ kortti("b") }}') == ""

    def test_a_macro_that_is_not_there(self) -> None:
        assert body('{{ ryhman_kokonpano("a") }}') == (
            "sivu.md:3:1: makroa «ryhman_kokonpano» ei ole. Tarkoititko «ryhman_kokoonpano»?"
        )

    def test_what_is_no_call(self) -> None:
        assert body("{{ cycler.__init__ }}") == (
            "sivu.md:3:1: aaltosulkeissa {{ }} voi olla vain makro, jolle annetaan "
            'lainausmerkeissä olevia tekstejä tai kokonaislukuja; kirjoita {{ makro("arvo") }}'
        )


class TestTitle:
    def test_an_empty_page_says_nothing(self) -> None:
        assert problems("---\na: b\n---\n\n{# kesken #}\n") == (
            "sivu.md:4:1: sivulla ei ole tekstiä; aloita otsikolla # Otsikko"
        )

    def test_a_page_has_a_title_even_if_the_front_matter_has_one(self) -> None:
        assert problems("---\ntitle: X\n---\nTeksti\n") == (
            "sivu.md:4:1: sivulta puuttuu pääotsikko; aloita sivu rivillä # Otsikko"
        )

    def test_the_title_comes_first(self) -> None:
        assert problems("Teksti\n\n# X\n") == (
            "sivu.md:1:1: sivun on alettava pääotsikolla (# Otsikko)"
        )

    def test_there_is_one_title(self) -> None:
        assert body("# Y") == (
            "sivu.md:3:1: sivulla on jo pääotsikko; kirjoita tähän alaotsikko ## Otsikko"
        )

    def test_a_heading_has_words(self) -> None:
        assert body("##") == "sivu.md:3:1: otsikolta puuttuu teksti"

    def test_a_skipped_level_is_a_warning(self) -> None:
        assert body("#### Y") == "sivu.md:3:1: varoitus: otsikkotaso hyppää (####); kirjoita ## Y"

    def test_an_id_is_there_once(self) -> None:
        assert body("## A {: #a }\n\n## B {: #a }") == (
            "sivu.md:5:6: tunnus «#a» on jo rivillä 3; anna toinen tunnus"
        )


class TestLinks:
    @pytest.mark.parametrize(
        ("target", "problem"),
        [
            (
                "tuki-ja-palvelupyynot.md",
                "tiedostoa «tuki-ja-palvelupyynot.md» ei ole. Tarkoititko "
                "«tuki-ja-palvelupyynnot.md»?",
            ),
            (
                "ohjausryhma.md",
                "tiedostoa «ohjausryhma.md» ei ole. Tarkoititko "
                "«../hallinta/ohjausryhma.md»?",
            ),
            (
                "../halinta/index.md",
                "tiedostoa «../halinta/index.md» ei ole. Tarkoititko "
                "«../hallinta/index.md»?",
            ),
            (
                "../Hallinta/Ohjausryhma.md#a",
                "linkin «../Hallinta/Ohjausryhma.md#a» kirjainkoko on väärä; "
                "kirjoita «../hallinta/ohjausryhma.md#a»",
            ),
            (
                "../hallinta/",
                "linkki «../hallinta/» ei vie tiedostoon; kirjoita "
                "«../hallinta/index.md»",
            ),
            (
                "../hallinta/ohjausryhma/#a",
                "linkki «../hallinta/ohjausryhma/#a» ei vie tiedostoon; kirjoita "
                "«../hallinta/ohjausryhma.md#a»",
            ),
            (
                "../hallinta/ohjausryhma.html",
                "linkki «../hallinta/ohjausryhma.html» ei vie tiedostoon; kirjoita "
                "«../hallinta/ohjausryhma.md»",
            ),
            (
                "../hallinta/ohjausryhma",
                "linkki «../hallinta/ohjausryhma» ei vie tiedostoon; kirjoita "
                "«../hallinta/ohjausryhma.md»",
            ),
            ("..", "linkki «..» ei vie tiedostoon; kirjoita «../index.md»"),
            ("?a=1", "linkki «?a=1»: osoitteesta puuttuu sivun nimi"),
            ("", "linkki «»: osoite puuttuu"),
            (
                "/ohjeet/",
                "linkki «/ohjeet/»: osoite alkaa vinoviivalla; kirjoita se "
                "suhteessa tähän tiedostoon",
            ),
            ("../../README.md", "linkki «../../README.md»: osoite vie ulos sivujen kansiosta"),
            ("//example.fi", "linkki «//example.fi»: osoitteesta puuttuu alku https:"),
            (
                "http://example.fi",
                "linkki «http://example.fi»: osoite on salaamaton (http:); kirjoita "
                "https:",
            ),
        ],
    )  # fmt: skip
    def test_a_link_leads_to_a_file_that_is_there(self, target: str, problem: str) -> None:
        assert body(f"[ohje tuesta]({target})") == f"sivu.md:3:1: {problem}"

    @pytest.mark.parametrize(
        "text",
        [
            "[a](javascript:alert)",
            "[a](JAVASCRIPT:alert)",
            "[a](java&Tab;script:alert)",
            "[a](javascript&colon;alert)",
            "[a](&#x6A;avascript:alert)",
            "[a](javascript%3Aalert)",
            "[a](<java script:alert>)",
            "[a](javascript: alert)",
            "[a](data:text/html,x)",
            "[a](vbscript:x)",
            "<javascript:alert>",
            "<ftp://example.fi>",
            "![a](javascript:alert)",
            "[a][b]\n\n[b]: javascript:alert",
            "![a [b](javascript:alert)](kuva.png)",
            "- a\n\n      [b](javascript:alert)",
            "Sana[^1]\n\n[^1]: [b](javascript:alert)",
            '!!! note "A"\n    [b](javascript:alert)',
            "| [a](javascript:alert) |\n|---|\n| b |",
            "&lt;a href='x'&gt; <a href='javascript:alert'>b</a>",
        ],
    )
    def test_no_address_runs_anything(self, text: str) -> None:
        assert re.search(r"^sivu\.md:\d+:\d+: (?!varoitus)", body(text)), text

    def test_a_link_has_words(self) -> None:
        assert body("[](index.md)") == (
            "sivu.md:3:1: linkiltä puuttuu teksti; kirjoita [mihin se vie](osoite)"
        )

    @pytest.mark.parametrize("text", ["tästä", "Täältä.", "lue lisää »", "*tämä linkki*", "here"])
    def test_a_text_without_meaning_is_a_warning(self, text: str) -> None:
        assert body(f"[{text}](index.md)") == (
            f"sivu.md:3:1: varoitus: linkin teksti «{text.strip('*')}» ei kerro, mihin linkki vie"
        )

    def test_one_text_to_two_places_is_a_warning(self) -> None:
        text = "[Tukiohje](index.md) ja [tukiohje](./index.md)\n\n[Tukiohje](../index.md)"
        assert body(text) == (
            "sivu.md:5:1: varoitus: teksti «Tukiohje» vie eri paikkaan kuin rivillä 3; erota ne"
        )

    def test_a_title_is_not_seen_by_all(self) -> None:
        assert body('[ohje tuesta](index.md "Lisää")') == (
            "sivu.md:3:1: lisäotsikko «Lisää» ei näy kaikille; kirjoita asia tekstiin"
        )


class TestImages:
    def test_an_image_has_an_alternative(self) -> None:
        assert body("![](kuva.png)") == (
            "sivu.md:3:1: kuvalta puuttuu tekstivastine; kirjoita ![mitä kuva esittää](kuva.png)"
        )

    @pytest.mark.parametrize("alt", ["kuva", "Kuva.", "kuva.png", "KUVA"])
    def test_an_alternative_tells_what_the_image_shows(self, alt: str) -> None:
        assert body(f"![{alt}](kuva.png)") == (
            f"sivu.md:3:1: tekstivastine «{alt}» ei kerro, mitä kuva esittää; kirjoita se"
        )

    def test_an_image_is_an_own_file(self) -> None:
        assert body("![Kaavio](https://example.fi/k.png)") == (
            "sivu.md:3:1: kuva «https://example.fi/k.png» on muualla; tallenna se sivujen kansioon"
        )
        assert body("![Kaavio](Kuva.png)") == (
            "sivu.md:3:1: linkin «Kuva.png» kirjainkoko on väärä; kirjoita «kuva.png»"
        )


class TestBlocks:
    def test_a_table_has_rows(self) -> None:
        assert body("| a | b |\n|---|---|") == (
            "sivu.md:3:1: taulukossa ei ole rivejä; kirjoita esimerkiksi: ei kokouksia"
        )

    def test_a_row_has_as_many_cells_as_columns(self) -> None:
        assert body("| a | b |\n|---|---|\n| 1 | 2 | 3 |") == (
            "sivu.md:5:1: taulukon rivillä on 3 solua, mutta sarakkeita on 2; "
            "tekstiin kuuluva pystyviiva kirjoitetaan \\|"
        )


class TestMarkup:
    @pytest.mark.parametrize(
        "tag",
        "script style iframe object embed form link meta base svg div details input math".split(),
    )
    def test_an_element_that_markdown_or_a_macro_can_make_is_refused(self, tag: str) -> None:
        assert body(f"a <{tag}>b</{tag}>").startswith(
            f"sivu.md:3:3: HTML-elementti <{tag}> ei ole sallittu; "
            "kirjoita sisältö Markdownilla tai käytä makroa"
        )

    def test_the_markdown_for_an_element_is_told(self) -> None:
        assert body("<img src=a>") == (
            "sivu.md:3:1: HTML-elementti <img> ei ole sallittu; "
            "kirjoita ![mitä kuva esittää](kuva.png)"
        )

    @pytest.mark.parametrize("attribute", ["onclick=x", 'style="a"', 'ONLOAD="x"', "lang=sv"])
    def test_an_element_has_a_language_or_a_title_only(self, attribute: str) -> None:
        assert body(f"<span {attribute}>a</span>") == (
            'sivu.md:3:1: elementissä <span> voi olla vain lang="…" tai title="…"'
        )

    def test_an_element_ends(self) -> None:
        assert body("H<sub>2O") == (
            "sivu.md:3:2: merkinnän <sub> alku ja loppu eivät ole pari samassa kappaleessa"
        )

    def test_other_constructs_of_html_are_refused(self) -> None:
        for text in ("<?php a ?>", "<!DOCTYPE html>", "<![CDATA[a]]>"):
            assert "ei ole sallittu; kirjoita < muodossa &lt;" in body(f"a {text}"), text

    @pytest.mark.parametrize(
        "item", ["onclick=x", 'style="color:red"', "href=x", "src=x", "hidden", ":lang=x"]
    )
    def test_an_attribute_list_gives_no_more_than_ids_classes_and_languages(
        self, item: str
    ) -> None:
        assert f"sivu.md:3:6: «{{: {item} }}» jää näkyviin; " in body(f"## A {{: {item} }}")

    def test_ids_classes_and_languages_are_given(self) -> None:
        assert body("Sana\n{: #a .lead lang=sv }") == ""


PIECES = (
    "`", "```\n", "~~~", "\n", "\n\n", "\n    ", "\n  ", "- ", "\n1. ", "> ", "\t", "[x](a:b)",
    "[x]", "[r]: a:b\n", "<script>", "<!--", "-->", "<a@b>", "\\", "|", "\n|---|\n", "{: .a }",
    "{#a}", "{", "}", '!!! a "b"\n    ', "![a](b)", "[^1]", "\n[^1]: ", "*", "# ", "\n---\n", "ä",
    "{{ ", " }}", "{% ", " %}", '{{ kortti("a") }}', "{% raw %}", "{% endraw %}", "{# a #}\n",
    "(", ")", "'", '"', "&#58;", "---\n", "a: b\n", "\r\n", "\x00", "\ufeff", "\ufffc", "😀",
)  # fmt: skip


def test_no_page_is_too_odd_to_be_judged() -> None:
    for seed in range(200):
        _judged(random.Random(seed))


def _judged(pick: random.Random) -> None:
    text = GOOD
    for _ in range(pick.randint(1, 8)):
        start = pick.randrange(len(text) + 1)
        text = text[:start] + pick.choice(PIECES) + text[start + pick.randint(0, 5) :]
    try:
        source = read_page(text.encode(), "sivu.md")
    except Refused as refused:
        found = refused.problems
        assert found
    else:
        found = list(
            page_problems(source, page_path="ohjeet/sivu.md", known_pages=KNOWN, macro_names=MACROS)
        )
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in found:
        assert 1 <= problem.place.line <= len(lines) + 1
        assert 1 <= problem.place.column <= max(len(line) for line in lines) + 1
        assert problem.message[-1] != " "
