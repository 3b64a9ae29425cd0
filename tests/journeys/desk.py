"""An editor's desk: a copy of the toy portal whose files are written as in GitHub's web editor."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from macros.loading.checking import checked
from macros.loading.intake import Loaded
from macros.model import places
from macros.pages.html import content_tree
from macros.problems import as_text
from macros.site_check.built import parsed, visible_text
from macros.views import PAGE_VIEWS, RECORD_VIEWS
from macros.views.calls import render_call
from macros.views.page_frame import frame, framing
from macros.views.rendering import PageContext
from tests.shown import shown

TODAY = date(2027, 3, 1)


@dataclass(frozen=True)
class Desk:
    """The folder of the copy, and what an editor does there and sees of it."""

    folder: Path
    _known: dict[date, Loaded] = field(default_factory=dict)

    def write(self, path: str, text: str) -> None:
        """A new file, or a file whose whole text is replaced."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        self._known.clear()

    def upload(self, path: str, content: bytes) -> None:
        (self.folder / path).write_bytes(content)
        self._known.clear()

    def change(self, path: str, there: str, instead: str) -> None:
        """Some lines of a file become others."""
        text = (self.folder / path).read_text("utf-8")
        assert text.count(there) == 1, f"{path} has {there!r} {text.count(there)} times"
        self.write(path, text.replace(there, instead))

    def add(self, path: str, lines: str) -> None:
        """Lines at the end of a file."""
        self.write(path, (self.folder / path).read_text("utf-8") + lines)

    def remove(self, path: str) -> None:
        (self.folder / path).unlink()
        self._known.clear()

    def told(self, today: date = TODAY) -> str:
        """What `make check` says, with paths from the portal's folder."""
        return as_text(self._loaded(today).problems).replace(f"{self.folder}/", "")

    def page(self, path: str, today: date = TODAY) -> str:
        """The words of a page under `docs/` on a day, without building the site."""
        loaded = self._loaded(today)
        assert not loaded.refused, as_text(loaded.problems)
        page = PageContext(loaded.portal, places.url_of_page(path), today=today)
        own = places.own_pages(loaded.portal)
        html = (
            RECORD_VIEWS[own[path].FOLDER](page, own[path])
            if path in own
            else _written(loaded, path, page)
        )
        return visible_text(parsed(html))

    def _loaded(self, today: date) -> Loaded:
        if today not in self._known:
            self._known[today] = checked(self.folder / "data", self.folder / "docs", today)
        return self._known[today]


def _written(loaded: Loaded, path: str, page: PageContext) -> str:
    source = loaded.pages[path]
    shape, page_id = places.page_type(path)
    content = content_tree(shown(source.body))
    record = loaded.portal.of(shape.FOLDER)[page_id]
    frame(content, record, *framing(page, record))
    made = [
        render_call(PAGE_VIEWS[call.name], page, call.positional, dict(call.keywords))
        for call in source.calls
    ]
    return "\n".join([content.inner_html or "", *made])
