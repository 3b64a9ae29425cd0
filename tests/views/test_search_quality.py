"""The quality page has a row for each class of queries, and says how many there were."""

from collections.abc import Callable

from macros.model.portal import Portal
from macros.views.rendering import PageContext
from macros.views.search_quality import search_quality

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
    assert visible_text(search_quality(page)).splitlines() == [
        "Mitattu 4.2.2027: 25 hakulausetta.",
        "Haun mittaus",
        "Hakulauseet | Lauseita | Löytyi (%) | Sija (0–100) | Ei tulosta (%)",
        "Kirjoitusvirhe | 20 | 98 | 95 | 0",
        "Tunnus | 5 | 100 | 90 | 20",
    ]
