"""What a finished page may hold, and the content security policy that it carries."""

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import yaml

from ..pages.html import Tree

_LIST = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text(encoding="utf-8"))


def _elements(part: str) -> dict[str, frozenset[str]]:
    """Each element with the attributes of its own."""
    own = dict(_LIST[part])
    named = dict.fromkeys(own.pop("plain").split(), "") | own
    return {name: frozenset(words.split()) for name, words in named.items()}


# What only the theme writes, and all that a page may hold.
FRAME = _elements("frame")
_KNOWN = _elements("content") | FRAME
_COMMON = re.compile(r"class|id|lang|title|hidden|role|tabindex|aria-[a-z]+|data-[a-z-]+")
_LINKED = {*_LIST["schemes"].split()}
_META_NAMES = {*_LIST["meta_names"].split()}
_DIRECTIVES = "; ".join(_LIST["directives"])
# An element of any other type is data, which a browser never runs.
_EXECUTABLE = {"", "module", "text/javascript", "application/javascript"}

Attributes = tuple[tuple[str, str | None], ...]


@lru_cache(maxsize=20_000)
def element_faults(name: str, given: Attributes) -> tuple[str, ...]:
    """What is wrong with an element; most of a site are the same on every page."""
    attributes = {key: value or "" for key, value in given}
    return (*_attribute_faults(name, attributes), *_address_faults(name, attributes))


def _attribute_faults(name: str, attributes: dict[str, str]) -> Iterator[str]:
    if name not in _KNOWN:
        yield f"elementti <{name}> ei ole sallittu"
        return
    for key in attributes:
        if key not in _KNOWN[name] and not _COMMON.fullmatch(key):
            yield f"elementissä <{name}> ei voi olla määritettä «{key}»"
    named = attributes.keys() == {"name", "content"} and attributes["name"] in _META_NAMES
    if name == "meta" and not named and attributes != {"charset": "utf-8"}:
        yield f"<meta {' '.join(attributes)}> ei ole sallittu"


def _address_faults(name: str, attributes: dict[str, str]) -> Iterator[str]:
    """Relative addresses only, but for an article's links and the page's own address."""
    schemes = _LINKED if name == "a" else set()
    if attributes.get("rel") == "canonical":
        schemes = {"http:", "https:"}
    for key in {"href", "src", "action"} & attributes.keys():
        value = attributes[key]
        scheme = re.match(r"[^/?#]*?:", value)
        if re.search(r"[\x00-\x20\x7f\\]|^//", value) or (
            scheme and scheme[0].lower() not in schemes
        ):
            yield f"elementin <{name}> osoite «{value}» ei ole sallittu"


def set_policy(page: Tree) -> bool:
    """Gives the page its policy right after the character set, before anything can load.

    Do it last: whatever changes an inline script afterwards makes the browser refuse it. False:
    the page has no place for it.
    """
    meta = page.create_node("meta")
    meta.attrs["http-equiv"] = "Content-Security-Policy"
    meta.attrs["content"] = policy(page)
    first = page.head.css_first("meta[charset]") if page.head else None
    if first:
        first.insert_after(meta)
    return first is not None


def policy(page: Tree) -> str:
    """The directives, with the hash of each inline script in the head that a browser would run.

    The theme writes the head. What stands in the body came from editors: a script that found its
    way there must not be allowed by its own hash.
    """
    scripts = page.head.css("script:not([src])") if page.head else ()
    kinds = ((s.text(), (s.attributes.get("type") or "").strip().lower()) for s in scripts)
    texts = dict.fromkeys(text for text, kind in kinds if kind in _EXECUTABLE)
    digests = (hashlib.sha256(text.encode("utf-8")).digest() for text in texts)
    allowed = "".join(f" 'sha256-{b64encode(digest).decode('ascii')}'" for digest in digests)
    return _DIRECTIVES.format(hashes=allowed)
