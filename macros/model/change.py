"""Changes that are coming to services, and the news that the parties owe each other."""

import datetime as dt

from .kinds import Labelled, NotRecorded
from .occasion import TIMING, Scheduled
from .record import Faults, PageRecord, SourcePlace, field, optional
from .references import DecisionId, OrganisationId, PositionId, ProjectId, ServiceId
from .service import Agreed
from .window import Window


class ChangeKind(Labelled):
    UPDATE = "update", "Päivitys"
    PROGRAM = "program", "Ohjelmamuutos"
    MAINTENANCE = "maintenance", "Huoltokatko"
    NOTICE = "notice", "Sopijapuolen ilmoitus muille"


class ChangeStatus(Labelled):
    PLANNED = "planned", "Suunniteltu"
    CONFIRMED = "confirmed", "Sovittu"
    DONE = "done", "Tehty"
    CANCELLED = "cancelled", "Peruttu"


class Change(Scheduled, PageRecord):
    LONGEST = dt.timedelta(days=92)
    NOUN = "Muutos"
    PURPOSE = "Tulevat päivitykset ja muutokset: milloin, ketä ne koskevat, kuka vastaa."

    title: str = field("Otsikko", "Nimi, josta muutoksen tuntee.", 120, example="Intran päivitys")
    kind: ChangeKind = field("Laji", "Mistä on kyse.", example="update")
    status: ChangeStatus = field("Tila", "Missä vaiheessa muutos on.", example="planned")
    what: str = field("Sisältö", "Mikä muuttuu ja mitä pitää tehdä.", 800, example="Nimi vaihtuu.")
    window: Window | NotRecorded | None = field("Ajankohta", "Aika, jos päivää ei ole sovittu.")
    starts: dt.datetime | None = field("Alkaa", "Sovittu alkamisaika.")
    ends: dt.datetime | None = field("Päättyy", "Sovittu päättymisaika.")
    services: tuple[ServiceId, ...] = optional("Palvelut", "Palvelut, joita muutos koskee.")
    affects: tuple[OrganisationId, ...] = field("Ketä koskee", "Organisaatiot, joita se koskee.")
    affected: str | None = field("Käyttäjät", "Ketkä heistä, kuten «kaikki työntekijät».", 200)
    made_by: OrganisationId | NotRecorded = field("Tekijä", "Sopijapuoli, jonka muutos on.")
    announced: dt.date | NotRecorded = field("Kerrottu", "Päivä, jona muut saivat tiedon.")
    responsible: PositionId | NotRecorded = field("Vastuu", "Rooli, joka vastaa muutoksesta.")
    communication: Agreed = field("Viestintä", "Miten muutoksesta kerrotaan käyttäjille.")
    decision: DecisionId | None = field("Päätös", "Päätös, johon muutos perustuu.")
    project: ProjectId | None = field("Projekti", "Projekti, johon muutos kuuluu.")
    note: str | None = field("Huomautus", "Lisätieto lukijalle.", 600)
    source: SourcePlace | None = field("Lähde", "Mistä tieto on peräisin, jos siitä on asiakirja.")

    @property
    def ahead(self) -> bool:
        return self.status in (ChangeStatus.PLANNED, ChangeStatus.CONFIRMED)

    RULES = TIMING

    def faults(self) -> Faults:
        yield from super().faults()
        if self.status is ChangeStatus.CONFIRMED and not self.scheduled:
            yield "status", "kun tila on confirmed, kirjoita window tai starts ja ends"
        if self.kind is ChangeKind.NOTICE and {*self.affects} == {self.made_by}:
            told = "ilmoitus koskee vain tekijäänsä; lisää sopijapuoli, jolle asia kerrotaan"
            yield "affects", told
