"""What people type into the search, and the pages that it must find for them."""

from dataclasses import dataclass
from typing import ClassVar

from .kinds import Address, Choice, Flag, Labelled, ListOf, Part, Text
from .record import Faults, Record, field
from .search_quality import PERCENT

# So many results are looked at: more pages could not all be among them.
MOST_FOUND = 10
PAGE_FORM = "kirjoita sivun tiedosto, kuten ohjeet/index.md"


class QueryLanguage(Labelled):
    """The language of a query that is not Finnish, as HTML names it."""

    ENGLISH = "en", "englanti"
    SWEDISH = "sv", "ruotsi"


@dataclass(frozen=True, kw_only=True)
class JudgedQuery:
    """A query, and the pages of which none may be missing from the first ten."""

    query: str = field(
        Text(100), "Hakulause", "Mitä hakukenttään kirjoitetaan.", example="kone ei käynnisty"
    )
    find: tuple[str, ...] = field(
        ListOf(Address()),
        "Sivut",
        "Sivut, joiden pitää löytyä, paras ensin.",
        example="- ohjeet/index.md",
    )
    equal: bool = field(
        Flag(), "Yhtä hyvät", "Sivuista mikään ei ole muita parempi.", default=False
    )
    language: QueryLanguage | None = field(
        Choice(QueryLanguage), "Kieli", "Lauseen kieli, jos se ei ole suomea.", default=None
    )

    @property
    def best(self) -> str | None:
        """The page that should come first; None when those of `find` are equally good."""
        return None if self.equal else self.find[0]

    def faults(self) -> Faults:
        for index, page in enumerate(self.find):
            if not page.endswith(".md"):
                yield f"find[{index}]", f"«{page}» ei ole portaalin sivu; {PAGE_FORM}"
        if len(self.find) > MOST_FOUND:
            yield "find", f"sivuja on {len(self.find)}, mutta niitä voi olla enintään {MOST_FOUND}"
        if self.equal and len(self.find) == 1:
            yield "equal", "yhtä hyviä sivuja on oltava vähintään kaksi; poista rivi equal"


@dataclass(frozen=True, kw_only=True)
class QueryClass(Record):
    """Queries of one way of typing; the search is measured by each class on its own."""

    FOLDER: ClassVar[str] = "queries"
    NOUN: ClassVar[str] = "Hakulauseet"
    PURPOSE: ClassVar[str] = "Lauseet, joilla hakua mitataan, ja sivut, joiden pitää löytyä."

    title: str = field(Text(80), "Luokka", "Millaisia hakulauseet ovat.", example="Kirjoitusvirhe")
    least_found: int = field(
        PERCENT, "Löytyi vähintään", "Jos sivuista löytyy vähemmän, tarkistus varoittaa.", default=0
    )
    least_rank: int = field(
        PERCENT, "Sija vähintään", "Jos sija on huonompi, tarkistus varoittaa.", default=0
    )
    queries: tuple[JudgedQuery, ...] = field(
        ListOf(Part(JudgedQuery)), "Lauseet", "Sama lause on vain yhdessä luokassa."
    )
