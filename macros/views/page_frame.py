"""What stands around a page's own text: its state under the heading, its sources at the end."""

from itertools import islice

from .. import views
from ..model.catalogue import Written
from ..model.page import Page
from ..model.portal import CATALOGUE
from ..model.record import Record
from .rendering import PageContext, render


def framed(markdown: str, page: PageContext, record: Record) -> str:
    """The Markdown of a page with what its type's view says after its start, and its sources last.

    The reader's question is answered first; the particulars of the text come last.
    """
    place = CATALOGUE[record.FOLDER].place
    if not isinstance(place, Written):
        return markdown
    head = views.RECORD_VIEWS[record.FOLDER](page, record)
    foot = views.FOOT_VIEWS[record.FOLDER](page, record)
    return "\n\n".join(filter(None, [_after_opening(markdown, head, place.below), foot]))


def page_status(page: PageContext, record: Page) -> str:
    """That the text is a draft, or nothing."""
    return render("page_status.html.jinja", page, record=record)


def page_sources(page: PageContext, record: Page) -> str:
    """What the text rests on, or nothing."""
    return render("page_sources.html.jinja", page, record=record)


def _after_opening(markdown: str, html: str, paragraphs: int) -> str:
    """The HTML as a block of its own behind the first paragraphs; the H1 counts as one."""
    if not html:
        return markdown.strip()
    lines = markdown.strip().split("\n")
    later = (number for number in range(1, len(lines)) if _begins_block(lines, number))
    end = next(islice(later, paragraphs - 1, None), len(lines))
    return "\n".join([*lines[:end], "", html, "", *lines[end:]]).strip()


def _begins_block(lines: list[str], number: int) -> bool:
    """Whether a block starts there that is no part of a note, a list or code before it."""
    after_blank = not lines[number - 1].strip() and lines[number][:1].strip()
    fences = [line for line in lines[:number] if line.lstrip().startswith(("```", "~~~"))]
    return bool(after_blank) and len(fences) % 2 == 0
