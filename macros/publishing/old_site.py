"""The site that stands: pages that are the same are taken over into the one that is built."""

from collections.abc import Mapping
from pathlib import Path

from ..memory import keep, recall, step


class OldSite:
    """Pages by their path from the site's root, as long as nobody else has touched them."""

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
