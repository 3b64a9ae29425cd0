"""Positions and who holds them: a group is composed of positions, never of names."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
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
from .record import SOURCE, Faults, Record, SourcePlace, field


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
        Day(), "Alkaen", "Päivä, josta alkaen henkilö on roolissa.", default=None
    )
    until: date | None = field(Day(), "Päättyen", "Viimeinen päivä roolissa.", default=None)

    def faults(self) -> Faults:
        if self.since and self.until and self.until < self.since:
            yield "until", "päättyy ennen kuin alkaa"

    def overlaps(self, later: "Tenure") -> bool:
        """Whether both surely hold the position on a day; `later` does not end first."""
        if later.since is None:
            return self.until is None
        return self.until is None or later.since <= self.until


@dataclass(frozen=True)
class Holding:
    """Who held a position before a day, who holds it on the day and who is to hold it."""

    state: HolderState
    past: tuple[Tenure, ...]
    now: tuple[Tenure, ...]
    coming: tuple[Tenure, ...]


@dataclass(frozen=True, kw_only=True)
class Holder:
    """Who holds the position, or that nobody does, or that nobody has told us."""

    state: HolderState = field(
        Choice(HolderState), "Tila", "Tiedetäänkö, kuka roolissa on.", example="not_recorded"
    )
    people: tuple[Tenure, ...] = field(
        ListOf(Part(Tenure)),
        "Henkilöt",
        "Nykyiset, tulevat ja entiset. Entisellä on until, tulevalla since.",
        default=(),
    )

    def on(self, day: date) -> Holding:
        """As of a day: the days decide; where they say that nobody does, the state tells why."""
        people = self.in_turn
        past = tuple(t for t in people if t.until and t.until < day)
        coming = tuple(t for t in people if t.since and t.since > day)
        now = tuple(t for t in people if t not in past and t not in coming)
        if now or self.state is not HolderState.HELD:
            state = HolderState.HELD if now else self.state
        else:
            state = HolderState.NOT_RECORDED
        return Holding(state, past, now, coming)

    @property
    def in_turn(self) -> list[Tenure]:
        """From who left first to who stays longest."""
        return sorted(self.people, key=lambda t: (t.until or date.max, t.since or date.min))

    def faults(self) -> Faults:
        if self.state is HolderState.HELD and not self.people:
            yield "state", "tila on held, mutta henkilöä ei ole; lisää people tai vaihda tila"
        for index, tenure in enumerate(self.people):
            if self.state is not HolderState.HELD and not (tenure.since or tenure.until):
                message = f"henkilö on kirjattu, mutta tila on {self.state}; vaihda tilaksi held"
                yield f"people[{index}]", f"{message} tai kirjoita entiselle until"


@dataclass(frozen=True, kw_only=True)
class Position(Record):
    """An office or a duty; `several` when more than one person does it side by side."""

    FOLDER: ClassVar[str] = "positions"
    NOUN: ClassVar[str] = "Rooli"
    PURPOSE: ClassVar[str] = "Roolit, joista ryhmät koostuvat ja joilta kysytään."

    title: str = field(
        Text(120), "Nimike", "Viran tai roolin nimi.", example="Mallilan IT-päällikkö"
    )
    organisation: str | NotRecorded = field(
        OrNotRecorded(Reference("organisations")),
        "Organisaatio",
        "Missä organisaatiossa rooli on.",
        example="mallila",
    )
    several: bool = field(
        Flag(), "Useita henkilöitä", "Onko roolissa useampi henkilö yhtä aikaa.", default=False
    )
    holder: Holder = field(Part(Holder), "Tehtävässä", "Kuka roolissa on.")
    duties: tuple[str, ...] = field(
        ListOf(Text(400)), "Tehtävät", "Mitä rooliin kuuluu lähteen mukaan.", default=()
    )
    note: str | None = field(Text(600), "Huomautus", "Lisätieto lukijalle.", default=None)
    source: SourcePlace = field(SOURCE, "Lähde", "Mistä tieto on peräisin.")

    def faults(self) -> Faults:
        for one, other in () if self.several else pairwise(self.holder.in_turn):
            if one.overlaps(other):
                names = f"{one.name} ja {other.name}"
                advice = "kirjoita edelliselle until ja seuraavalle since; jos molemmat ovat"
                yield (
                    f"holder.people[{self.holder.people.index(other)}]",
                    f"roolissa on yhtä aikaa kaksi henkilöä, {names}; "
                    f"{advice} roolissa yhtä aikaa, kirjoita several: true",
                )
