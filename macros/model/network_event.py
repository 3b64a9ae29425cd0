"""What a network arranges for its members: seminars, workshops."""

from .kinds import PartId
from .occasion import Occasion
from .record import field
from .references import NetworkId


class NetworkEvent(Occasion):
    FOLDER = "network-events"
    NOUN = "Verkoston tilaisuus"
    PURPOSE = "Verkostojen tilaisuudet, kuten seminaarit ja työpajat."

    network: NetworkId = field("Verkosto", "Kuka tilaisuuden järjestää.", example="malli")
    entitlement: PartId | None = field("Sisältö", "Mihin verkoston tarjoamaan tilaisuus kuuluu.")
    count: int | None = field(
        "Määrä", "Montako tilaisuutta, jos aikoja ei ole kerrottu.", least=1, most=99
    )
    audience: str | None = field("Kenelle", "Kenelle tilaisuus on.", 200)
