"""What the forms are told of the fields; and a file that they write is read as it was meant."""

import json
import random
from collections.abc import Callable
from typing import Any

import pytest
from jinja2.utils import htmlsafe_json_dumps

from macros.files.text import read_text
from macros.files.yaml import read_yaml
from macros.model.occasion import Meeting
from macros.model.portal import CATALOGUE, Portal
from macros.model.record import declared
from macros.views.editing import Editing
from macros.views.forms import FormPage, form_files, form_pages, plain, shape_of
from macros.views.rendering import PageContext
from tests.views.conftest import REPOSITORY
from tests.views.editing_script import answers

HOSTILE = (
    "no", "Yes", "null", "~", "not_recorded", "012", "1.10", "12:30", "2027-02-04", "a: b",
    "a #b", "#a", "- a", "* a", "&a", "!a", "%a", "@a", "`a`", "|", ">-", "{{ a }}", "{% a %}",
    "[a]", "{a}", "it's", '"a"', "'", "a\\n", "\\", "a:", ":a", "nimi:Ohjaus", "note: a",
    "<script>alert(1)</script>", "title: x " * 20, "sana " * 60, "a" * 400, "--- a", "... a",
    "? a", "a, b", "ä\u00a0b", "😀", "12 %", "# sana " * 20, "</code>", "1) eka", "– viiva",
    "• pallo", "a  b", "= a", "<<", "a\u00a0 b " * 30,
)  # fmt: skip


def made(fields: list[dict[str, Any]], chance: random.Random) -> dict[str, Any]:
    """Values for a part of the fields, with hostile texts wherever a text may stand."""
    told = [field for field in fields if field["required"] or chance.random() < 0.5]
    return {field["name"]: value_of(field, chance) for field in told}


def value_of(field: dict[str, Any], chance: random.Random) -> Any:
    if field["unknown"] and chance.random() < 0.2:
        return "not_recorded"
    values = [one(field, chance) for _ in range(chance.randrange(1, 4) if field["many"] else 1)]
    return values if field["many"] else values[0]


def one(field: dict[str, Any], chance: random.Random) -> Any:
    if "fields" in field:
        required = [{**f, "required": True} for f in field["fields"][:1]]
        return made([*required, *field["fields"][1:]], chance)
    if field["is"] in ("Text", "Address"):
        return chance.choice(HOSTILE)
    if "options" in field:
        return chance.choice(field["options"])[0]
    return {"Day": "4.2.2027", "Moment": "4.2.2027 klo 9.00", "Integer": "12", "Euros": "12 000",
            "Identifier": "a-1", "Reference": "no",
            "Name": "a.md"}[field["is"]]  # fmt: skip


@pytest.mark.parametrize("folder", [f for f, row in CATALOGUE.items() if not row.written])
def test_what_a_form_writes_is_read_as_it_was_meant(folder: str) -> None:
    chance = random.Random(folder)
    fields = shape_of(CATALOGUE[folder].shape)["fields"]
    values = [made(fields, chance) for _ in range(40)]
    tidied = answers("tidy", [json.dumps(value, ensure_ascii=False) for value in values])
    meant = [json.loads(text) for text in tidied]
    for text, value in zip(answers("yaml", [[fields, v] for v in meant]), meant, strict=True):
        assert plain(read_yaml(read_text(text.encode(), "a.yml"), "a.yml")) == stripped(value), text


def stripped(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: stripped(inner) for key, inner in value.items()}
    return [stripped(v) for v in value] if isinstance(value, list) else value.strip()


def test_a_file_reads_as_an_editor_would_write_it() -> None:
    value = {
        "title": "Ohjausryhmän kokous",
        "group": "ohjaus",
        "status": "planned",
        "window": {"year": "2027", "month": "4"},
        "place": "not_recorded",
        "topics": ["Talous: toteutuma", "Projektisalkku"],
    }
    (text,) = answers("yaml", [[shape_of(Meeting)["fields"], value]])
    assert sorted(text.splitlines()) == sorted(
        ["title: Ohjausryhmän kokous", "group: ohjaus", "status: planned", "window:",
         "  year: 2027", "  month: 4", "place: not_recorded", "topics:",
         "  - 'Talous: toteutuma'", "  - Projektisalkku"]
    )  # fmt: skip


@pytest.fixture
def pages(make_portal: Callable[..., Portal]) -> Callable[..., dict[str, FormPage]]:
    """The form pages by their type; `site` is the portal's own record."""

    def made_with(repository: str = REPOSITORY, **records: Any) -> dict[str, FormPage]:
        page = PageContext(make_portal(**records), "", Editing(repository))
        return {form.name.split("/")[1]: form for form in form_pages(page)}

    return made_with


