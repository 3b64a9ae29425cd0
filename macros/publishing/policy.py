"""The content security policy that a built page carries, with the hashes of its inline scripts."""

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Iterator

from ..pages.html import Tree

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


def set_policy(page: Tree) -> bool:
    """Gives the page its policy right after the character set, before anything can load.

    Do it last: whatever changes an inline script afterwards makes the browser refuse it. False:
    the page has no place for it.
    """
    meta = page.create_node("meta")
    meta.attrs["http-equiv"] = "Content-Security-Policy"
    meta.attrs["content"] = policy(inline_scripts(page))
    first = page.head.css_first("meta[charset]") if page.head else None
    if first:
        first.insert_after(meta)
    return first is not None


def policy(scripts: Iterable[str]) -> str:
    """The directives for these scripts, which are allowed in the order of the page, once each."""
    digests = (hashlib.sha256(text.encode("utf-8")).digest() for text in dict.fromkeys(scripts))
    allowed = "".join(f" 'sha256-{b64encode(digest).decode('ascii')}'" for digest in digests)
    return "; ".join(_DIRECTIVES).format(hashes=allowed)


def inline_scripts(page: Tree) -> Iterator[str]:
    """The exact text of each inline script in the head that a browser would run.

    The theme writes the head. What stands in the body came from editors: a script that found its
    way there must not be allowed by its own hash.
    """
    for script in page.head.css("script:not([src])") if page.head else ():
        if (script.attributes.get("type") or "").strip().lower() in _EXECUTABLE:
            yield script.text()
