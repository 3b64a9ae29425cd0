"""What a network arranges for its members: seminars, workshops."""

from dataclasses import dataclass
from typing import ClassVar

from .kinds import Identifier, Integer, Reference, Text
from .occasion import Occasion
from .record import field


@dataclass(frozen=True, kw_only=True)
class NetworkEvent(Occasion):
    """An event of a network, or several alike whose times nobody has told."""

    FOLDER: ClassVar[str] = "network-events"
    NOUN: ClassVar[str] = "Verkoston tilaisuus"
    PURPOSE: ClassVar[str] = "Verkostojen tilaisuudet, kuten seminaarit ja työpajat."

    network: str = field(
        Reference("networks"), "Verkosto", "Kuka tilaisuuden järjestää.", example="malli"
    )
    entitlement: str | None = field(
        Identifier(), "Sisältö", "Mihin verkoston tarjoamaan tilaisuus kuuluu.", default=None
    )
    count: int | None = field(
        Integer(1, 99), "Määrä", "Montako tilaisuutta, jos aikoja ei ole kerrottu.", default=None
    )
    audience: str | None = field(Text(200), "Kenelle", "Kenelle tilaisuus on.", default=None)
