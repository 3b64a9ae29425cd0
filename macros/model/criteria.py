"""What a requirement is judged by: one kind of check each, with its parameters.

A number here that the agreement does not give is the portal's interpretation of its words; the
requirement says so in `interpretation`.
"""

from .between import Given
from .kinds import Labelled
from .record import Shape, field
from .references import BodyId, ExpertId, GroupId, LevelId, NetworkId, OrganisationId, PositionId


class Criterion(Shape):
    """One kind of check."""


class Composition(Criterion):
    group: GroupId = field("Ryhmä", "Kenen kokoonpano.", example="ohjausryhma")
    positions: tuple[PositionId, ...] = field("Jäsenet", "Roolit, jotka kuuluvat ryhmään.")
    bodies: tuple[BodyId, ...] = field(
        "Toimielimet", "Toimielimet, joiden yhteydessä toimitaan.", default=()
    )


class Holders(Criterion):
    group: GroupId | None = field("Ryhmä", "Ryhmä, jonka jäseniä tarkoitetaan.")
    positions: tuple[PositionId, ...] = field("Roolit", "Roolit, joita tarkoitetaan.", default=())
    every_position: bool = field(
        "Kaikki roolit", "Kyllä, kun tarkoitetaan kaikkia rooleja.", default=False
    )

    RULES = (
        Given("kirjoita täsmälleen yksi näistä: {group}, {positions} tai {every_position:true}"),
    )


class MeetingsInYear(Criterion):
    group: GroupId = field("Ryhmä", "Kenen kokoukset.", example="ohjausryhma")
    tolerance: int = field(
        "Poikkeama",
        "Montako kokousta enemmän tai vähemmän hyväksytään; portaalin tulkinta.",
        most=12,
        default=0,
    )


class MeetingTopics(Criterion):
    group: GroupId = field("Ryhmä", "Kenen kokoukset.", example="ohjausryhma")


class Representation(Criterion):
    level: LevelId = field("Taso", "Yhteistyön taso.", example="strateginen")
    least: int = field(
        "Vähintään",
        "Montako edustajaa kullakin on; portaalin tulkinta.",
        least=1,
        most=20,
        default=1,
    )


class AccountManagement(Criterion):
    organisation: OrganisationId = field(
        "Organisaatio", "Kenen asiakkuuspäällikkö.", example="mallila"
    )


class SectorCoverage(Criterion):
    organisation: OrganisationId = field("Organisaatio", "Kenen toimialat.", example="mallila")


class Expertise(Criterion):
    organisation: OrganisationId = field("Organisaatio", "Kenen käytössä.", example="mallila")
    fields: tuple[ExpertId, ...] = field("Alat", "Asiantuntemuksen alat.")


class ServiceTerm(Labelled):
    """What every service is to have; the keys are fields of a service."""

    SUPPORT_MODEL = "support_model", "Tukimalli"
    SERVICE_LEVEL = "service_level", "Palvelutaso"


class ServiceTerms(Criterion):
    must_have: tuple[ServiceTerm, ...] = field(
        "Sovittava", "Mistä jokaisen palvelun kohdalla on sovittava."
    )


class ChangeTerm(Labelled):
    SCHEDULE = "schedule", "Aikataulu"
    RESPONSIBLE = "responsible", "Vastuu"
    COMMUNICATION = "communication", "Viestintä"


class ChangePlans(Criterion):
    """Every update, program change and maintenance that is ahead has these agreed on.

    A notice of one party to another is none of them: it has only to be given in time.
    """

    must_have: tuple[ChangeTerm, ...] = field(
        "Sovittava", "Mistä jokaisen muutoksen kohdalla on sovittava."
    )


class NoticePeriod(Criterion):
    days: int = field(
        "Päiviä", "Montako päivää ennen muutosta; portaalin tulkinta.", most=365, example="30"
    )


class ProjectTerm(Labelled):
    """What every open project is to have; the keys are fields of a project."""

    OWNER = "owner", "Omistaja"
    STEERING_GROUP = "steering_group", "Ohjaava ryhmä"
    NEXT_STEP = "next_step", "Seuraava vaihe"


class ProjectTerms(Criterion):
    must_have: tuple[ProjectTerm, ...] = field(
        "Kirjattava", "Mitä jokaisesta projektista on tiedettävä."
    )


class ActionTerm(Labelled):
    """What every action is to have; the keys are fields of an action."""

    OWNER = "owner", "Vastuu"
    DUE = "due", "Määräaika"


class ActionTerms(Criterion):
    must_have: tuple[ActionTerm, ...] = field(
        "Kirjattava", "Mitä jokaisesta toimenpiteestä on tiedettävä."
    )


class ActionDeadlines(Criterion):
    grace: int = field(
        "Jousto", "Montako päivää määräajan jälkeen hyväksytään.", most=365, example="0"
    )


class GuidelineTerm(Labelled):
    OWNER = "owner", "Omistaja"
    REVIEW = "review", "Katselmointi"


class GuidelineTerms(Criterion):
    must_have: tuple[GuidelineTerm, ...] = field(
        "Kunnossa", "Minkä jokaisessa ohjeessa on oltava kunnossa."
    )


class QuotaUse(Criterion):
    network: NetworkId = field("Verkosto", "Verkosto, jonka käyttöä seurataan.", example="malli")
