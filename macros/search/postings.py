"""Documents → in which of them each word stands, and how.

Which section of the page answers best is found in the texts, when they are shown.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .documents import Document
from .lexicon import Lexicon
from .tokens import words

# How a word stands on a page.
STANDINGS = 6
ASKED, ONCE, TWICE, HEADING, OFTEN, TITLE = range(STANDINGS)


@dataclass(frozen=True)
class PageWords:
    """The words of a page as they stand."""

    title: list[str]
    headings: list[str]
    text: Counter[str]
    asked: list[str]

    @property
    def length(self) -> int:
        return self.text.total() + len(self.headings)

    @property
    def forms(self) -> Iterator[str]:
        yield from self.title
        yield from self.headings
        yield from self.text
        yield from self.asked


def words_of(document: Document) -> PageWords:
    """`need` counts like a heading."""
    headings = [document.need, *(section.heading for section in document.sections)]
    text = (form for section in document.sections for form in words(section.text))
    return PageWords(
        words(document.title), words(" ".join(headings)), Counter(text), words(document.asked)
    )


def places(pages: Iterable[PageWords], lexicon: Lexicon) -> dict[str, dict[int, int]]:
    """For each key the numbers of its pages, with how it stands there."""
    found: dict[str, dict[int, int]] = {}
    for number, page in enumerate(pages):
        for key, standing in _standings(page, lexicon).items():
            found.setdefault(key, {})[number] = standing
    return found


def _standings(page: PageWords, lexicon: Lexicon) -> dict[str, int]:
    counts: dict[str, int] = {}
    for form, times in page.text.items():
        for key in lexicon.keys(form):
            counts[key] = counts.get(key, 0) + times
    found = {key: ASKED for form in page.asked for key in lexicon.keys(form)}
    found |= {key: ONCE if n == 1 else TWICE if n == 2 else OFTEN for key, n in counts.items()}
    for forms, standing in ((page.headings, HEADING), (page.title, TITLE)):
        found |= dict.fromkeys((key for form in forms for key in lexicon.keys(form)), standing)
    return found
