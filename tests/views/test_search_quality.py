"""The quality page has a row for each class of queries, and lists every query with its pages."""

from collections.abc import Callable
from typing import Any

from macros.model.portal import Portal
from macros.views import PAGE_VIEWS
from macros.views.rendering import PageContext

CLASSES = """title: Haun mittaus
measured: 4.2.2027
classes:
  - {title: Kirjoitusvirhe, queries: 20, found: 98, rank: 95, empty: 0}
  - {title: Tunnus, queries: 5, found: 100, rank: 90, empty: 20}
"""


def test_each_class_is_a_row(
    make_portal: Callable[..., Portal], visible_text: Callable[[str], str]
) -> None:
    page = PageContext(make_portal(search=CLASSES), "tietoa/haku/")
    assert visible_text(PAGE_VIEWS["search_quality"](page)).splitlines() == [
        "Mitattu 4.2.2027: 25 hakulausetta.",
        "Haun mittaus",
        "Hakulauseet | Lauseita | Löytyi (%) | Sija (0–100) | Ei tulosta (%)",
        "Kirjoitusvirhe | 20 | 98 | 95 | 0",
        "Tunnus | 5 | 100 | 90 | 20",
    ]


def test_what_has_not_been_measured_is_said_so(
    make_portal: Callable[..., Portal], visible_text: Callable[[str], str]
) -> None:
    portal = make_portal(search="title: Haun mittaus\nmeasured: not_recorded")
    (line,) = visible_text(
        PAGE_VIEWS["search_quality"](PageContext(portal, "tietoa/haku/"))
    ).splitlines()
    assert line.startswith("Haun mittaus: Ei kirjattu Täydennä")


ASKED: dict[str, Any] = {
    "queries": {
        "a": """
title: Vieras sana
queries: [{query: support, find: [ohjeet/tuki.md], language: en}]
""",
        "b": """
title: Arki
queries:
  - {query: kone ei käynnisty, find: [ohjeet/tuki.md, index.md]}
  - {query: milloin kokous on, find: [index.md, hallinta/ohjaus.md], equal: true}
""",
    },
    "guidelines": {"tuki": ""},
    "pages": {"index": ""},
    "groups": {"ohjaus": "title: Ohjausryhmä"},
}


def test_each_query_is_listed_with_its_pages_by_class(shown: Callable[..., list[str]]) -> None:
    assert shown("judged_queries", at="tietoa/haku/", **ASKED) == [
        "Arki (2)",
        "kone ei käynnisty: Tuki, Index",
        "milloin kokous on: Index, Ohjausryhmä (yhtä hyvät)",
        "Vieras sana (1)",
        "support: Tuki",
    ]


def test_the_pages_are_linked(links: Callable[..., dict[str, str]]) -> None:
    assert links("judged_queries", at="tietoa/haku/", **ASKED) == {
        "Tuki": "../../ohjeet/tuki/",
        "Index": "../../",
        "Ohjausryhmä": "../../hallinta/ohjaus/",
    }


def test_a_class_has_a_spot_and_a_query_its_language(rendered: Callable[..., str]) -> None:
    html = rendered("judged_queries", at="tietoa/haku/", **ASKED)
    assert '<details class="folded" id="lauseet-a">' in html
    assert '<q lang="en">support</q>' in html
    assert "<q>kone ei käynnisty</q>" in html


def test_without_queries_the_page_says_so(shown: Callable[..., list[str]]) -> None:
    assert shown("judged_queries") == ["Tietoja ei ole vielä kirjattu."]
