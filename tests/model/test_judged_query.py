"""What a judged query may say, and what is told of the rest."""

import pytest

from macros.files.reading import Reader
from macros.files.yaml import read_yaml
from macros.model.vocabulary import JudgedQuery, QueryClass
from macros.problems import as_text


def told(rows: str) -> str:
    reader = Reader()
    text = f"title: Kirjoitusvirhe\nqueries:\n{rows}"
    reader.record(QueryClass, read_yaml(text, "a.yml"), id="a")
    return as_text(reader.problems)


@pytest.mark.parametrize(
    "row",
    [
        "  - {query: tukki, find: [ohjeet/tuki.md]}\n",
        "  - {query: support, find: [a.md], language: en}\n",
        "  - {query: tukki, find: [ohjeet/tuki.md, index.md], equal: true}\n",
        "  - {query: tukki, find: [0.md, 1.md, 2.md, 3.md, 4.md, 5.md, 6.md, 7.md, 8.md, 9.md]}\n",
    ],
)
def test_a_query_may_be(row: str) -> None:
    assert told(row) == ""


NO_PAGE = "ei ole portaalin sivu; kirjoita sivun tiedosto, kuten ohjeet/index.md"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (
            "  - {query: tukki, find: []}\n",
            "a.yml:3:26: luettelo «find» on tyhjä; lisää kohta tai poista kenttä",
        ),
        (
            "  - {query: tukki}\n",
            "a.yml:3:5: pakollinen kenttä «find» (Sivut) puuttuu",
        ),
        (
            "  - {query: tukki, find: [a.md, ohjeet/tuki/]}\n",
            f"a.yml:3:33: «ohjeet/tuki/» {NO_PAGE}",
        ),
        (
            "  - {query: tukki, find: ['a.md#kohta']}\n",
            f"a.yml:3:27: «a.md#kohta» {NO_PAGE}",
        ),
        (
            "  - {query: tukki, find: ['https://example.fi/']}\n",
            f"a.yml:3:27: «https://example.fi/» {NO_PAGE}",
        ),
        (
            "  - {query: tukki, find: [a.md, a.md]}\n",
            "a.yml:3:33: «a.md» on luettelossa kahdesti",
        ),
        (
            "  - {query: tukki, find: [0.md, 1.md, 2.md, 3.md, 4.md, 5.md, 6.md, 7.md, 8.md, 9.md,"
            " 10.md]}\n",
            "a.yml:3:26: sivuja on 11, mutta niitä voi olla enintään 10",
        ),
        (
            "  - {query: tukki, find: [a.md], equal: true}\n",
            "a.yml:3:41: yhtä hyviä sivuja on oltava vähintään kaksi; poista rivi equal",
        ),
        (
            "  - {query: support, find: [a.md], language: fi}\n",
            "a.yml:3:46: language: «fi» ei ole sallittu arvo; "
            "valitse «en» (englanti) tai «sv» (ruotsi)",
        ),
    ],
)
def test_a_query_may_not_be(row: str, message: str) -> None:
    assert told(row) == message


def test_the_first_page_is_the_best_unless_all_are_as_good() -> None:
    pages = ("b.md", "a.md")
    assert JudgedQuery(query="tukki", find=pages).best == "b.md"
    assert JudgedQuery(query="tukki", find=pages, equal=True).best is None
