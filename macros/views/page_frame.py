"""What stands around a page's own text: its state under the heading, its sources at the end."""

from itertools import islice

from .. import views
from ..model.catalogue import Written
from ..model.page import Page
from ..model.portal import CATALOGUE, Portal
from ..model.record import Record
from ..pages.html import Node, pieces
from .rendering import PageContext, render


def framing(page: PageContext, record: Record) -> tuple[str, str]:
    """What a page's type says after the start of its text, and last, of its sources.

    The reader's question is answered first; the particulars of the text come last.
    """
    if not isinstance(CATALOGUE[record.FOLDER].place, Written):
        return "", ""
    folder = record.FOLDER
    return views.RECORD_VIEWS[folder](page, record), views.FOOT_VIEWS[folder](page, record)


def frame(content: Node, record: Record, top: str, foot: str) -> None:
    """Puts them there."""
    place = CATALOGUE[record.FOLDER].place
    if isinstance(place, Written):
        _insert_after(content, top, place.below)
        for piece in pieces(foot):
            content.insert_child(piece)


def name_cities(content: Node, portal: Portal) -> None:
    """A text that differs by city is labelled with the city's name."""
    for block in content.css(".admonition.kaupunki"):
        (title,) = block.css(".admonition-title")
        organisation = portal.organisations[title.text()]
        block.attrs["class"], block.attrs["data-city"] = "city-block", organisation.id
        title.attrs["class"] = "city-block__name"
        for old in [*title.iter(include_text=True)]:
            old.decompose()
        title.insert_child(organisation.short)


def page_status(page: PageContext, record: Page) -> str:
    """That the text is a draft, or nothing."""
    return render("page_status.html.jinja", page, record=record)


def page_sources(page: PageContext, record: Page) -> str:
    """What the text rests on, or nothing."""
    return render("page_sources.html.jinja", page, record=record)


def fold(content: Node) -> None:
    """A section whose heading is marked `{ .folded }` opens by it."""
    for heading in content.css("h2.folded, h3.folded"):
        around = heading.parent
        begin = around if around and around.attrs.get("class") == "heading" else heading
        begin.insert_before(pieces('<details class="folded"><summary></summary></details>')[0])
        details, follower = begin.prev, begin.next
        while details and follower and not _ends(follower, heading):
            moved, follower = follower, follower.next
            details.insert_child(moved, move=True)
        if details and details.child:
            details.child.insert_child(heading, move=True)
        if begin is not heading:
            begin.decompose()


def _ends(node: Node, heading: Node) -> bool:
    """Whether a section of the heading's level, or of a higher, begins at the node."""
    around = node.tag == "section" or node.attributes.get("class") == "heading"
    inner = node.css_first("h2, h3") if around else node
    return inner is not None and inner.tag in ("h2", heading.tag)


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
