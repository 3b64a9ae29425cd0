"""Names stand in the order of a Finnish index."""

import pytest

from macros.model.alphabet import finnish_order, index_letter


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


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("asia", "A"), ("Äly", "Ä"), ("öljy", "Ö"), ("Åbo", "Å"), ("écu", "E"), ("šakki", "S"),
        ("2FA", "0–9"), ("§ 278", "0–9"), ("«Malli»", "M"), ("…", "0–9"),
    ],
)  # fmt: skip
def test_a_word_stands_under_its_first_letter(text: str, letter: str) -> None:
    assert index_letter(text) == letter
