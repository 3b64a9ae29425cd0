"""A built site whose files are served otherwise than they are."""

import gzip
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from macros.site_check.server import SiteServer

# A file's path from the site's root and its text → the text that is served instead.
Change = Callable[[str, str], str]

_TEXT = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".ics"}


class ChangedServer(SiteServer):
    """Serves the folder as it is until it is told to change it."""

    change: Change | None = None

    @contextmanager
    def changed(self, change: Change) -> Iterator[None]:
        """Text files are served as `change` gives them."""
        self.change = change
        try:
            yield
        finally:
            self.change = None

    def body(self, file: Path) -> bytes:
        if self.change is None or file.suffix not in _TEXT:
            return super().body(file)
        name = file.relative_to(self.folder).as_posix()
        return gzip.compress(self.change(name, file.read_text(encoding="utf-8")).encode(), mtime=0)
