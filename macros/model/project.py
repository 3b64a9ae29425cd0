"""Development programmes, projects and separate commissions."""

from .between import bars, needs
from .kinds import Labelled, NotRecorded
from .record import PageRecord, SourcePlace, field, optional
from .references import DecisionId, GroupId, OrganisationId, PositionId, ServiceId
from .window import Window


class ProjectKind(Labelled):
    PROGRAMME = "programme", "Kehitysohjelma"
    PROJECT = "project", "Projekti"
    COMMISSION = "commission", "Erillinen toimeksianto"


class ProjectPhase(Labelled):
    PROPOSED = "proposed", "Ehdotettu"
    PLANNED = "planned", "Suunnitteilla"
    RUNNING = "running", "Käynnissä"
    ENDED = "ended", "Päättynyt"
    STOPPED = "stopped", "Keskeytetty"


class Project(PageRecord):
    NOUN = "Projekti"
    PURPOSE = "Kehitysohjelmat, projektit ja toimeksiannot: omistaja, ohjaus, seuraava vaihe."

    title: str = field("Nimi", "Projektin nimi.", 120, example="Yhteinen intranet")
    kind: ProjectKind = field("Laji", "Mistä on kyse.", example="project")
    purpose: str = field("Tarkoitus", "Mitä varten työ tehdään.", 800, example="Ohjeet yhteen.")
    phase: ProjectPhase | NotRecorded = field("Vaihe", "Missä vaiheessa ollaan.", example="running")
    window: Window | None = field("Ajankohta", "Milloin työ tehdään, jos se on sovittu.")
    owner: PositionId | NotRecorded = field("Omistaja", "Rooli, joka omistaa projektin.")
    steering_group: GroupId | NotRecorded = field("Ohjaava ryhmä", "Ryhmä, joka ohjaa ja seuraa.")
    next_step: str | NotRecorded | None = field("Seuraava vaihe", "Jätä pois, jos työ loppui.", 300)
    parties: tuple[OrganisationId, ...] = field("Osallistujat", "Ketkä ovat mukana.")
    services: tuple[ServiceId, ...] = optional("Palvelut", "Palvelut, joita projekti koskee.")
    decision: DecisionId | None = field("Päätös", "Päätös, johon projekti perustuu.")
    note: str | None = field("Huomautus", "Lisätieto lukijalle.", 600)
    source: SourcePlace | None = field("Lähde", "Mistä tieto on peräisin, jos siitä on asiakirja.")

    @property
    def open(self) -> bool:
        return self.phase not in (ProjectPhase.ENDED, ProjectPhase.STOPPED)

    RULES = (
        needs(
            "phase=proposed|planned|running|not_recorded",
            "kirjoita {next_step|seuraava vaihe}; jos sitä ei tiedetä, merkitse not_recorded",
            at="title",
        ),
        bars(
            "phase=ended|stopped",
            "työ ei jatku, joten seuraavaa vaihetta ei ole; vaihda {phase} tai poista {next_step}",
        ),
    )
