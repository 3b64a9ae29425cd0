"""How well the search finds what people ask for, as it was measured."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from .kinds import Day, Integer, ListOf, Part, Text
from .record import Record, field

PERCENT = Integer(0, 100)


@dataclass(frozen=True, kw_only=True)
class ClassQuality:
    """One class of judged queries; shares are whole per cents, rounded down."""

    title: str = field(Text(80), "Luokka", "Millaisia hakulauseet ovat.", example="Kirjoitusvirhe")
    queries: int = field(Integer(1), "Lauseita", "Montako lausetta mitattiin.", example="20")
    found: int = field(
        PERCENT, "Löytyi", "Kymmenen ensimmäisen joukossa olleet sivut, %.", example="98"
    )
    rank: int = field(
        PERCENT, "Sija", "100, kun oikea sivu on aina ensimmäisenä, 50 toisena.", example="95"
    )
    empty: int = field(PERCENT, "Tyhjiä", "Lauseet, joilla ei löytynyt mitään, %.", example="0")


@dataclass(frozen=True, kw_only=True)
class SearchQuality(Record):
    """The table of the quality page; `python -m tests.search.measurement` writes it."""

    FOLDER: ClassVar[str] = "search"
    NOUN: ClassVar[str] = "Haun mittaus"
    PURPOSE: ClassVar[str] = "Kuinka hyvin haku löytää. Mittaus kirjoittaa tiedot, ei muokkaaja."

    title: str = field(Text(80), "Otsikko", "Mittauksen nimi.", example="Haun mittaus")
    measured: dt.date = field(Day(), "Mitattu", "Mittauksen päivä.", example="4.2.2027")
    classes: tuple[ClassQuality, ...] = field(
        ListOf(Part(ClassQuality)), "Luokat", "Hakulauseet luokittain."
    )
