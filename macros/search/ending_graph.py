"""Classes of endings → one graph in which like remainders are shared.

A state says whether an ending may stop there, and with which marks; a class is a state to start
from. Targets have smaller numbers than the states that lead to them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

Endings = dict[str, int]
# Endings without their common beginning, sorted.
Remainder = tuple[tuple[str, int], ...]
State = tuple[int, tuple[tuple[str, int], ...]]


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
