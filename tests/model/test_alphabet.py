"""Names stand in the order of a Finnish index."""

import pytest

from macros.model.alphabet import finnish_order


@pytest.mark.parametrize(
    "ordered",
    [
        ["aika", "zoom", "åland", "äly", "öljy"],
        ["Aika", "asia", "Äly", "öljy"],
        ["tuki", "tuki ja palvelu", "tukä"],
        ["2 asiaa", "asia"],
    ],
    ids=["last letters", "capitals", "in the middle of a word", "figures"],
)
def test_an_index_is_in_finnish_order(ordered: list[str]) -> None:
    backwards = list(reversed(ordered))
    assert sorted(backwards, key=finnish_order) == ordered


def test_a_capital_makes_no_difference() -> None:
    assert finnish_order("ÄLYÄ, ÅÖ") == finnish_order("älyä, åö")
