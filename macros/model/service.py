"""Services that IT management provides: who uses them, who owns them, what has been agreed."""

from .between import Apart, Given, bars, needs
from .kinds import Href, Labelled, NotRecorded
from .record import PageRecord, Shape, SourcePlace, field, optional
from .references import GuidelineId, OrganisationId, PositionId, TopicId


class AgreedState(Labelled):
    """Of a matter that has to be agreed on three things are never mixed."""

    NOT_RECORDED = "not_recorded", "Ei kirjattu"
    MISSING = "missing", "Puuttuu"
    AGREED = "agreed", "Sovittu"


class Agreed(Shape):
    state: AgreedState = field("Tila", "Tiedetäänkö, mitä on sovittu.", example="not_recorded")
    text: str | None = field("Sisältö", "Mitä on sovittu.", 600)
    address: Href | None = field("Osoite", "Sivu, jolla sovittu asia on kirjoitettu auki.")

    RULES = (
        needs("state=agreed", "tila on {state=agreed}; kirjoita {text} tai {address}"),
        bars(
            "state=missing|not_recorded",
            "sisältö on kirjattu, joten tila on {state=agreed}; vaihda tila",
            "text",
            "address",
        ),
    )


class ServiceState(Labelled):
    COMING = "coming", "Tulossa käyttöön"
    IN_USE = "in_use", "Käytössä"
    LEAVING = "leaving", "Poistumassa"
    ENDED = "ended", "Päättynyt"


class UseState(Labelled):
    """Whether an organisation uses a service; unknown is not no."""

    NOT_RECORDED = "not_recorded", "Ei kirjattu"
    USED = "used", "Käytössä"
    NOT_USED = "not_used", "Ei käytössä"


class ServiceUse(Shape):
    organisation: OrganisationId = field("Organisaatio", "Kuka käyttää.", example="mallila")
    state: UseState = field("Tila", "Onko palvelu organisaation käytössä.", example="not_recorded")
    users: str | None = field("Käyttäjät", "Ketkä sitä käyttävät, kuten «kaikki työntekijät».", 200)

    APART = (Apart("organisaation «{0.organisation}» käyttö on jo kirjattu", ("organisation",)),)
    RULES = (bars("state=not_used", "{users} on kirjattu; vaihda tilaksi {state=used}"),)


class Service(PageRecord):
    """A service; a draft is the portal's proposal of one, which no party has confirmed."""

    NOUN = "Palvelu"
    PURPOSE = "Palvelut: kuka omistaa, kuka käyttää ja mitä tuesta on sovittu."

    title: str = field("Nimi", "Palvelun nimi.", 80, example="Sähköposti ja kalenteri")
    summary: str = field("Tiivistelmä", "Mitä palvelulla tekee.", 200, example="Viestit ja ajat.")
    draft: bool = optional("Luonnos", "Kyllä, kunnes sopijapuolet ovat vahvistaneet palvelun.")
    keywords: tuple[str, ...] = optional("Avainsanat", "Sanat, joilla palvelua etsitään.", 60)
    topics: tuple[TopicId, ...] = field("Aiheet", "Aiheet, joihin palvelu kuuluu.")
    state: ServiceState | NotRecorded = field("Tila", "Palvelun vaihe.")
    owner: PositionId | NotRecorded = field("Omistaja", "Rooli, joka vastaa palvelusta.")
    support_model: Agreed = field("Tukimalli", "Miten palvelun tuki on järjestetty.")
    service_level: Agreed = field("Palvelutaso", "Mitä palvelun tasosta on sovittu.")
    users: tuple[ServiceUse, ...] = field("Käyttö", "Kenen käytössä palvelu on.")
    guidelines: tuple[GuidelineId, ...] = optional("Ohjeet", "Ohjeet, jotka koskevat palvelua.")
    note: str | None = field("Huomautus", "Lisätieto lukijalle.", 600)
    source: SourcePlace | None = field("Lähde", "Mistä tieto on; luonnoksella, mihin se nojaa.")

    RULES = (Given("palvelulla on oltava {source|lähde} tai {draft:true|luonnos}", most=2),)
