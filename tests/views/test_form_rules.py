"""A form takes what a file takes: the browser and the kinds are asked the same."""

import random
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from macros.model.between import Given, Order, for_file
from macros.model.kinds import (
    NOT_RECORDED,
    Address,
    Choice,
    Day,
    Euros,
    Flag,
    Identifier,
    Integer,
    Moment,
    Name,
    Reference,
    Scalar,
    Text,
    id_of,
)
from macros.model.portal import CATALOGUE
from macros.model.position import Holder, HolderState
from macros.model.record import Part, specs
from macros.model.requirement import Responsible
from macros.views.forms import kind_of, shape_of
from tests.views.editing_script import answers

PAGE = Name("[a-z0-9-]+(/[a-z0-9-]+)*[.]md", "sivun paikka", "ohjeet/vanha.md")
KINDS: list[Scalar] = [
    Text(12), Identifier(), Reference("groups"), Integer(3, 400), Euros(), Flag(),
    Choice(HolderState), Day(), Moment(), Address(), Address(own=True), PAGE,
]  # fmt: skip
LETTERS = "abzÅäöéıßſK 019-–_.:;/?#&<>\"'{}|^`\\()[]@+,%!*\u00a0\u200b\u202f\n\t😀"
ADDRESSES = (
    "https://a.fi/x", "https://ä-b.fi:80/?q=<\"'>", "http://a.fi", "HTTPS://a.fi#x", "https:/a.fi",
    "mailto:a@b.fi", "mailto:a.b@c-d.fi?subject=x%20y", "mailto:a@b", "tel:+358-1", "tel:12 3",
    "www.a.fi", "a@b.fi", "02 123456", "ohjeet/index.md#kohta", "../x.md", "a/../../b", "a/./../b",
    "//a.fi", "/x", "a//b", "javascript:alert(1)", "data:x", "a.fi/x", "%6aavascript:x", "%2e%2e/x",
)  # fmt: skip
PIECES = (
    "&amp;", "&#58;", "&#x3A;", "&colon;", "&Tab;", "&lt", "&notit;", "&quot;", "&#0;", "&#128;",
    "&#xfdd0;", "&#1114112;", "&#xd800;", "&auml;", "%3A", "%25", "%2525", "%E4", "%C3%A4",
    "%00", "%ef%bb%bf", "..", "/", "?", "#", ":", "\\", " ", "\u00ad", "x",
)  # fmt: skip
TEXTS = (
    "ei tiedossa", "Ei Tiedetä.", "TODO", "n/a", "–", "…", "NuLL!", "", "Ohjausryhmä", "ei kirjaﬅu",
    "true", "false", "True", "kyllä", "held", "vacant", "Hoidossa", "ohjaus-ryhma", "-a", "a--b",
    "ohjeet/vanha.md", "a.md", "/a.md", "a//b.md", "Ä.md",
)  # fmt: skip


def a_day(chance: random.Random) -> str:
    day = date(1988, 1, 1) + timedelta(chance.randrange(24_000))
    turned = [date(year, month, d) for year in range(1990, 2051) for month in (3, 9, 10)
              for d in range(22, 31)]  # fmt: skip
    day = chance.choice([day, chance.choice(turned)])
    shape = chance.choice(("{0}.{1}.{2}", "{0}. {1}.\u00a0{2}", "{2}-{1:02}-{0:02}", "{2}-{1}-{0}"))
    odd = chance.choice((0, 0, 0, 3))
    return shape.format(day.day + odd, day.month + odd, day.year)


def a_clock(chance: random.Random) -> str:
    hour, minute = chance.choice((2, 3, 4, chance.randrange(26))), chance.randrange(62)
    shape = chance.choice(("{0}.{1:02}", "{0:02}:{1:02}", "klo {0}", "kello {0}.{1:02}", "{0}"))
    return shape.format(hour, minute)


def likely(kind: Scalar, chance: random.Random) -> str:
    """A value that the kind takes, or nearly."""
    match kind:
        case Day():
            return a_day(chance)
        case Moment():
            return a_day(chance) + chance.choice((" klo ", " ", "T", "\u00a0")) + a_clock(chance)
        case Integer() | Euros():
            number = chance.choice((3, 400, 401, 2, chance.randrange(10**10)))
            return chance.choice(("{}", "{:,}", "0{}")).format(number).replace(",", " ")
        case Address():
            pieces = [chance.choice(PIECES) for _ in range(chance.randrange(3))]
            start = chance.choice(ADDRESSES)
            at = chance.randrange(len(start) + 1)
            return start[:at] + "".join(pieces) + start[at:]
    return chance.choice(TEXTS)


def spoilt(text: str, chance: random.Random) -> str:
    """The same with some letters changed."""
    letters = list(text)
    for _ in range(chance.choice((0, 0, 1, 1, 3))):
        at = chance.randrange(len(letters) + 1)
        letters[at : at + chance.randrange(2)] = chance.choice(LETTERS)
    return "".join(letters)


