"""Every record leads to the file that an editor changes."""

from collections.abc import Callable

import pytest

from macros.model.places import file_of
from macros.model.portal import Portal
from macros.views.editing import Editing, form_address

REPOSITORY = "https://example.fi/mallila/ohjeet"


@pytest.mark.parametrize(
    ("folder", "key", "file"),
    [
        ("groups", "ohjaus", "data/groups/ohjaus.yml"),
        ("open_questions", "kuka", "data/open-questions/kuka.yml"),
        ("guidelines", "tuki", "docs/ohjeet/tuki.md"),
        ("pages", "hallinta/index", "docs/hallinta/index.md"),
    ],
)
def test_a_record_is_in_its_file(
    make_portal: Callable[..., Portal], folder: str, key: str, file: str
) -> None:
    record = make_portal(**{folder: {key: ""}}).of(folder)[key]
    assert file_of(record) == file
    assert Editing(REPOSITORY, "main").address(file_of(record)) == f"{REPOSITORY}/edit/main/{file}"


def test_the_portal_itself_is_in_a_file_of_its_own(make_portal: Callable[..., Portal]) -> None:
    assert file_of(make_portal().site) == "data/site.yml"


def test_a_folder_of_a_larger_repository_stands_in_the_address() -> None:
    editing = Editing(REPOSITORY, "main", "työ #1/")
    assert editing.address("docs/a.md") == f"{REPOSITORY}/edit/main/ty%C3%B6%20%231/docs/a.md"


def test_a_new_file_has_an_editor_too() -> None:
    assert Editing(REPOSITORY).address("data/terms/", "new") == f"{REPOSITORY}/new/main/data/terms/"


def test_a_form_is_asked_for_with_values() -> None:
    assert form_address("decisions", group="ohjaus", date="4.2.2027") == (
        "muokkaa/decisions/?group=ohjaus&date=4.2.2027"
    )
    assert form_address("decisions", "a/b", "date") == "muokkaa/decisions/?id=a/b#date"


def test_without_a_repository_there_is_no_editor(make_portal: Callable[..., Portal]) -> None:
    assert Editing().address(file_of(make_portal().site)) is None
    assert Editing().address("docs/index.md") is None
