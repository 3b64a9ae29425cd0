"""What the portal is called, who publishes it, how accessible it is and what its facts rest on."""

from datetime import date

from .kinds import Href, Labelled, NotRecorded, PartId
from .record import Record, Shape, field, optional


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


class Conformance(Labelled):
    """The three levels of the model statement, decision (EU) 2018/1523."""

    FULL = "full", "täyttää kaikki vaatimukset"
    PARTIAL = "partial", "täyttää vaatimukset osittain"
    NONE = "none", "ei täytä vaatimuksia"


class Assessor(Labelled):
    SELF = "self", "Itsearviointi"
    EXTERNAL = "external", "Ulkopuolinen arviointi"


class Defect(Shape):
    """Something that does not meet the criteria or that nobody has been able to assess."""

    title: str = field("Puute", "Mikä ei toimi.", 200, example="Kuvalla ei ole tekstiä")
    reason: str = field("Syy", "Miksi puute on olemassa.", 400, example="Korjaus on kesken.")
    plan: str = field("Korjaus", "Mitä asialle tehdään.", 400, example="Korjataan.")


class Measurement(Shape):
    pages: int = field("Sivuja", "Montako sivua mitattiin.", least=1, example="50")
    states: int = field("Tiloja", "Montako sivun tilaa mitattiin.", least=1, example="400")
    violations: int = field("Poikkeamia", "Montako kriteeriä rikkoutui.", example="0")
    tool: str = field("Väline", "Millä mitattiin.", 120, example="axe-core 4")
    states_measured: tuple[str, ...] = field("Mitatut tilat", "Missä tiloissa mitattiin.", 120)


class Authority(Shape):
    title: str = field("Nimi", "Valvovan viranomaisen nimi.", 160, example="Viranomainen")
    address: Href = field("Verkko-osoite", "Viranomaisen sivusto.", example="https://…")


class AccessibilityStatement(Record):
    """The facts of the accessibility statement (act 306/2019, section 9)."""

    NOUN = "Saavutettavuusseloste"
    PURPOSE = "Saavutettavuusselosteen tiedot: taso, puutteet, palaute ja valvonta."

    title: str = field("Otsikko", "Selosteen nimi.", 120, example="Saavutettavuusseloste")
    conformance: Conformance = field("Vaatimustenmukaisuus", "Miten täyttyvät.", example="partial")
    criteria: str = field("Vaatimukset", "Mihin sivustoa verrattiin.", 120, example="WCAG 2.2")
    assessor: Assessor = field("Arvioija", "Kuka arvioi.", example="self")
    assessed: date | NotRecorded = field("Arvioitu", "Arvioinnin päivä.", example="4.2.2027")
    prepared: date | NotRecorded = field("Laadittu", "Selosteen päivä.", example="4.2.2027")
    published: date | NotRecorded = field("Palvelu julkaistu", "Sivuston julkaisupäivä.")
    feedback: Href | NotRecorded = field("Saavutettavuuspalaute", "Osoite tälle palautteelle.")
    answer_days: int = field("Vastausaika", "Päiviä vastaukseen.", least=1, most=60, example="14")
    authority: Authority = field("Valvova viranomainen", "Kuka valvoo lakia.")
    measurement: Measurement | NotRecorded = field("Mittaus", "Mitä selaintestit löysivät.")
    defects: tuple[Defect, ...] = optional("Puutteet", "Tunnetut puutteet; jätä pois, jos ei ole.")