def taken(parse: Callable[[str], object], text: str) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("many", [300, pytest.param(2_000, marks=pytest.mark.deep)])
@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_the_form_takes_what_the_file_takes(kind: Scalar, many: int) -> None:
    chance = random.Random(f"{kind}{many}")
    texts = [spoilt(likely(kind, chance), chance) for _ in range(many)]
    expected = [taken(kind.parse, text) for text in texts]
    assert len({*expected}) == 2, "both right and wrong values are tried"
    field = kind_of(kind)
    found = answers("accepts", [[field, text] for text in texts])
    differing = [
        t for t, ours, theirs in zip(texts, expected, found, strict=True) if ours != theirs
    ]
    assert differing == []


def a_value(kind: Scalar | Part, chance: random.Random) -> str:
    """A text that stands for something: what is in a part or a long text is no matter here."""
    match kind:
        case Choice():
            return chance.choice(kind.words)
        case Flag():
            return chance.choice(("true", "false"))
        case Integer():
            return str(chance.randint(kind.least, min(kind.most, kind.least + 5)))
        case Day():
            return f"{chance.randint(1, 3)}.4.2027"
        case Moment():
            return f"{chance.randint(1, 3)}.4.2027 klo {chance.randint(9, 11)}"
    return "jotain"


def read_as(kind: Scalar | Part, text: str) -> object:
    if text == "not_recorded":
        return NOT_RECORDED
    return kind.parse(text) if isinstance(kind, Choice | Flag | Integer | Day | Moment) else text


@pytest.mark.parametrize("many", [300, pytest.param(2_000, marks=pytest.mark.deep)])
@pytest.mark.parametrize("is_", [Given, Order], ids=lambda is_: is_.__name__)
def test_the_form_judges_fields_together_as_the_file_does(
    is_: type[Given] | type[Order], many: int
) -> None:
    chance = random.Random(f"{is_}{many}")
    asked, expected = [], []
    told = {shape: shape_of(shape) for shape in ruled_shapes()}
    ruled = [(s, at) for s in sorted(told, key=str) for at, r in enumerate(s.RULES)
             if isinstance(r, is_)]  # fmt: skip
    for shape, at in chance.choices(ruled, k=many):
        declared, told_ = specs(shape), told[shape]
        given = {
            name: "not_recorded" if spec.or_not_recorded and chance.random() < 0.2
            else a_value(spec.kind, chance)
            for name, spec in declared.items() if spec.required or chance.random() < 0.5
        }  # fmt: skip
        values = {n: read_as(s.kind, given[n]) if n in given else None for n, s in declared.items()}
        expected.append(shape.RULES[at].holds(SimpleNamespace(**values)))
        asked.append([told_["between"][at], given, told_["fields"]])
    assert len({*expected}) == 2, "both right and wrong records are tried"
    assert answers("holds", asked) == expected


def test_a_rule_names_the_fields_as_their_writer_sees_them() -> None:
    (rule,) = Responsible.RULES
    (told,) = shape_of(Responsible)["between"]
    assert for_file(rule.says).endswith(": position, group, body tai organisation")
    assert told["says"] == (
        "Kirjoita yksi näistä: «Rooli», «Ryhmä», «Toimielin» tai «Organisaatio»."
    )
    names = [shape_of(Holder)["fields"][1]["note"], specs(Holder)["people"].note]
    assert names == [
        "Entisellä on «Päättyen», tulevalla «Alkaen».",
        "Entisellä on until, tulevalla since.",
    ]


def test_no_note_and_no_rule_names_a_key_to_those_who_fill_a_form() -> None:
    """A key is a word of a field that is no Finnish word too: `since`, `next_step`, `year`."""
    keys = {k for row in CATALOGUE.values() for s in shapes(row.shape) for k in specs(s)}
    told = [text for row in CATALOGUE.values() for text in texts(shape_of(row.shape))]
    words = {word for text in told for word in re.findall(r"(?<![/-])[a-z_]{3,}(?![/-])", text)}
    assert words & keys == set()
    assert any("«" in text for text in told)


def texts(told: dict[str, Any]) -> Iterator[str]:
    """Every note and rule, those of parts too."""
    yield from (rule["says"] for rule in told["between"])
    for field in told["fields"]:
        yield field["note"]
        if "fields" in field:
            yield from texts(field)


def ruled_shapes() -> set[type[Any]]:
    return {s for row in CATALOGUE.values() for s in shapes(row.shape) if s.RULES}


def shapes(shape: type[Any]) -> Iterator[type[Any]]:
    """The record's and those of its parts."""
    yield shape
    for spec in specs(shape).values():
        if isinstance(spec.kind, Part):
            yield from shapes(spec.kind.shape)


def test_a_name_gets_the_same_id() -> None:
    chance = random.Random(7)
    letters = [chr(code) for code in range(0x20, 0x250)]
    names = ["Ylin IT-päällikkö", *("".join(chance.choices(letters, k=12)) for _ in range(500))]
    assert answers("idOf", names) == [id_of(name) for name in names]
