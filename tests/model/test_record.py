"""The walk over a record meets every value, and every type explains its fields."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from macros.model.group import Group
from macros.model.kinds import ID_FORM, NOT_RECORDED, Labelled, NotRecorded, PartId
from macros.model.network import Membership, Network
from macros.model.portal import CATALOGUE, Portal
from macros.model.record import Part, Record, Shape, declared, field, leaves
from tests.toy_meetings import told

SHAPES = [row.shape for row in CATALOGUE.values()]


def test_every_value_is_met_with_its_path(make_portal: Callable[..., Portal]) -> None:
    portal = make_portal(
        groups={
            "ohjaus": """
title: Ohjaus
aliases: [Johto, Kärki]
composition:
  - kind: by_position
    position: it
meetings:
  least: 1
  most: 2
  approximate: false
  phrase: 1–2 vuodessa
tasks: [Päättää.]
source:
  document: malli
"""
        }
    )
    assert [(leaf.path, leaf.value) for leaf in leaves(portal.groups["ohjaus"])] == [
        ("title", "Ohjaus"),
        ("aliases[0]", "Johto"),
        ("aliases[1]", "Kärki"),
        ("level", "ylin"),
        ("purpose", "Ohjaa."),
        ("composition[0].kind", "by_position"),
        ("composition[0].position", "it"),
        ("composition[0].undetermined", False),
        ("meetings.least", 1),
        ("meetings.most", 2),
        ("meetings.approximate", False),
        ("meetings.phrase", "1–2 vuodessa"),
        ("tasks[0]", "Päättää."),
        ("source.document", "malli"),
    ]


def test_what_is_not_recorded_has_no_kind(
    make_portal: Callable[..., Portal],
) -> None:
    portal = make_portal(groups={"ohjaus": ""})
    found = {leaf.path: leaf for leaf in leaves(portal.groups["ohjaus"])}
    assert found["composition"].value is NOT_RECORDED
    assert found["composition"].kind is None


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_every_field_of_a_type_is_explained_in_finnish(shape: type[Record]) -> None:
    assert shape.NOUN
    assert shape.PURPOSE.endswith(".")
    for key, spec in declared(shape):
        assert spec.label, key
        assert spec.note.endswith("."), key
        opened = isinstance(spec.kind, Part) or spec.many
        assert spec.example or opened or not spec.required, f"{key} has no example"


class Colour(Labelled):
    RED = "red", "Punainen"


class Wheel(Shape):
    width: int = field("Leveys", least=1, most=9, example="3")


class Bicycle(Shape):
    name: str = field("Nimi", "Mikä se on.", 20)
    colour: Colour | NotRecorded = field("Väri")
    bought: date | None = field("Ostettu")
    wheels: tuple[Wheel, ...] | NotRecorded | None = field("Pyörät")
    bells: tuple[PartId, ...] = field("Kellot", default=())


FORMS = {
    "name": "teksti, enintään 20 merkkiä",
    "colour": "jokin näistä: red (Punainen); tai not_recorded, jos tietoa ei ole",
    "bought": "päivä, esimerkiksi 4.2.2027",
    "wheels": "luettelo; jokainen kohta: joukko kenttiä (katso alla); "
    "tai not_recorded, jos tietoa ei ole",
    "wheels.width": "kokonaisluku 1–9",
    "bells": f"luettelo; jokainen kohta: tunnus: {ID_FORM}",
}


def test_an_annotation_is_what_may_be_written() -> None:
    found = dict(declared(Bicycle))
    assert {path: spec.form for path, spec in found.items()} == FORMS
    assert [path for path, spec in found.items() if spec.required] == [
        "name", "colour", "wheels.width",
    ]  # fmt: skip
    assert found["colour"].example == "not_recorded"
    assert Bicycle(name="Crescent", colour=Colour.RED).bought is None


@pytest.mark.parametrize(
    ("annotation", "declaration"),
    [
        (float, field("Hinta")),
        (int, field("Määrä", "", 20)),
        (Colour, field("Väri", least=1)),
        (str | int, field("Nimi")),
    ],
    ids=["no such kind", "a number's length", "a colour's bounds", "two kinds"],
)
def test_a_declaration_that_cannot_be_stops_the_program(annotation: Any, declaration: Any) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        type("Wrong", (Shape,), {"__annotations__": {"it": annotation}, "it": declaration})


@pytest.mark.parametrize(
    ("shape", "text", "message"),
    [
        (Group, "composition: [{}, {}]\n", "rooli «{}» on kokoonpanossa kahdesti"),
        (Network, "entitlements: [{}, {}]\n", "tunnus «{}» on verkostossa useammin kuin kerran"),
        (Membership, "use: [{}, {}]\n", "sisällön «{}» käyttö on jo kirjattu"),
    ],
)
def test_a_list_has_each_once(shape: type[Record], text: str, message: str) -> None:
    part = {
        Group: "{{kind: invited, position: {}}}",
        Network: "{{id: {}, title: {}}}",
        Membership: "{{entitlement: {}, used: 1}}",
    }[shape]
    one, other = (part.replace("{}", name).format() for name in ("a", "b"))
    assert message.format("a") in told(shape, text.format(one, one))
    assert message.format("a") not in told(shape, text.format(one, other))
