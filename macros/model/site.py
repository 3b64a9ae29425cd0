"""What the portal is called, who publishes it, and the documents that its facts come from."""

from datetime import date

from .kinds import Href, Labelled, NotRecorded, PartId
from .record import Record, field


class Site(Record):
    NOUN = "Portaali"
    PURPOSE = "Portaalin nimi ja julkaisija."

    title: str = field("Nimi", "Portaalin nimi.", 80, example="Mallilan IT-ohjeet")
    description: str = field("Kuvaus", "Mitä portaalista saa.", 300, example="Yhteiset ohjeet.")
    publisher: str = field("Julkaisija", "Kuka julkaisee.", 120, example="Mallilan kunta")
    feedback: Href | NotRecorded = field("Palaute", "Osoite, johon palaute lähetetään.")
    calendar_domain: PartId = field(
        "Kalenteritunnus", "Älä vaihda: merkinnät näkyvät kahdesti.", example="mallilan-it-ohjeet"
    )


class DocumentKind(Labelled):
    AGREEMENT = "agreement", "Yhteistyömalli tai sopimus"
    DECISION = "decision", "Päätös"
    PRACTICE = "practice", "Yleinen hyvä käytäntö"


class Document(Record):
    NOUN = "Lähdeasiakirja"
    PURPOSE = "Asiakirjat, joihin portaalin tiedot perustuvat."

    title: str = field("Nimi", "Asiakirjan nimi.", example="Yhteistyömalli")
    kind: DocumentKind = field("Laji", "Asiakirjan laji.", example="agreement")
    summary: str = field("Kuvaus", "Mistä asiakirja kertoo.", 600, example="Sopii rakenteen.")
    approved: date | NotRecorded | None = field("Hyväksytty", "Päivä, jona asiakirja hyväksyttiin.")
    version: str | NotRecorded | None = field("Versio", "Asiakirjan versio, jos sellainen on.", 60)
