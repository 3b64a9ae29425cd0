"""Organisations, their bodies and positions, and who holds those: a group consists of positions."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from .between import Order, needs
from .kinds import GitHubName, Labelled, NotRecorded
from .record import Faults, PageRecord, Record, Shape, SourcePlace, field, optional
from .references import OrganisationId


class OrganisationKind(Labelled):
    MUNICIPALITY = "municipality", "Kunta tai kaupunki"
    JOINT_AUTHORITY = "joint_authority", "Kuntayhtymä"
    COMPANY = "company", "Yhtiö"
    ASSOCIATION = "association", "Yhdistys"


class Organisation(Record):
    NOUN = "Organisaatio"
    PURPOSE = "Sopijapuolet ja muut organisaatiot, joista portaali kertoo."

    title: str = field("Nimi", "Organisaation virallinen nimi.", 120, example="Mallilan kunta")
    short: str = field("Lyhyt nimi", "Nimi luetteloissa.", 40, example="Mallila")
    kind: OrganisationKind = field("Laji", "Organisaation laji.", example="municipality")
    party: bool = field("Sopijapuoli", "Onko organisaatio mallin sopijapuoli.", example="true")
    sectors: tuple[str, ...] | NotRecorded | None = field("Toimialat", "Jos niitä tarvitaan.", 120)
    source: SourcePlace = field("Lähde", "Mistä tieto on peräisin.")


class Body(Record):
    NOUN = "Toimielin"
    PURPOSE = "Organisaatioiden omat toimielimet ja johtoryhmät."

    title: str = field("Nimi", "Toimielimen nimi.", 120, example="Mallilan kunnanhallitus")
    organisation: OrganisationId = field("Organisaatio", "Kenen toimielin on.", example="mallila")
    source: SourcePlace = field("Lähde", "Mistä tieto on peräisin.")


class HolderState(Labelled):
    """Three different things that are never mixed: unknown, nobody, somebody."""

    NOT_RECORDED = "not_recorded", "Ei kirjattu"
    VACANT = "vacant", "Täyttämättä"
    HELD = "held", "Hoidossa"


class Person(Shape):
    name: str = field("Nimi", "Etunimi ja sukunimi.", 120, example="Etunimi Sukunimi")
    title: str | None = field("Nimike", "Nimike lähteen mukaan.", 120)


class Tenure(Shape):
    """One person's time in a position; an open end is unknown or still running."""

    name: str = field("Nimi", "Etunimi ja sukunimi.", 120, example="Etunimi Sukunimi")
    since: date | None = field("Alkaen", "Päivä, josta alkaen henkilö on roolissa.")
    until: date | None = field("Päättyen", "Viimeinen päivä roolissa.")

    RULES = (Order("since", "until", "päättyy ennen kuin alkaa"),)

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


class Holder(Shape):
    state: HolderState = field("Tila", "Tiedetäänkö, kuka roolissa on.", example="not_recorded")
    people: tuple[Tenure, ...] = optional("Henkilöt", "Entisellä on {until}, tulevalla {since}.")

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

    RULES = (needs("state=held", "henkilöä ei ole; lisää {people} tai vaihda tila"),)

    def faults(self) -> Faults:
        yield from super().faults()
        for index, tenure in enumerate(self.people):
            if self.state is not HolderState.HELD and not (tenure.since or tenure.until):
                message = f"henkilö on kirjattu, mutta tila on {self.state}; vaihda tilaksi held"
                yield f"people[{index}]", f"{message} tai kirjoita entiselle until"


class Position(PageRecord):
    NOUN = "Rooli"
    PURPOSE = "Roolit, joista ryhmät koostuvat ja joilta kysytään."

    title: str = field("Nimike", "Viran tai roolin nimi.", 120, example="Mallilan IT-päällikkö")
    organisation: OrganisationId | NotRecorded = field("Organisaatio", "Missä rooli on.")
    several: bool = optional("Useita henkilöitä", "Onko roolissa useampi henkilö yhtä aikaa.")
    holder: Holder = field("Tehtävässä", "Kuka roolissa on.")
    github: GitHubName | None = field("GitHub-tunnus", "Keneltä GitHub pyytää tarkistuksen.")
    duties: tuple[str, ...] = optional("Tehtävät", "Mitä rooliin kuuluu lähteen mukaan.", 400)
    note: str | None = field("Huomautus", "Lisätieto lukijalle.", 600)
    source: SourcePlace = field("Lähde", "Mistä tieto on peräisin.")

    def faults(self) -> Faults:
        for one, other in () if self.several else pairwise(self.holder.in_turn):
            if one.overlaps(other):
                names = f"{one.name} ja {other.name}"
                right = "kirjoita edelliselle until, tai jos näin on, several: true"
                path = f"holder.people[{self.holder.people.index(other)}]"
                yield path, f"roolissa on yhtä aikaa {names}; {right}"
