"""What an editor brings from Word or another Markdown is told, not shown as it is written."""

import pytest

from macros.pages.source import read_page
from macros.problems import as_text

BOLD = "merkki «{}» jää näkyviin; lihavoi **näin**, ilman välilyöntejä merkkien sisäpuolella"
STRUCK = "merkki «~~» jää näkyviin; yliviivausta ei ole, poista merkit"
LINK = "osoite ei ole linkki; kirjoita <https://…> tai [nimi](https://…)"
PHONE = (
    "puhelinnumero linkitetään ilman välejä: kirjoita [soita](tel:+358…), tai kirjaa numero "
    "yhteyspisteen kohtaan channels"
)
TABLE = (
    "ei synny taulukkoa; taulukon muoto on | A | B |, sen alla |---|---| ja rivit | 1 | 2 | "
    "ilman tyhjiä rivejä"
)
EMPTY = "huomautus on tyhjä; sisennä sen teksti neljällä välilyönnillä"
INDENT = "sisennä tämä rivi 4 välilyönnillä, tai poista sisennys"
BULLET = "luettelon kohta alkaa viivalla ja välilyönnillä «- », ei merkillä {}"
BOX = "«{}» jää näkyviin; valintaruutuja ei ole, poista merkit"


def faults(text: str) -> str:
    return as_text(read_page(f"{text}\n".encode(), "s").faults)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('!!! note "X"\nteksti', [f"1:1: {EMPTY}"]),
        ('!!! note "X"\n  teksti', [f"1:1: {EMPTY}", f"2:3: {INDENT}"]),
        ('!!! note "X"\n\nteksti', [f"1:1: {EMPTY}"]),
        ('!!! note "X"\n', [f"1:1: {EMPTY}"]),
        ("• x\n▪ y", [f"1:1: {BULLET.format('•')}", f"2:1: {BULLET.format('▪')}"]),
        ("a\n\n– x", [f"3:1: {BULLET.format('–')}"]),
        ("— x\n· y", [f"1:1: {BULLET.format('—')}", f"2:1: {BULLET.format('·')}"]),
        ("a\tb\n1\t2", [f"1:1: sarkaimesta {TABLE}"]),
        ("| a | b |\n\n| 1 | 2 |", [f"{n}:1: pystyviivasta {TABLE}" for n in (1, 3)]),
        ("| a | b |\n|--|\n| 1 | 2 |", [f"1:1: pystyviivasta {TABLE}"]),
        ("a | b\n\n--|--", [f"3:1: pystyviivasta {TABLE}"]),
        ("1. a\n  - b", [f"2:3: {INDENT}"]),
        ("1. a\n  2. b", [f"2:3: {INDENT}"]),
        ("**Lihava auki", [f"1:1: {BOLD.format('**')}"]),
        ("`**` ** V **", [f"1:{n}: {BOLD.format('**')}" for n in (6, 11)]),
        ("__a", [f"1:1: {BOLD.format('__')}"]),
        ("~~a~~", [f"1:1: {STRUCK}", f"1:4: {STRUCK}"]),
        ("a ==x y==", ["1:3: korostus «==x y==» jää näkyviin; lihavoi **näin**"]),
        (
            "> [!NOTE]\n> a",
            ['1:3: «[!NOTE]» jää näkyviin; huomautus kirjoitetaan !!! note "Otsikko"'],
        ),
        ("- [ ] a\n- [x] b", [f"1:3: {BOX.format('[ ]')}", f"2:3: {BOX.format('[x]')}"]),
        ("[[wiki]]", ["1:1: «[[wiki]]» ei ole linkki; kirjoita [teksti](sivu.md)"]),
        ("Hei :smile:", ["1:5: «:smile:» jää näkyviin; kirjoita asia sanoin"]),
        ("####### x", ["1:1: otsikossa on liikaa #-merkkejä; kirjoita ## Otsikko"]),
        ("Katso www.a.fi,\nhttps://b.fi/a_b.", [f"1:7: {LINK}", f"2:1: {LINK}"]),
        ("[soita](02 621 1100)", [f"1:7: {PHONE}"]),
        ("[soita](tel:02 621 1100)", [f"1:7: {PHONE}"]),
        ("| a |\n|---|\n| http://a.fi |", [f"3:3: {LINK}"]),
    ],
)
def test_a_mark_that_would_stay_visible_is_told_with_the_right_form(
    text: str, told: list[str]
) -> None:
    assert faults(text).split("\n") == [f"s:{line}" for line in told]


@pytest.mark.parametrize(
    "text",
    [
        "```\n** __ ~~ ==x== [[w]] :s: https://a.fi | a | b |\n• x\ta\n- [ ] a\n####### x\n```",
        "`**` `__` `~~` `==x==` `[[w]]` `:s:` `https://a.fi` `| a | b |` `- [ ]`",
        "**a** __b__ ***c*** \\*\\* \\_\\_ 1 == 2, a | b ja \\| c \\|",
        "<https://a.fi>, [https://a.fi](https://a.fi), [a](https://a.fi/a__b) ja [b]",
        "Kello 9–10 – ei muulloin: ICT:n :n ja 12:30:15",
        "| a | b |\n|---|---|\n| – | • |",
        "1. a\n    - b\n    - c\n        1. d\n\n2. e\n\n- f\n- g",
        "1.\ta",
        '!!! note "X"\n    - a\n\n!!! note "Y"\n\n    b',
    ],
)
def test_code_and_ordinary_writing_are_left_alone(text: str) -> None:
    assert faults(text) == ""
