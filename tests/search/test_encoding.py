"""Numbers and letters in few bytes; every answer of the engine shows that they are read back."""

from macros.search.bits import Bits
from macros.search.encoding import Encoder, Letters
from macros.search.ending_graph import EndingGraph


def test_bits_fill_bytes_from_the_high_end() -> None:
    bits = Bits()
    bits.unary(2)
    bits.rice(9, 2)
    bits.gamma(5)
    bits.unary(4, most=4)
    # 110, 110 01, 110 01, 1111 and what is left of the byte
    assert bytes(bits) == bytes([0b11011001, 0b11001111, 0b10000000])


def test_what_repeats_takes_few_bytes() -> None:
    out = Encoder()
    letters = Letters(out, ["kokous "])
    letters.write("text", "", "kokous " * 200)
    assert len(bytes(out)) < 100


def test_like_remainders_of_endings_are_kept_once() -> None:
    graph = EndingGraph.of([{"ssa": 1, "sta": 1}, {"ossa": 1, "osta": 1}, {"": 1}])
    assert len(graph.starts) == 3
    assert graph.states[graph.starts[1]] == (0, (("o", graph.starts[0]),))
    assert graph.states[graph.starts[2]] == (1, ())
