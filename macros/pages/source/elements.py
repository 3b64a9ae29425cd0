"""What a page consists of for its rules: each element with its place in the editor's file."""

from dataclasses import dataclass

from ...problems import Place

Fault = tuple[int, str]  # where in the text, and what is wrong
PLACEHOLDER = "\ufffc"  # stands for a macro's output in a text


@dataclass(frozen=True)
class Heading:
    """`text` is what a reader sees; `id` is the editor's `{: #id }`, or made of the text."""

    level: int
    text: str
    id: str
    place: Place


@dataclass(frozen=True)
class Link:
    """A link or an image; `text` is what it says: of an image, its alternative, which may lack."""

    target: str
    text: str
    place: Place
    title: str = ""


@dataclass(frozen=True)
class MacroCall:
    """`{{ name("a", key=1) }}` with its values as Python's."""

    name: str
    positional: tuple[str | int, ...]
    keywords: tuple[tuple[str, str | int], ...]
    place: Place


@dataclass(frozen=True)
class RawHtml:
    """One tag or comment as written; `tag` is lower case, `!--` for a comment."""

    tag: str
    source: str
    place: Place

    @property
    def closes(self) -> bool:
        return self.source.startswith("</")


@dataclass(frozen=True)
class Fence:
    """A block of code; `info` is its language and title."""

    info: str
    place: Place
    text: str = ""


@dataclass(frozen=True)
class Id:
    """One that the editor chose, `{: #id }`, or the organisation's in `!!! kaupunki ID`."""

    name: str
    place: Place
