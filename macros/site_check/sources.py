"""Which editor's file a page of the site comes from, and where in it some words stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..loading.intake import Loaded
from ..model.places import file_of, spot_of, url_of
from ..model.record import Record
from ..problems import Place

# A word or two that stands in many files tells nothing of where it came from.
_LEAST_ELSEWHERE = 12


@dataclass(frozen=True)
class Sources:
    """The editors' files below `root`, from which a site was built."""

    root: Path
    loaded: Loaded

    @cached_property
    def records(self) -> dict[str, Record]:
        """What each page shows of its own, by address; the theme's own pages show nothing."""
        return {url_of(r): r for r in self.loaded.portal.records() if spot_of(r) is None}

    @cached_property
    def texts(self) -> dict[str, str]:
        """Every editor's file, by its path from the repository's root."""
        files = [*(self.root / "data").rglob("*.yml"), *(self.root / "docs").rglob("*.md")]
        return {
            file.relative_to(self.root).as_posix(): file.read_text(encoding="utf-8")
            for file in sorted(files)
        }

    @cached_property
    def everything(self) -> str:
        """All that editors wrote, with words apart by single spaces."""
        return " ".join(" ".join(self.texts.values()).split())

    def file(self, url: str) -> str | None:
        """The file that an editor changes to change the page."""
        record = self.records.get(url)
        return file_of(record) if record else None

    def reason(self, url: str) -> str:
        """Why the page is long, if its record says so."""
        return getattr(self.records.get(url), "long_because", None) or ""

    def found(self, url: str, *words: str) -> Place | None:
        """Where the first words that an editor wrote stand: on the page itself, else anywhere."""
        own = self.file(url)
        for text in words:
            for file in self._files(own, text):
                if place := self.place_in(file, text):
                    return place
        return None

    def _files(self, own: str | None, text: str) -> Iterator[str]:
        if own in self.texts:
            yield str(own)
        if len(text) >= _LEAST_ELSEWHERE:
            yield from self.texts

    def place_in(self, file: str, words: str) -> Place | None:
        """The first spot in the file that says the words, however its lines are broken."""
        pattern = r"\s+".join(map(re.escape, words.split()))
        text = self.texts.get(file, "")
        hit = re.search(rf"(?<!\w){pattern}", text) if pattern else None
        if not hit:
            return None
        before = text[: hit.start()]
        return Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
