"""The agreement's promises, each with the one kind of check that tells whether it is kept.

A number among a check's parameters that the agreement does not give is the portal's interpretation
of its words; the requirement says so in `interpretation`.
"""

from .between import Apart, Given
from .kinds import Labelled, Reference
from .record import Faults, Part, Record, Shape, SourcePlace, field, leaves, optional, specs

from .references import (  # isort: skip
    BodyId, ExpertId, GroupId, LevelId, OrganisationId, PositionId, QuestionId,
)  # fmt: skip


class Criterion(Shape):
    """One kind of check."""


class Composition(Criterion):
    group: GroupId = field("Ryhmä", "Kenen kokoonpano.", example="ohjausryhma")
    positions: tuple[PositionId, ...] = field("Jäsenet", "Roolit, jotka kuuluvat ryhmään.")
    bodies: tuple[BodyId, ...] = optional("Toimielimet", "Joiden yhteydessä toimitaan.")


class Holders(Criterion):
    group: GroupId | None = field("Ryhmä", "Ryhmä, jonka jäseniä tarkoitetaan.")
    positions: tuple[PositionId, ...] = optional("Roolit", "Roolit, joita tarkoitetaan.")
    every_position: bool = optional("Kaikki roolit", "Kyllä, kun tarkoitetaan kaikkia rooleja.")

    RULES = (Given("kirjoita yksi näistä: {group}, {positions} tai {every_position:true}"),)


class MeetingsInYear(Criterion):
    group: GroupId = field("Ryhmä", "Kenen kokoukset.", example="ohjausryhma")
    tolerance: int = field("Poikkeama", "Yli tai alle; portaalin tulkinta.", most=12, default=0)


class MeetingTopics(Criterion):
    group: GroupId = field("Ryhmä", "Kenen kokoukset.", example="ohjausryhma")


class Representation(Criterion):
    level: LevelId = field("Taso", "Yhteistyön taso.", example="strateginen")
    least: int = field("Vähintään", "Montako; portaalin tulkinta.", least=1, most=20, default=1)


class AccountManagement(Criterion):
    organisation: OrganisationId = field("Organisaatio", "Kenen päällikkö.", example="mallila")


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
    must_have: tuple[ServiceTerm, ...] = field("Sovittava", "Mitä kustakin palvelusta sovitaan.")


class ChangeTerm(Labelled):
    SCHEDULE = "schedule", "Aikataulu"
    RESPONSIBLE = "responsible", "Vastuu"
    COMMUNICATION = "communication", "Viestintä"


class ChangePlans(Criterion):
    """Every update, program change and maintenance that is ahead has these agreed on.

    A notice of one party to another is none of them: it has only to be given in time.
    """

    must_have: tuple[ChangeTerm, ...] = field("Sovittava", "Mitä kustakin muutoksesta sovitaan.")


class NoticePeriod(Criterion):
    days: int = field("Päiviä", "Ennen muutosta; portaalin tulkinta.", most=365, example="30")


class ProjectTerm(Labelled):
    """What every open project is to have; the keys are fields of a project."""

    OWNER = "owner", "Omistaja"
    STEERING_GROUP = "steering_group", "Ohjaava ryhmä"
    NEXT_STEP = "next_step", "Seuraava vaihe"


class ProjectTerms(Criterion):
    must_have: tuple[ProjectTerm, ...] = field("Kirjattava", "Mitä kustakin projektista kirjataan.")


class ActionTerm(Labelled):
    """What every action is to have; the keys are fields of an action."""

    OWNER = "owner", "Vastuu"
    DUE = "due", "Määräaika"


class ActionTerms(Criterion):
    must_have: tuple[ActionTerm, ...] = field("Kirjattava", "Mitä toimenpiteistä kirjataan.")


class ActionDeadlines(Criterion):
    grace: int = field("Jousto", "Montako päivää myöhässä hyväksytään.", most=365, example="0")


class GuidelineTerm(Labelled):
    OWNER = "owner", "Omistaja"
    REVIEW = "review", "Katselmointi"


class GuidelineTerms(Criterion):
    must_have: tuple[GuidelineTerm, ...] = field("Kunnossa", "Minkä ohjeissa on oltava kunnossa.")


class Responsible(Shape):
    """Exactly one of the four."""

    position: PositionId | None = field("Rooli", "Jos tekijä on rooli.")
    group: GroupId | None = field("Ryhmä", "Jos tekijä on ryhmä.")
    body: BodyId | None = field("Toimielin", "Jos tekijä on toimielin.")
    organisation: OrganisationId | None = field("Organisaatio", "Jos tekijä on organisaatio.")

    RULES = (Given("kirjoita yksi näistä: {position}, {group}, {body} tai {organisation}"),)

    @property
    def key(self) -> tuple[str, str]:
        kinds = ((leaf.kind, leaf.value) for leaf in leaves(self))
        return next((kind.folder, one) for kind, one in kinds if isinstance(kind, Reference))


