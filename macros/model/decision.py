"""Decisions as the minutes record them."""

import datetime as dt

from .action import Action
from .between import Given, bars
from .kinds import NotRecorded
from .position import Person
from .record import Faults, PageRecord, SourcePlace, field
from .references import BodyId, GroupId, GuidelineId, ProjectId


class Decision(PageRecord):
    """One section of a body's or a group's minutes."""

    FOLDER = "decisions"
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
    actions: tuple[Action, ...] = field(
        "Toimenpiteet", "Mitä päätöksestä seuraa, kenelle ja mihin mennessä.", default=()
    )
    no_actions: bool = field(
        "Ei toimenpiteitä", "Kyllä, kun päätös ei vaadi toimenpiteitä.", default=False
    )
    guidelines: tuple[GuidelineId, ...] = field(
        "Ohjeet", "Ohjeet, joita päätös muutti.", default=()
    )
    projects: tuple[ProjectId, ...] = field(
        "Projektit", "Projektit, joita päätös muutti.", default=()
    )
    source: SourcePlace = field("Lähde", "Mistä tieto on peräisin.")

    RULES = (
        Given("kirjoita joko {body|toimielin} tai {group|ryhmä}, ei molempia", at="title"),
        bars(
            "no_actions",
            "toimenpiteitä on kirjattu; poista {no_actions}",
            "actions",
            at="no_actions",
        ),
    )

    def faults(self) -> Faults:
        yield from super().faults()
        if "§" in (self.section or ""):
            yield "section", "kirjoita pelkkä numero ilman merkkiä §"
        ids = [action.id for action in self.actions]
        for index, action_id in enumerate(ids):
            if action_id in ids[:index]:
                yield f"actions[{index}].id", f"tunnus «{action_id}» on jo toisella toimenpiteellä"
