"""What the generator's two ends share: the portal of a configuration, loaded once."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from ..calendars.revisions import Past, past_of
from ..files.folders import state
from ..loading.checking import checked
from ..loading.intake import Loaded
from ..memory import save, step
from ..model.moments import HELSINKI
from ..model.places import file_of, page_type, url_of_page
from ..model.portal import Portal
from ..model.record import Record
from ..problems import Problem, Refused
from ..publishing.bundle import Bundle, bundle
from ..publishing.page_memory import OldSite, PageMemory
from ..publishing.progress import Progress
from ..search.portal_pages import spots
from ..settings import settings
from ..views import RECORD_VIEWS
from ..views.editing import Editing
from ..views.rendering import PageContext
from ..views.watching import Seen, Watched

DATA_FOLDER = "data"
LATER = "search_later"  # in `extra`: a list that takes what makes the search, in place of making it
OLD = "old_site"  # in `extra`: the site that stands
FIRST = "first_pages"  # in `extra`: those that are looked at, put at once into the site that stands
Later = list[Callable[[], dict[str, bytes]]]
THEME = Path(__file__).resolve().parents[2] / "overrides"

# By the page's path under `docs/`: the records that its views have shown, and all that it has seen.
_shown: defaultdict[str, dict[tuple[str, str], Record]] = defaultdict(dict)
_seen: defaultdict[str, Seen] = defaultdict(set)


@dataclass(frozen=True)
class First:
    """Pages by their addresses, put into the site that stands before the others are made."""

    urls: list[str]
    site: Path
    tell: Callable[[], None]

    def put(self, name: str, content: bytes | None, fresh: Path) -> None:
        """Takes the content, or what the fresh site has, for that of a page that is there."""
        aside = (self.site / name).with_suffix(".new")
        aside.write_bytes((fresh / name).read_bytes() if content is None else content)
        aside.replace(self.site / name)


@dataclass(frozen=True)
class Build:
    """What one build knows: everything read, and the records that get pages.

    While pages are rendered, `torn` fills with what each says that does not belong there,
    `finished` with the files that are ready, and `keys` with what tells each of the site's pages,
    those of the old site too.
    """

    loaded: Loaded
    made: dict[str, Record]
    later: Later | None = None
    old: OldSite | None = None
    first: First | None = None
    torn: list[Problem] = field(default_factory=list)
    finished: dict[str, bytes] = field(default_factory=dict)
    keys: dict[str, bytes] = field(default_factory=dict)
    pages: PageMemory = field(default_factory=PageMemory)
    progress: Progress = field(default_factory=Progress)
    assets: Bundle = field(default_factory=lambda: bundle(THEME))

    @cached_property
    def spots(self) -> dict[str, dict[str, str]]:
        """The spots of records on the pages that they share."""
        return spots(self.loaded.portal)

    @cached_property
    def texts(self) -> bytes:
        """All that is written on pages, as a digest."""
        return step("texts", [(path, page.body) for path, page in self.loaded.pages.items()])

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.loaded.pages) + len(self.made)

    def text_of(self, path: str) -> str:
        """The Markdown of a page, without its front matter; a made page calls its view."""
        if path not in self.made:
            return self.loaded.pages[path].body
        record = self.made[path]
        return f'{{{{ {RECORD_VIEWS[record.FOLDER].__name__}("{record.id}") }}}}\n'

    def record_of(self, path: str) -> Record:
        """The record that a page shows: its own front matter, or what it was made from."""
        if path in self.made:
            return self.made[path]
        shape, page_id = page_type(path)
        return self.loaded.portal.of(shape.FOLDER)[page_id]


def described(record: Record) -> str:
    """What search engines say of the record's page."""
    told = getattr(record, "summary", None) or getattr(record, "purpose", None)
    return told or f"{record.NOUN}: {record.title}"


def sound_portal(config: Mapping[str, Any]) -> Portal:
    """The portal that the configuration's folders hold; raises Refused when there is none."""
    loaded = loaded_portal(config)
    if loaded.refused:
        raise Refused(loaded.problems)
    return loaded.portal


def loaded_portal(config: Mapping[str, Any]) -> Loaded:
    """Everything read from the configuration's folders, from memory while no file has changed."""
    data, docs = root_of(config) / DATA_FOLDER, Path(config["docs_dir"])
    return _loaded(_seen_from_here(data), _seen_from_here(docs), state(data) + state(docs))


def page_context(config: Mapping[str, Any], portal: Portal, page: str) -> PageContext:
    """What a view needs to know of a page, named by its path under `docs/`."""
    url = config.get("site_url") or ""
    root = root_of(config)
    given = (editing(root), past(root).today, url, past(root), _shown[page], _seen[page])
    return PageContext(Watched(portal, _seen[page]), url_of_page(page), *given)


def page_day(config: Mapping[str, Any], record: Record, page: str) -> date | None:
    """When the page last changed: its own file, or a record that its views have shown."""
    shown = [record, *_shown[page].values()]
    return past(root_of(config)).known.day(map(file_of, shown))


@lru_cache(maxsize=1)
def editing(root: Path) -> Editing:
    """Where files are edited; the portal may lie in a folder of a larger repository."""
    known = settings()
    return Editing(known.repository, known.branch, past(root).known.folder)


def root_of(config: Mapping[str, Any]) -> Path:
    """The folder of `mkdocs.yml`."""
    return Path(config["config_file_path"]).parent


@lru_cache(maxsize=1)
def past(root: Path) -> Past:
    """What git tells of the records, asked once; a build while serving reads this module anew."""
    return past_of(root)


@lru_cache(maxsize=2)
def _loaded(data: Path, docs: Path, state: str) -> Loaded:
    loaded = checked(data, docs, datetime.now(HELSINKI).date())
    save()  # what was read is right, whatever comes of the build
    return loaded


def _seen_from_here(folder: Path) -> Path:
    """The folder as an editor would name it: relative, when it is below the current one."""
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder
