"""The elements that a finished page may hold, each with its attributes and their addresses."""

import re
from collections.abc import Iterator
from functools import lru_cache

_COMMON = re.compile(r"class|id|lang|title|hidden|role|tabindex|aria-[a-z]+|data-[a-z-]+")
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
    "meta": "charset name content",
    "script": "src defer type",
}
_KNOWN = {name: frozenset(words.split()) for name, words in {**_CONTENT, **FRAME}.items()}
_LINKED = {"https:", "mailto:", "tel:", "webcal:"}
_META_NAMES = {"description", "generator", "robots", "viewport"}

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
