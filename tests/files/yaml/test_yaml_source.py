import random
import time

import pytest

from macros.files.text import read_text
from macros.files.yaml import Items, Mapping, Node, Scalar, read_yaml
from macros.problems import Place, Refused

SAMPLE = """\
# Ryhmä
title: Ohjausryhmä
aliases: [strateginen ryhmä, "yhteinen toimielin"]
purpose: >-
  Asettaa tavoitteet
  ja seuraa niitä.
meetings:
  min: 2
  approximate: 'n. 2'  # lähde
composition:
  - position: kaupunginjohtaja
    note: |
      Rivi # ei kommentti

      toinen: rivi
  - {position: koordinaattori, level: taktinen}
tasks:
- Tilinpäätös
- "Talousarvio: kesäkuussa"
"""


def plain(node: Node) -> object:
    match node:
        case Scalar():
            return node.text
        case Items():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key.text: plain(value) for key, value in node.entries}


def complaints(text: str, first_line: int = 1) -> list[str]:
    with pytest.raises(Refused) as refused:
        read_yaml(text, "f", first_line)
    return str(refused.value).splitlines()


def test_a_record_arrives_as_text() -> None:
    assert plain(read_yaml(SAMPLE, "f")) == {
        "title": "Ohjausryhmä",
        "aliases": ["strateginen ryhmä", "yhteinen toimielin"],
        "purpose": "Asettaa tavoitteet ja seuraa niitä.",
        "meetings": {"min": "2", "approximate": "n. 2"},
        "composition": [
            {"position": "kaupunginjohtaja", "note": "Rivi # ei kommentti\n\ntoinen: rivi"},
            {"position": "koordinaattori", "level": "taktinen"},
        ],
        "tasks": ["Tilinpäätös", "Talousarvio: kesäkuussa"],
    }


@pytest.mark.parametrize(
    "written",
    (
        "12:30|9.00|09:00|02100|0401234567|no|NO|on|1.10|+358 40|.nan|0x1F|1_000|1e3|"
        "2027-02-04|2027-13-01|365|true|Null|=|ICT:n tuki"
    ).split("|"),
)
def test_a_value_is_the_text_that_was_written(written: str) -> None:
    assert read_yaml(f"a: {written}\n", "f").get("a") == Scalar(written, Place("f", 1, 4), True)


def test_places_are_those_of_the_file() -> None:
    mapping = read_yaml("a:\n  - äb\n  - {c: '😀', d: }\ne:   \n".replace(", d: ", ""), "f", 4)
    items = mapping.get("a")
    assert isinstance(items, Items)
    inner = items.items[1]
    assert isinstance(inner, Mapping)
    assert [mapping.place, items.place, items.items[0].place, inner.place] == [
        Place("f", 4, 1),
        Place("f", 5, 3),
        Place("f", 5, 5),
        Place("f", 6, 5),
    ]
    assert inner.get("c") == Scalar("😀", Place("f", 6, 9), False)
    assert mapping.get("e") == Scalar("", Place("f", 7, 3), True)
    assert mapping.get("puuttuu") is None


def test_what_is_left_out_is_absent_and_what_is_quoted_is_not() -> None:
    mapping = read_yaml("a:\nb: ~\nc: null\nd: ''\ne: 'null'\nf: Null\ng: {h: }\n", "f")
    absent = [
        key.text for key, value in mapping.entries if isinstance(value, Scalar) and value.absent
    ]
    assert absent == ["a", "b", "c"]
    inner = mapping.get("g")
    assert inner is not None
    assert plain(inner) == {"h": ""}


def test_texts_that_look_the_same_are_the_same() -> None:
    mapping = read_yaml('kehitta\u0308mis: " yhteis\u00adtyo\u0308 "\nb: 9\u00a0kpl\n', "f")
    assert plain(mapping) == {"kehittämis": "yhteistyö", "b": "9\u00a0kpl"}


def test_a_first_document_mark_and_no_last_line_end_are_fine() -> None:
    assert plain(read_yaml("# alku\n---\na: 1", "f")) == {"a": "1"}


