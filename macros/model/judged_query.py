"""What people type into the search, and the pages that it must find for them."""

from .kinds import Href, Labelled, Percent
from .record import Faults, Record, Shape, field

# So many results are looked at: more pages could not all be among them.
MOST_FOUND = 10
PAGE_FORM = "kirjoita sivun tiedosto, kuten ohjeet/index.md"


class QueryLanguage(Labelled):
    """The language of a query that is not Finnish, as HTML names it."""

    ENGLISH = "en", "englanti"
    SWEDISH = "sv", "ruotsi"


class JudgedQuery(Shape):
    """A query, and the pages of which none may be missing from the first ten."""

    query: str = field(
        "Hakulause", "Mitä hakukenttään kirjoitetaan.", 100, example="kone ei käynnisty"
    )
    find: tuple[Href, ...] = field(
        "Sivut", "Sivut, joiden pitää löytyä, paras ensin.", example="- ohjeet/index.md"
    )
    equal: bool = field("Yhtä hyvät", "Sivuista mikään ei ole muita parempi.", default=False)
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
    FOLDER = "queries"
    NOUN = "Hakulauseet"
    PURPOSE = "Lauseet, joilla hakua mitataan, ja sivut, joiden pitää löytyä."

    title: str = field("Luokka", "Millaisia hakulauseet ovat.", 80, example="Kirjoitusvirhe")
    least_found: Percent = field(
        "Löytyi vähintään", "Jos sivuista löytyy vähemmän, tarkistus varoittaa.", default=0
    )
    least_rank: Percent = field(
        "Sija vähintään", "Jos sija on huonompi, tarkistus varoittaa.", default=0
    )
    queries: tuple[JudgedQuery, ...] = field("Lauseet", "Sama lause on vain yhdessä luokassa.")
