"""What people type into the search, the pages that it must find for them, and how well it does."""

import datetime as dt

from .kinds import Href, Labelled, NotRecorded, Percent
from .record import Faults, Record, Shape, field, optional

# So many results are looked at: more pages could not all be among them.
MOST_FOUND = 10
PAGE_FORM = "kirjoita sivun tiedosto, kuten ohjeet/index.md"


class QueryLanguage(Labelled):
    """The language of a query that is not Finnish, as HTML names it."""

    ENGLISH = "en", "englanti"
    SWEDISH = "sv", "ruotsi"


class JudgedQuery(Shape):
    """A query, and the pages of which none may be missing from the first ten."""

    query: str = field("Hakulause", "Mitä hakukenttään kirjoitetaan.", 100, example="vpn ei toimi")
    find: tuple[Href, ...] = field("Sivut", "Haettavat, paras ensin.", example="- ohjeet/index.md")
    equal: bool = optional("Yhtä hyvät", "Sivuista mikään ei ole muita parempi.")
    language: QueryLanguage | None = field("Kieli", "Lauseen kieli, jos se ei ole suomea.")

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


class QueryClass(Record):
    NOUN = "Hakulauseet"
    PURPOSE = "Lauseet, joilla hakua mitataan, ja sivut, joiden pitää löytyä."

    title: str = field("Luokka", "Millaisia hakulauseet ovat.", 80, example="Kirjoitusvirhe")
    least_found: Percent = field("Löytyi vähintään", "Jos löytyy vähemmän, varoitetaan.", default=0)
    least_rank: Percent = field("Sija vähintään", "Jos sija on huonompi, varoitetaan.", default=0)
    queries: tuple[JudgedQuery, ...] = field("Lauseet", "Sama lause on vain yhdessä luokassa.")


class ClassQuality(Shape):
    """One class of judged queries; shares are whole per cents, rounded down."""

    title: str = field("Luokka", "Millaisia hakulauseet ovat.", 80, example="Kirjoitusvirhe")
    queries: int = field("Lauseita", "Montako lausetta mitattiin.", least=1, example="20")
    found: Percent = field("Löytyi", "Kymmenen ensimmäisen joukossa olleet sivut, %.", example="98")
    rank: Percent = field("Sija", "100, kun oikea sivu on aina ensin, 50 toisena.", example="95")
    empty: Percent = field("Tyhjiä", "Lauseet, joilla ei löytynyt mitään, %.", example="0")


class SearchQuality(Record):
    """The table of the quality page; `python -m tests.search.measurement` writes it."""

    NOUN = "Haun mittaus"
    PURPOSE = "Kuinka hyvin haku löytää. Mittaus kirjoittaa tiedot, ei muokkaaja."

    title: str = field("Otsikko", "Mittauksen nimi.", 80, example="Haun mittaus")
    measured: dt.date | NotRecorded = field("Mitattu", "Mittauksen päivä.", example="4.2.2027")
    classes: tuple[ClassQuality, ...] = optional("Luokat", "Hakulauseet luokittain.")
