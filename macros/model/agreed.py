"""A matter that has to be agreed on: agreed, known to be missing, or nobody has told us."""

from .between import bars, needs
from .kinds import Href, Labelled
from .record import Shape, field


class AgreedState(Labelled):
    """Three different things that are never mixed: unknown, missing, agreed."""

    NOT_RECORDED = "not_recorded", "Ei kirjattu"
    MISSING = "missing", "Puuttuu"
    AGREED = "agreed", "Sovittu"


class Agreed(Shape):
    state: AgreedState = field("Tila", "Tiedetäänkö, mitä on sovittu.", example="not_recorded")
    text: str | None = field("Sisältö", "Mitä on sovittu.", 600)
    address: Href | None = field("Osoite", "Sivu, jolla sovittu asia on kirjoitettu auki.")

    RULES = (
        needs(
            "state=agreed",
            "tila on {state=agreed}; kirjoita, mitä on sovittu ({text} tai {address})",
        ),
        bars(
            "state=missing|not_recorded",
            "sisältö on kirjattu, joten tila on {state=agreed}; vaihda tila",
            "text",
            "address",
        ),
    )
