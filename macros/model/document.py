"""The documents that the portal's facts come from."""

from datetime import date

from .kinds import Labelled, NotRecorded
from .record import Record, field


class DocumentKind(Labelled):
    AGREEMENT = "agreement", "Yhteistyömalli tai sopimus"
    DECISION = "decision", "Päätös"
    PRACTICE = "practice", "Yleinen hyvä käytäntö"


class Document(Record):
    FOLDER = "documents"
    NOUN = "Lähdeasiakirja"
    PURPOSE = "Asiakirjat, joihin portaalin tiedot perustuvat."

    title: str = field("Nimi", "Asiakirjan nimi.", example="Yhteistyömalli")
    kind: DocumentKind = field("Laji", "Asiakirjan laji.", example="agreement")
    summary: str = field("Kuvaus", "Mistä asiakirja kertoo.", 600, example="Sopii rakenteen.")
    approved: date | NotRecorded | None = field("Hyväksytty", "Päivä, jona asiakirja hyväksyttiin.")
    version: str | NotRecorded | None = field("Versio", "Asiakirjan versio, jos sellainen on.", 60)
