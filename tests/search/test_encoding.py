"""Numbers and letters in few bytes; every answer of the engine shows that they are read back."""

from macros.search.bits import Bits
from macros.search.encoding import Encoder
from macros.search.ending_graph import EndingGraph, harmonic
from macros.search.letters import Letters
from macros.search.stem_code import Classes


def coded(*texts: str) -> int:
    """How many bytes the texts take."""
    out = Encoder()
    letters = Letters(out, "words", texts)
    for text in texts:
        letters.write("text", "", text)
    return len(bytes(out))


def test_numbers_in_the_middle_take_a_bit_less() -> None:
    bits = Bits()
    for value in range(5):
        bits.below(value, 5)
    # 111, 00, 01, 10, 110 and what is left of the byte
    assert bytes(bits) == bytes([0b11100011, 0b01100000])


def test_what_is_known_on_both_sides_narrows_a_number() -> None:
    bits = Bits()
    bits.ascending([0, 1, 2, 3, 7], 0, 8)
    # 2 of 2 … 5; nothing for 1 and 0; 7 of 4 … 7; 3 of 3 … 6: two bits each
    assert bytes(bits) == bytes([0b10011000])


def test_all_that_there_can_be_takes_no_bits() -> None:
    bits = Bits()
    bits.ascending(range(100), 0, 100)
    assert bytes(bits) == b""


def test_what_repeats_takes_few_bytes() -> None:
    assert coded("kokous " * 200) < 100


def test_numbers_are_short_when_they_are_like_those_before() -> None:
    out = Encoder()
    for _ in range(1_000):
        out.number([("count",)], 70_000)
    assert len(bytes(out)) < 1_500


def test_like_remainders_of_endings_are_kept_once() -> None:
    graph = EndingGraph.of([{"ssa": 1, "sta": 1}, {"ossa": 1, "osta": 1}, {"": 1}])
    assert len(graph.starts) == 3
    assert graph.states[graph.starts[1]] == (0, (("o", graph.starts[0]),))
    assert graph.states[graph.starts[2]] == (1, ())


def test_endings_with_front_vowels_are_those_with_back_ones() -> None:
    assert harmonic((("llä", 1), ("ssä", 1), ("yt", 1))) == (
        (("lla", 1), ("ssa", 1), ("ut", 1)),
        True,
    )
    assert harmonic((("lla", 1), ("n", 1))) == ((("lla", 1), ("n", 1)), False)


def test_endings_with_vowels_of_both_kinds_stay() -> None:
    both = (("a", 1), ("ä", 1))
    assert harmonic(both) == (both, False)


def test_classes_are_counted_without_their_vowels() -> None:
    back, front, rare = (("lla", 1),), (("llä", 1),), (("n", 1),)
    classes = Classes([rare, back, front, front])
    assert classes.patterns == [back, rare]
    assert [classes.of(one) for one in (back, front, rare)] == [(0, False), (0, True), (1, False)]
