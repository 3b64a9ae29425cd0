"""Decisions as the minutes record them."""

import datetime as dt

from .between import Apart, Given, bars, needs
from .kinds import NOT_RECORDED, Labelled, NotRecorded, PartId
from .moments import finnish_day
from .position import Person
from .record import Faults, PageRecord, Shape, SourcePlace, field, optional
from .references import BodyId, GroupId, GuidelineId, PositionId, ProjectId


class ActionState(Labelled):
    OPEN = "open", "Avoin"
    DONE = "done", "Tehty"
    DROPPED = "dropped", "Rauennut"


class Action(Shape):
    """One thing that follows from a decision; its id is used once in the decision."""

    id: PartId = field("Tunnus", "Toimenpiteen tunnus tässä päätöksessä.", example="julkaisu")
    title: str = field("Toimenpide", "Mitä tehdään.", 300, example="Julkaistaan ohje.")
    owner: PositionId | NotRecorded = field("Vastuu", "Rooli, joka tekee tai huolehtii asiasta.")
    due: dt.date | NotRecorded = field("Määräaika", "Päivä, johon mennessä.")
    state: ActionState = field("Tila", "Onko toimenpide tehty.", example="open")
    done: dt.date | None = field("Tehty", "Päivä, jona tehtiin.")
    note: str | None = field("Huomautus", "Lisätieto lukijalle.", 400)

    APART = (Apart("tunnus «{0.id}» on jo toisella toimenpiteellä", ("id",)),)
    RULES = (
        needs(
            "state=done", "kirjoita {done|päivä, jona tehtiin} tai {note}, jos päivää ei tiedetä"
        ),
        needs("state=dropped", "kirjoita {note}: miksi toimenpide raukesi", "note", "done"),
        bars("state=open", "päivä {done} on kirjattu; vaihda tilaksi {state=done}"),
        bars("state=dropped", "rauenneesta poista {done} ja kerro syy ({note})", "done"),
    )


class Decision(PageRecord):
    """One section of a body's or a group's minutes."""

    NOUN = "Päätös"
    PURPOSE = "Päätökset: kuka päätti, milloin ja mitä."

    title: str = field("Otsikko", "Pöytäkirjan otsikko.", 200, example="Verkostoon liittyminen")
    body: BodyId | None = field("Toimielin", "Toimielin, joka päätti.")
    group: GroupId | None = field("Ryhmä", "Ryhmä, joka päätti.")
    date: dt.date = field("Päivä", "Päätöksen päivä.", example="4.2.2027")
    section: str | None = field("Pykälä", "Pykälän numero.", 20)
    diary_number: str | None = field("Asianumero", "Asian numero asiarekisterissä.", 60)
    preparer: Person | NotRecorded = field("Valmistelija", "Kuka asian valmisteli.")
    presenter: Person | NotRecorded = field("Esittelijä", "Kuka asian esitteli.")
    proposal: tuple[str, ...] = field("Päätösehdotus", "Ehdotuksen kohdat.", 800)
    outcome: str = field("Päätös", "Mitä päätettiin.", 400, example="Hyväksyttiin.")
    actions: tuple[Action, ...] = optional("Toimenpiteet", "Mitä päätöksestä seuraa ja kenelle.")
    no_actions: bool = optional("Ei toimenpiteitä", "Kyllä, kun päätös ei vaadi toimenpiteitä.")
    guidelines: tuple[GuidelineId, ...] = optional("Ohjeet", "Ohjeet, joita päätös muutti.")
    projects: tuple[ProjectId, ...] = optional("Projektit", "Projektit, joita päätös muutti.")
    source: SourcePlace = field("Lähde", "Mistä tieto on peräisin.")

    RULES = (
        Given("kirjoita joko {body|toimielin} tai {group|ryhmä}, ei molempia"),
        bars("no_actions", "{actions} on kirjattu; poista {no_actions}"),
    )

    def faults(self) -> Faults:
        yield from super().faults()
        if "§" in (self.section or ""):
            yield "section", "kirjoita pelkkä numero ilman merkkiä §"
        decided = finnish_day(self.date)
        for index, action in enumerate(self.actions):
            for name, day in (("due", action.due), ("done", action.done)):
                if day and day is not NOT_RECORDED and day < self.date:
                    told = f"{finnish_day(day)} on ennen päätöksen päivää {decided}"
                    yield f"actions[{index}].{name}", told
