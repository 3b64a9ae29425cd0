"""The words of the portal and of people, what people search by, and what they must find by it."""

import datetime as dt

from .between import Given, bars, needs
from .kinds import Href, Labelled, NotRecorded, OwnPage, Percent
from .record import Faults, Record, Shape, SourcePlace, field, optional
from .references import TermId

# So many results are looked at: more pages could not all be among them.
MOST_FOUND = 10
PAGE_FORM = "kirjoita sivun tiedosto, kuten ohjeet/index.md"


_SOURCED = "lähteen sanalla ({status=from_source}) on {source}, luonnoksella ({status=draft}) ei"


class TermStatus(Labelled):
    DRAFT = "draft", "Luonnos"
    FROM_SOURCE = "from_source", "Lähteestä"


class Term(Record):
    """A word of the portal with its meaning; its abbreviations are explained on every page."""

    NOUN = "Termi"
    PURPOSE = "Sanasto: mitä portaalin sanat ja lyhenteet tarkoittavat."

    title: str = field("Termi", "Perusmuodossa, lyhenne avattuna.", 80, example="palvelutaso")
    abbreviations: tuple[str, ...] = optional("Lyhenteet", "Lyhenteet samasta asiasta.", 20)
    definition: str = field("Määritelmä", "Mitä sana tarkoittaa.", 400, example="Se, mitä …")
    status: TermStatus = field("Tila", "Oma luonnos vai lähteen määritelmä.", example="draft")
    pages: tuple[OwnPage, ...] = optional("Sivut", "Portaalin sivut, jotka kertovat asiasta.")
    see_also: tuple[TermId, ...] = optional("Katso myös", "Termit, jotka liittyvät tähän.")
    source: SourcePlace | None = field("Lähde", "Mistä lähteen määritelmä on peräisin.")

    RULES = (needs("status=from_source", _SOURCED), bars("status=draft", _SOURCED))

    def faults(self) -> Faults:
        yield from super().faults()
        if self.id in self.see_also:
            yield f"see_also[{self.see_also.index(self.id)}]", "termi viittaa itseensä"


class SynonymGroup(Shape):
    """Words of one meaning that the portal itself does not use, and where they lead."""

    words: tuple[str, ...] = optional("Sanat", "Mitä ihmiset sanovat.", 60, example="- helpdesk")
    english: tuple[str, ...] = optional("Englanniksi", "Samat sanat englanniksi.", 60)
    swedish: tuple[str, ...] = optional("Ruotsiksi", "Samat sanat ruotsiksi.", 60)
    means: str | None = field("Portaalin sana", "Sana, jota portaali käyttää samasta asiasta.", 80)
    asked: str | None = field("Näin kysytään", "Ilmaukset pilkuin erotettuina, vain hakuun.", 4000)
    pages: tuple[OwnPage, ...] = optional(
        "Sivut", "Mitä haetaan, paras ensin.", example="- index.md"
    )
    RULES = (
        Given("ryhmästä puuttuu {words} tai {asked}", most=2),
        Given("ryhmästä puuttuu {means} tai {pages}", most=2),
    )

    @property
    def spoken(self) -> tuple[tuple[str, str, str], ...]:
        """(path, word, language) of every word; languages as HTML names them."""
        lists = (("words", "fi"), ("english", "en"), ("swedish", "sv"))
        return tuple(
            (f"{name}[{index}]", word, language)
            for name, language in lists
            for index, word in enumerate(getattr(self, name))
        )


class Synonyms(Record):
    """Every group of people's words, in one file: whoever adds a word sees what is there."""

    NOUN = "Hakusanat"
    PURPOSE = "Ihmisten käyttämät sanat ja se, mitä niillä haetaan."

    title: str = field("Otsikko", "Luettelon nimi.", 80, example="Hakusanat")
    groups: tuple[SynonymGroup, ...] = field("Ryhmät", "Samaa tarkoittavat sanat samaan ryhmään.")


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
