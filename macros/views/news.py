"""What is new, on a page of its own and in brief on the front page."""

from ..calendars import news as told
from .rendering import PageContext, render

_FEW = 3


def news(page: PageContext) -> str:
    """All that is new, and where news readers find it."""
    parties = [(told.feed_path(party.id), party.short) for party in page.portal.parties]
    feeds = [(told.feed_path(), told.TITLE)]
    feeds += [(path, f"{told.TITLE}: {name}") for path, name in parties]
    found = told.news(page.portal, page.past)
    return render("news.html.jinja", page, news=found, feeds=feeds)


def latest_news(page: PageContext) -> str:
    """The latest few."""
    found = told.news(page.portal, page.past)[:_FEW]
    return render("news.html.jinja", page, news=found, feeds=[])
