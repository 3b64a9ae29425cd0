"""The documents that the portal's facts come from."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from .kinds import Choice, Day, Labelled, NotRecorded, OrNotRecorded, Text
from .record import Record, field


class DocumentKind(Labelled):
    """What weight a document has."""

    AGREEMENT = "agreement", "Yhteistyömalli tai sopimus"
    DECISION = "decision", "Päätös"
    PRACTICE = "practice", "Yleinen hyvä käytäntö"


@dataclass(frozen=True, kw_only=True)
class Document(Record):
    """A source: a fact in the portal names the document where it stands."""

    FOLDER: ClassVar[str] = "documents"
    NOUN: ClassVar[str] = "Lähdeasiakirja"
    PURPOSE: ClassVar[str] = "Asiakirjat, joihin portaalin tiedot perustuvat."

    title: str = field(Text(), "Nimi", "Asiakirjan nimi.", example="Yhteistyömalli")
    kind: DocumentKind = field(
        Choice(DocumentKind), "Laji", "Asiakirjan laji.", example="agreement"
    )
    summary: str = field(Text(600), "Kuvaus", "Mistä asiakirja kertoo.", example="Sopii rakenteen.")
    approved: date | NotRecorded | None = field(
        OrNotRecorded(Day()), "Hyväksytty", "Päivä, jona asiakirja hyväksyttiin.", default=None
    )
    version: str | NotRecorded | None = field(
        OrNotRecorded(Text(60)), "Versio", "Asiakirjan versio, jos sellainen on.", default=None
    )
