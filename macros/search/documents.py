"""What is searched: a page in its sections, each with what it can be filtered by."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Facets:
    """The type of a record or page, the organisations that it concerns, and its topics."""

    kind: str = ""
    cities: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


@dataclass(frozen=True)
class Section:
    """A stretch of a page that can be linked to; `anchor` is empty at the top of the page.

    What is `folded` up comes after what to do, and is the answer only when nothing else is.
    """

    anchor: str
    heading: str
    text: str
    facets: Facets = Facets()
    folded: bool = False


@dataclass(frozen=True)
class Document:
    """A page by its address from the site's root.

    `need` is what readers call the matter, though it need not stand on the page;
    `answer` is what it says in one sentence, `status` what its text is worth, if that is told;
    `likelihood` is how likely the page is to be what somebody looks for, all else being equal;
    `asked` are the words that people ask by.
    """

    url: str
    title: str
    facets: Facets
    sections: tuple[Section, ...]
    need: str = ""
    answer: str = ""
    status: str = ""
    likelihood: float = 1.0
    asked: str = ""


@dataclass(frozen=True)
class Labels:
    """What the values of facets are called, in the order to show."""

    kinds: dict[str, str] = field(default_factory=dict)
    cities: dict[str, str] = field(default_factory=dict)
    topics: dict[str, str] = field(default_factory=dict)
