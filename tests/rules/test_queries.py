"""Rules of judged queries, each with what passes it and what it tells of what does not."""

from collections.abc import Callable

import pytest

from macros.model.portal import Portal
from macros.rules import RULES, structure

Told = list[tuple[str, str, str]]
OWN = (structure.a_query_is_judged_once,)


def asked(*rows: str) -> str:
    return "queries:" + "".join(f"\n  - {{{row}}}" for row in rows)


def same(where: str) -> str:
    return f"lause «TUKKI» on jo tiedostossa queries/{where}.yml; jätä se yhteen paikkaan"


@pytest.mark.parametrize(
    ("records", "told"),
    [
        ({"a": asked("query: tukki, find: [a.md]", "query: tukku, find: [a.md]")}, []),
        (
            {"a": asked("query: tukki, find: [a.md]", "query: TUKKI, find: [b.md]")},
            [("a", "queries[1].query", same("a"))],
        ),
        (
            {
                "a": asked("query: tukki, find: [a.md]"),
                "b": "title: Muut\n"
                + asked("query: tuki, find: [a.md]", "query: TUKKI, find: [a.md]"),
            },
            [("b", "queries[1].query", same("a"))],
        ),
    ],
    ids=["apart", "twice in a class", "in two classes"],
)
def test_what_does_not_hold_is_told(
    make_portal: Callable[..., Portal], records: dict[str, str], told: Told
) -> None:
    portal = make_portal(queries=records)
    own = [rule for rule in RULES if rule in OWN]
    assert [(f.record.id, f.path, f.message) for rule in own for f in rule(portal)] == told
