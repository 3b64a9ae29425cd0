"""Documents → in which of them each word stands, and how.

Which section of the page answers best is found in the texts, when they are shown.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain
from operator import sub
from typing import NamedTuple

# How a word stands on a page.
STANDINGS = 6
ASKED, ONCE, TWICE, HEADING, OFTEN, TITLE = range(STANDINGS)

# The numbers of the words that a form belongs to.
Numbers = Mapping[str, tuple[int, ...]]


class PageWords(NamedTuple):
    """The words of a page as they stand, in lower case; `asked` are those that people ask by."""

    title: list[str]
    headings: list[str]
    text: list[str]
    asked: list[str]


def places(pages: list[PageWords], numbers: Numbers, count: int) -> list[list[int]]:
    """For each of so many words on which pages it stands, by the gaps between them, and how."""
    found: list[list[int]] = [[] for _ in range(count)]
    by_times = [ASKED, ONCE, TWICE, *[OFTEN] * max((len(page.text) for page in pages), default=0)]
    after: list[int] = []  # by place, the first one on the next page
    for page in pages:
        first = len(after)
        after += [first + STANDINGS] * STANDINGS
        counts = Counter(_numbers(page.text, numbers))
        for word, standing in _marked(page, numbers, counts).items():
            found[word].append(first + standing)
            counts.pop(word, None)
        standings = map(by_times.__getitem__, counts.values())
        for row, standing in zip(map(found.__getitem__, counts), standings, strict=True):
            row.append(first + standing)
    return [list(map(sub, row, [0, *map(after.__getitem__, row)])) for row in found]


def _marked(page: PageWords, numbers: Numbers, counts: Counter[int]) -> dict[int, int]:
    """The words that stand elsewhere than in the text; it comes before what people ask by."""
    asked = {word: ASKED for word in _numbers(page.asked, numbers) if word not in counts}
    headings = dict.fromkeys(_numbers(page.headings, numbers), HEADING)
    title = dict.fromkeys(_numbers(page.title, numbers), TITLE)
    return asked | headings | title


def _numbers(forms: list[str], numbers: Numbers) -> Iterator[int]:
    return chain.from_iterable(map(numbers.__getitem__, forms))
