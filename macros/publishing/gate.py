"""The last hand on a finished site: pages get their policy, and what does not belong is told.

It asks nobody how a page was made; the checks of pages and records have their own opinion. What it
judges is what it writes: the tree of a page, as a browser would have it.
"""

import json
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import cast
from xml.parsers import expat

from icalendar import Calendar

from ..memory import kept, step
from ..pages.html import Node, Tree, every, torn
from ..problems import Place, Problem
from .policy import FRAME, element_faults, set_policy

_FRAME_IN_ARTICLE = ", ".join(f"article {name}" for name in FRAME)
_JUDGED = (".xml", ".svg", ".json", ".ics")
_ONE = ("html", "head", "body", "main", "article", "h1")


def finish(site: Path, done: Collection[str] = ()) -> Iterator[Problem]:
    """Finishes the theme's own pages in a built site, and tells what is wrong in its files.

    The files of `done` have been finished, each as it was made.
    """
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        name = path.relative_to(site).as_posix()
        if name in done:
            continue
        faults: list[str] = []
        if name.endswith(".html"):
            html, faults = finished(path.read_text("utf-8", "replace"), written=False)
            path.write_text(html, encoding="utf-8")
        elif name.endswith(_JUDGED):
            faults = _kept_faults(name, path.read_bytes())
        yield from told(name, name, faults)


def told(name: str, source: str, faults: Iterable[str]) -> Iterator[Problem]:
    """What does not belong in a file of the site, as a fault of the one that an editor wrote."""
    url = re.sub(r"(^|/)index\.html$", r"\1", name)
    for fault in sorted({*faults}):
        message = f"valmiilla sivustolla /{url}: {fault}; korjaa kohta tai kerro ylläpidolle"
        yield Problem(Place(source), message)


def finished(html: str, written: bool) -> tuple[str, list[str]]:
    """The page as it is published, and what does not belong on it, in Finnish.

    `written`: its article is an editor's, not the theme's.
    """
    page = Tree(html)
    nodes = every(cast(Node, page.root))
    for box in page.css(".md-toggle[autocomplete]"):  # HTML allows it on fields of text only
        del box.attrs["autocomplete"]
    faults = [*tears(html, nodes), *page_faults(page, nodes, written)]
    if not set_policy(page):
        faults.append("sivulla ei ole paikkaa turvallisuuskäytännölle (<meta charset>)")
    return page.html or "", faults


def tears(html: str, nodes: list[Node]) -> Iterator[str]:
    """The elements of the tree that do not end where the HTML says."""
    yield from (f"elementti <{name}> ei pääty oikeassa kohdassa" for name in torn(html, nodes))


def page_faults(page: Tree, nodes: list[Node], written: bool) -> Iterator[str]:
    yield from _faults_of(nodes)
    kinds = Counter(node.tag for node in nodes)
    yield from (f"<{name}> on {kinds[name]} kertaa, ei kerran" for name in _ONE if kinds[name] != 1)
    ids = Counter(node.id for node in nodes if node.id)
    yield from (f"tunnus «{name}» on {n} kertaa" for name, n in ids.items() if n > 1)
    for script in page.css("script"):
        yield from _script_faults(script)
    for node in page.css(_FRAME_IN_ARTICLE) if written else ():
        yield f"elementti <{node.tag}> ei kuulu sivun sisältöön"


def _faults_of(nodes: list[Node]) -> Iterator[str]:
    for name, given in {(node.tag or "?", (*node.attributes.items(),)) for node in nodes}:
        yield from element_faults(name, given)


def _script_faults(script: Node) -> Iterator[str]:
    given, code = script.attributes, script.text()
    if "<!--" in code or (code.strip() and "src" in given):
        yield "skriptiä ei voi tulkita yhdellä tavalla"
    in_head = script.parent is not None and script.parent.tag == "head"
    if not in_head and "src" not in given and given.get("type") != "application/json":
        yield "skripti on sivun rungossa"


def _kept_faults(name: str, content: bytes) -> list[str]:
    return kept(step("faults", name, content), lambda: [*file_faults(name, content)])


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
