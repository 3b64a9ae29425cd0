import pytest

from macros.files.yaml import read_yaml
from macros.problems import Refused

QUOTE = "kirjoita arvo lainausmerkkeihin"
COLON = f"arvossa on kaksoispiste ja väli, joten se luetaan uutena avaimena: {QUOTE}"
UNCLOSED = "tästä alkavaa lainausta ei suljeta samalla rivillä: lisää sulkeva lainausmerkki"
AFTER_QUOTE = "lainauksen jälkeen on tekstiä: lainaa koko arvo ja käytä sen sisällä toisia merkkejä"
NO_KEY = "rivillä ei ole avainta: kirjoita «avain: arvo», tai luettelon kohta «- arvo»"
LIST_IN_VALUE = f"luettelo alkaa omalta riviltään: siirrä se seuraavalle riville tai {QUOTE}"
NBSP = "tässä on sitova välilyönti U+00A0: korvaa se tavallisella välilyönnillä"
TOO_DEEP = "sisennys on liian syvä: edellisellä rivillä on jo arvo, johon tämä rivi ei voi kuulua"
BETWEEN = "sisennys ei vastaa mitään ylempää riviä: sisennä rivi samalle tasolle kuin sen muut"
CONTINUED = "rivi jatkaa edellisen arvoa: korjaa sisennys, tai aloita pitkä teksti merkillä >-"


def unclosed(opener: str, closer: str) -> str:
    return f"tästä alkavaa merkkiä {opener} ei suljeta: lisää sulkeva {closer} tai {QUOTE}"


def block(mark: str) -> str:
    return f"merkin {mark} jälkeen teksti alkaa seuraavalta riviltä: siirrä se tai {QUOTE}"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nimi:Ohjaus", [(1, 1, "kaksoispisteen jälkeen puuttuu välilyönti: kirjoita «nimi: …»")]),
        ("aihe: Talous: katsaus", [(1, 13, COLON)]),
        ("a:\n  - b: c: d", [(2, 9, COLON)]),
        ("a: @tuki", [(1, 4, f"arvo ei voi alkaa merkillä @: {QUOTE}")]),
        ("a: `x`", [(1, 4, f"arvo ei voi alkaa merkillä `: {QUOTE}")]),
        ("a: %5", [(1, 4, f"arvo ei voi alkaa merkillä %: {QUOTE}")]),
        ("a: ,x", [(1, 4, f"arvo ei voi alkaa merkillä ,: {QUOTE}")]),
        ("a: |teksti", [(1, 4, block("|"))]),
        ("a: > 5", [(1, 4, block(">"))]),
        ("a: ]", [(1, 4, f"sulkevalta merkiltä ] puuttuu avaava: lisää se tai {QUOTE}")]),
        ("a: - b", [(1, 4, LIST_IN_VALUE)]),
        ('a: "x\nb: 1\nc: @', [(1, 4, UNCLOSED), (3, 4, f"arvo ei voi alkaa merkillä @: {QUOTE}")]),
        ("a: 'Kela's'", [(1, 10, AFTER_QUOTE)]),
        ('a: "A" ja "B"', [(1, 8, AFTER_QUOTE)]),
        ('a: ["b, "c d"]', [(1, 10, AFTER_QUOTE)]),
        ("a: [x\nb: 1", [(1, 4, unclosed("[", "]"))]),
        ("a: {x: 1\nb: 1", [(1, 4, unclosed("{", "}"))]),
        ("a: [b}", [(1, 4, unclosed("[", "]"))]),
        ('a: [x, "y\nb: 1', [(1, 8, UNCLOSED)]),
        ("a: [x] y", [(1, 8, f"sulkevan merkin ] jälkeen on tekstiä: poista se tai {QUOTE}")]),
        ("a: 1\n  b: 2", [(2, 3, TOO_DEEP)]),
        ("a: 1\n  b", [(2, 3, CONTINUED)]),
        ("a:\n    b: 1\n  c: 2", [(3, 3, BETWEEN)]),
        ("  a: 1\nb: 2", [(2, 1, BETWEEN)]),
        (
            "a:\n  - b\n  c: d",
            [
                (
                    3,
                    3,
                    "rivi on viivojen tasalla: sisennä se kohdan tekstin tasalle tai lisää «- »",
                )
            ],
        ),
        (
            "a: 1\n- b",
            [(2, 1, "luettelon kohta on väärässä paikassa: korjaa sisennys tai poista viiva")],
        ),
        (
            "a:\n  * b",
            [(2, 3, "luettelon kohta alkaa viivalla ja välilyönnillä «- », ei merkillä *")],
        ),
        ("a:\n  -b", [(2, 3, "luettelon viivan jälkeen puuttuu välilyönti: kirjoita «- …»")]),
        ("a:\n  -\u00a0b", [(2, 4, NBSP)]),
        ("nimi\nb: 1", [(1, 1, NO_KEY)]),
        ("a: |\nteksti\nb: 1", [(2, 1, NO_KEY)]),
    ],
)
def test_a_mistake_is_told_where_it_was_made(text: str, told: list[tuple[int, int, str]]) -> None:
    with pytest.raises(Refused) as refused:
        read_yaml(text, "f")
    problems = refused.value.problems
    assert [(p.place.line, p.place.column, p.message) for p in problems] == told


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\nb:\n- c\n- d: 1\n  e:\n    - f\ng: 2",
        "a:\n  - - b\n    - c\n  - d: e\n    f: g",
        "a: |\n  x: y: z\n   @\n\n  - 'q\nb: >-  # k\n  w\nc: 'x'  # k",
        "a: [\n  b, 'c, ]',\n  {d: e}, # k\n]\nf: {}\ng: [mitä?]",
        "---\n# k\n'a b': \"c: d\"",
        "a:\n  [b]\nc:\n  'd'",
    ],
)
def test_good_lines_are_left_in_peace(text: str) -> None:
    assert read_yaml(text, "f").entries