_ONE_PLACE = "järjestys {0.order} on jo saman tason vaatimuksella «{1.id}»"


class Requirement(Record):
    """A promise; exactly one of its checks is given, and names what the promise is judged by."""

    NOUN = "Vaatimus"
    PURPOSE = "Mitä mallissa on sovittu ja mistä näkee, toteutuuko se."

    title: str = field("Sovittu asia", "Yhtenä lauseena.", 160, example="Ryhmä kokoontuu.")
    level: LevelId | None = field("Taso", "Jätä pois, kun asia koskee koko yhteistyötä.")
    order: int = field("Järjestys", "Paikka tasollaan.", least=1, most=999, example="1")

    composition: Composition | None = field("Kokoonpano", "Ryhmässä ovat täsmälleen nämä.")
    holders: Holders | None = field("Roolien henkilöt", "On kirjattu, kuka roolissa on.")
    meetings_in_year: MeetingsInYear | None = field("Kokousten määrä", "Ryhmä kokoontuu sovitusti.")
    meeting_topics: MeetingTopics | None = field("Kokousten aiheet", "Aiheet käsitellään ajallaan.")
    representation: Representation | None = field("Edustus", "Sopijapuolilla on edustajia tasolla.")
    account_management: AccountManagement | None = field("Asiakkuuspäällikkö", "Hänet on kirjattu.")
    sector_coverage: SectorCoverage | None = field("Toimialat", "Niillä on asiakkuuspäälliköt.")
    expertise: Expertise | None = field("Asiantuntijat", "Alojen asiantuntijat ovat käytettävissä.")
    service_terms: ServiceTerms | None = field("Palveluista sopiminen", "Palveluista on sovittu.")
    change_plans: ChangePlans | None = field("Muutoksista sopiminen", "Muutoksista on sovittu.")
    notice_period: NoticePeriod | None = field("Ilmoitusaika", "Muutoksista kerrotaan ajoissa.")
    project_terms: ProjectTerms | None = field("Projektien ohjaus", "Projekteilla on ohjaus.")
    action_terms: ActionTerms | None = field("Toimenpiteiden vastuut", "Toimenpiteillä on vastuut.")
    action_deadlines: ActionDeadlines | None = field("Toimenpiteiden määräajat", "Niistä pidetään.")
    guideline_terms: GuidelineTerms | None = field("Ohjeiden ylläpito", "Ohjeet ovat ajan tasalla.")

    interpretation: str | None = field("Tulkinta", "Mikä tarkistuksessa on vain tulkintaa.", 600)
    next_step: str = field("Seuraavaksi", "Mitä tehdään, jotta toteutuu.", 300, example="Sovitaan.")
    responsible: Responsible = field("Kuka tekee seuraavaksi", "Kenelle vaihetta ehdotetaan.")
    questions: tuple[QuestionId, ...] = optional("Avoimet kysymykset", "Mitkä vaikuttavat asiaan.")
    source: SourcePlace = field("Lähde", "Kohta ja sanamuoto, joihin asia perustuu.")

    APART = (*Record.APART, Apart(_ONE_PLACE, ("level", "order")))

    @property
    def checks(self) -> dict[str, Criterion]:
        return {name: check for name in CHECKS if (check := getattr(self, name))}

    @property
    def criterion(self) -> Criterion:
        return next(iter(self.checks.values()))

    @property
    def check_label(self) -> str:
        """The name of the kind of check, as readers see it."""
        return specs(Requirement)[next(iter(self.checks))].label

    def faults(self) -> Faults:
        if len(self.checks) != 1:
            place = list(self.checks)[1] if self.checks else "title"
            yield place, f"kirjoita täsmälleen yksi tarkistus: {', '.join(CHECKS)}"
        if self.source.phrase is None:
            yield "source.phrase", "tila päätellään lähteen sanoista; lisää phrase"
        if self.representation and self.representation.level != self.level:
            own = f"on «{self.level}»" if self.level else "puuttuu"
            said = f"tarkistus koskee tasoa «{self.representation.level}»"
            yield "representation.level", f"{said}, mutta vaatimuksen level {own}"


# The fields that each hold one kind of check.
CHECKS: tuple[str, ...] = tuple(
    name
    for name, spec in specs(Requirement).items()
    if isinstance(spec.kind, Part) and issubclass(spec.kind.shape, Criterion)
)
