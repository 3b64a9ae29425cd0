"""A matter that has to be agreed on: agreed, known to be missing, or nobody has told us."""

from .kinds import Href, Labelled
from .record import Faults, Shape, field


class AgreedState(Labelled):
    """Three different things that are never mixed: unknown, missing, agreed."""

    NOT_RECORDED = "not_recorded", "Ei kirjattu"
    MISSING = "missing", "Puuttuu"
    AGREED = "agreed", "Sovittu"


class Agreed(Shape):
    """What has been agreed on, in words or behind a link."""

    state: AgreedState = field("Tila", "Tiedetäänkö, mitä on sovittu.", example="not_recorded")
    text: str | None = field("Sisältö", "Mitä on sovittu.", 600)
    address: Href | None = field("Osoite", "Sivu, jolla sovittu asia on kirjoitettu auki.")

    def faults(self) -> Faults:
        told = "text" if self.text else "address"
        if self.state is AgreedState.AGREED and not (self.text or self.address):
            yield "state", "tila on agreed; kirjoita, mitä on sovittu (text tai address)"
        if self.state is not AgreedState.AGREED and (self.text or self.address):
            yield told, f"sisältö on kirjattu, mutta tila on {self.state}; vaihda tilaksi agreed"
