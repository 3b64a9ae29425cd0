"""Classes of endings → one graph in which like remainders are shared; `ending_graph.js` reads it.

A state says whether an ending may stop there, and with which marks; a class is a state to start
from. Targets have smaller numbers than the states that lead to them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from .encoding import Encoder
from .letters import END, Letters

Endings = dict[str, int]
# Endings without their common beginning, sorted.
Remainder = tuple[tuple[str, int], ...]
# A sign and the state that it leads to.
Arrow = tuple[str, int]
State = tuple[int, tuple[Arrow, ...]]

_CLOSE: Arrow = (END, 0)
_FRONT = str.maketrans("aouäöy", "äöyaou")


@dataclass
class EndingGraph:
    """States by number, and the number at which each class starts."""

    states: list[State] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    _numbers: dict[State, int] = field(default_factory=dict)
    _known: dict[Remainder, int] = field(default_factory=dict)

    @classmethod
    def of(cls, classes: Iterable[Endings]) -> "EndingGraph":
        graph = cls()
        for endings in classes:
            graph.starts.append(graph._state(tuple(sorted(endings.items()))))
        return graph

    def _state(self, endings: Remainder) -> int:
        if endings not in self._known:
            self._known[endings] = self._made(endings)
        return self._known[endings]

    def _made(self, endings: Remainder) -> int:
        marks = 0
        after: dict[str, list[tuple[str, int]]] = {}
        for ending, mark in endings:
            if ending:
                after.setdefault(ending[0], []).append((ending[1:], mark))
            else:
                marks = mark
        arrows = tuple((sign, self._state(tuple(rest))) for sign, rest in after.items())
        if (marks, arrows) not in self._numbers:
            self._numbers[marks, arrows] = len(self.states)
            self.states.append((marks, arrows))
        return self._numbers[marks, arrows]


def harmonic(endings: Remainder) -> tuple[Remainder, bool]:
    """Endings with back vowels, and whether the word has front ones in their place."""
    letters = {sign for ending, _ in endings for sign in ending}
    if letters.isdisjoint("äöy") or not letters.isdisjoint("aou"):
        return endings, False
    return tuple(sorted((ending.translate(_FRONT), marks) for ending, marks in endings)), True


def write_graph(out: Encoder, classes: Iterable[Remainder]) -> None:
    graph = EndingGraph.of(dict(endings) for endings in classes)
    arrows = _Arrows(out, graph)
    for number, (marks, own) in enumerate(graph.states):
        out.symbol([("marks",)], marks, 5)
        arrows.write(number, own)
    out.number([("classes",)], len(graph.starts))
    for start in graph.starts:
        out.choice("start", start, len(graph.states))


class _Arrows:
    """Writes the arrows of each state: often one is followed by the same as lately."""

    def __init__(self, out: Encoder, graph: EndingGraph) -> None:
        self._out = out
        self._signs = Letters(
            out, "endings", ("".join(sign for sign, _ in own) for _, own in graph.states)
        )
        self._followed: dict[Arrow, Arrow] = {}
        self._recent: dict[int, list[int]] = {}
        out.number([("states",)], len(graph.states))

    def write(self, state: int, arrows: Iterable[Arrow]) -> None:
        before = _CLOSE
        for arrow in (*arrows, _CLOSE):
            expected = self._followed.get(before)
            if expected:
                self._out.symbol([("expected",)], int(arrow == expected), 1)
            if arrow != expected:
                self._write(state, before[0], arrow)
            self._followed[before] = arrow
            before = arrow

    def _write(self, state: int, before: str, arrow: Arrow) -> None:
        sign, target = arrow
        self._signs.write_sign([("sign",), ("sign", self._signs.number_of(before))], sign)
        if sign != END:
            self._write_target(state, self._signs.number_of(sign), target)

    def _write_target(self, state: int, sign: int, target: int) -> None:
        """To where another arrow with the sign led lately, or so many states back."""
        recent = self._recent.setdefault(sign, [])
        place = recent.index(target) + 1 if target in recent else 0
        self._out.number([("recent",), ("recent", sign)], place)
        if place:
            recent.pop(place - 1)
        else:
            self._out.number([("back",)], state - target - 1)
        recent.insert(0, target)
