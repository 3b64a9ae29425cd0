"""The agreement's promises, each with the check that tells whether it is kept."""

from . import criteria
from .between import Given
from .record import Faults, Part, Record, Shape, SourcePlace, field, specs
from .references import BodyId, GroupId, LevelId, OrganisationId, PositionId, QuestionId


class Responsible(Shape):
    """Exactly one of the four."""

    position: PositionId | None = field("Rooli", "Jos tekijä on rooli.")
    group: GroupId | None = field("Ryhmä", "Jos tekijä on ryhmä.")
    body: BodyId | None = field("Toimielin", "Jos tekijä on toimielin.")
    organisation: OrganisationId | None = field("Organisaatio", "Jos tekijä on organisaatio.")

    RULES = (
        Given("kirjoita täsmälleen yksi näistä: {position}, {group}, {body} tai {organisation}"),
    )

    @property
    def key(self) -> tuple[str, str]:
        return self._given[0]

    @property
    def _given(self) -> list[tuple[str, str]]:
        named = {
            "positions": self.position,
            "groups": self.group,
            "bodies": self.body,
            "organisations": self.organisation,
        }
        return [(folder, record_id) for folder, record_id in named.items() if record_id]


class Requirement(Record):
    """A promise; exactly one of its checks is given, and names what the promise is judged by."""

    FOLDER = "requirements"
    NOUN = "Vaatimus"
    PURPOSE = "Mitä mallissa on sovittu ja mistä näkee, toteutuuko se."

    title: str = field(
        "Sovittu asia",
        "Mitä mallissa on sovittu, yhtenä lauseena.",
        160,
        example="Ryhmä kokoontuu.",
    )
    level: LevelId | None = field("Taso", "Jätä pois, kun asia koskee koko yhteistyötä.")
    order: int = field("Järjestys", "Paikka tasollaan.", least=1, most=999, example="1")

    composition: criteria.Composition | None = field("Kokoonpano", "Ryhmässä ovat täsmälleen nämä.")
    holders: criteria.Holders | None = field("Roolien henkilöt", "On kirjattu, kuka roolissa on.")
    meetings_in_year: criteria.MeetingsInYear | None = field(
        "Kokousten määrä", "Ryhmä kokoontuu niin usein kuin on sovittu."
    )
    meeting_topics: criteria.MeetingTopics | None = field(
        "Kokousten aiheet", "Ryhmän aiheet käsitellään kuukausinaan."
    )
    representation: criteria.Representation | None = field(
        "Edustus", "Jokaisella sopijapuolella on edustajia tasolla."
    )
    account_management: criteria.AccountManagement | None = field(
        "Asiakkuuspäällikkö", "Organisaatiolla on asiakkuuspäällikkö."
    )
    sector_coverage: criteria.SectorCoverage | None = field(
        "Toimialat", "Jokaisella toimialalla on asiakkuuspäällikkö."
    )
    expertise: criteria.Expertise | None = field(
        "Asiantuntijat", "Alojen asiantuntijat ovat käytettävissä."
    )
    service_terms: criteria.ServiceTerms | None = field(
        "Palveluista sopiminen", "Jokaisesta palvelusta on sovittu."
    )
    change_plans: criteria.ChangePlans | None = field(
        "Muutoksista sopiminen", "Jokaisesta muutoksesta on sovittu."
    )
    notice_period: criteria.NoticePeriod | None = field(
        "Ilmoitusaika", "Muutoksista kerrotaan ajoissa."
    )
    project_terms: criteria.ProjectTerms | None = field(
        "Projektien ohjaus", "Jokaisella projektilla on ohjaus."
    )
    action_terms: criteria.ActionTerms | None = field(
        "Toimenpiteiden vastuut", "Päätösten toimenpiteillä on vastuut."
    )
    action_deadlines: criteria.ActionDeadlines | None = field(
        "Toimenpiteiden määräajat", "Toimenpiteet eivät ole myöhässä."
    )
    guideline_terms: criteria.GuidelineTerms | None = field(
        "Ohjeiden ylläpito", "Ohjeet ovat hyväksyttyjä ja ajan tasalla."
    )
    quota_use: criteria.QuotaUse | None = field(
        "Verkoston käyttö", "Tilaisuuksia ei käytetä yli määrän."
    )

    interpretation: str | None = field(
        "Tulkinta",
        "Mikä tarkistuksessa on portaalin tulkintaa, kuten luku, jota lähde ei kerro.",
        600,
    )
    next_step: str = field(
        "Seuraavaksi", "Mitä tehdään, jotta asia toteutuu.", 300, example="Sovitaan kokouspäivät."
    )
    responsible: Responsible = field(
        "Kuka tekee seuraavaksi", "Kenelle seuraavaa vaihetta ehdotetaan."
    )
    questions: tuple[QuestionId, ...] = field(
        "Avoimet kysymykset", "Kysymykset, joiden vastaus vaikuttaa asiaan.", default=()
    )
    source: SourcePlace = field("Lähde", "Kohta ja sanamuoto, joihin asia perustuu.")

    @property
    def checks(self) -> dict[str, criteria.Criterion]:
        given = {name: getattr(self, name) for name in CHECKS}
        return {name: check for name, check in given.items() if check is not None}

    @property
    def criterion(self) -> criteria.Criterion:
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


# The fields that each hold one kind of check.
CHECKS: tuple[str, ...] = tuple(
    name
    for name, spec in specs(Requirement).items()
    if isinstance(spec.kind, Part) and issubclass(spec.kind.shape, criteria.Criterion)
)
