"""What a requirement is judged by: one kind of check each, with its parameters.

A number here that the agreement does not give is the portal's interpretation of its words; the
requirement says so in `interpretation`.
"""

from dataclasses import dataclass

from .kinds import Choice, Flag, Integer, Labelled, ListOf, Reference
from .record import Faults, field

_GROUP = Reference("groups")
_ORGANISATION = Reference("organisations")


@dataclass(frozen=True, kw_only=True)
class Composition:
    """A group consists of exactly these positions and bodies; those invited do not count."""

    group: str = field(_GROUP, "Ryhmä", "Kenen kokoonpano.", example="ohjausryhma")
    positions: tuple[str, ...] = field(
        ListOf(Reference("positions")), "Jäsenet", "Roolit, jotka kuuluvat ryhmään."
    )
    bodies: tuple[str, ...] = field(
        ListOf(Reference("bodies")),
        "Toimielimet",
        "Toimielimet, joiden yhteydessä toimitaan.",
        default=(),
    )


@dataclass(frozen=True, kw_only=True)
class Holders:
    """Who holds the position is recorded: of a group's members, of those named, or of all."""

    group: str | None = field(_GROUP, "Ryhmä", "Ryhmä, jonka jäseniä tarkoitetaan.", default=None)
    positions: tuple[str, ...] = field(
        ListOf(Reference("positions")), "Roolit", "Roolit, joita tarkoitetaan.", default=()
    )
    every_position: bool = field(
        Flag(), "Kaikki roolit", "true, kun tarkoitetaan kaikkia rooleja.", default=False
    )

    def faults(self) -> Faults:
        if sum(map(bool, (self.group, self.positions, self.every_position))) != 1:
            yield (
                "group",
                "kirjoita täsmälleen yksi näistä: group, positions tai every_position: true",
            )


@dataclass(frozen=True, kw_only=True)
class MeetingsInYear:
    """A group meets as often as its own record says, give or take `tolerance` meetings."""

    group: str = field(_GROUP, "Ryhmä", "Kenen kokoukset.", example="ohjausryhma")
    tolerance: int = field(
        Integer(0, 12),
        "Poikkeama",
        "Montako kokousta enemmän tai vähemmän hyväksytään; portaalin tulkinta.",
        default=0,
    )


@dataclass(frozen=True, kw_only=True)
class MeetingTopics:
    """Each topic that a group's record names is on the agenda in its months."""

    group: str = field(_GROUP, "Ryhmä", "Kenen kokoukset.", example="ohjausryhma")


@dataclass(frozen=True, kw_only=True)
class Representation:
    """Each party has at least so many positions in the groups of the level."""

    level: str = field(Reference("levels"), "Taso", "Yhteistyön taso.", example="strateginen")
    least: int = field(
        Integer(1, 20), "Vähintään", "Montako edustajaa kullakin on; portaalin tulkinta.", default=1
    )


@dataclass(frozen=True, kw_only=True)
class AccountManagement:
    """The organisation has an account manager of its own."""

    organisation: str = field(
        _ORGANISATION, "Organisaatio", "Kenen asiakkuuspäällikkö.", example="mallila"
    )


@dataclass(frozen=True, kw_only=True)
class SectorCoverage:
    """Each sector of the organisation has an account manager."""

    organisation: str = field(_ORGANISATION, "Organisaatio", "Kenen toimialat.", example="mallila")


@dataclass(frozen=True, kw_only=True)
class Expertise:
    """Experts in these fields are known and available to the organisation."""

    organisation: str = field(_ORGANISATION, "Organisaatio", "Kenen käytössä.", example="mallila")
    fields: tuple[str, ...] = field(ListOf(Reference("experts")), "Alat", "Asiantuntemuksen alat.")


class ServiceTerm(Labelled):
    """What every service is to have; the keys are fields of a service."""

    SUPPORT_MODEL = "support_model", "Tukimalli"
    SERVICE_LEVEL = "service_level", "Palvelutaso"


