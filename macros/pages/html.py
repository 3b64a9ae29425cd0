"""The HTML of a page's content as a tree: parsed once, mended and read, and written at the end."""

import re
from collections import Counter
from collections.abc import Iterator
from html import escape
from typing import cast

from selectolax.lexbor import LexborHTMLParser, LexborNode

Tree = LexborHTMLParser
Node = LexborNode

_TITLES = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_SCRIPT = re.compile(r"(<script[^>]*>).*?</script>", re.DOTALL)
_TAG = re.compile(r"<(/?[a-zA-Z][a-zA-Z0-9]*)")
# They end by themselves; those of a drawing may be written with an end, too.
_ALONE = frozenset("br hr img input link meta path /path rect /rect".split())


def content_tree(html: str) -> Node:
    """The content's elements, in a body of their own."""
    return cast(Node, Tree(f"<!doctype html><body>{html}").body)


def pieces(html: str) -> list[Node]:
    """What the HTML consists of, to be put into a tree."""
    root = Tree(html, is_fragment=True).root
    return [*root.iter(include_text=True)] if root else []


def every(tree: Node) -> list[Node]:
    """All elements of a tree in order, and those that its templates hold."""
    fragments = (part for node in tree.css("template") for part in node.template_fragments())
    hidden = (child for part in fragments for child in part.iter())
    return [node for part in (tree, *hidden) for node in part.traverse()]


def torn(html: str, nodes: list[Node]) -> list[str]:
    """The elements that do not end where they should: a browser would put their ends elsewhere."""
    opened: list[str] = []
    tags = [tag for tag in _TAG.findall(_SCRIPT.sub(r"\1</script>", html)) if tag not in _ALONE]
    for tag in tags:
        if tag[0] != "/":
            opened.append(tag)
        elif opened[-1:] != [tag[1:]]:
            return [*opened[-1:], tag[1:]]
        else:
            opened.pop()
    begun, there = Counter(tags), Counter(node.tag for node in nodes)
    return opened or sorted(tag for tag in begun if tag[0] != "/" and begun[tag] != there[tag])


def said(node: Node) -> str:
    """The text of an element, a space where it has several."""
    return " ".join(node.text().split())


def headings(content: Node) -> Iterator[dict[str, str | int]]:
    """The headings that a link can lead to, down to the third level, as Markdown lists its own."""
    for node in content.css("h1[id], h2[id], h3[id]"):
        yield {"level": int((node.tag or "")[1:]), "id": node.id or "", "name": said(node)}


def make_tables_accessible(content: Node) -> None:
    """Each table scrolls in a named region that the keyboard reaches; its headers have a scope.

    The region is named by the table's caption, or by the heading above it. A class on the table
    keeps Material's script from wrapping it once more.
    """
    title = ""
    for node in [*content.traverse()]:
        if node.tag in _TITLES:
            title = said(node)
        elif node.tag == "table":
            _make_accessible(node, title)


def _make_accessible(table: Node, title: str) -> None:
    for cell in table.css("thead th:not([scope])"):
        cell.attrs["scope"] = "col"
    if "class" not in table.attrs:
        table.attrs["class"] = "table"
    around = table.parent
    if around is None or around.attrs.get("class") == "table-scroll":
        return
    caption = table.css_first("caption")
    name = escape(f"Taulukko: {said(caption) if caption else title}".removesuffix(": "))
    (region,) = pieces(
        f'<div class="table-scroll" role="region" tabindex="0" aria-label="{name}"></div>'
    )
    table.insert_before(region)
    if table.prev:
        table.prev.insert_child(table, move=True)
