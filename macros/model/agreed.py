"""A matter that has to be agreed on: agreed, known to be missing, or nobody has told us."""

from dataclasses import dataclass

from .kinds import Address, Choice, Labelled, Part, Text
from .record import Faults, field


class AgreedState(Labelled):
    """Three different things that are never mixed: unknown, missing, agreed."""

    NOT_RECORDED = "not_recorded", "Ei kirjattu"
    MISSING = "missing", "Puuttuu"
    AGREED = "agreed", "Sovittu"


@dataclass(frozen=True, kw_only=True)
class Agreed:
    """What has been agreed on, in words or behind a link."""

    state: AgreedState = field(
        Choice(AgreedState), "Tila", "Tiedetäänkö, mitä on sovittu.", example="not_recorded"
    )
    text: str | None = field(Text(600), "Sisältö", "Mitä on sovittu.", default=None)
    address: str | None = field(
        Address(), "Osoite", "Sivu, jolla sovittu asia on kirjoitettu auki.", default=None
    )

    def faults(self) -> Faults:
        told = "text" if self.text else "address"
        if self.state is AgreedState.AGREED and not (self.text or self.address):
            yield "state", "tila on agreed; kirjoita, mitä on sovittu (text tai address)"
        if self.state is not AgreedState.AGREED and (self.text or self.address):
            yield told, f"sisältö on kirjattu, mutta tila on {self.state}; vaihda tilaksi agreed"


AGREED = Part(Agreed)
