"""What is searched: a page in its sections."""

from dataclasses import dataclass


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
    `likelihood` is how likely the page is to be what somebody looks for, all else being equal;
    `asked` are the words that people ask by.
    """

    url: str
    title: str
    sections: tuple[Section, ...]
    need: str = ""
    answer: str = ""
    facts: str = ""
    likelihood: float = 1.0
    asked: str = ""
