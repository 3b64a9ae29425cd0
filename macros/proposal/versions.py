"""Two versions of the portal: as it was where the proposal began, and as the files are now."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from ..agreement import standing
from ..agreement.judgement import State
from ..files.folders import files_below
from ..files.history import earlier_files
from ..loading.intake import Loaded
from ..loading.portal import load
from ..model.places import page_of, spot_of, url_of, url_of_page
from ..model.record import Record
from ..rules.page_relations import moves
from ..views import PAGE_VIEWS


@dataclass(frozen=True)
class Version:
    """What was read, and what every file but the pages and records holds, by path."""

    loaded: Loaded
    attachments: dict[str, bytes]
    today: date

    @property
    def states(self) -> dict[str, State]:
        """How each promise of the agreement stands, by id."""
        found = standing(self.loaded.portal, self.today).judgements
        return {judgement.requirement.id: judgement.state for judgement in found}

    @property
    def pages(self) -> dict[str, Record]:
        """Every page by its address from the site's root."""
        return {url_of(r): r for r in self.loaded.portal.records() if spot_of(r) is None}

    def unreadable(self, record: Record) -> bool:
        """Whether the record has a file that only cannot be read."""
        return record.id in self.loaded.known.get(record.FOLDER, ())

    @property
    def moved(self) -> dict[str, str]:
        """Where an old address leads now."""
        told = moves(self.loaded.portal)
        return {url_of_page(old): url_of_page(page_of(record)) for record, _, old in told}

    def paragraphs(self, record: Record) -> list[str]:
        """The text of a page, cut where a blank line is; none of one that is made from a record."""
        source = self.loaded.pages.get(page_of(record))
        return (
            [part.strip() for part in source.body.split("\n\n") if part.strip()] if source else []
        )


@contextmanager
def versions(root: Path, base: str, today: date) -> Iterator[tuple[Version, Version]]:
    """The two, the earlier first; Unable when git does not know the earlier one."""
    with TemporaryDirectory() as there:
        for path, content in earlier_files(root, base).items():
            file = Path(there) / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        yield version(Path(there), today), version(root, today)


def version(root: Path, today: date) -> Version:
    """The portal whose two folders lie in `root`."""
    data, docs = root / "data", root / "docs"
    attachments = {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in (files_below(docs) if docs.is_dir() else ())
        if path.suffix != ".md"
    }
    return Version(load(data, docs, PAGE_VIEWS, today), attachments, today)
