"""What a decision leads to: somebody does something by a day."""

import datetime as dt

from .between import bars
from .kinds import Labelled, NotRecorded, PartId
from .record import Shape, field
from .references import PositionId


class ActionState(Labelled):
    OPEN = "open", "Avoin"
    DONE = "done", "Tehty"
    DROPPED = "dropped", "Rauennut"


class Action(Shape):
    """One thing that follows from a decision; its id is used once in the decision."""

    id: PartId = field("Tunnus", "Toimenpiteen tunnus tässä päätöksessä.", example="julkaisu")
    title: str = field("Toimenpide", "Mitä tehdään.", 300, example="Julkaistaan ohje.")
    owner: PositionId | NotRecorded = field(
        "Vastuu", "Rooli, joka tekee tai huolehtii siitä, että tehdään."
    )
    due: dt.date | NotRecorded = field("Määräaika", "Päivä, johon mennessä.")
    state: ActionState = field("Tila", "Onko toimenpide tehty.", example="open")
    done: dt.date | None = field("Tehty", "Päivä, jona tehtiin.")
    note: str | None = field("Huomautus", "Lisätieto lukijalle.", 400)

    RULES = (
        bars(
            "state=open",
            "päivä on kirjattu, mutta tila on {state=open}; vaihda tilaksi {state=done}",
            "done",
        ),
        bars(
            "state=dropped",
            "päivä on kirjattu, mutta tila on {state=dropped}; poista päivä ja kerro syy ({note})",
            "done",
        ),
    )
