"""People to turn to: account managers and experts, as the agreement lends them out."""

from .between import Given
from .kinds import NotRecorded
from .record import Record, SourcePlace, field
from .references import OrganisationId, PositionId


class AccountManager(Record):
    FOLDER = "account-managers"
    NOUN = "Asiakkuuspäällikkö"
    PURPOSE = "Asiakkuuspäälliköt: ketä he palvelevat ja kenen käytössä he ovat."

    title: str = field("Otsikko", "Miten asiakkuus esitetään.", 120, example="Mallilan asiakkuus")
    position: PositionId = field("Rooli", "Roolin tunnus.", example="mallila-it")
    serves: OrganisationId | None = field("Palvelee", "Organisaatio, jota palvellaan.")
    sectors: tuple[str, ...] | NotRecorded | None = field(
        "Toimialat", "Toimialat, joita palvellaan.", 120
    )
    available_to: tuple[OrganisationId, ...] = field(
        "Käytettävissä", "Kenen käytössä osaaminen on."
    )
    note: str | None = field("Huomautus", "Lisätieto lukijalle.", 600)
    source: SourcePlace = field("Lähde", "Mistä tieto on peräisin.")

    RULES = (
        Given(
            "kirjoita joko {serves|organisaatio} tai {sectors|toimialat}, ei molempia",
            at="position",
        ),
    )


class Expert(Record):
    FOLDER = "experts"
    NOUN = "Asiantuntija"
    PURPOSE = "Asiantuntijat aloittain: kenen käytössä he ovat."

    title: str = field("Ala", "Asiantuntemuksen ala.", 120, example="Tietoturva")
    keywords: tuple[str, ...] = field("Avainsanat", "Sanat, joilla alaa etsitään.", 60, default=())
    position: PositionId | NotRecorded = field("Rooli", "Kuka asiantuntija on.")
    available_to: tuple[OrganisationId, ...] = field(
        "Käytettävissä", "Kenen käytössä osaaminen on."
    )
    only_example: bool = field(
        "Vain esimerkki", "Mainitseeko lähde alan esimerkkinä avoimesta luettelosta.", default=False
    )
    source: SourcePlace = field("Lähde", "Mistä tieto on peräisin.")
