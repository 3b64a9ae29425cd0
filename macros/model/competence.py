"""People to turn to: account managers and experts, as the agreement lends them out."""

from dataclasses import dataclass
from typing import ClassVar

from .kinds import Flag, ListOf, NotRecorded, OrNotRecorded, Reference, Text
from .record import SOURCE, Faults, Record, SourcePlace, field


@dataclass(frozen=True, kw_only=True)
class AccountManager(Record):
    """A link between IT management and those it serves: an organisation or sectors of one."""

    FOLDER: ClassVar[str] = "account-managers"
    NOUN: ClassVar[str] = "Asiakkuuspäällikkö"
    PURPOSE: ClassVar[str] = "Asiakkuuspäälliköt: ketä he palvelevat ja kenen käytössä he ovat."

    title: str = field(
        Text(120), "Otsikko", "Miten asiakkuus esitetään.", example="Mallilan asiakkuus"
    )
    position: str = field(Reference("positions"), "Rooli", "Roolin tunnus.", example="mallila-it")
    serves: str | None = field(
        Reference("organisations"), "Palvelee", "Organisaatio, jota palvellaan.", default=None
    )
    sectors: tuple[str, ...] | NotRecorded | None = field(
        OrNotRecorded(ListOf(Text(120))), "Toimialat", "Toimialat, joita palvellaan.", default=None
    )
    available_to: tuple[str, ...] = field(
        ListOf(Reference("organisations")), "Käytettävissä", "Kenen käytössä osaaminen on."
    )
    note: str | None = field(Text(600), "Huomautus", "Lisätieto lukijalle.", default=None)
    source: SourcePlace = field(SOURCE, "Lähde", "Mistä tieto on peräisin.")

    def faults(self) -> Faults:
        if (self.serves is None) == (self.sectors is None):
            yield (
                "position",
                "kirjoita joko serves (organisaatio) tai sectors (toimialat), ei molempia",
            )


@dataclass(frozen=True, kw_only=True)
class Expert(Record):
    """A field of expertise that is lent to others; whose it is may not be recorded."""

    FOLDER: ClassVar[str] = "experts"
    NOUN: ClassVar[str] = "Asiantuntija"
    PURPOSE: ClassVar[str] = "Asiantuntijat aloittain: kenen käytössä he ovat."

    title: str = field(Text(120), "Ala", "Asiantuntemuksen ala.", example="Tietoturva")
    keywords: tuple[str, ...] = field(
        ListOf(Text(60)), "Avainsanat", "Sanat, joilla alaa etsitään.", default=()
    )
    position: str | NotRecorded = field(
        OrNotRecorded(Reference("positions")),
        "Rooli",
        "Kuka asiantuntija on.",
        example="not_recorded",
    )
    available_to: tuple[str, ...] = field(
        ListOf(Reference("organisations")), "Käytettävissä", "Kenen käytössä osaaminen on."
    )
    only_example: bool = field(
        Flag(),
        "Vain esimerkki",
        "Mainitseeko lähde alan esimerkkinä avoimesta luettelosta.",
        default=False,
    )
    source: SourcePlace = field(SOURCE, "Lähde", "Mistä tieto on peräisin.")
