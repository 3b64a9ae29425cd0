"""The judged queries ask for pages that the site has, in enough ways to tell one search by."""

from collections import Counter

from macros.places import own_pages, page_of, url_of_page
from tests.search.queries import IGNORED, judged, labels
from tests.site.trees import ROOT, loaded

LEAST, LEAST_IN_A_CLASS, MOST_FOUND = 170, 15, 10


def pages_of_the_site() -> set[str]:
    portal = loaded(ROOT).portal
    written = [page_of(page) for page in (*portal.pages.values(), *portal.guidelines.values())]
    return {url_of_page(page) for page in (*written, *own_pages(portal))}


def test_every_page_that_must_be_found_is_on_the_site() -> None:
    pages = pages_of_the_site()
    assert {url: q.text for q in judged() for url in q.find if url not in pages} == {}


def test_no_page_is_asked_for_that_is_not_scored() -> None:
    assert [q.text for q in judged() if set(q.find) & set(IGNORED)] == []


def test_each_query_is_asked_once_and_names_a_page_once() -> None:
    assert [text for text, n in Counter(q.text for q in judged()).items() if n > 1] == []
    assert [q.text for q in judged() if len(set(q.find)) < len(q.find)] == []


def test_what_must_be_found_fits_among_the_first_ten() -> None:
    assert [q.text for q in judged() if not 1 <= len(q.find) <= MOST_FOUND] == []


def test_equal_pages_are_more_than_one() -> None:
    assert [q.text for q in judged() if q.best is None and len(q.find) == 1] == []


def test_there_are_enough_of_every_class() -> None:
    counts = Counter(q.kind for q in judged())
    assert list(counts) == list(labels())
    assert min(counts.values()) >= LEAST_IN_A_CLASS
    assert counts.total() >= LEAST
