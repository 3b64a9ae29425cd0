"""One row a type: where its records are written, where they are shown, and in what order."""

from collections.abc import Callable
from dataclasses import fields

import pytest

from macros.model.portal import CATALOGUE, Portal


def test_a_field_of_the_portal_is_named_after_its_folder() -> None:
    assert [f.name for f in fields(Portal)] == [name.replace("-", "_") for name in CATALOGUE]
    assert [row.shape.FOLDER for row in CATALOGUE.values()] == list(CATALOGUE)


@pytest.mark.parametrize(
    ("folder", "home", "file"),
    [
        ("site", "data/site.yml", "data/site.yml"),
        ("open-questions", "data/open-questions/", "data/open-questions/a.yml"),
        ("guidelines", "docs/ohjeet/", "docs/ohjeet/a.md"),
        ("pages", "docs/", "docs/a.md"),
    ],
)
def test_a_record_has_a_file_in_the_home_of_its_type(folder: str, home: str, file: str) -> None:
    assert (CATALOGUE[folder].home, CATALOGUE[folder].file("a")) == (home, file)


RECORDS = {
    "levels": {"ylin": "order: 1", "alin": "title: Alin taso\norder: 2"},
    "groups": {"a": "level: alin", "b": "level: ylin"},
    "changes": {"a": "", "b": "window: {year: 2028}", "c": "window: not_recorded"},
    "decisions": {"a": "date: 4.2.2027", "b": "date: 5.2.2027"},
    "projects": {"a": "title: Ö", "b": "title: Ä"},
}


@pytest.mark.parametrize(
    ("folder", "order"),
    [("groups", "ba"), ("changes", "cba"), ("decisions", "ba"), ("projects", "ba")],
    ids=["from the top", "the latest first", "the newest first", "by title"],
)
def test_pages_stand_in_their_types_order(
    make_portal: Callable[..., Portal], folder: str, order: str
) -> None:
    portal, rank = make_portal(**RECORDS), CATALOGUE[folder].rank
    found = sorted(portal.of(folder).values(), key=lambda record: rank(portal, record))
    assert "".join(record.id for record in found) == order


def test_a_single_record_that_cannot_be_read_is_not_there(
    make_portal: Callable[..., Portal],
) -> None:
    portal = make_portal()
    assert portal.of("site") == {"site": portal.site}
    assert Portal(site=portal.site).of("synonyms") == {}
