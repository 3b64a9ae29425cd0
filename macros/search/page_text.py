"""The HTML of a page's content → its sections, as a reader sees them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

from .documents import Facets, Section

_HEADINGS = {"h2", "h3", "h4"}
_VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
_UNSEEN = {"script", "style", "template", "svg", "h1", "button"}
_UNSEEN_CLASSES = {"headerlink", "edit-link", "visually-hidden", "unsearched"}
_INLINE = {"a", "abbr", "b", "cite", "code", "em", "i", "mark", "q", "small", "span", "strong",
           "sub", "sup", "time"}  # fmt: skip


@dataclass(frozen=True)
class Spot:
    """A record's element on a page that it shares."""

    title: str
    facets: Facets


def sections(html: str, facets: Facets, spots: Mapping[str, Spot]) -> tuple[Section, ...]:
    """The top of the page, and what stands under each heading and at each spot."""
    reader = _Reader(facets, spots)
    reader.feed(html)
    reader.close()
    return tuple(
        Section(part.anchor, _spaced(part.heading), _spaced(part.text), part.facets)
        for part in reader.parts
        if _spaced(part.text) or part.heading
    )


@dataclass
class _Part:
    anchor: str
    facets: Facets
    heading: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Follows the elements; a spot's text is its own, and after it the section goes on."""

    def __init__(self, facets: Facets, spots: Mapping[str, Spot]) -> None:
        super().__init__()
        self._facets, self._spots = facets, spots
        self._open: list[tuple[str, _Part, bool, bool]] = []
        self._part = _Part("", facets)
        self._hidden = self._in_heading = self._in_spot = False
        self.parts = [self._part]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _INLINE:
            self._write(" ")
        if tag in _VOID:
            return
        given = dict(attrs)
        self._open.append((tag, self._part, self._hidden, self._in_spot))
        classes = set((given.get("class") or "").split())
        self._hidden |= tag in _UNSEEN or "hidden" in given or bool(classes & _UNSEEN_CLASSES)
        anchor = given.get("id") or ""
        if anchor in self._spots:
            spot = self._spots[anchor]
            self._begin(_Part(anchor, spot.facets, [spot.title]))
            self._in_spot = True
        elif tag in _HEADINGS and anchor and not self._in_spot and not self._hidden:
            self._begin(_Part(anchor, self._facets))
            self._in_heading = True

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID or tag not in (name for name, *_ in self._open):
            return
        while self._open:
            name, part, self._hidden, was_in_spot = self._open.pop()
            if self._in_spot and not was_in_spot:
                self._part = part
            self._in_spot = was_in_spot
            if name == tag:
                break
        if tag in _HEADINGS:
            self._in_heading = False
        if tag not in _INLINE:
            self._write(" ")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._write(data)

    def _begin(self, part: _Part) -> None:
        self._part = part
        self.parts.append(part)

    def _write(self, text: str) -> None:
        (self._part.heading if self._in_heading else self._part.text).append(text)


def _spaced(pieces: list[str]) -> str:
    return " ".join("".join(pieces).split())
