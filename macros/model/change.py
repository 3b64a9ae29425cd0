"""Changes that are coming to services, and the news that the parties owe each other."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from .agreed import AGREED, Agreed
from .kinds import (
    Choice,
    Day,
    Labelled,
    ListOf,
    Moment,
    NotRecorded,
    OrNotRecorded,
    Part,
    Reference,
    Text,
)
from .record import SOURCE, Faults, Record, SourcePlace, field
from .scheduled import Scheduled
from .window import Window


class ChangeKind(Labelled):
    """What kind of change it is."""

    UPDATE = "update", "Päivitys"
    PROGRAM = "program", "Ohjelmamuutos"
    MAINTENANCE = "maintenance", "Huoltokatko"
    NOTICE = "notice", "Sopijapuolen ilmoitus muille"


class ChangeStatus(Labelled):
    """From a plan to a change that is done."""

    PLANNED = "planned", "Suunniteltu"
    CONFIRMED = "confirmed", "Sovittu"
    DONE = "done", "Tehty"
    CANCELLED = "cancelled", "Peruttu"


@dataclass(frozen=True, kw_only=True)
class Change(Scheduled, Record):
    """A planned change: when, to what, for whom, who answers for it and who is told."""

    LONGEST: ClassVar[dt.timedelta] = dt.timedelta(days=92)
    FOLDER: ClassVar[str] = "changes"
    NOUN: ClassVar[str] = "Muutos"
    PURPOSE: ClassVar[str] = (
        "Tulevat päivitykset ja muutokset: milloin, ketä ne koskevat, kuka vastaa."
    )

    title: str = field(
        Text(120), "Otsikko", "Nimi, josta muutoksen tuntee.", example="Sähköpostin päivitys"
    )
    kind: ChangeKind = field(Choice(ChangeKind), "Laji", "Mistä on kyse.", example="update")
    status: ChangeStatus = field(
        Choice(ChangeStatus), "Tila", "Missä vaiheessa muutos on.", example="planned"
    )
    what: str = field(
        Text(800),
        "Sisältö",
        "Mikä muuttuu ja mitä lukijan pitää tehdä.",
        example="Ulkoasu vaihtuu.",
    )
    window: Window | NotRecorded | None = field(
        OrNotRecorded(Part(Window)),
        "Ajankohta",
        "Suunniteltu ajankohta, kun päivää ei ole sovittu.",
        default=None,
    )
    starts: dt.datetime | None = field(
        Moment(), "Alkaa", "Sovittu päivä ja kellonaika, kuten 4.2.2027 klo 18.00.", default=None
    )
    ends: dt.datetime | None = field(
        Moment(), "Päättyy", "Päivä ja kellonaika, kuten 4.2.2027 klo 20.00.", default=None
    )
    services: tuple[str, ...] = field(
        ListOf(Reference("services")), "Palvelut", "Palvelut, joita muutos koskee.", default=()
    )
    affects: tuple[str, ...] = field(
        ListOf(Reference("organisations")), "Ketä koskee", "Organisaatiot, joita muutos koskee."
    )
    affected: str | None = field(
        Text(200), "Käyttäjät", "Ketkä heistä, kuten «kaikki työntekijät».", default=None
    )
    made_by: str | NotRecorded = field(
        OrNotRecorded(Reference("organisations")),
        "Tekijä",
        "Sopijapuoli, jonka muutos on.",
        example="not_recorded",
    )
    announced: dt.date | NotRecorded = field(
        OrNotRecorded(Day()),
        "Kerrottu",
        "Päivä, jona muut sopijapuolet saivat tiedon.",
        example="not_recorded",
    )
    responsible: str | NotRecorded = field(
        OrNotRecorded(Reference("positions")),
        "Vastuu",
        "Rooli, joka vastaa muutoksesta.",
        example="not_recorded",
    )
    communication: Agreed = field(AGREED, "Viestintä", "Miten muutoksesta kerrotaan käyttäjille.")
    decision: str | None = field(
        Reference("decisions"), "Päätös", "Päätös, johon muutos perustuu.", default=None
    )
    project: str | None = field(
        Reference("projects"), "Projekti", "Projekti, johon muutos kuuluu.", default=None
    )
    note: str | None = field(Text(600), "Huomautus", "Lisätieto lukijalle.", default=None)
    source: SourcePlace | None = field(
        SOURCE, "Lähde", "Mistä tieto on peräisin, jos siitä on asiakirja.", default=None
    )

    @property
    def ahead(self) -> bool:
        """Whether it is still to be made."""
        return self.status in (ChangeStatus.PLANNED, ChangeStatus.CONFIRMED)

    def faults(self) -> Faults:
        yield from self.timing_faults()
        if self.status is ChangeStatus.PLANNED and self.timed:
            yield "status", "kun aika on sovittu, tila on confirmed; vaihda tila tai poista aika"
        if self.status is ChangeStatus.CONFIRMED and not self.scheduled:
            yield "status", "kun tila on confirmed, kirjoita window tai starts ja ends"
