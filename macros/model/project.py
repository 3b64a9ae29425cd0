"""Development programmes, projects, separate commissions, and what is bought together."""

from .between import Apart, bars, needs
from .kinds import Labelled, NotRecorded
from .record import Faults, PageRecord, Record, Shape, SourcePlace, field, optional
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
        ),
        bars(
            "phase=ended|stopped",
            "työ ei jatku, joten seuraavaa vaihetta ei ole; vaihda {phase} tai poista {next_step}",
        ),
    )


class ProcurementState(Labelled):
    PLANNED = "planned", "Suunnitteilla"
    RUNNING = "running", "Käynnissä"
    DECIDED = "decided", "Päätetty"
    STOPPED = "stopped", "Keskeytetty"


class JoiningState(Labelled):
    """Whether an organisation takes part; unknown is not no."""

    NOT_RECORDED = "not_recorded", "Ei kirjattu"
    JOINS = "joins", "Mukana"
    NOT_JOINS = "not_joins", "Ei mukana"


class Joining(Shape):
    organisation: OrganisationId = field("Organisaatio", "Kenestä on kyse.", example="mallila")
    state: JoiningState = field("Tila", "Onko organisaatio mukana.", example="not_recorded")

    APART = (Apart("organisaatio «{0.organisation}» on jo kirjattu", ("organisation",)),)


class Procurement(Record):
    NOUN = "Yhteishankinta"
    PURPOSE = "Yhteiset hankinnat: mitä hankitaan, milloin, ketkä ovat mukana ja keneltä kysyä."

    title: str = field("Nimi", "Hankinnan nimi.", 120, example="Kannettavat tietokoneet")
    what: str = field("Sisältö", "Mitä hankitaan.", 600, example="Työntekijöiden tietokoneet.")
    state: ProcurementState = field("Tila", "Missä vaiheessa ollaan.", example="planned")
    window: Window | NotRecorded = field("Ajankohta", "Kilpailutuksen alku ja loppu.")
    parties: tuple[Joining, ...] = field("Osallistujat", "Ketkä ovat mukana.")
    ask: PositionId | NotRecorded = field("Keneltä kysyn", "Rooli, jolta saa lisätietoja.")
    volume: str | NotRecorded = field("Määrä", "Kuinka paljon, kuten kappaleina kaudessa.", 200)
    decision: DecisionId | None = field("Päätös", "Hankintaa koskeva päätös.")
    note: str | None = field("Huomautus", "Lisätieto lukijalle. Sivusto on julkinen.", 600)
    source: SourcePlace | None = field("Lähde", "Mistä tieto on peräisin, jos siitä on asiakirja.")

    @property
    def open(self) -> bool:
        return self.state in (ProcurementState.PLANNED, ProcurementState.RUNNING)

    def faults(self) -> Faults:
        yield from super().faults()
        if all(party.state is JoiningState.NOT_JOINS for party in self.parties):
            yield "parties", "ketään ei ole mukana; kirjaa, kuka on (joins), tai not_recorded"
