"""Where an employee turns: support lines, forms and desks, account managers and experts."""

from .between import Given
from .kinds import Labelled, NotRecorded
from .link_targets import address_fault
from .record import Faults, Record, Shape, SourcePlace, field, optional
from .references import OrganisationId, PositionId, TopicId


class ChannelKind(Labelled):
    PHONE = "phone", "Puhelin"
    EMAIL = "email", "Sähköposti"
    FORM = "form", "Lomake"
    PLACE = "place", "Palvelupiste"


_RIGHT = {
    ChannelKind.PHONE: "puhelinnumero; kirjoita se kuten 02 123 4567",
    ChannelKind.EMAIL: "sähköpostiosoite; kirjoita nimi@kunta.fi",
    ChannelKind.FORM: "verkko-osoite; kirjoita https://…",
}


class Channel(Shape):
    kind: ChannelKind = field("Tapa", "Miten yhteyttä otetaan.", example="phone")
    value: str = field("Tieto", "Numero, osoite tai paikka.", 200, example="02 123 4567")
    note: str | None = field("Huomautus", "Kuten «vain kiireelliset asiat».", 120)

    @property
    def address(self) -> str | None:
        """What a link leads to; a place has none."""
        match self.kind:
            case ChannelKind.PHONE:
                return f"tel:{self.value.replace(' ', '')}"
            case ChannelKind.EMAIL:
                return f"mailto:{self.value}"
            case ChannelKind.FORM:
                return self.value
        return None

    def faults(self) -> Faults:
        if self.address and (":" not in self.address or address_fault(self.address)):
            yield "value", f"«{self.value}» ei ole {_RIGHT[self.kind]}"


class ContactPoint(Record):
    NOUN = "Yhteyspiste"
    PURPOSE = "Yhteyspisteet: mihin työntekijä ottaa yhteyttä, missä asiassa ja milloin."

    title: str = field("Nimi", "Miten yhteyspistettä kutsutaan.", 80, example="Mallilan IT-tuki")
    purpose: str = field("Mitä varten", "Missä asioissa täältä saa apua.", 200, example="Laitteet.")
    organisations: tuple[OrganisationId, ...] = field("Keille", "Keiden työntekijöitä palvellaan.")
    topics: tuple[TopicId, ...] = field("Aiheet", "Aiheet, joiden ohjeissa yhteyspiste näkyy.")
    channels: tuple[Channel, ...] | NotRecorded = field("Yhteystavat", "Tavat, tärkein ensin.")
    hours: str | NotRecorded = field("Palveluaika", "Milloin vastataan.", 120, example="Ark. 8–16.")
    out_of_hours: str | NotRecorded = field("Muulloin", "Mitä tehdään.", 200, example="Päivystys.")
    answered_by: PositionId | NotRecorded = field("Vastaaja", "Rooli, joka yhteyspisteessä vastaa.")
    note: str | None = field("Huomautus", "Lisätieto lukijalle.", 300)
    source: SourcePlace | None = field("Lähde", "Mistä tieto on peräisin, jos siitä on asiakirja.")


class AccountManager(Record):
    NOUN = "Asiakkuuspäällikkö"
    PURPOSE = "Asiakkuuspäälliköt: ketä he palvelevat ja kenen käytössä he ovat."

    title: str = field("Otsikko", "Miten asiakkuus esitetään.", 120, example="Mallilan asiakkuus")
    position: PositionId = field("Rooli", "Rooli, jossa päällikkö on.", example="mallila-it")
    serves: OrganisationId | None = field("Palvelee", "Organisaatio, jota palvellaan.")
    sectors: tuple[str, ...] | NotRecorded | None = field("Toimialat", "Mitä palvellaan.", 120)
    available_to: tuple[OrganisationId, ...] = field("Käytettävissä", "Kenen käytössä.")
    note: str | None = field("Huomautus", "Lisätieto lukijalle.", 600)
    source: SourcePlace = field("Lähde", "Mistä tieto on peräisin.")

    RULES = (Given("kirjoita joko {serves|organisaatio} tai {sectors|toimialat}, ei molempia"),)


class Expert(Record):
    NOUN = "Asiantuntija"
    PURPOSE = "Asiantuntijat aloittain: kenen käytössä he ovat."

    title: str = field("Ala", "Asiantuntemuksen ala.", 120, example="Tietoturva")
    keywords: tuple[str, ...] = optional("Avainsanat", "Sanat, joilla alaa etsitään.", 60)
    position: PositionId | NotRecorded = field("Rooli", "Kuka asiantuntija on.")
    available_to: tuple[OrganisationId, ...] = field("Käytettävissä", "Kenen käytössä.")
    only_example: bool = optional("Vain esimerkki", "Onko ala lähteessä esimerkki muiden joukossa.")
    source: SourcePlace = field("Lähde", "Mistä tieto on peräisin.")
