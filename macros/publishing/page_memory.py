"""What a build knows of its pages from the builds before: what they say, and how they look."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
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


@dataclass(frozen=True)
class Known:
    """What others need of a page whose file is known."""

    html: bytes  # its key
    content: str
    document: Document
    records: list[tuple[str, str]]
    day: date | None


@dataclass
class PageMemory:
    """The pages of one build by their path under `docs/`.

    `records` tells all that views and links of pages see, `files` where links can lead, `menu` the
    menu, `around` all else that stands around each page and is not its own. Each must change when
    any of it does.
    """

    records: bytes = b""
    files: bytes = b""
    around: bytes = b""
    menu: bytes = b""
    framing: dict[str, tuple[str, str]] = field(default_factory=dict)
    shown: dict[str, Shown] = field(default_factory=dict)
    _contents: dict[str, bytes] = field(default_factory=dict)
    framed: dict[str, str] = field(default_factory=dict)
    _texts: dict[str, bytes] = field(default_factory=dict)
    _framed: dict[str, bytes] = field(default_factory=dict)

    def recall_text(self, path: str, *text: object) -> Known | None:
        """The page of this text, when nothing that it sees has changed."""
        self._texts[path] = step("text", self.around, self.menu, self.records, path, *text)
        return recall(self._texts[path])  # type: ignore[no-any-return]

    def keep_text(self, path: str, html: str, *known: Any) -> bytes:
        """Keeps the file of the page and what others need of it; the answer is the file's key."""
        key = self._framed[path]
        if self.framed.pop(path, None) != html:
            keep(key := step("html", key, html), html)
        keep(self._texts[path], Known(key, *known))
        return key

    def recall_framed(self, path: str, *shows: object) -> str | None:
        """The page as the theme frames what it shows."""
        self._framed[path] = step("framed", self.around, path, *shows)
        if known := recall(self._framed[path]):
            self.framed[path] = known
        return known  # type: ignore[no-any-return]

    def keep_framed(self, path: str, html: str) -> None:
        keep(self._framed[path], html)
        self.framed[path] = html

    def recall_content(self, path: str, *says: object) -> bool:
        """Whether it is known what the page shows; it is then in `shown`."""
        self._contents[path] = step("content", self.files, path, *says)
        if known := recall(self._contents[path]):
            self.shown[path] = known
        return bool(known)

    def content(self, path: str, act: Callable[[], Shown]) -> Shown:
        """What the page shows."""
        if not (shown := self.shown.pop(path, None)):
            shown = act()
            if path in self._contents:
                keep(self._contents[path], shown)
        return shown


def menu_told(items: Sequence[Any]) -> list[object]:
    """What a template can say of the menu: titles and addresses in their order."""
    return [
        (item.title, getattr(item, "url", None), menu_told(getattr(item, "children", None) or []))
        for item in items
    ]
