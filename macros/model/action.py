"""What a decision leads to: somebody does something by a day."""

import datetime as dt
from dataclasses import dataclass

from .kinds import Choice, Day, Identifier, Labelled, NotRecorded, OrNotRecorded, Reference, Text
from .record import Faults, field


class ActionState(Labelled):
    """Whether the action is still to be done."""

    OPEN = "open", "Avoin"
    DONE = "done", "Tehty"
    DROPPED = "dropped", "Rauennut"


@dataclass(frozen=True, kw_only=True)
class Action:
    """One thing that follows from a decision; its id is used once in the decision."""

    id: str = field(
        Identifier(), "Tunnus", "Toimenpiteen tunnus tässä päätöksessä.", example="julkaisu"
    )
    title: str = field(Text(300), "Toimenpide", "Mitä tehdään.", example="Julkaistaan ohje.")
    owner: str | NotRecorded = field(
        OrNotRecorded(Reference("positions")),
        "Vastuu",
        "Rooli, joka tekee tai huolehtii siitä, että tehdään.",
        example="not_recorded",
    )
    due: dt.date | NotRecorded = field(
        OrNotRecorded(Day()), "Määräaika", "Päivä, johon mennessä.", example="not_recorded"
    )
    state: ActionState = field(
        Choice(ActionState), "Tila", "Onko toimenpide tehty.", example="open"
    )
    done: dt.date | None = field(Day(), "Tehty", "Päivä, jona tehtiin.", default=None)
    note: str | None = field(Text(400), "Huomautus", "Lisätieto lukijalle.", default=None)

    def faults(self) -> Faults:
        if self.done and self.state is not ActionState.DONE:
            dropped = self.state is ActionState.DROPPED
            right = "poista päivä ja kerro syy (note)" if dropped else "vaihda tilaksi done"
            yield "done", f"päivä on kirjattu, mutta tila on {self.state}; {right}"
