"""How much of its lists a printed sheet has room for."""

from collections.abc import Mapping, Sequence
from math import ceil

# Letters that surely fit on a row of one column of two on an A4.
ROW = 47


def rows(text: str, width: int = ROW) -> int:
    """How many rows the text takes at most."""
    return max(1, ceil(len(text) / width))


def fitting(lists: Mapping[str, Sequence[float]], room: float) -> dict[str, int]:
    """How many of each list's first items there is room for; each list gets one in turn.

    The lists tell the rows of their items. Each needs a row above it, and one to say it is cut.
    """
    taken = dict.fromkeys(lists, 0)
    left = room - 2 * len([items for items in lists.values() if items])
    for turn in range(max(map(len, lists.values()), default=0)):
        for name, items in lists.items():
            if taken[name] == turn < len(items) and items[turn] <= left:
                taken[name] += 1
                left -= items[turn]
    return taken
