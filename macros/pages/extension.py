"""Our Markdown in the place of Python-Markdown's: whoever loads its extensions shows our pages.

What a call says is never read as Markdown, nor does it change how the text around it is read: a
macro gives it sealed, and it is opened when the page is made.
"""

import re
from base64 import b64decode, b64encode
from typing import Any
from xml.etree.ElementTree import Element, ElementTree, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.util import Registry

from .source.elements import PLACEHOLDER
from .source.markdown import shown

_SEALED = re.compile(rf"{PLACEHOLDER}([A-Za-z0-9+/=]*){PLACEHOLDER}")


def sealed(html: str) -> str:
    """The HTML as a word of a page's text."""
    return f"{PLACEHOLDER}{b64encode(html.encode()).decode()}{PLACEHOLDER}"


class PageMarkdown(Extension):  # type: ignore[misc]
    """Takes the whole text; what a generator adds to the parser, such as its links, still runs."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.preprocessors, md.treeprocessors, md.postprocessors = Registry(), Registry(), Registry()
        md.parser = page = _Page()
        md.postprocessors.register(page, "page", 0)


class _Page:
    """The two steps of Python-Markdown that are ours: what leads somewhere, and the HTML."""

    def parseDocument(self, lines: list[str]) -> "ElementTree[Element]":  # noqa: N802
        """An element for each link and image, so that generators turn addresses into theirs."""
        text = "\n".join(lines)
        self._calls = [b64decode(found).decode() for found in _SEALED.findall(text)]
        self._shown = shown(_SEALED.sub(PLACEHOLDER, text))
        self._root = Element("div")
        for tag, name, address in self._shown.links:
            SubElement(self._root, tag, {name: address})
        return ElementTree(self._root)

    def run(self, text: str) -> str:
        places = zip(self._root, self._shown.links, strict=True)
        addresses = [element.attrib[name] for element, (_, name, _) in places]
        return self._shown.filled(addresses, self._calls)


def makeExtension(**options: Any) -> PageMarkdown:  # noqa: N802
    """What Python-Markdown looks for in a module that is named as an extension."""
    return PageMarkdown(**options)
