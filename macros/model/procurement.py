"""Joint procurements: what is to be bought together, when, and who joins."""

from .kinds import Labelled, NotRecorded
from .record import Faults, Record, Shape, SourcePlace, field
from .references import DecisionId, OrganisationId, PositionId
from .window import Window


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

    ONCE = ("parties", "organisation", "organisaatio «{}» on jo kirjattu")

    def faults(self) -> Faults:
        yield from super().faults()
        if all(party.state is JoiningState.NOT_JOINS for party in self.parties):
            yield "parties", "ketään ei ole mukana; kirjaa, kuka on (joins), tai not_recorded"
