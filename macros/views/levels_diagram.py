"""The levels of cooperation as a drawing that reads on a phone; `levels` lists the same."""

import textwrap
from dataclasses import dataclass

from ..model.group import Group, Level
from ..model.kinds import NOT_RECORDED
from ..model.portal import Portal
from .groups import from_the_top
from .rendering import PageContext, render

# In units of the drawing, which is as wide as a phone's column of text.
WIDTH = 360
PADDING = 18
LINE_HEIGHT = 22
GAP = 34
LETTERS_ON_A_LINE = 40


@dataclass(frozen=True)
class Line:
    """A line of text and the height of its baseline; `group` when it is a group's name."""

    text: str
    y: int
    role: str
    group: Group | None = None


@dataclass(frozen=True)
class Box:
    """A level's box: `step` is its place from the top, 1 first."""

    step: int
    y: int
    lines: tuple[Line, ...]

    @property
    def height(self) -> int:
        """From the top edge to the bottom edge."""
        return len(self.lines) * LINE_HEIGHT + 2 * PADDING

    @property
    def bottom(self) -> int:
        """The lower edge, where the line to the next level starts."""
        return self.y + self.height


def levels_diagram(page: PageContext) -> str:
    """The levels from the top down, each with its groups and how often they meet."""
    boxes = stacked(page.portal)
    height = boxes[-1].bottom + 2 if boxes else 0
    return render(
        "levels_diagram.svg.jinja", page, boxes=boxes, width=WIDTH, height=height,
        padding=PADDING, description=described(page.portal),
    )  # fmt: skip


def stacked(portal: Portal) -> list[Box]:
    """One box a level, each below the one before."""
    boxes: list[Box] = []
    for step, level in enumerate(levels_from_the_top(portal), start=1):
        y = boxes[-1].bottom + GAP if boxes else 2
        boxes.append(Box(step, y, _lines(portal, level, y)))
    return boxes


def levels_from_the_top(portal: Portal) -> list[Level]:
    """The levels in their order."""
    return sorted(portal.levels.values(), key=lambda level: level.order)


def described(portal: Portal) -> str:
    """The drawing in a sentence or two, for those who do not see it."""
    return ". ".join(
        f"{level.title}: " + ", ".join(g.title for g in _groups(portal, level))
        for level in levels_from_the_top(portal)
    )


def _lines(portal: Portal, level: Level, top: int) -> tuple[Line, ...]:
    said: list[tuple[str, str, Group | None]] = [(level.title, "level", None)]
    for group in _groups(portal, level):
        said += [(part, "group", group) for part in _wrapped(group.title)]
        said += [(part, "meetings", None) for part in _wrapped(_meetings(group))]
    first = top + PADDING + LINE_HEIGHT - 6
    return tuple(
        Line(text, first + index * LINE_HEIGHT, role, group)
        for index, (text, role, group) in enumerate(said)
    )


def _groups(portal: Portal, level: Level) -> list[Group]:
    return [group for group in from_the_top(portal) if group.level == level.id]


def _meetings(group: Group) -> str:
    if group.meetings is NOT_RECORDED:
        return "Kokousten määrä: ei kirjattu"
    return f"Kokousten määrä: {group.meetings.phrase}"


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, LETTERS_ON_A_LINE, break_long_words=False)
