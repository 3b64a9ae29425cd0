"""The tags that a finished page may hold, each with its attributes and the schemes of its links.

The grammar is much narrower than HTML's, so that no browser can read a tag otherwise.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import NamedTuple

_ATTRIBUTE = re.compile(r'\s+([a-zA-Z][a-zA-Z:-]*)(?:="([^"<>]*)")?')
# A tag, a script with all that it holds, or a mark that begins neither.
TAG = re.compile(
    r"<script(?P<given>[^<>]*)>(?P<code>.*?)</script>"
    r"|<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)"
    r'(?P<attributes>(?:\s+[a-zA-Z][a-zA-Z:-]*(?:="[^"<>]*")?)*)\s*(?P<empty>/?)>'
    r"|<!doctype html>"
    r"|<",
    re.DOTALL,
)
_COMMON = re.compile(r"class|id|lang|title|hidden|role|tabindex|aria-[a-z]+|data-[a-z-]+")
_MAY_BE_EMPTY = frozenset("br hr img input link meta path rect g svg".split())
_NEVER_CLOSED = frozenset("br hr img input link meta".split())
# What an article may hold, with the attributes beside the common ones.
_CONTENT = {
    **dict.fromkeys(
        "abbr article blockquote br caption code dd desc details dfn div dl dt em figcaption "
        "figure footer g h1 h2 h3 h4 h5 h6 header hr kbd nav p pre q section span strong sub "
        "summary sup table tbody tfoot thead title tr ul".split(),
        "",
    ),
    "a": "href rel type download",
    "button": "type",
    "form": "action autocomplete",
    "img": "src alt",
    "input": "type name placeholder enterkeyhint autocapitalize autocomplete spellcheck maxlength",
    "label": "for",
    "li": "value",
    "ol": "start",
    "option": "value",
    "path": "d",
    "rect": "x y width height rx",
    "select": "name form",
    "svg": "viewBox xmlns preserveAspectRatio focusable",
    "td": "colspan rowspan",
    "text": "x y",
    "th": "scope colspan rowspan",
    "time": "datetime",
}
# What only the theme writes.
FRAME = {
    **dict.fromkeys("dialog head html main template".split(), ""),
    "body": "dir",
    "link": "rel href type media",
    "meta": "charset name content http-equiv",
    "script": "src defer type",
}
_KNOWN = {name: frozenset(words.split()) for name, words in {**_CONTENT, **FRAME}.items()}
_LINKED = {"https:", "mailto:", "tel:", "webcal:"}
_META_NAMES = {"description", "generator", "robots", "viewport"}
INLINE = "inline script"
POLICY = "Content-Security-Policy"


class Tag(NamedTuple):
    """What one tag does to its page; `kind` is its name, INLINE or POLICY."""

    kind: str = ""
    opens: bool = False
    closes: bool = False
    id: str = ""
    faults: tuple[str, ...] = ()


@lru_cache(maxsize=20_000)
def tag(source: str) -> Tag:
    """What a match of TAG says; most tags of a site are the same on every page."""
    found = TAG.fullmatch(source)
    if found is None or source == "<":
        return Tag(faults=("merkkiä «<» ei voi tulkita yhdellä tavalla",))
    if found["given"] is not None:
        return _script(found["given"], found["code"])
    if found["end"] or not found["name"]:
        return Tag(found["name"] or "", closes=bool(found["end"]))
    name, given = found["name"], _ATTRIBUTE.findall(found["attributes"])
    attributes = {key: unescape(value) for key, value in given}
    faults = [*_attribute_faults(name, given), *_address_faults(name, attributes)]
    if found["empty"] and name not in _MAY_BE_EMPTY:
        faults.append(f"elementti <{name}/> ei sulje itseään")
    if name == "meta":
        faults += _meta_faults(attributes)
    kind = POLICY if attributes.get("http-equiv") == POLICY else name
    closes = bool(found["empty"]) or name in _NEVER_CLOSED
    return Tag(kind, True, closes, attributes.get("id", ""), tuple(faults))


def _script(given: str, code: str) -> Tag:
    found = _ATTRIBUTE.findall(given)
    attributes = dict(found)
    faults = [*_attribute_faults("script", found), *_address_faults("script", attributes)]
    if "<!--" in code or (code.strip() and "src" in attributes):
        faults.append("skriptiä ei voi tulkita yhdellä tavalla")
    is_data = attributes.get("type") == "application/json"
    kind = "script" if "src" in attributes or is_data else INLINE
    return Tag(kind, True, True, attributes.get("id", ""), tuple(faults))


def _attribute_faults(name: str, given: list[tuple[str, str]]) -> Iterator[str]:
    if name not in _KNOWN:
        yield f"elementti <{name}> ei ole sallittu"
        return
    for key, times in Counter(key for key, _ in given).items():
        if key not in _KNOWN[name] and not _COMMON.fullmatch(key):
            yield f"elementissä <{name}> ei voi olla määritettä «{key}»"
        if times > 1:
            yield f"elementissä <{name}> on määrite «{key}» kahdesti"


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


def _meta_faults(attributes: dict[str, str]) -> Iterator[str]:
    named = attributes.keys() == {"name", "content"} and attributes["name"] in _META_NAMES
    policy = attributes.keys() == {"http-equiv", "content"} and attributes["http-equiv"] == POLICY
    if not (named or policy or attributes == {"charset": "utf-8"}):
        yield f"<meta {' '.join(attributes)}> ei ole sallittu"
