"""What stands around a page's own text: its state under the heading, its sources at the end."""

from itertools import islice

from ..model.page import Guideline, Page
from ..model.record import Record
from ..pages.html import Node, pieces
from .guidelines import guideline_panel
from .rendering import PageContext, render


def frame(content: Node, page: PageContext, record: Record) -> None:
    """Gives the page its panel after the first paragraph and its sources last.

    The reader's question is answered first; the particulars of the text come right after.
    """
    if isinstance(record, Guideline):
        _insert_after(content, guideline_panel(page, record), blocks=2)
    elif isinstance(record, Page):
        _insert_after(content, render("page_status.html.jinja", page, record=record), blocks=1)
        for piece in pieces(render("page_sources.html.jinja", page, record=record)):
            content.insert_child(piece)


def mark_opening(content: Node, *, front: bool) -> None:
    """Marks where the theme adds its own: below the heading, on the front page the lead."""
    if opening := content.css_first(".lead" if front else "h1"):
        opening.insert_after(pieces("<template></template>")[0])


def _insert_after(content: Node, html: str, blocks: int) -> None:
    """Puts the HTML behind the first blocks; the H1 counts as one."""
    *_, last = (None, *islice(content.iter(), blocks))
    for piece in reversed(pieces(html)):
        if last:
            last.insert_after(piece)
