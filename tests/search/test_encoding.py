"""Words and numbers as texts; every answer of the engine shows that they are read back."""

from macros.search.encoding import EndingGraph, rests, signs


def test_each_number_is_one_sign_and_none_needs_escaping() -> None:
    assert signs([0, 1, 91]) == "#$~"
    assert not set(' !"') & set(signs(range(100_000)))
    assert len(set(signs(range(100_000)))) == 100_000


def test_large_numbers_are_no_halves_of_signs() -> None:
    text = signs([0xD7FF - 35, 0xD800 - 35, 0x10000])
    assert text.encode().decode() == text
    assert text[:2] == "\ud7ff\ue000"


def test_a_stem_is_told_by_what_it_does_not_share_with_the_one_before() -> None:
    assert list(rests(["kala", "kalasta", "kana"])) == [(0, "kala"), (4, "sta"), (2, "na")]


def test_like_remainders_of_endings_are_kept_once() -> None:
    graph = EndingGraph()
    short, long = (("ssa", 1), ("sta", 1)), (("ossa", 1), ("osta", 1))
    starts = [graph.state(endings) for endings in (short, long, short)]
    assert starts[0] == starts[2] != starts[1]
    states = str(graph).split(" ")
    assert states[starts[1]] == signs([0]) + "o" + signs([starts[0]])
    assert states[0] == signs([1])


def test_targets_have_smaller_numbers() -> None:
    graph = EndingGraph()
    graph.state((("", 1), ("lla", 1), ("n", 2), ("ssa", 1)))
    for number, state in enumerate(str(graph).split(" ")):
        assert all(target < signs([number]) for target in state[2::2])
