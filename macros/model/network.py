"""Networks of municipalities, and the memberships in them."""

from dataclasses import dataclass
from typing import ClassVar

from .kinds import (
    Euros,
    Identifier,
    Integer,
    ListOf,
    NotRecorded,
    OrNotRecorded,
    Part,
    Reference,
    Text,
)
from .position import Person
from .record import SOURCE, Faults, Record, SourcePlace, field


@dataclass(frozen=True, kw_only=True)
class Season:
    """A numbered period of a network; both years belong to it."""

    number: int = field(Integer(1, 99), "Kausi", "Monesko kausi.", example="1")
    first_year: int = field(Integer(1990, 2050), "Alkaa", "Ensimmäinen vuosi.", example="2025")
    last_year: int = field(Integer(1990, 2050), "Päättyy", "Viimeinen vuosi.", example="2026")

    @property
    def years(self) -> int:
        """How many calendar years the season lasts."""
        return self.last_year - self.first_year + 1

    def faults(self) -> Faults:
        if self.last_year < self.first_year:
            yield "last_year", "kausi päättyy ennen kuin se alkaa"


@dataclass(frozen=True, kw_only=True)
class Entitlement:
    """What a member gets; no quota means that the source gives no number."""

    id: str = field(Identifier(), "Tunnus", "Tunnus tässä verkostossa.", example="seminaari")
    title: str = field(Text(200), "Nimi", "Mitä osallistuja saa.", example="Teemaseminaari")
    quota: int | None = field(
        Integer(1, 999), "Määrä", "Montako; jätä pois, jos lähde ei kerro lukua.", default=None
    )
    phrase: str | None = field(
        Text(200), "Sanamuoto", "Lähteen omat sanat lukuineen.", default=None
    )
    note: str | None = field(Text(400), "Huomautus", "Lisätieto lukijalle.", default=None)


@dataclass(frozen=True, kw_only=True)
class Network(Record):
    """A network that municipalities join for a season."""

    FOLDER: ClassVar[str] = "networks"
    NOUN: ClassVar[str] = "Verkosto"
    PURPOSE: ClassVar[str] = "Verkostot: kausi, teema ja mitä osallistuja saa."

    title: str = field(Text(120), "Nimi", "Verkoston nimi.", example="Malliverkosto")
    abbreviation: str = field(Text(20), "Lyhenne", "Verkoston lyhenne.", example="MV")
    purpose: str = field(Text(800), "Tarkoitus", "Mitä varten verkosto on.", example="Vertaisoppi.")
    audience: str = field(
        Text(300), "Kenelle", "Kenelle verkosto on suunnattu.", example="Johdolle"
    )
    participation: str | None = field(
        Text(300), "Osallistujat", "Mitä lähde kertoo osallistujista.", default=None
    )
    season: Season = field(Part(Season), "Kausi", "Kausi, jota tiedot koskevat.")
    theme: str = field(Text(200), "Teema", "Kauden teema.", example="Siltoja")
    theme_content: tuple[str, ...] = field(
        ListOf(Text(400)), "Teeman sisältö", "Mistä teemassa on kyse.", default=()
    )
    entitlements: tuple[Entitlement, ...] = field(
        ListOf(Part(Entitlement)), "Sisältö", "Mitä osallistuja saa käyttöönsä."
    )
    source: SourcePlace = field(SOURCE, "Lähde", "Mistä tieto on peräisin.")


@dataclass(frozen=True, kw_only=True)
class Fee:
    """What membership costs a year, and what is charged besides."""

    euros_per_year: int = field(Euros(), "Euroa vuodessa", "Maksu vuodessa.", example="12000")
    vat: str = field(Text(60), "Arvonlisävero", "Lähteen merkintä verosta.", example="alv. 0")
    basis: str | None = field(Text(200), "Peruste", "Mihin maksu perustuu.", default=None)
    besides: str | None = field(Text(300), "Lisäksi", "Mitä laskutetaan lisäksi.", default=None)


@dataclass(frozen=True, kw_only=True)
class Use:
    """How much of an entitlement has been used; unknown is not zero."""

    entitlement: str = field(
        Identifier(), "Sisältö", "Tunnus verkoston tietueessa.", example="seminaari"
    )
    used: int | NotRecorded = field(
        OrNotRecorded(Integer(0, 999)), "Käytetty", "Montako on käytetty.", example="not_recorded"
    )
    note: str | None = field(Text(400), "Huomautus", "Mihin se käytetään.", default=None)


@dataclass(frozen=True, kw_only=True)
class Membership(Record):
    """One organisation's season in a network; an outsider's membership is only an example."""

    FOLDER: ClassVar[str] = "memberships"
    NOUN: ClassVar[str] = "Osallistuminen verkostoon"
    PURPOSE: ClassVar[str] = "Osallistuminen verkostoihin: yhdyshenkilö, maksu ja käyttö."

    title: str = field(
        Text(120), "Otsikko", "Miten osallistuminen esitetään.", example="Mallila verkostossa"
    )
    network: str = field(Reference("networks"), "Verkosto", "Verkoston tunnus.", example="malli")
    organisation: str = field(
        Reference("organisations"), "Organisaatio", "Kuka osallistuu.", example="mallila"
    )
    contact: Person | NotRecorded = field(
        OrNotRecorded(Part(Person)), "Yhdyshenkilö", "Verkostoyhdyshenkilö.", example="not_recorded"
    )
    fee: Fee = field(Part(Fee), "Maksu", "Osallistumismaksu.")
    budget_source: str | NotRecorded = field(
        OrNotRecorded(Text(200)), "Rahoitus", "Mistä maksu katetaan.", example="not_recorded"
    )
    decision: str | NotRecorded = field(
        OrNotRecorded(Reference("decisions")),
        "Päätös",
        "Päätös, jolla liityttiin.",
        example="not_recorded",
    )
    use: tuple[Use, ...] = field(ListOf(Part(Use)), "Käyttö", "Kuinka paljon mitäkin on käytetty.")
    note: str | None = field(Text(600), "Huomautus", "Lisätieto lukijalle.", default=None)
    source: SourcePlace = field(SOURCE, "Lähde", "Mistä tieto on peräisin.")