def test_every_type_has_a_form_and_stands_in_the_list(
    pages: Callable[..., dict[str, FormPage]],
) -> None:
    found = pages()
    assert {*found} == {*CATALOGUE, "index.html"}
    assert all(f'href="{folder}/"' in found["index.html"].html for folder in CATALOGUE)


def test_a_form_tells_of_each_field_without_a_script(
    pages: Callable[..., dict[str, FormPage]], visible_text: Callable[[str], str]
) -> None:
    html = pages()["annual-tasks"].html
    assert "title | Nimi (pakollinen). Mitä tehdään. | " in visible_text(html)


LINES = {
    "required": "order | Järjestys (pakollinen). 1 on ylin taso. | kokonaisluku 1–9. Esimerkki: 1",
    "may be left out": "several | Useita henkilöitä. Onko roolissa useampi henkilö yhtä aikaa. | "
    "true (kyllä) tai false (ei)",
    "may be unknown": "use.used | Käytetty (pakollinen). Montako on käytetty. | "
    "kokonaisluku 0–999; tai not_recorded, jos tietoa ei ole. Esimerkki: not_recorded",
}


def test_a_form_lists_every_field_of_its_file(
    pages: Callable[..., dict[str, FormPage]], visible_text: Callable[[str], str]
) -> None:
    found = {folder: page.html for folder, page in pages().items() if folder in CATALOGUE}
    lines = {folder: visible_text(html).split("\n") for folder, html in found.items()}
    for folder, row in CATALOGUE.items():
        start = lines[folder].index("Kenttä | Merkitys | Mitä kirjoitetaan") + 1
        told = [line.split(" | ")[0] for line in lines[folder][start:]]
        assert told == [path for path, _ in declared(row.shape)]
    said = {line for page in lines.values() for line in page}
    assert [what for what, line in LINES.items() if line not in said] == []


def test_a_form_leads_to_the_records_that_it_can_be_filled_with(
    pages: Callable[..., dict[str, FormPage]],
) -> None:
    html = pages(groups={"ohjaus": "title: Ohjaus"})["groups"].html
    assert "<summary>Muuta jo kirjattua</summary>" in html
    assert '<a href="?id=ohjaus">Ohjaus</a>' in html
    assert "Muuta jo kirjattua" not in pages()["changes"].html


def test_without_a_repository_no_button_leads_there(
    pages: Callable[..., dict[str, FormPage]],
) -> None:
    with_it, without = pages()["groups"].html, pages("")["groups"].html
    assert pages()["groups"].given["new"] == f"{REPOSITORY}/new/main/data/groups/"
    assert pages("")["groups"].given["new"] == ""
    assert 'data-form-act="github"' in with_it
    assert "GitHubissa tarvitset" in with_it
    assert 'data-form-act="github"' not in without
    assert "example.fi/ohjeet" not in without
    assert 'data-form-act="mail"' not in with_it


def test_a_letter_is_offered_where_the_portal_has_an_address(
    pages: Callable[..., dict[str, FormPage]],
) -> None:
    form = pages("", site="feedback: mailto:palaute@example.fi")["groups"]
    assert 'data-form-act="mail"' in form.html
    assert form.given["mail"] == "mailto:palaute@example.fi"
    other = pages(site="feedback: https://example.fi/palaute")["groups"]
    assert 'data-form-act="mail"' not in other.html


def test_hostile_titles_stay_text(pages: Callable[..., dict[str, FormPage]]) -> None:
    title = "</script><script>alert(1)</script>"
    form = pages(groups={"ohjaus": f"title: {title}"})["meetings"]
    assert title not in form.html
    told = str(htmlsafe_json_dumps(form.given))  # as the theme's template writes it
    assert "\\u003c/script\\u003e" in told
    assert title not in told


def test_the_files_beside_hold_what_editors_wrote() -> None:
    text = "title: Ohjaus\nnote: ~\ntasks:\n  - a: 'no'\n"
    node = read_yaml(text, "a.yml")
    files = dict(form_files({("groups", "ohjaus"): node}))
    assert json.loads(files["muokkaa/groups/tiedot.json"]) == {
        "ohjaus": {"title": "Ohjaus", "tasks": [{"a": "no"}]}
    }
    assert json.loads(files["muokkaa/terms/tiedot.json"]) == {}
    assert json.loads(files["muokkaa/saannot.json"])["latest"] == 2050
