"""What a term and a group of words may say, and what is told of the rest."""

import pytest

from macros.files.reading import Reader
from macros.files.yaml import read_yaml
from macros.model.vocabulary import Synonyms, Term
from macros.problems import as_text

TERM = "title: palvelutaso\ndefinition: Sovittu laatu.\n"
SOURCE = "source: {document: malli}\n"


def told(shape: type[Term] | type[Synonyms], text: str) -> str:
    reader = Reader()
    reader.record(shape, read_yaml(text, "a.yml"), id="a")
    return as_text(reader.problems)


@pytest.mark.parametrize(
    "text",
    [
        f"{TERM}status: draft\n",
        f"{TERM}status: draft\npages: [ohjeet/index.md, 'ohjeet/a.md#a']\nsee_also: [b]\n",
        f"{TERM}status: from_source\n{SOURCE}",
    ],
)
def test_a_term_may_be(text: str) -> None:
    assert told(Term, text) == ""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            f"{TERM}status: from_source\n",
            "a.yml:3:9: lähteen sanalla (from_source) on source, luonnoksella (draft) ei",
        ),
        (
            f"{TERM}status: draft\n{SOURCE}",
            "a.yml:3:9: lähteen sanalla (from_source) on source, luonnoksella (draft) ei",
        ),
        (f"{TERM}status: draft\nsee_also: [b, a]\n", "a.yml:4:15: termi viittaa itseensä"),
        (
            f"{TERM}status: draft\npages: [a.md, 'https://example.fi/']\n",
            "a.yml:4:15: pages: «https://example.fi/» on muualla; "
            "kirjoita portaalin oma sivu, kuten ohjeet/index.md",
        ),
    ],
)
def test_a_term_may_not_be(text: str, message: str) -> None:
    assert told(Term, text) == message


def test_a_group_leads_to_pages_of_the_portal() -> None:
    right = "title: Sanat\ngroups:\n  - words: [atk]\n    pages: [index.md]\n"
    assert told(Synonyms, right) == ""
    assert told(Synonyms, right.replace("index.md", "'mailto:a@example.fi'")) == (
        "a.yml:4:13: pages: «mailto:a@example.fi» on muualla; "
        "kirjoita portaalin oma sivu, kuten ohjeet/index.md"
    )


@pytest.mark.parametrize(
    ("group", "fault"),
    [
        ("words: [meili]\n    means: sähköposti", ""),
        ("asked: posti ei lähde, posti jumissa\n    pages: [index.md]", ""),
        ("pages: [index.md]", "a.yml:3:5: ryhmästä puuttuu words tai asked"),
        ("words: [meili]", "a.yml:3:5: ryhmästä puuttuu means tai pages"),
    ],
)
def test_a_group_says_something_of_something(group: str, fault: str) -> None:
    assert told(Synonyms, f"title: Sanat\ngroups:\n  - {group}\n") == fault


def test_a_word_stands_once_in_its_group() -> None:
    text = "title: Sanat\ngroups:\n  - words: [atk, atk]\n    pages: [index.md]\n"
    assert told(Synonyms, text) == "a.yml:3:18: «atk» on luettelossa kahdesti"
