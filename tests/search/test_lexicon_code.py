"""The graph of endings; every answer of the engine shows that words are read back."""

from macros.search.lexicon_code import BASE, EndingGraph


def test_like_remainders_of_endings_are_kept_once() -> None:
    graph = EndingGraph()
    starts = [graph.begin(e, "-") for e in ({"ssa": 1, "sta": 1}, {"ossa": 1, "osta": 1})]
    states = graph.states()
    assert states[starts[1]] == (0, ("o", starts[0]))
    assert states[0] == (1,)
    assert graph.begin({"ssa": 1, "sta": 1}, "-") == starts[0]


def test_the_ending_of_the_dictionary_s_form_is_marked() -> None:
    graph, endings = EndingGraph(), {"": 1, "n": 1}
    plain, marked = graph.begin(endings, "-"), graph.begin(endings, "")
    assert [graph.states()[state][0] for state in (plain, marked)] == [1, 1 | BASE]


def test_targets_have_smaller_numbers() -> None:
    graph = EndingGraph()
    graph.begin({"": 1, "lla": 1, "n": 2, "ssa": 1}, "-")
    for number, (_, *arrows) in enumerate(graph.states()):
        assert all(target < number for _, target in arrows)
