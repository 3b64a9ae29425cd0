"""What the portal is called and who publishes it."""

from .kinds import Href, NotRecorded, PartId
from .record import Record, field


class Site(Record):
    FOLDER = "site"
    NOUN = "Portaali"
    PURPOSE = "Portaalin nimi ja julkaisija."

    title: str = field("Nimi", "Portaalin nimi.", 80, example="Mallilan IT-ohjeet")
    description: str = field("Kuvaus", "Mitä portaalista saa.", 300, example="Yhteiset ohjeet.")
    publisher: str = field("Julkaisija", "Kuka julkaisee.", 120, example="Mallilan kunta")
    feedback: Href | NotRecorded = field("Palaute", "Osoite, johon palaute lähetetään.")
    calendar_domain: PartId = field(
        "Kalenteritunnus", "Älä vaihda: merkinnät näkyvät kahdesti.", example="mallilan-it-ohjeet"
    )
