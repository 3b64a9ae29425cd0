"""Decisions as the minutes record them."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from .action import Action
from .kinds import Day, Flag, ListOf, NotRecorded, OrNotRecorded, Part, Reference, Text
from .position import Person
from .record import SOURCE, Faults, Record, SourcePlace, field


@dataclass(frozen=True, kw_only=True)
class Decision(Record):
    """One section of a body's or a group's minutes."""

    FOLDER: ClassVar[str] = "decisions"
    NOUN: ClassVar[str] = "Päätös"
    PURPOSE: ClassVar[str] = "Päätökset: kuka päätti, milloin ja mitä."

    title: str = field(
        Text(200), "Otsikko", "Pöytäkirjan otsikko.", example="Verkostoon liittyminen"
    )
    body: str | None = field(
        Reference("bodies"), "Toimielin", "Toimielin, joka päätti.", default=None
    )
    group: str | None = field(Reference("groups"), "Ryhmä", "Ryhmä, joka päätti.", default=None)
    date: dt.date = field(Day(), "Päivä", "Päätöksen päivä.", example="4.2.2027")
    section: str | None = field(Text(20), "Pykälä", "Pykälän numero.", default=None)
    diary_number: str | None = field(
        Text(60), "Asianumero", "Asian numero asiarekisterissä.", default=None
    )
    preparer: Person | NotRecorded = field(
        OrNotRecorded(Part(Person)),
        "Valmistelija",
        "Kuka asian valmisteli.",
        example="not_recorded",
    )
    presenter: Person | NotRecorded = field(
        OrNotRecorded(Part(Person)), "Esittelijä", "Kuka asian esitteli.", example="not_recorded"
    )
    proposal: tuple[str, ...] = field(ListOf(Text(800)), "Päätösehdotus", "Ehdotuksen kohdat.")
    outcome: str = field(Text(400), "Päätös", "Mitä päätettiin.", example="Hyväksyttiin.")
    actions: tuple[Action, ...] = field(
        ListOf(Part(Action)),
        "Toimenpiteet",
        "Mitä päätöksestä seuraa, kenelle ja mihin mennessä.",
        default=(),
    )
    no_actions: bool = field(
        Flag(), "Ei toimenpiteitä", "true, kun päätös ei vaadi toimenpiteitä.", default=False
    )
    guidelines: tuple[str, ...] = field(
        ListOf(Reference("guidelines")), "Ohjeet", "Ohjeet, joita päätös muutti.", default=()
    )
    projects: tuple[str, ...] = field(
        ListOf(Reference("projects")), "Projektit", "Projektit, joita päätös muutti.", default=()
    )
    source: SourcePlace = field(SOURCE, "Lähde", "Mistä tieto on peräisin.")

    def faults(self) -> Faults:
        if (self.body is None) == (self.group is None):
            yield "title", "kirjoita joko body (toimielin) tai group (ryhmä), ei molempia"
        if "§" in (self.section or ""):
            yield "section", "kirjoita pelkkä numero ilman merkkiä §"
        if self.no_actions and self.actions:
            yield "no_actions", "toimenpiteitä on kirjattu; poista no_actions"
        ids = [action.id for action in self.actions]
        for index, action_id in enumerate(ids):
            if action_id in ids[:index]:
                yield f"actions[{index}].id", f"tunnus «{action_id}» on jo toisella toimenpiteellä"