QUOTE = "kirjoita arvo lainausmerkkeihin"
CUT = "merkki # katkaisee arvon: lainaa arvo tai siirrä kommentti omalle rivilleen"
CONTINUED = "rivi jatkaa edellisen arvoa: korjaa sisennys, tai aloita pitkä teksti merkillä >-"
UNCLOSED = "tästä alkavaa lainausta ei suljeta samalla rivillä: lisää sulkeva lainausmerkki"
EMPTY = "tiedosto on tyhjä: kirjoita vähintään yksi rivi «avain: arvo»"
TAB = "sarkain (tab): YAML-tiedostossa käytetään vain välilyöntejä, korvaa sarkain välilyönneillä"
SECOND = "tiedostossa on toinen YAML-asiakirja: poista tämä rivi tai jaa tiedosto kahdeksi"
ALIAS = f"arvon alussa * on YAML-merkintä, jota portaali ei lue: {QUOTE}"
ANCHOR = f"arvon alussa & on YAML-merkintä, jota portaali ei lue: {QUOTE}"
TAG = f"arvon alussa ! on YAML-merkintä, jota portaali ei lue: {QUOTE}"
KEY = "avaimen on oltava pelkkää tekstiä: kirjoita «avain: arvo» ilman merkkiä ?"
ITEM = "luettelon kohta on tyhjä: kirjoita arvo tai poista kohta"
COLON = f"arvossa on kaksoispiste ja väli, joten se luetaan uutena avaimena: {QUOTE}"
VALUE = "avaimelta puuttuu arvo: kirjoita se kaksoispisteen jälkeen tai poista avain"
NBSP = "tässä on sitova välilyönti U+00A0: korvaa se tavallisella välilyönnillä"
PERSONAL = "näyttää henkilötunnukselta; henkilötunnuksia ei julkaista"
DEEP = "rakenne on liian syvä (enintään 8 sisäkkäistä tasoa): yksinkertaista sitä"
ESCAPE = "tuntematon merkkikoodi: kahdenna kenoviiva (\\\\) tai käytä lainausmerkkejä '…'"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", [f"1:1: {EMPTY}"]),
        ("# vain kommentti\n", [f"1:1: {EMPTY}"]),
        ("---\n", [f"1:1: {EMPTY}"]),
        (
            "- a\n",
            ["1:1: tiedoston on koostuttava riveistä «avain: arvo», ei pelkästä luettelosta"],
        ),
        ("a: 1\n---\nb: 2\n", [f"2:1: {SECOND}"]),
        ("a: 1\n---\n", [f"2:1: {SECOND}"]),
        ("a: 1\n...\n", [f"2:1: {SECOND}"]),
        (
            "%YAML 1.1\n---\na: 1\n",
            ["1:1: rivi alkaa merkillä % (YAML-ohje), jota portaali ei lue: poista rivi"],
        ),
        (
            "nimi: A\nb: 1\nnimi: B\n",
            ["3:1: avain «nimi» on kahdesti, riveillä 1 ja 3: poista toinen"],
        ),
        ('1: a\n"1": b\n', ["2:1: avain «1» on kahdesti, riveillä 1 ja 2: poista toinen"]),
        ("ä: 1\na\u0308: 2\n", ["2:1: avain «ä» on kahdesti, riveillä 1 ja 2: poista toinen"]),
        ("a: &x [*x]\n", [f"1:4: {ANCHOR}", f"1:8: {ALIAS}"]),
        ("a: &x\n", [f"1:4: {ANCHOR}"]),
        ("&x a: 1\n", [f"1:1: {ANCHOR}"]),
        ("a: *tärkeä*\n", [f"1:4: {ALIAS}"]),
        ("a: !tärkeä\n", [f"1:4: {TAG}"]),
        ('a: !!python/object/apply:os.system ["x"]\n', [f"1:4: {TAG}"]),
        (
            "<<: {a: 1}\n",
            ["1:1: << (YAML-yhdistäminen) ei ole käytössä: kirjoita tiedot tähän kokonaan"],
        ),
        ("? a\n: b\n", [f"1:1: {KEY}"]),
        ("[a]: b\n", [f"1:1: {KEY}"]),
        ("{a: 1}: b\n", [f"1:1: {KEY}"]),
        (": x\n", ["1:1: kaksoispisteen edestä puuttuu avain: kirjoita «avain: arvo»"]),
        ("a: {b}\n", ["1:5: avaimelta «b» puuttuu kaksoispiste ja arvo: kirjoita «b: arvo»"]),
        ("a: {b:c}\n", ["1:5: kaksoispisteen jälkeen puuttuu välilyönti: kirjoita «b: …»"]),
        ("a: {b:}\n", [f"1:6: {VALUE}"]),
        ("a:\n  -\n  - ''\n  - ~\n", [f"2:4: {ITEM}", f"3:5: {ITEM}", f"4:5: {ITEM}"]),
        ("a: [x, , y]\n", [f"1:8: {ITEM}"]),
        ("a: b\t\nc:\td\n", [f"1:5: {TAB}", f"2:3: {TAB}"]),
        ("a:\n\tb: 1\n", [f"2:1: {TAB}"]),
        ('a: "\\t x\\ty"\n', [f"1:4: {TAB}"]),
        ("a:\n\u00a0\u00a0b: 1\n", [f"2:1: {NBSP}"]),
        (
            "a:\n  \u2003b: 1\n",
            ["2:3: tässä on erikoisvälilyönti U+2003: korvaa se tavallisella välilyönnillä"],
        ),
        ("a:\u00a0b\n", [f"1:3: {NBSP}"]),
        ("title: Tiketti #12\n", [f"1:16: {CUT}"]),
        ("title: #12\n", [f"1:8: {CUT}"]),
        ("a:\n  - b # c\n", [f"2:7: {CUT}"]),
        ("tasks:\n  - a\n   - b\n", [f"3:4: {CONTINUED}"]),
        ("a: text\n\n  lisää\n", [f"3:3: {CONTINUED}"]),
        ('a: "x\n  y"\nb: 1\n', [f"1:4: {UNCLOSED}"]),
        ('a: "x\nb: 1\n', [f"1:4: {UNCLOSED}"]),
        ("a: 'x\n  y'\n", [f"1:4: {UNCLOSED}"]),
        (
            "a: 'x'#y\n",
            [
                "1:7: lainauksen jälkeen on tekstiä: lainaa koko arvo "
                "ja käytä sen sisällä toisia merkkejä"
            ],
        ),
        ("a: [x]#y\n", [f"1:7: sulkevan merkin ] jälkeen on tekstiä: poista se tai {QUOTE}"]),
        ('a: "C:\\Users"\n', [f"1:7: {ESCAPE}"]),
        ('a: "\\ud800"\n', [f"1:5: {ESCAPE}"]),
        ('a: "\\U00110000"\n', [f"1:5: {ESCAPE}"]),
        (
            'a: "Kokous\\a ja \\0"\n',
            ["1:4: näkymätön merkki U+0000: poista se", "1:4: näkymätön merkki U+0007: poista se"],
        ),
        ('a: "131052\\x2d308T"\n', [f"1:4: {PERSONAL}"]),
        ("a: 1310\u00ad52-308T\n", [f"1:4: {PERSONAL}"]),
        ("a: [[[[[[[[1]]]]]]]]\n", [f"1:11: {DEEP}"]),
    ],
)
def test_what_yaml_would_silently_change_is_refused(text: str, told: list[str]) -> None:
    assert complaints(text) == [f"f:{line}" for line in told]


