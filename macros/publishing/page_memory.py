"""What a build knows of its pages from the builds before: what they say, how they look."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from ..memory import keep, news, recall, step
from ..search.documents import Document
from ..views.watching import sight


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

    menu: bytes
    html: bytes  # the key of its file with that menu
    framed: bytes  # of its frame
    content: bytes  # and of what it shows
    seen: list[tuple[str, str]]
    records: list[tuple[str, str]]
    day: date | None


@dataclass
class PageMemory:
    """The pages of one build by their path under `docs/`.

    `digest` is that of what a page has seen of the portal, `menu` tells the menu, and `around` all
    else that stands around each page and is not its own. Each must change when any of it does.
    """

    digest: Callable[[str, str], bytes] = lambda folder, name: b""
    around: bytes = b""
    menu: bytes = b""
    framing: dict[str, tuple[str, str]] = field(default_factory=dict)
    _shown: dict[str, Shown] = field(default_factory=dict)
    contents: dict[str, bytes] = field(default_factory=dict)
    _asked: dict[str, bytes] = field(default_factory=dict)
    _framed: dict[str, bytes] = field(default_factory=dict)

    def recall_text(self, path: str, *text: object) -> Known | None:
        """The page of this text, when nothing that it has seen has changed."""
        self._asked[path] = step("asked", self.around, path, *text)
        kept: tuple[bytes, Known] | None = recall(self._asked[path])
        if not kept or kept[0] != sight(kept[1].seen, self.digest):
            return None
        known = kept[1]
        if news([known.content]):
            return None
        self.contents[path], self._framed[path] = known.content, known.framed
        return known

    def keep_text(self, path: str, html: bytes, seen: list[tuple[str, str]], *known: Any) -> None:
        """Keeps what others need of the page whose file has the key."""
        keys = (self.menu, html, self._framed[path], self.contents[path])
        keep(self._asked[path], (sight(seen, self.digest), Known(*keys, seen, *known)))

    def frame(self, path: str, *shows: object) -> None:
        """Says what the theme frames."""
        self._framed[path] = step("framed", self.around, path, *shows)

    def html(self, path: str, *binds: object) -> bytes:
        """The key of the framed page with the menu and what it binds."""
        return step("html", self._framed[path], self.menu, *binds)

    def recall_framed(self, path: str) -> tuple[bytes, str]:
        """The key of the menu that was put on the page the latest time, and the page."""
        return recall(self._framed[path]) or (b"", "")

    def keep_framed(self, path: str, html: str) -> None:
        keep(self._framed[path], (self.menu, html))

    def recall_content(self, path: str, *says: object) -> bool:
        """Whether it is known what the page shows; it is then in `shown`."""
        self.contents[path] = step("content", path, *says)
        if known := recall(self.contents[path]):
            self._shown[path] = known
        return bool(known)

    def content(self, path: str, act: Callable[[], Shown]) -> Shown:
        """What the page shows."""
        if path not in self._shown:
            self._shown[path] = act()
            if path in self.contents:
                keep(self.contents[path], self._shown[path])
        return self._shown[path]

    def shown(self, path: str) -> Shown:
        """What the page shows, which has been made or is known."""
        return self._shown.get(path) or recall(self.contents[path])


def menu_told(items: Sequence[Any]) -> list[object]:
    """What a template can say of the menu: titles and addresses in their order."""
    return [
        (item.title, getattr(item, "url", None), menu_told(getattr(item, "children", None) or []))
        for item in items
    ]


class OldSite:
    """The site that stands: pages that are the same are taken over into the one that is built.

    They are known by their path from the site's root, as long as nobody else has touched them.
    """

    def __init__(self, site: Path) -> None:
        self._site, self._row = site, step("old site", str(site))
        self._known: dict[str, tuple[bytes, object]] = recall(self._row) or {}

    def gives(self, name: str, key: bytes, fresh: Path) -> bool:
        """Whether its page was made with the key; the fresh site then has the same file."""
        if self._known.get(name) != (key, _stamp(self._site / name)):
            return False
        try:
            (fresh / name).parent.mkdir(parents=True, exist_ok=True)
            (fresh / name).hardlink_to(self._site / name)
        except OSError:  # a file system that has no second names
            return False
        return True

    def keep(self, keys: Mapping[str, bytes], fresh: Path) -> None:
        """The fresh site, with the keys of its pages, is the next one's old."""
        keep(self._row, {name: (key, _stamp(fresh / name)) for name, key in keys.items()})


def _stamp(file: Path) -> tuple[int, int] | None:
    try:
        told = file.stat()
    except OSError:
        return None
    return told.st_mtime_ns, told.st_size
