"""The last hand on a finished site: pages get their policy, and what does not belong is told.

It asks nobody how a page was made; the checks of pages and records have their own opinion. What it
judges is what it writes: the tree of a page, as a browser would have it.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast
from xml.parsers import expat

from icalendar import Calendar

from ..pages.html import Node, Tree, torn
from ..problems import Place, Problem
from .elements import FRAME, element_faults
from .policy import POLICY, set_policy

_ONE = ("html", "head", "body", "main", "article", "h1", POLICY)


def finish(site: Path, sources: Mapping[str, str]) -> Iterator[Problem]:
    """Finishes the pages of a built site, and tells what is wrong in its files.

    `sources` tells which file an editor wrote for a page, by its address from the site's root.
    """
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        name = path.relative_to(site).as_posix()
        url = re.sub(r"(^|/)index\.html$", r"\1", name)
        content = path.read_bytes()
        if name.endswith(".html"):
            html, faults = finished(content.decode("utf-8", "replace"), url in sources)
            path.write_text(html, encoding="utf-8")
        else:
            faults = [*file_faults(name, content)]
        for fault in sorted({*faults}):
            message = f"valmiilla sivustolla /{url}: {fault}; korjaa kohta tai kerro ylläpidolle"
            yield Problem(Place(sources.get(url, name)), message)


def finished(html: str, written: bool) -> tuple[str, list[str]]:
    """The page as it is published, and what does not belong on it, in Finnish.

    `written`: its article is an editor's, not the theme's.
    """
    page = Tree(html)
    root = cast(Node, page.root)
    faults = [f"elementti <{name}> ei pääty oikeassa kohdassa" for name in torn(html, root)]
    for box in page.css(".md-toggle"):  # HTML allows it on fields of text only
        if "autocomplete" in box.attrs:
            del box.attrs["autocomplete"]
    set_policy(page)
    return page.html or "", [*faults, *page_faults(root, written)]


def page_faults(root: Node, written: bool) -> Iterator[str]:
    kinds: Counter[str] = Counter()
    ids: Counter[str] = Counter()
    for node, around in _nodes(root, ""):
        name, given = node.tag or "", node.attributes
        if not node.is_element_node:
            yield "kommentti ei kuulu sivulle"
        else:
            kinds[name if POLICY not in given.values() else POLICY] += 1
            ids[given.get("id") or ""] += 1
            yield from element_faults(name, tuple(given.items()))
            yield from _place_faults(node, around, written)
    yield from (f"«{name}» on {kinds[name]} kertaa, ei kerran" for name in _ONE if kinds[name] != 1)
    yield from (f"tunnus «{name}» on {n} kertaa" for name, n in ids.items() if name and n > 1)


def _nodes(node: Node, around: str) -> Iterator[tuple[Node, str]]:
    """Everything of a page, templates' content too, with the part of the page that it is in."""
    yield node, around
    around = node.tag if node.tag in ("head", "article") else around
    hidden = node.template_fragments() if node.tag == "template" else ()
    for part in (node, *hidden):
        for child in part.iter():
            yield from _nodes(child, around)


def _place_faults(node: Node, around: str, written: bool) -> Iterator[str]:
    if node.tag == "script":
        given, code = node.attributes, node.text()
        if "<!--" in code or (code.strip() and "src" in given):
            yield "skriptiä ei voi tulkita yhdellä tavalla"
        if around != "head" and "src" not in given and given.get("type") != "application/json":
            yield "skripti on sivun rungossa"
    if written and node.tag in FRAME and around == "article":
        yield f"elementti <{node.tag}> ei kuulu sivun sisältöön"


def file_faults(name: str, content: bytes) -> Iterator[str]:
    """What is wrong in a file that is no page."""
    kind = name.rpartition(".")[2]
    try:
        if kind in ("xml", "svg"):
            expat.ParserCreate().Parse(content, True)
        elif kind == "json":
            json.loads(content)
        elif kind == "ics":
            Calendar.from_ical(content)
    except (ValueError, expat.ExpatError) as error:
        yield f"tiedosto ei ole kelvollista {kind.upper()}-muotoa ({error})"
