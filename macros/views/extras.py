"""What a page asks for beside its text, told by the HTML of its content; others load none of it."""

from ..calendars.changes import NEWS_PATH

_CALENDARS = ('class="year"', 'class="month"', 'class="calendars"')
# What the templates ask for by name, and the marks in the content of which one is enough.
_MARKS = {
    "calendars": _CALENDARS,  # calendars.css
    "meetings": ('class="meetings"', *_CALENDARS),  # meetings.js
    "register": ('class="register"',),  # register.js
    "fulfilment": ('class="tiles"', 'class="promise ', 'class="review"'),  # fulfilment.css
}


def page_extras(html: str) -> dict[str, bool | str | None]:
    """Whether the page needs each of them; `news` is where news readers find the changes."""
    needed = {name: any(mark in html for mark in marks) for name, marks in _MARKS.items()}
    return {**needed, "news": NEWS_PATH if "data-changes" in html else None}
