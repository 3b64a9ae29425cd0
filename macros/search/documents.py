"""What is searched: a page in its sections with its words, and people's words for the site's."""

from dataclasses import dataclass
from functools import cached_property

from .tokens import words


@dataclass(frozen=True)
class Section:
    """A stretch of a page that can be linked to; `anchor` is empty at the top of the page.

    What is `folded` up comes after what to do, and is the answer only when nothing else is.
    """

    anchor: str
    heading: str
    text: str
    folded: bool = False


@dataclass(frozen=True)
class Document:
    """A page by its address from the site's root.

    `need` is what readers call the matter, though it need not stand on the page;
    `answer` is what it says in one sentence, `facts` what it is, what its text is worth and whom
    it concerns;
    `likelihood` is how likely the page is to be what somebody looks for, all else being equal.
    """

    url: str
    title: str
    sections: tuple[Section, ...]
    need: str = ""
    answer: str = ""
    facts: str = ""
    likelihood: float = 1.0

    def __post_init__(self) -> None:
        self.words  # noqa: B018 - found at once, so that they are kept wherever the page is

    @cached_property
    def words(self) -> list[str]:
        """Those of the title, of the headings and the text, with spaces between.

        `need` counts like a heading.
        """
        headings = " ".join([self.need, *(section.heading for section in self.sections)])
        text = "\n".join(section.text for section in self.sections)
        return [" ".join(words(part)) for part in (self.title, headings, text)]


@dataclass(frozen=True)
class Synonym:
    """Who writes one of the phrases `said` is also shown what the phrases `meant` find.

    `pages` are addresses from the site's root that answer in any case, the best first.
    """

    said: tuple[str, ...]
    meant: tuple[str, ...]
    pages: tuple[str, ...] = ()
