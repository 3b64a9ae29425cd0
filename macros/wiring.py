"""What the generator's two ends share: the portal of a configuration, loaded once."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from .checking import checked
from .editing import Editing, file_of
from .history import commit_time
from .loading import Loaded, page_type
from .model.link_targets import address_fault
from .model.moments import HELSINKI
from .model.portal import Portal
from .model.record import Record
from .places import url_of_page
from .problems import Place, Problem, Refused
from .views import RECORD_VIEWS
from .views.rendering import PageContext

DATA_FOLDER = "data"


@dataclass(frozen=True)
class Build:
    """What one build knows: everything read, the records that get pages, the days of change.

    `contents` fills while pages are rendered: the HTML of each by its path under `docs/`.
    """

    loaded: Loaded
    made: dict[str, Record]
    changes: dict[str, date]
    contents: dict[str, str] = field(default_factory=dict)

    @property
    def shown(self) -> dict[str, Record]:
        """The record of each page that has been rendered."""
        return {path: self.record_of(path) for path in self.contents}

    @property
    def sources(self) -> dict[str, str]:
        """The file that an editor wrote for each of them, by the page's address."""
        return {url_of_page(path): file_of(record) for path, record in self.shown.items()}

    def text_of(self, path: str) -> str:
        """The Markdown of a page, without its front matter; a made page calls its view."""
        if path not in self.made:
            return self.loaded.pages[path].body
        record = self.made[path]
        return f'{{{{ {RECORD_VIEWS[type(record)].__name__}("{record.id}") }}}}\n'

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
    return _loaded(_seen_from_here(data), _seen_from_here(docs), _state(data) + _state(docs))


def page_context(config: Mapping[str, Any], portal: Portal, page: str) -> PageContext:
    """What a view needs to know of a page, named by its path under `docs/`."""
    url = config.get("site_url") or ""
    return PageContext(portal, url_of_page(page), editing(config), build_day(root_of(config)), url)


@lru_cache(maxsize=1)
def build_day(root: Path) -> date:
    """The Finnish day of the commit that is built; outside a git clone, of the build itself."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH") or commit_time(root)
    now = datetime.now(HELSINKI)
    return (datetime.fromtimestamp(int(seconds), HELSINKI) if seconds else now).date()


def editing(config: Mapping[str, Any]) -> Editing:
    """Where the configuration says that files are edited."""
    repository = config["extra"].get("repository") or ""
    return Editing(repository.rstrip("/"), config["extra"].get("branch") or "main")


def editing_faults(config: Mapping[str, Any]) -> Iterator[Problem]:
    """Every page links to the repository, so its address has to be one that a link may have."""
    repository = editing(config).repository
    if repository and (not repository.startswith("https://") or address_fault(repository)):
        message = (
            f"REPOSITORY_URL: «{repository}» ei kelpaa; "
            "kirjoita https-osoite, kuten https://git.example.fi/omistaja/portaali"
        )
        yield Problem(Place(Path(config["config_file_path"]).name), message)


def root_of(config: Mapping[str, Any]) -> Path:
    """The folder of `mkdocs.yml`."""
    return Path(config["config_file_path"]).parent


@lru_cache(maxsize=2)
def _loaded(data: Path, docs: Path, state: tuple[object, ...]) -> Loaded:
    return checked(data, docs, datetime.now(HELSINKI).date())


def _state(folder: Path) -> tuple[object, ...]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return tuple((str(path), (stat := path.stat()).st_mtime_ns, stat.st_size) for path in files)


def _seen_from_here(folder: Path) -> Path:
    """The folder as an editor would name it: relative, when it is below the current one."""
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder
