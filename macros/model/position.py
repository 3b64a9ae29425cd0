"""Positions and who holds them: a group is composed of positions, never of names."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from .kinds import (
    Choice,
    Day,
    Flag,
    Labelled,
    ListOf,
    NotRecorded,
    OrNotRecorded,
    Part,
    Reference,
    Text,
)
from .record import SOURCE, Record, SourcePlace, field


class HolderState(Labelled):
    """Three different things that are never mixed: unknown, nobody, somebody."""

    NOT_RECORDED = "not_recorded", "Ei kirjattu"
    VACANT = "vacant", "Täyttämättä"
    HELD = "held", "Hoidossa"


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody who is named in a source or who holds a position."""

    name: str = field(Text(120), "Nimi", "Etunimi ja sukunimi.", example="Etunimi Sukunimi")
    title: str | None = field(Text(120), "Nimike", "Nimike lähteen mukaan.", default=None)


@dataclass(frozen=True, kw_only=True)
class Tenure:
    """One person's time in a position; an open end is unknown or still running."""

    name: str = field(Text(120), "Nimi", "Etunimi ja sukunimi.", example="Etunimi Sukunimi")
    since: date | None = field(
        Day(), "Alkaen", "Päivä, josta alkaen henkilö hoitaa tehtävää.", default=None
    )
    until: date | None = field(Day(), "Päättyen", "Viimeinen päivä tehtävässä.", default=None)

    def faults(self) -> Iterator[tuple[str, str]]:
        """What is wrong between the fields: (field, Finnish sentence)."""
        if self.since and self.until and self.until < self.since:
            yield "until", "tehtävä päättyy ennen kuin se alkaa"


@dataclass(frozen=True, kw_only=True)
class Holder:
    """Who holds the position, or that nobody does, or that nobody has told us."""

    state: HolderState = field(
        Choice(HolderState), "Tila", "Tiedetäänkö, kuka tehtävää hoitaa.", example="not_recorded"
    )
    people: tuple[Tenure, ...] = field(
        ListOf(Part(Tenure)), "Henkilöt", "Tehtävän hoitaja, kun tila on held.", default=()
    )

    def faults(self) -> Iterator[tuple[str, str]]:
        """What is wrong between the fields: (field, Finnish sentence)."""
        if self.state is HolderState.HELD and not self.people:
            yield "state", "tila on held, mutta henkilöä ei ole; lisää people tai vaihda tila"
        if self.state is not HolderState.HELD and self.people:
            yield "people", f"henkilö on kirjattu, mutta tila on {self.state}; vaihda tilaksi held"


@dataclass(frozen=True, kw_only=True)
class Position(Record):
    """An office or a duty; `several` when more than one person does it side by side."""

    FOLDER: ClassVar[str] = "positions"
    NOUN: ClassVar[str] = "Tehtävä"
    PURPOSE: ClassVar[str] = "Virat ja tehtävät, joista ryhmät koostuvat ja joilta kysytään."

    title: str = field(
        Text(120), "Nimike", "Viran tai tehtävän nimi.", example="Mallilan IT-päällikkö"
    )
    organisation: str | NotRecorded = field(
        OrNotRecorded(Reference("organisations")),
        "Organisaatio",
        "Missä organisaatiossa tehtävä on.",
        example="mallila",
    )
    several: bool = field(
        Flag(), "Useita hoitajia", "Hoitaako tehtävää useampi henkilö yhtä aikaa.", default=False
    )
    holder: Holder = field(Part(Holder), "Hoitaja", "Kuka tehtävää hoitaa.")
    duties: tuple[str, ...] = field(
        ListOf(Text(400)), "Tehtävät", "Mitä tehtävään kuuluu lähteen mukaan.", default=()
    )
    note: str | None = field(Text(600), "Huomautus", "Lisätieto lukijalle.", default=None)
    source: SourcePlace = field(SOURCE, "Lähde", "Mistä tieto on peräisin.")

    def faults(self) -> Iterator[tuple[str, str]]:
        """What is wrong between the fields: (field, Finnish sentence)."""
        if not self.several and len([p for p in self.holder.people if p.until is None]) > 1:
            yield (
                "holder",
                "tehtävällä on kaksi hoitajaa; kirjoita edelliselle viimeinen päivä (until), tai "
                "several: true, jos tehtävää hoitaa useampi yhtä aikaa",
            )
