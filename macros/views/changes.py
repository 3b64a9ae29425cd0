"""Changes to services: lists, the page of one, the way to the news; and what is new."""

from ..agreement import standing
from ..calendars import news as told
from ..calendars.occasions import NEWS_PATH, NEWS_TITLE, awaited, coming, past, without_schedule
from ..model.change import Change
from .rendering import PageContext, render

# The front page tells the nearest; the reader's browser lets the later ones in as time passes.
NEAREST, CANDIDATES = 5, 10
_FEW = 3


def changes(page: PageContext) -> str:
    """Every change, what is coming first; the reader's browser moves what has passed since."""
    found = page.portal.changes.values()
    return render(
        "changes.html.jinja",
        page,
        coming=coming(found, page.today),
        waiting=without_schedule(found),
        past=past(found, page.today),
    )


def coming_changes(page: PageContext) -> str:
    """The nearest changes that are still to be made, and how many have no schedule yet."""
    found = page.portal.changes.values()
    return render(
        "coming_changes.html.jinja",
        page,
        candidates=awaited(found, page.today)[:CANDIDATES],
        most=NEAREST,
        waiting=len(without_schedule(found)),
    )


def change_news(page: PageContext) -> str:
    return render("change_news.html.jinja", page, title=NEWS_TITLE, path=NEWS_PATH)


def change(page: PageContext, change: Change) -> str:
    """All that is known of a change, and what the agreement would still have of it."""
    return render(
        "change.html.jinja",
        page,
        change=change,
        unsettled=standing(page.portal, page.today).unsettled(change),
    )


def news(page: PageContext) -> str:
    parties = [(told.feed_path(party.id), party.short) for party in page.portal.parties]
    feeds = [(told.feed_path(), told.TITLE)]
    feeds += [(path, f"{told.TITLE}: {name}") for path, name in parties]
    found = told.news(page.portal.whole, page.past)
    return render("news.html.jinja", page, news=found, feeds=feeds)


def latest_news(page: PageContext) -> str:
    found = told.news(page.portal.whole, page.past)[:_FEW]
    return render("news.html.jinja", page, news=found, feeds=[])
