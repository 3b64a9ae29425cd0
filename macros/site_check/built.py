"""A built site as a reader meets it: what each page shows, and where its links lead."""

import posixpath
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

from ..pages.html import Node, Tree

_MOVED = b'<meta http-equiv="refresh"'
_UNSEEN = {"script", "style", "head", "noscript"}
_OWN_LINE = {"p", "li", "dt", "dd", "div", "td", "th", "tr", "h1", "h2", "h3", "h4", "text", "br"}


@dataclass(frozen=True)
class BuiltSite:
    """The folder of a build; addresses are counted from the site's root: `hallinta/`."""

    folder: Path

    @property
    def urls(self) -> list[str]:
        """Every page, the one for missing addresses as `404.html`; old addresses only lead on."""
        files = (
            file
            for file in self.folder.rglob("*.html")
            if not _leads_on(file, file.stat().st_mtime_ns)
        )
        return sorted(url_of_file(file.relative_to(self.folder)) for file in files)

    def page(self, url: str) -> Element:
        """The page as a browser parses it."""
        return _parsed_file(file_of_url(self.folder, url))

    def main(self, url: str) -> Element:
        """The page's own content, without the frame that all pages share."""
        return next(e for e in self.page(url).iter("article") if "md-content__inner" in classes(e))

    def spot(self, url: str) -> Element:
        """The element that an address with `#spot` leads to, or the content of a whole page."""
        page, _, spot = url.partition("#")
        return with_id(self.page(page), spot) if spot else self.main(page)

    def links(self, within: Element, url: str) -> set[str]:
        """Where the links of an element lead, those of the site counted from its root."""
        return {resolved(href, url) for a in within.iter("a") if (href := a.get("href"))}


@cache
def _leads_on(file: Path, written: int) -> bool:
    """Whether it stands at an old address, as it was at that time."""
    return _MOVED in file.read_bytes()


def url_of_file(file: Path) -> str:
    """The address of a page's file, both from the site's root."""
    return re.sub(r"(^|/)index\.html$", r"\1", file.as_posix())


def file_of_url(folder: Path, url: str) -> Path:
    """The file in the site's folder that a server gives for the address of a page."""
    return folder / (f"{url}index.html" if url.endswith("/") or not url else url)


def with_id(page: Element, spot: str) -> Element:
    """The one element of the page that carries the id."""
    found = [element for element in page.iter() if element.get("id") == spot]
    if len(found) != 1:
        raise LookupError(f"{len(found)} elements have the id {spot}")
    return found[0]


def visible_text(element: Element) -> str:
    """What a reader sees, words apart by single spaces."""
    return " ".join(_shown(element).split())


def classes(element: Element) -> list[str]:
    """The words of the class attribute."""
    return (element.get("class") or "").split()


def resolved(href: str, url: str) -> str:
    """A link's target from the site's root; an address with a scheme stays as it is."""
    if re.match(r"[a-z]+:", href):
        return href
    path, mark, spot = href.partition("#")
    if not path:
        return f"{url}{mark}{spot}"
    target = posixpath.normpath(posixpath.join("/", url, path)).lstrip("/")
    return f"{target}/{mark}{spot}" if target and path[-1] in "/." else f"{target}{mark}{spot}"


def _shown(element: Element) -> str:
    if element.tag in _UNSEEN or "hidden" in element.attrib:
        return ""
    if "visually-hidden" in classes(element):
        return ""
    edge = " " if element.tag in _OWN_LINE else ""
    within = "".join(f"{_shown(child)}{child.tail or ''}" for child in element)
    return f"{edge}{element.text or ''}{within}{edge}"


def parsed(html: str) -> Element:
    """The page that a browser makes of the text, without its comments and templates."""
    root = Tree(html).root
    return _element(root) if root else Element("html")


def _element(node: Node) -> Element:
    element = Element(node.tag or "", {name: said or "" for name, said in node.attributes.items()})
    last = None
    for child in node.iter(include_text=True):
        text = child.text_content or "" if child.is_text_node else ""
        if child.is_element_node:
            element.append(last := _element(child))
        elif last is None:
            element.text = (element.text or "") + text
        else:
            last.tail = (last.tail or "") + text
    return element


@cache
def _parsed_file(file: Path) -> Element:
    return parsed(file.read_text(encoding="utf-8"))
