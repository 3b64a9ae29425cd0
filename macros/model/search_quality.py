"""How well the search finds what people ask for, as it was measured."""

import datetime as dt

from .kinds import NotRecorded, Percent
from .record import Record, Shape, field


class ClassQuality(Shape):
    """One class of judged queries; shares are whole per cents, rounded down."""

    title: str = field("Luokka", "Millaisia hakulauseet ovat.", 80, example="Kirjoitusvirhe")
    queries: int = field("Lauseita", "Montako lausetta mitattiin.", least=1, example="20")
    found: Percent = field("Löytyi", "Kymmenen ensimmäisen joukossa olleet sivut, %.", example="98")
    rank: Percent = field(
        "Sija", "100, kun oikea sivu on aina ensimmäisenä, 50 toisena.", example="95"
    )
    empty: Percent = field("Tyhjiä", "Lauseet, joilla ei löytynyt mitään, %.", example="0")


class SearchQuality(Record):
    """The table of the quality page; `python -m tests.search.measurement` writes it."""

    FOLDER = "search"
    NOUN = "Haun mittaus"
    PURPOSE = "Kuinka hyvin haku löytää. Mittaus kirjoittaa tiedot, ei muokkaaja."

    title: str = field("Otsikko", "Mittauksen nimi.", 80, example="Haun mittaus")
    measured: dt.date | NotRecorded = field("Mitattu", "Mittauksen päivä.", example="4.2.2027")
    classes: tuple[ClassQuality, ...] = field("Luokat", "Hakulauseet luokittain.", default=())
