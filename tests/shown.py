"""A page's text as readers get it, without a generator around it."""

from markdown import Markdown

from macros.pages.extension import PageMarkdown


def shown(text: str) -> str:
    """The HTML of a page's text, in which macros have said what they say."""
    return str(Markdown(extensions=[PageMarkdown()]).convert(text))
