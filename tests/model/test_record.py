"""The walk over a record meets every value, and every type explains its fields."""

from collections.abc import Callable
from typing import Any

import pytest

from macros.model.kinds import NOT_RECORDED, ListOf, OrNotRecorded, Part
from macros.model.page import Guideline, Page
from macros.model.portal import RECORD_TYPES, SINGLE_TYPES, Portal
from macros.model.record import Record, leaves, specs

SHAPES = [*RECORD_TYPES, *SINGLE_TYPES, Guideline, Page]


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


def test_what_is_not_recorded_keeps_the_kind_that_says_so(
    make_portal: Callable[..., Portal],
) -> None:
    portal = make_portal(groups={"ohjaus": ""})
    found = {leaf.path: leaf for leaf in leaves(portal.groups["ohjaus"])}
    assert found["composition"].value is NOT_RECORDED
    assert isinstance(found["composition"].kind, OrNotRecorded)


def parts(shape: type[Any]) -> list[type[Any]]:
    found = [shape]
    for spec in specs(shape).values():
        kind = spec.kind
        while isinstance(kind, ListOf | OrNotRecorded):
            kind = kind.item if isinstance(kind, ListOf) else kind.kind
        found += parts(kind.shape) if isinstance(kind, Part) else []
    return found


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_every_field_of_a_type_is_explained_in_finnish(shape: type[Record]) -> None:
    assert shape.NOUN
    assert shape.PURPOSE.endswith(".")
    for part in parts(shape):
        for key, spec in specs(part).items():
            assert spec.label, key
            assert spec.note.endswith("."), key
            opened = isinstance(spec.kind, Part | ListOf)
            assert spec.example or opened or not spec.required, f"{key} has no example"
