"""What a YAML file consists of once read: text, lists and mappings, each with its place."""

from dataclasses import dataclass

from ...problems import Place


@dataclass(frozen=True)
class Scalar:
    """A text as its writer meant it: NFC, no soft hyphens, no space around; plain = unquoted.

    `swallowed` are the words of its lines that would be keys if the lines were indented less.
    """

    text: str
    place: Place
    plain: bool
    swallowed: tuple[tuple[str, Place], ...] = ()

    @property
    def absent(self) -> bool:
        """Whether the writer left the value out; a quoted "" is an empty text instead."""
        return self.plain and self.text in ("", "~", "null")


@dataclass(frozen=True)
class Items:
    """A list; none of its items is empty."""

    items: "tuple[Node, ...]"
    place: Place


@dataclass(frozen=True)
class Mapping:
    """Keys and values in the writer's order; no key is there twice."""

    entries: "tuple[tuple[Scalar, Node], ...]"
    place: Place

    def get(self, key: str) -> "Node | None":
        return next((node for name, node in self.entries if name.text == key), None)


Node = Scalar | Items | Mapping
