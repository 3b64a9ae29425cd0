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
    """A group consists of exactly these positions and bodies; those invited do not count."""

    group: GroupId = field("Ryhmä", "Kenen kokoonpano.", example="ohjausryhma")
    positions: tuple[PositionId, ...] = field("Jäsenet", "Roolit, jotka kuuluvat ryhmään.")
    bodies: tuple[BodyId, ...] = field(
        "Toimielimet", "Toimielimet, joiden yhteydessä toimitaan.", default=()
    )


class Holders(Criterion):
    """Who holds the position is recorded: of a group's members, of those named, or of all."""

    group: GroupId | None = field("Ryhmä", "Ryhmä, jonka jäseniä tarkoitetaan.")
    positions: tuple[PositionId, ...] = field("Roolit", "Roolit, joita tarkoitetaan.", default=())
    every_position: bool = field(
        "Kaikki roolit", "Kyllä, kun tarkoitetaan kaikkia rooleja.", default=False
    )

    RULES = (
        Given("kirjoita täsmälleen yksi näistä: {group}, {positions} tai {every_position:true}"),
    )


class MeetingsInYear(Criterion):
    """A group meets as often as its own record says, give or take `tolerance` meetings."""

    group: GroupId = field("Ryhmä", "Kenen kokoukset.", example="ohjausryhma")
    tolerance: int = field(
        "Poikkeama",
        "Montako kokousta enemmän tai vähemmän hyväksytään; portaalin tulkinta.",
        most=12,
        default=0,
    )


class MeetingTopics(Criterion):
    """Each topic that a group's record names is on the agenda in its months."""

    group: GroupId = field("Ryhmä", "Kenen kokoukset.", example="ohjausryhma")


class Representation(Criterion):
    """Each party has at least so many positions in the groups of the level."""

    level: LevelId = field("Taso", "Yhteistyön taso.", example="strateginen")
    least: int = field(
        "Vähintään",
        "Montako edustajaa kullakin on; portaalin tulkinta.",
        least=1,
        most=20,
        default=1,
    )


class AccountManagement(Criterion):
    """The organisation has an account manager of its own."""

    organisation: OrganisationId = field(
        "Organisaatio", "Kenen asiakkuuspäällikkö.", example="mallila"
    )


class SectorCoverage(Criterion):
    """Each sector of the organisation has an account manager."""

    organisation: OrganisationId = field("Organisaatio", "Kenen toimialat.", example="mallila")


class Expertise(Criterion):
    """Experts in these fields are known and available to the organisation."""

    organisation: OrganisationId = field("Organisaatio", "Kenen käytössä.", example="mallila")
    fields: tuple[ExpertId, ...] = field("Alat", "Asiantuntemuksen alat.")


class ServiceTerm(Labelled):
    """What every service is to have; the keys are fields of a service."""

    SUPPORT_MODEL = "support_model", "Tukimalli"
    SERVICE_LEVEL = "service_level", "Palvelutaso"


class ServiceTerms(Criterion):
    """Every service that the parties have confirmed has these agreed on."""

    must_have: tuple[ServiceTerm, ...] = field(
        "Sovittava", "Mistä jokaisen palvelun kohdalla on sovittava."
    )


class ChangeTerm(Labelled):
    """What every planned change is to have."""

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
    """The other parties hear of a change that concerns them at least so many days before."""

    days: int = field(
        "Päiviä", "Montako päivää ennen muutosta; portaalin tulkinta.", most=365, example="30"
    )


class ProjectTerm(Labelled):
    """What every open project is to have; the keys are fields of a project."""

    OWNER = "owner", "Omistaja"
    STEERING_GROUP = "steering_group", "Ohjaava ryhmä"
    NEXT_STEP = "next_step", "Seuraava vaihe"


class ProjectTerms(Criterion):
    """Every project that has not ended has these recorded."""

    must_have: tuple[ProjectTerm, ...] = field(
        "Kirjattava", "Mitä jokaisesta projektista on tiedettävä."
    )


class ActionTerm(Labelled):
    """What every action is to have; the keys are fields of an action."""

    OWNER = "owner", "Vastuu"
    DUE = "due", "Määräaika"


class ActionTerms(Criterion):
    """Every decision of the parties' groups has actions, and every action has these."""

    must_have: tuple[ActionTerm, ...] = field(
        "Kirjattava", "Mitä jokaisesta toimenpiteestä on tiedettävä."
    )


class ActionDeadlines(Criterion):
    """No action of a decision is overdue by more than `grace` days."""

    grace: int = field(
        "Jousto", "Montako päivää määräajan jälkeen hyväksytään.", most=365, example="0"
    )


class GuidelineTerm(Labelled):
    """What every guideline in force is to have."""

    OWNER = "owner", "Omistaja"
    REVIEW = "review", "Katselmointi"


class GuidelineTerms(Criterion):
    """Every shared guideline is approved, and has these in order."""

    must_have: tuple[GuidelineTerm, ...] = field(
        "Kunnossa", "Minkä jokaisessa ohjeessa on oltava kunnossa."
    )


class QuotaUse(Criterion):
    """A party that belongs to the network uses no more of anything than the network gives."""

    network: NetworkId = field("Verkosto", "Verkosto, jonka käyttöä seurataan.", example="malli")
