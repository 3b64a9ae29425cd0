"""Networks of municipalities, and the memberships in them."""

from datetime import date

from .between import Apart, Order
from .kinds import EuroSum, NotRecorded, PartId
from .position import Person
from .record import PageRecord, Record, Shape, SourcePlace, field, optional
from .references import DecisionId, NetworkId, OrganisationId


class Season(Shape):
    """A numbered period of a network; both years belong to it."""

    number: int = field("Kausi", "Monesko kausi.", least=1, most=99, example="1")
    first_year: int = field("Alkaa", "Ensimmäinen vuosi.", least=1990, most=2050, example="2025")
    last_year: int = field("Päättyy", "Viimeinen vuosi.", least=1990, most=2050, example="2026")

    @property
    def years(self) -> int:
        return self.last_year - self.first_year + 1

    def over(self, today: date) -> bool:
        return self.last_year < today.year

    RULES = (Order("first_year", "last_year", "kausi päättyy ennen kuin se alkaa"),)


class Entitlement(Shape):
    id: PartId = field("Tunnus", "Tunnus tässä verkostossa.", example="seminaari")
    title: str = field("Nimi", "Mitä osallistuja saa.", 200, example="Teemaseminaari")
    quota: int | None = field("Määrä", "Jätä pois, jos lähde ei kerro lukua.", least=1, most=999)
    phrase: str | None = field("Sanamuoto", "Lähteen omat sanat lukuineen.", 200)
    note: str | None = field("Huomautus", "Lisätieto lukijalle.", 400)

    APART = (Apart("tunnus «{0.id}» on verkostossa useammin kuin kerran", ("id",)),)


class Network(PageRecord):
    NOUN = "Verkosto"
    PURPOSE = "Verkostot: kausi, teema ja mitä osallistuja saa."

    title: str = field("Nimi", "Verkoston nimi.", 120, example="Malliverkosto")
    abbreviation: str = field("Lyhenne", "Verkoston lyhenne.", 20, example="MV")
    purpose: str = field("Tarkoitus", "Mitä varten verkosto on.", 800, example="Vertaisoppi.")
    audience: str = field("Kenelle", "Kenelle verkosto on suunnattu.", 300, example="Johdolle")
    participation: str | None = field("Osallistujat", "Mitä lähde kertoo osallistujista.", 300)
    season: Season = field("Kausi", "Kausi, jota tiedot koskevat.")
    theme: str = field("Teema", "Kauden teema.", 200, example="Siltoja")
    theme_content: tuple[str, ...] = optional("Teeman sisältö", "Mistä teemassa on kyse.", 400)
    entitlements: tuple[Entitlement, ...] = field("Sisältö", "Mitä osallistuja saa käyttöönsä.")
    source: SourcePlace = field("Lähde", "Mistä tieto on peräisin.")


class Fee(Shape):
    euros_per_year: EuroSum = field("Euroa vuodessa", "Maksu vuodessa.", example="12000")
    vat: str = field("Arvonlisävero", "Lähteen merkintä verosta.", 60, example="alv. 0")
    basis: str | None = field("Peruste", "Mihin maksu perustuu.", 200)
    besides: str | None = field("Lisäksi", "Mitä laskutetaan lisäksi.", 300)


class Use(Shape):
    """How much of an entitlement has been used; unknown is not zero."""

    entitlement: PartId = field("Sisältö", "Sisällön tunnus verkostossa.", example="seminaari")
    used: int | NotRecorded = field("Käytetty", "Montako on käytetty.", most=999)
    note: str | None = field("Huomautus", "Mihin se käytetään.", 400)

    APART = (Apart("sisällön «{0.entitlement}» käyttö on jo kirjattu", ("entitlement",)),)


_ONE_MEMBERSHIP = "organisaation osallistuminen verkostoon on jo tietueella «{1.id}»"


class Membership(Record):
    """One organisation's season in a network; an outsider's membership is only an example."""

    NOUN = "Osallistuminen verkostoon"
    PURPOSE = "Osallistuminen verkostoihin: yhdyshenkilö, maksu ja käyttö."

    title: str = field("Otsikko", "Miten asia esitetään.", 120, example="Mallila verkostossa")
    network: NetworkId = field("Verkosto", "Verkosto, johon osallistutaan.", example="malli")
    organisation: OrganisationId = field("Organisaatio", "Kuka osallistuu.", example="mallila")
    contact: Person | NotRecorded = field("Yhdyshenkilö", "Verkostoyhdyshenkilö.")
    fee: Fee | NotRecorded = field("Maksu", "Osallistumismaksu.")
    budget_source: str | NotRecorded = field("Rahoitus", "Mistä maksu katetaan.", 200)
    decision: DecisionId | NotRecorded = field("Päätös", "Päätös, jolla liityttiin.")
    use: tuple[Use, ...] = field("Käyttö", "Kuinka paljon mitäkin on käytetty.")
    note: str | None = field("Huomautus", "Lisätieto lukijalle.", 600)
    source: SourcePlace = field("Lähde", "Mistä tieto on peräisin.")

    APART = (*Record.APART, Apart(_ONE_MEMBERSHIP, ("network", "organisation")))
