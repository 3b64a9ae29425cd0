"""A page's own part, and the frame around it that pages share: menus, search, foot, neighbours."""

import re
from collections.abc import Mapping

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
