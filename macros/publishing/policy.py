"""The content security policy that a built page carries, with the hashes of its inline scripts."""

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterator
from html.parser import HTMLParser

# `default-src 'none'` refuses everything that is not named; a form never leaves the page.
_DIRECTIVES = (
    "default-src 'none'",
    "script-src 'self'{hashes}",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    # Text becomes neither code nor elements by a script; the one policy is the search's, for the
    # address of its worker. Browsers that know none of this go on without.
    "require-trusted-types-for 'script'",
    "trusted-types haku",
)

# An element of any other type is data, which a browser never runs.
_EXECUTABLE = {"", "module", "text/javascript", "application/javascript"}

_HEAD = re.compile(r"<head[^>]*>\s*(?:<meta charset=[^>]*>)?", re.IGNORECASE)


class PolicyError(ValueError):
    """The page has no place for a policy, so that it would be served without one."""


def with_policy(html: str) -> str:
    """The page with its policy right after the character set, before anything can load.

    Call it last: whatever changes an inline script afterwards makes the browser refuse it.
    """
    place = _HEAD.search(html)
    if place is None:
        raise PolicyError("page without <head>")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(html)}">'
    return html[: place.end()] + meta + html[place.end() :]


def policy(html: str) -> str:
    """The directives for this page; scripts are allowed in the order of the page, once each."""
    hashes = dict.fromkeys(_hash(text) for text in inline_scripts(html))
    allowed = "".join(f" {value}" for value in hashes)
    return "; ".join(_DIRECTIVES).format(hashes=allowed)


def inline_scripts(html: str) -> Iterator[str]:
    """The exact text of each inline script in the head that a browser would run.

    The theme writes the head. What stands in the body came from editors: a script that found its
    way there must not be allowed by its own hash.
    """
    reader = _Scripts(convert_charrefs=False)
    reader.feed(html.partition("</head>")[0])
    reader.close()
    yield from reader.texts


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{b64encode(digest).decode('ascii')}'"


class _Scripts(HTMLParser):
    def __init__(self, *, convert_charrefs: bool) -> None:
        super().__init__(convert_charrefs=convert_charrefs)
        self.texts: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        kind = (given.get("type") or "").strip().lower()
        self._inside = tag == "script" and "src" not in given and kind in _EXECUTABLE
        if self._inside:
            self.texts.append("")

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.texts[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self._inside = False
