"""What a build knows of its pages from the builds before: what they say, and how they look."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..memory import keep, recall, step
from ..search.documents import Document


@dataclass(frozen=True)
class Shown:
    """A page before the theme frames it."""

    content: str
    headings: list[dict[str, str | int]]
    extras: dict[str, Any]
    document: Document


@dataclass
class PageMemory:
    """The pages of one build by their path under `docs/`.

    `records` tells all that views and links of pages see, `files` where links can lead, `around`
    all that stands around each page and is not its own. Each must change when any of it does.
    """

    records: bytes = b""
    files: bytes = b""
    around: bytes = b""
    menu: Sequence[Any] = ()
    framing: dict[str, tuple[str, str]] = field(default_factory=dict)
    shown: dict[str, Shown] = field(default_factory=dict)
    finished: dict[str, str] = field(default_factory=dict)
    _texts: dict[str, bytes] = field(default_factory=dict)
    _keys: dict[str, bytes] = field(default_factory=dict)

    def recall_text(self, path: str, *text: object) -> list[Any] | None:
        """The records that the page shows, when all is as it was; the page is then in `shown`."""
        self._texts[path] = step("text", self.records, path, *text)
        found: tuple[bytes, list[Any] | None] = recall(self._texts[path]) or (b"", None)
        content, records = found
        if known := recall(content):
            self.shown[path] = known
        return records if known else None

    def recall_content(self, path: str, *says: object) -> bool:
        """Whether it is known what the page shows; it is then in `shown`."""
        self._keys[path] = step("content", self.files, path, *says)
        if known := recall(self._keys[path]):
            self.shown[path] = known
        return bool(known)

    def content(self, path: str, act: Callable[[], Shown], records: list[Any]) -> Shown:
        """What the page shows, of which records it may be."""
        if not (shown := self.shown.pop(path, None)):
            shown = act()
            if path in self._keys:
                keep(self._keys[path], shown)
        if path in self._keys:
            keep(self._texts[path], (self._keys[path], records))
        return shown

    def recall_page(self, path: str, *shows: object) -> bool:
        """Whether the whole page is known; it is then in `finished`."""
        self._keys[path] = step("finished", self.around, path, *shows)
        if known := recall(self._keys[path]):
            self.finished[path] = known
        return bool(known)

    def page(self, path: str, finished: Callable[[], str]) -> str:
        """The page as it is published."""
        if known := self.finished.pop(path, None):
            return known
        made = finished()
        keep(self._keys[path], made)
        return made


def menu_told(items: Sequence[Any]) -> list[object]:
    """What a template can say of the menu: titles and addresses in their order."""
    return [
        (item.title, getattr(item, "url", None), menu_told(getattr(item, "children", None) or []))
        for item in items
    ]
