"""What stands around a page's own text: its state, its sources, what it asks for, where it was."""

from collections.abc import Iterator
from html import unescape
from itertools import islice
from urllib.parse import quote

from .. import views
from ..calendars.news import TITLE, feed_path
from ..calendars.occasions import NEWS_PATH, NEWS_TITLE
from ..model.kinds import NOT_RECORDED
from ..model.places import full_address, url_of_page
from ..model.portal import CATALOGUE, Portal
from ..model.record import Record
from ..model.site import Site
from ..pages.html import Node, make_tables_accessible, pieces
from ..rules.structure import moves
from .rendering import PageContext, render

_CALENDARS = (".year", ".month", ".calendars")
# What the templates ask for by name, and the elements of which one is enough.
_MARKS = {
    "calendars": _CALENDARS,  # calendars.css
    "meetings": (".meetings", "[data-copy]", *_CALENDARS),  # meetings.js
    "city": ("[data-city]",),  # the choice of one's own city
    "register": (".register",),  # register.js
    "fulfilment": (".tiles", ".promise"),  # fulfilment.css
}


def framing(page: PageContext, record: Record) -> tuple[str, str]:
    """What a page's type says after the start of its text, and last, of its sources.

    The reader's question is answered first; the particulars of the text come last.
    """
    foot = views.FOOT_VIEWS.get(record.FOLDER)
    return (
        (views.RECORD_VIEWS[record.FOLDER](page, record), foot(page, record)) if foot else ("", "")
    )


def complete(
    content: Node, portal: Portal, record: Record, around: tuple[str, str], *, front: bool
) -> None:
    """Adds what `framing` says, and what the content lacks for those who listen or use keys."""
    fold(content)
    frame(content, record, *around)
    name_cities(content, portal)
    make_tables_accessible(content)
    mark_opening(content, front=front)


def frame(content: Node, record: Record, top: str, foot: str) -> None:
    row = CATALOGUE[record.FOLDER]
    if row.written:
        _insert_after(content, top, row.below)
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


def feedback_of(site: Site) -> str | None:
    """Where feedback goes: an e-mail address or a form, or a page of ours from the site's root."""
    return None if site.feedback is NOT_RECORDED else full_address(str(site.feedback), "")


def feedback_address(address: str, answer: str, title: str) -> str:
    """The address, for an e-mail with its subject: the answer and the page's name."""
    if not address.startswith("mailto:"):
        return address
    mark = "&" if "?" in address else "?"
    return f"{address}{mark}subject={quote(f'{answer}: {unescape(title)}')}"


def page_extras(content: Node) -> dict[str, bool | tuple[str, str] | None]:
    """Whether the page needs each of them; `news` is the feed that tells what the page tells."""
    needed = {
        name: content.css_first(", ".join(marks)) is not None for name, marks in _MARKS.items()
    }
    news = (NEWS_TITLE, NEWS_PATH) if content.css_first("[data-changes]") else None
    if content.css_first("#uutisten-syote"):
        news = TITLE, feed_path()
    return {**needed, "news": news}


def moved_pages(portal: Portal) -> Iterator[tuple[str, str]]:
    """(file from the site's root, HTML) of each old address."""
    for record, _, old in moves(portal):
        url = url_of_page(old)
        page = PageContext(portal, url)
        yield f"{url}index.html", render("made/moved.html.jinja", page, record=record)