def test_bounds_are_told_at_once() -> None:
    assert complaints("a:\n" + "- x\n" * 5000) == [
        "f:4999:3: tiedostossa on liian monta arvoa (enintään 5000): jaa se pienempiin"
    ]


def test_comments_are_welcome_where_nothing_is_lost() -> None:
    text = "# alku\na: 'x' # k\nb: | # k\n  x # y\nc: # luettelo\n  # väli\n  - [d] # k\n"
    assert plain(read_yaml(text, "f")) == {"a": "x", "b": "x # y", "c": [["d"]]}


def test_nbsp_inside_a_block_text_is_text() -> None:
    assert plain(read_yaml("a: |\n  x\n  y\u00a0z\n", "f")) == {"a": "x\ny\u00a0z"}


def test_places_of_problems_count_from_the_first_line() -> None:
    assert complaints("b: 1\na: @x\n", first_line=2) == [
        f"f:3:4: arvo ei voi alkaa merkillä @: {QUOTE}"
    ]


def test_problems_before_and_after_a_broken_line_are_told_together() -> None:
    assert complaints("a: 1\na: 2\nb: x #y\nc: Talous: z\nd: @e\nf: *g*\n") == [
        "f:2:1: avain «a» on kahdesti, riveillä 1 ja 2: poista toinen",
        f"f:3:6: {CUT}",
        f"f:4:10: {COLON}",
        f"f:5:4: arvo ei voi alkaa merkillä @: {QUOTE}",
        f"f:6:4: {ALIAS}",
    ]


def laughs() -> str:
    rows = ["a0: &a0 [lol]"]
    rows += [f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    return "\n".join(rows)


@pytest.mark.parametrize(
    "text",
    [
        laughs(),
        ("[" * 4000 + "\n") * 45,
        "a: {b: " * 700,
        "- " * 2400,
        "a: [\n" * 30000,
        'a: "\n' * 30000,
        "%x\n" * 60000,
        "\n" * 190000,
        ("k" * 4900 + ": 1\n") * 40,
        "? " * 2400,
    ],
)
def test_a_hostile_text_costs_little(text: str) -> None:
    start = time.process_time()
    assert 1 <= len(complaints(text)) <= 21
    assert time.process_time() - start < 1


PIECES = [
    *"\n\n  --::#'\"[]{}|>&*!%@`?,\\\t\u00a0\u200bо~",
    "---",
    "<<: ",
    "\n  ",
    "? ",
    "!!x ",
    "\\x",
]


def mutated(seed: int) -> bytes:
    chance = random.Random(seed)
    if seed % 10 == 0:
        return chance.randbytes(80)
    text = SAMPLE
    for _ in range(chance.randint(1, 6)):
        start = chance.randrange(len(text))
        end = start + chance.choice([0, 0, 1, 3, 20])
        text = text[:start] + chance.choice([*PIECES, text[-end - 9 : -9]]) + text[end:]
    raw = bytearray(text.encode())
    if seed % 11 == 0:
        raw[chance.randrange(len(raw))] = chance.randrange(256)
    return bytes(raw)


def test_whatever_comes_in_a_mapping_or_finnish_problems_come_out() -> None:
    for seed in range(300):
        source = mutated(seed)
        try:
            mapping = read_yaml(read_text(source, "f"), "f")
        except Refused as refused:
            told = str(refused)
        else:
            told = "f:1:1: luettu" if isinstance(mapping, Mapping) else ""
        assert 1 <= len(told.splitlines()) <= 21, source
        assert "expected" not in told, source