@dataclass(frozen=True, kw_only=True)
class ServiceTerms:
    """Every service that the parties have confirmed has these agreed on."""

    must_have: tuple[ServiceTerm, ...] = field(
        ListOf(Choice(ServiceTerm)), "Sovittava", "Mistä jokaisen palvelun kohdalla on sovittava."
    )


class ChangeTerm(Labelled):
    """What every planned change is to have."""

    SCHEDULE = "schedule", "Aikataulu"
    RESPONSIBLE = "responsible", "Vastuu"
    COMMUNICATION = "communication", "Viestintä"


@dataclass(frozen=True, kw_only=True)
class ChangePlans:
    """Every update, program change and maintenance that is ahead has these agreed on.

    A notice of one party to another is none of them: it has only to be given in time.
    """

    must_have: tuple[ChangeTerm, ...] = field(
        ListOf(Choice(ChangeTerm)), "Sovittava", "Mistä jokaisen muutoksen kohdalla on sovittava."
    )


@dataclass(frozen=True, kw_only=True)
class NoticePeriod:
    """The other parties hear of a change that concerns them at least so many days before."""

    days: int = field(
        Integer(0, 365),
        "Päiviä",
        "Montako päivää ennen muutosta; portaalin tulkinta.",
        example="30",
    )


class ProjectTerm(Labelled):
    """What every open project is to have; the keys are fields of a project."""

    OWNER = "owner", "Omistaja"
    STEERING_GROUP = "steering_group", "Ohjaava ryhmä"
    NEXT_STEP = "next_step", "Seuraava vaihe"


@dataclass(frozen=True, kw_only=True)
class ProjectTerms:
    """Every project that has not ended has these recorded."""

    must_have: tuple[ProjectTerm, ...] = field(
        ListOf(Choice(ProjectTerm)), "Kirjattava", "Mitä jokaisesta projektista on tiedettävä."
    )


class ActionTerm(Labelled):
    """What every action is to have; the keys are fields of an action."""

    OWNER = "owner", "Vastuu"
    DUE = "due", "Määräaika"


@dataclass(frozen=True, kw_only=True)
class ActionTerms:
    """Every decision of the parties' groups has actions, and every action has these."""

    must_have: tuple[ActionTerm, ...] = field(
        ListOf(Choice(ActionTerm)), "Kirjattava", "Mitä jokaisesta toimenpiteestä on tiedettävä."
    )


@dataclass(frozen=True, kw_only=True)
class ActionDeadlines:
    """No action of a decision is overdue by more than `grace` days."""

    grace: int = field(
        Integer(0, 365), "Jousto", "Montako päivää määräajan jälkeen hyväksytään.", example="0"
    )


class GuidelineTerm(Labelled):
    """What every guideline in force is to have."""

    OWNER = "owner", "Omistaja"
    REVIEW = "review", "Katselmointi"


@dataclass(frozen=True, kw_only=True)
class GuidelineTerms:
    """Every shared guideline is approved, and has these in order."""

    must_have: tuple[GuidelineTerm, ...] = field(
        ListOf(Choice(GuidelineTerm)), "Kunnossa", "Minkä jokaisessa ohjeessa on oltava kunnossa."
    )


@dataclass(frozen=True, kw_only=True)
class QuotaUse:
    """A party that belongs to the network uses no more of anything than the network gives."""

    network: str = field(Reference("networks"), "Verkosto", "Verkoston tunnus.", example="malli")


Criterion = (
    Composition
    | Holders
    | MeetingsInYear
    | MeetingTopics
    | Representation
    | AccountManagement
    | SectorCoverage
    | Expertise
    | ServiceTerms
    | ChangePlans
    | NoticePeriod
    | ProjectTerms
    | ActionTerms
    | ActionDeadlines
    | GuidelineTerms
    | QuotaUse
)
