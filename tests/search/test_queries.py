"""The judged queries ask for pages that are scored, in enough ways to tell one search by."""

from collections import Counter

from tests.search.queries import IGNORED, judged, labels

LEAST, LEAST_IN_A_CLASS = 150, 15


def test_no_page_is_asked_for_that_is_not_scored() -> None:
    assert [q.text for q in judged() if set(q.find) & set(IGNORED)] == []


def test_there_are_enough_of_every_class() -> None:
    counts = Counter(q.kind for q in judged())
    assert list(counts) == list(labels())
    assert min(counts.values()) >= LEAST_IN_A_CLASS
    assert counts.total() >= LEAST
