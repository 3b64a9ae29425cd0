"""What a rule found, and what a page's rules know of the site around it."""

import posixpath
from collections.abc import Collection
from dataclasses import dataclass

from ..model.record import Record
from ..problems import Severity


@dataclass(frozen=True)
class Finding:
    """A rule's sentence; `path` leads to the value, as in `composition[0].position`."""

    record: Record
    path: str
    message: str
    severity: Severity = Severity.ERROR


@dataclass(frozen=True)
class Surroundings:
    """`page_path` and `known_pages` are paths under `docs/`, generated pages included."""

    page_path: str
    known_pages: Collection[str]
    macro_names: Collection[str]

    @property
    def folder(self) -> str:
        return posixpath.dirname(self.page_path)

    def has(self, path: str) -> bool:
        return path in self.known_pages

    def from_here(self, path: str) -> str:
        """The path as this page has to write it."""
        return posixpath.relpath(path, self.folder or ".")

    def differing_in_case(self, path: str) -> str | None:
        folded = path.casefold()
        return next((p for p in sorted(self.known_pages) if p.casefold() == folded), None)
