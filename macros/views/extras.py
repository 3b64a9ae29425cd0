"""What a page asks for beside its text, told by its content; others load none of it."""

from ..calendars.news import TITLE, feed_path
from ..calendars.occasions import NEWS_PATH, NEWS_TITLE
from ..pages.html import Node

_CALENDARS = (".year", ".month", ".calendars")
# What the templates ask for by name, and the elements of which one is enough.
_MARKS = {
    "calendars": _CALENDARS,  # calendars.css
    "meetings": (".meetings", "[data-copy]", *_CALENDARS),  # meetings.js
    "city": ("[data-city]",),  # the choice of one's own city
    "register": (".register",),  # register.js
    "fulfilment": (".tiles", ".promise", ".review"),  # fulfilment.css
}


def page_extras(content: Node) -> dict[str, bool | tuple[str, str] | None]:
    """Whether the page needs each of them; `news` is where news readers find the changes."""
    needed = {
        name: content.css_first(", ".join(marks)) is not None for name, marks in _MARKS.items()
    }
    return {**needed, "news": _feed(content)}


def _feed(content: Node) -> tuple[str, str] | None:
    """The title and the path of the feed that tells what the page tells."""
    if content.css_first("#uutisten-syote"):
        return TITLE, feed_path()
    return (NEWS_TITLE, NEWS_PATH) if content.css_first("[data-changes]") else None
