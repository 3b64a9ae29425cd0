"""A page's content → its sections, as a reader sees them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..pages.html import Node
from .documents import Section

_HEADINGS = {"h2", "h3", "h4"}
_UNSEEN = {"script", "style", "template", "svg", "h1", "button"}
_UNSEEN_CLASSES = {"headerlink", "edit-link", "visually-hidden", "unsearched"}
_INLINE = {"a", "abbr", "b", "cite", "code", "em", "i", "mark", "q", "small", "span", "strong",
           "sub", "sup", "time"}  # fmt: skip


def sections(content: Node, spots: Mapping[str, str]) -> tuple[Section, ...]:
    """The top of the page, and what stands under each heading and at each spot.

    `spots` are the elements of records on a page that they share, with their titles.
    """
    reader = _Reader(spots)
    reader.read(content)
    return tuple(
        Section(part.anchor, _spaced(part.heading), _spaced(part.text), part.folded)
        for part in reader.parts
        if _spaced(part.text) or part.heading
    )


@dataclass
class _Part:
    anchor: str
    heading: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    folded: bool = False


class _Reader:
    """Follows the elements; a spot's text is its own, and after it the section goes on."""

    def __init__(self, spots: Mapping[str, str]) -> None:
        self._spots = spots
        self._in_spot = False
        first = _Part("")
        self.parts, self._into = [first], first.text

    def read(self, node: Node) -> None:
        for child in node.iter(include_text=True):
            if child.is_text_node:
                self._into.append(child.text_content or "")
            elif child.is_element_node:
                space = "" if child.tag in _INLINE else " "
                self._into.append(space)
                if _is_seen(child):
                    self._enter(child)
                self._into.append(space)

    def _enter(self, node: Node) -> None:
        anchor = node.id or ""
        if title := self._spots.get(anchor):
            around, outer = self._into, self._in_spot
            self._begin(_Part(anchor, [title]))
            self._in_spot = True
            self.read(node)
            self._into, self._in_spot = around, outer
        elif node.tag in _HEADINGS and anchor and not self._in_spot:
            part = _Part(anchor, folded="folded" in _classes(node))
            self._begin(part)
            self._into = part.heading
            self.read(node)
            self._into = part.text
        else:
            self.read(node)

    def _begin(self, part: _Part) -> None:
        self.parts.append(part)
        self._into = part.text


def _is_seen(node: Node) -> bool:
    shown = node.tag not in _UNSEEN and "hidden" not in node.attributes
    return shown and _UNSEEN_CLASSES.isdisjoint(_classes(node))


def _classes(node: Node) -> list[str]:
    return (node.attributes.get("class") or "").split()


def _spaced(pieces: list[str]) -> str:
    return " ".join("".join(pieces).split())