MISSING = "kaksoispisteen jälkeen puuttuu välilyönti: kirjoita «{}: …»".format
BULLET = "luettelon kohta alkaa viivalla ja välilyönnillä «- », ei merkillä •"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: @x\nb: 1\nc: d: e\nf: 'g", ["1:4", "3:5", "4:4"]),
        ("title: A\nnimi:B\ntaso:C\nb: 1", [f"2:1: {MISSING('nimi')}", f"3:1: {MISSING('taso')}"]),
        ("a:\n  • b\n  • c", [f"2:3: {BULLET}", f"3:3: {BULLET}"]),
        ('a: "A\nb: "c"\nd: 1', [f"1:4: {UNCLOSED}"]),  # and not the text after the next quote
        ("a: [b,\n  c\nd: 1", [f"1:4: {unclosed('[', ']')}"]),  # what follows is misread
    ],
)
def test_all_are_told_at_once_but_what_follows_from_another(text: str, told: list[str]) -> None:
    with pytest.raises(Refused) as refused:
        read_yaml(text, "f")
    lines = str(refused.value).splitlines()
    assert len(lines) == len(told)
    assert all(line.startswith(f"f:{begin}") for line, begin in zip(lines, told, strict=True))


@pytest.mark.parametrize("value", ["{{ x }}", "{{x}} ja y", "{% if a %}", "{# huom #}"])
def test_a_value_that_begins_with_a_macro_is_told_as_such(value: str) -> None:
    told = "2:4: tiedoissa ei voi käyttää makroja; kirjoita arvo ilman merkkejä {{, {% ja {#"
    with pytest.raises(Refused) as refused:
        read_yaml(f"a: 1\nb: {value}\nc: >-\n  {value}\n", "f.yml")
    assert str(refused.value) == f"f.yml:{told}"
