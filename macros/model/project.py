"""Development programmes, projects and separate commissions."""

from dataclasses import dataclass
from typing import ClassVar

from .kinds import Choice, Labelled, ListOf, NotRecorded, OrNotRecorded, Part, Reference, Text
from .record import SOURCE, Faults, Record, SourcePlace, field
from .window import Window


class ProjectKind(Labelled):
    """What the work is called."""

    PROGRAMME = "programme", "Kehitysohjelma"
    PROJECT = "project", "Projekti"
    COMMISSION = "commission", "Erillinen toimeksianto"


class ProjectPhase(Labelled):
    """From an idea to the end."""

    PROPOSED = "proposed", "Ehdotettu"
    PLANNED = "planned", "Suunnitteilla"
    RUNNING = "running", "Käynnissä"
    ENDED = "ended", "Päättynyt"
    STOPPED = "stopped", "Keskeytetty"


@dataclass(frozen=True, kw_only=True)
class Project(Record):
    """Work with an end: who owns it, who steers it and what happens next."""

    FOLDER: ClassVar[str] = "projects"
    NOUN: ClassVar[str] = "Projekti"
    PURPOSE: ClassVar[str] = (
        "Kehitysohjelmat, projektit ja toimeksiannot: omistaja, ohjaus, seuraava vaihe."
    )

    title: str = field(Text(120), "Nimi", "Projektin nimi.", example="Yhteinen intranet")
    kind: ProjectKind = field(Choice(ProjectKind), "Laji", "Mistä on kyse.", example="project")
    purpose: str = field(
        Text(800), "Tarkoitus", "Mitä varten työ tehdään.", example="Yksi paikka ohjeille."
    )
    phase: ProjectPhase | NotRecorded = field(
        OrNotRecorded(Choice(ProjectPhase)), "Vaihe", "Missä vaiheessa ollaan.", example="running"
    )
    window: Window | None = field(
        Part(Window), "Ajankohta", "Milloin työ tehdään, jos se on sovittu.", default=None
    )
    owner: str | NotRecorded = field(
        OrNotRecorded(Reference("positions")),
        "Omistaja",
        "Rooli, joka omistaa projektin.",
        example="not_recorded",
    )
    steering_group: str | NotRecorded = field(
        OrNotRecorded(Reference("groups")),
        "Ohjaava ryhmä",
        "Ryhmä, joka ohjaa ja seuraa.",
        example="not_recorded",
    )
    next_step: str | NotRecorded | None = field(
        OrNotRecorded(Text(300)),
        "Seuraava vaihe",
        "Mitä seuraavaksi tehdään; jätä pois, kun työ on päättynyt tai keskeytetty.",
        default=None,
    )
    parties: tuple[str, ...] = field(
        ListOf(Reference("organisations")), "Osallistujat", "Ketkä ovat mukana."
    )
    services: tuple[str, ...] = field(
        ListOf(Reference("services")), "Palvelut", "Palvelut, joita projekti koskee.", default=()
    )
    decision: str | None = field(
        Reference("decisions"), "Päätös", "Päätös, johon projekti perustuu.", default=None
    )
    note: str | None = field(Text(600), "Huomautus", "Lisätieto lukijalle.", default=None)
    source: SourcePlace | None = field(
        SOURCE, "Lähde", "Mistä tieto on peräisin, jos siitä on asiakirja.", default=None
    )

    @property
    def open(self) -> bool:
        """Whether the work has not ended."""
        return self.phase not in (ProjectPhase.ENDED, ProjectPhase.STOPPED)

    def faults(self) -> Faults:
        if self.open and self.next_step is None:
            yield "title", "kirjoita next_step (seuraava vaihe); jos sitä ei tiedetä, not_recorded"
        if not self.open and self.next_step is not None:
            yield (
                "next_step",
                f"kun phase on {self.phase}, seuraavaa vaihetta ei ole; poista next_step",
            )
