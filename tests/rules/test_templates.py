"""A template that was copied and not filled in is told at its place."""

from collections.abc import Callable

import pytest

from macros.model.portal import Portal
from macros.pages.source import read_page
from macros.problems import as_text
from macros.rules import page_problems
from macros.rules.texts import texts_of_records_are_written

TOLD = "mallin teksti «{}» on jäänyt tähän; kirjoita oma tietosi tai poista kohta"


def told(text: str) -> str:
    page = read_page(f"---\nsummary: A.\n---\n# Ohje\n\n{text}\n".encode(), "s.md")
    return as_text(page_problems(page, page_path="s.md", known_pages={"s.md"}, macro_names=()))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("1. Kirjoita tähän, mitä tehdään ensin.", "6:4"),
        ("## Kirjoita tähän, mistä on kyse", "6:4"),
        ("Kirjoita tähän", "6:1"),
        ("| Tilanne | Kunnassa |\n|---|---|\n| Apu | Kirjoita tähän |", "8:9"),
    ],
)
def test_a_line_of_a_template_is_refused(text: str, place: str) -> None:
    assert told(text) == f"s.md:{place}: {TOLD.format('Kirjoita tähän')}"


@pytest.mark.parametrize(
    "text",
    [
        "1. Kirjoita tähän kenttään nimesi.",
        "Mallissa lukee ”Kirjoita tähän”.",
        "```markdown\nKirjoita tähän, mitä teet.\n```",
    ],
)
def test_a_sentence_of_ones_own_and_a_shown_template_are_not(text: str) -> None:
    assert told(text) == ""


def test_a_value_of_a_template_is_refused(make_portal: Callable[..., Portal]) -> None:
    held = "holder: {state: held, people: [{name: Etunimi Sukunimi}]}"
    summary = "summary: Kirjoita tähän, mitä ohjeesta saa."
    portal = make_portal(positions={"it": held}, guidelines={"a": summary, "b": ""})
    assert [(f.record.id, f.path, f.message) for f in texts_of_records_are_written(portal)] == [
        ("it", "holder.people[0].name", TOLD.format("Etunimi Sukunimi")),
        ("a", "summary", TOLD.format("Kirjoita tähän, mitä ohjeesta saa.")),
    ]
