"""Python-Markdown shows a page as ours reads it, whoever loads it and adds to it."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from macros.pages.extension import sealed
from tests.shown import shown

EXTENSION = "macros.pages.extension"


class Rewriting(Treeprocessor):  # type: ignore[misc]
    """What a generator does with the addresses of a page."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            for name in element.attrib.keys() & {"href", "src"}:
                element.set(name, element.attrib[name].replace(".md", "/"))


def test_a_generator_that_knows_extensions_by_name_shows_our_pages() -> None:
    others = ["toc", "tables", "fenced_code"]  # MkDocs loads these, whatever it is told
    text = "# Ä\n\n- a\n  - b\n\n~~~\n<c>\n~~~\n"
    assert Markdown(extensions=[*others, EXTENSION]).convert(text) == shown(text)


def test_what_a_generator_adds_sees_every_address_and_may_change_it() -> None:
    reader = Markdown(extensions=[EXTENSION])
    reader.treeprocessors.register(Rewriting(reader), "links", 0)
    text = "[a](b.md#c) ![d](e.png)\n\n> [![f](g.png)](h.md)\n\n{}\n".replace(
        "{}", sealed('<a href="i.md">i</a>')
    )
    assert reader.convert(text) == (
        '<p><a href="b/#c">a</a> <img src="e.png" alt="d" /></p>\n<blockquote>\n'
        '<p><a href="h/"><img src="g.png" alt="f" /></a></p>\n</blockquote>\n<a href="i.md">i</a>'
    )


def test_a_page_leaves_nothing_to_the_next_one() -> None:
    reader = Markdown(extensions=[EXTENSION])
    first = reader.convert(f"# A\n\n{sealed('<b>x</b>')}")
    assert reader.convert("# A") == '<h1 id="a">A</h1>'
    assert reader.convert(f"# A\n\n{sealed('<b>x</b>')}") == first
