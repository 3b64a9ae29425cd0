"""The levels of cooperation and the groups that work at them."""

from dataclasses import dataclass
from typing import ClassVar

from .kinds import (
    NOT_RECORDED,
    Choice,
    Flag,
    Integer,
    Labelled,
    ListOf,
    NotRecorded,
    OrNotRecorded,
    Part,
    Reference,
    Text,
)
from .record import SOURCE, Faults, Record, SourcePlace, field


@dataclass(frozen=True, kw_only=True)
class Level(Record):
    """A level of the cooperation; `order` counts from the top, 1 first."""

    FOLDER: ClassVar[str] = "levels"
    NOUN: ClassVar[str] = "Taso"
    PURPOSE: ClassVar[str] = "Yhteistyön tasot ylimmästä alimpaan."

    title: str = field(Text(60), "Nimi", "Tason nimi.", example="Strateginen taso")
    order: int = field(Integer(1, 9), "Järjestys", "1 on ylin taso.", example="1")
    purpose: str = field(Text(600), "Tarkoitus", "Mitä tasolla tehdään.", example="Päättää linjat.")
    source: SourcePlace = field(SOURCE, "Lähde", "Mistä tieto on peräisin.")


class SeatKind(Labelled):
    """How somebody comes to sit in a group."""

    BY_POSITION = "by_position", "Jäsen"
    INVITED = "invited", "Kutsutaan tarvittaessa"
    WITHIN_BODY = "within_body", "Toimielimen yhteydessä"


ONE_OF_THEM = "Jäsenenä yksi heistä; lähde ei kerro, kuka"


@dataclass(frozen=True, kw_only=True)
class Seat:
    """One line of a composition: a position, a body, or a description where neither is named."""

    kind: SeatKind = field(
        Choice(SeatKind), "Tapa", "Miten ryhmään kuulutaan.", example="by_position"
    )
    position: str | None = field(Reference("positions"), "Rooli", "Roolin tunnus.", default=None)
    body: str | None = field(Reference("bodies"), "Toimielin", "Toimielimen tunnus.", default=None)
    description: str | None = field(
        Text(200), "Kuvaus", "Sanallinen kuvaus, kun roolia ei ole nimetty.", default=None
    )
    undetermined: bool = field(
        Flag(),
        "Yksi useasta",
        "true, kun jäsen on yksi roolissa olevista mutta lähde ei kerro, kuka.",
        default=False,
    )
    note: str | None = field(Text(400), "Huomautus", "Lisätieto lukijalle.", default=None)

    @property
    def plainly_member(self) -> bool:
        """Whether everybody who holds the position is a member."""
        return self.kind is SeatKind.BY_POSITION and not self.undetermined

    @property
    def how(self) -> str:
        """How the seat is taken, as readers see it."""
        return ONE_OF_THEM if self.undetermined else self.kind.label

    def faults(self) -> Faults:
        given = [key for key in ("position", "body", "description") if getattr(self, key)]
        if len(given) != 1:
            yield "kind", "kirjoita täsmälleen yksi näistä: position, body tai description"
        elif self.kind is SeatKind.BY_POSITION and not self.position:
            yield given[0], "kun kind on by_position, kirjoita position"
        elif self.kind is SeatKind.WITHIN_BODY and not self.body:
            yield given[0], "kun kind on within_body, kirjoita body"
        if self.undetermined and self.kind is not SeatKind.BY_POSITION:
            yield "undetermined", "undetermined sopii vain, kun kind on by_position"


@dataclass(frozen=True, kw_only=True)
class MeetingTopic:
    """What a meeting of the year is for; `when` keeps the source's own vague words."""

    title: str = field(Text(120), "Aihe", "Mitä kokouksessa käsitellään.", example="Talousarvio")
    when: str | None = field(Text(60), "Ajankohta", "Lähteen sana ajankohdasta.", default=None)
    months: tuple[int, ...] = field(
        ListOf(Integer(1, 12)),
        "Kuukaudet",
        "Kuukaudet numeroina tarkistusta varten; portaalin tulkinta, ei lähteen tieto.",
        default=(),
    )


@dataclass(frozen=True, kw_only=True)
class Rhythm:
    """How often a group meets; `approximate` when the source says so itself."""

    least: int = field(Integer(0, 60), "Vähintään", "Kokouksia vuodessa vähintään.", example="2")
    most: int = field(Integer(0, 60), "Enintään", "Kokouksia vuodessa enintään.", example="4")
    approximate: bool = field(Flag(), "Likimääräinen", "Onko määrä noin.", example="false")
    phrase: str = field(Text(120), "Sanamuoto", "Lähteen sanat.", example="2–4 vuodessa")
    topics: tuple[MeetingTopic, ...] = field(
        ListOf(Part(MeetingTopic)), "Aiheet", "Kokousten aiheet vuoden mittaan.", default=()
    )

    def faults(self) -> Faults:
        if self.most < self.least:
            yield "most", f"enintään {self.most} on vähemmän kuin vähintään {self.least}"


@dataclass(frozen=True, kw_only=True)
class Group(Record):
    """A group of the cooperation: what it is for, who sits in it and how often it meets."""

    FOLDER: ClassVar[str] = "groups"
    NOUN: ClassVar[str] = "Ryhmä"
    PURPOSE: ClassVar[str] = "Yhteistyöryhmät: tarkoitus, kokoonpano, kokoukset ja tehtävät."

    title: str = field(Text(120), "Nimi", "Ryhmän nimi.", example="Ohjausryhmä")
    aliases: tuple[str, ...] = field(
        ListOf(Text(120)), "Muut nimet", "Nimet, joilla ryhmä myös tunnetaan.", default=()
    )
    level: str = field(Reference("levels"), "Taso", "Yhteistyön taso.", example="strateginen")
    purpose: str = field(
        Text(800), "Tarkoitus", "Mitä varten ryhmä on.", example="Ohjaa yhteistyötä."
    )
    mandate: str | None = field(Text(400), "Asema", "Mihin ryhmän asema perustuu.", default=None)
    appointed_by: str | None = field(
        Reference("bodies"), "Asettaja", "Toimielin, joka asettaa ryhmän.", default=None
    )
    composition_basis: str | None = field(
        Text(200), "Kokoonpanon peruste", "Lähteen sanat perusteesta.", default=None
    )
    composition: tuple[Seat, ...] | NotRecorded = field(
        OrNotRecorded(ListOf(Part(Seat))),
        "Kokoonpano",
        "Ketkä ryhmään kuuluvat.",
        example="not_recorded",
    )
    meetings: Rhythm | NotRecorded = field(
        OrNotRecorded(Part(Rhythm)),
        "Kokousten määrä",
        "Kuinka usein kokoonnutaan.",
        example="not_recorded",
    )
    tasks: tuple[str, ...] = field(ListOf(Text(400)), "Tehtävät", "Ryhmän tehtävät.")
    note: str | None = field(Text(600), "Huomautus", "Lisätieto lukijalle.", default=None)
    source: SourcePlace = field(SOURCE, "Lähde", "Mistä tieto on peräisin.")

    @property
    def seats(self) -> tuple[Seat, ...]:
        """The composition; none while nobody has recorded it."""
        return () if self.composition is NOT_RECORDED else self.composition
