"""The agreement's promises, each with the check that tells whether it is kept."""

from dataclasses import dataclass
from typing import Any, ClassVar

from . import criteria
from .kinds import Integer, ListOf, Part, Reference, Text
from .record import SOURCE, Faults, Record, SourcePlace, field, specs
from .responsible import RESPONSIBLE, Responsible


def _check(shape: type[Any], label: str, note: str) -> Any:
    return field(Part(shape), label, note, default=None)


@dataclass(frozen=True, kw_only=True)
class Requirement(Record):
    """A promise; exactly one of its checks is given, and names what the promise is judged by."""

    FOLDER: ClassVar[str] = "requirements"
    NOUN: ClassVar[str] = "Vaatimus"
    PURPOSE: ClassVar[str] = "Mitä mallissa on sovittu ja mistä näkee, toteutuuko se."

    title: str = field(
        Text(160),
        "Sovittu asia",
        "Mitä mallissa on sovittu, yhtenä lauseena.",
        example="Ryhmä kokoontuu.",
    )
    level: str | None = field(
        Reference("levels"), "Taso", "Jätä pois, kun asia koskee koko yhteistyötä.", default=None
    )
    order: int = field(Integer(1, 999), "Järjestys", "Paikka tasollaan.", example="1")

    composition: criteria.Composition | None = _check(
        criteria.Composition, "Kokoonpano", "Ryhmässä ovat täsmälleen nämä."
    )
    holders: criteria.Holders | None = _check(
        criteria.Holders, "Roolien henkilöt", "On kirjattu, kuka roolissa on."
    )
    meetings_in_year: criteria.MeetingsInYear | None = _check(
        criteria.MeetingsInYear, "Kokousten määrä", "Ryhmä kokoontuu niin usein kuin on sovittu."
    )
    meeting_topics: criteria.MeetingTopics | None = _check(
        criteria.MeetingTopics, "Kokousten aiheet", "Ryhmän aiheet käsitellään kuukausinaan."
    )
    representation: criteria.Representation | None = _check(
        criteria.Representation, "Edustus", "Jokaisella sopijapuolella on edustajia tasolla."
    )
    account_management: criteria.AccountManagement | None = _check(
        criteria.AccountManagement, "Asiakkuuspäällikkö", "Organisaatiolla on asiakkuuspäällikkö."
    )
    sector_coverage: criteria.SectorCoverage | None = _check(
        criteria.SectorCoverage, "Toimialat", "Jokaisella toimialalla on asiakkuuspäällikkö."
    )
    expertise: criteria.Expertise | None = _check(
        criteria.Expertise, "Asiantuntijat", "Alojen asiantuntijat ovat käytettävissä."
    )
    service_terms: criteria.ServiceTerms | None = _check(
        criteria.ServiceTerms, "Palveluista sopiminen", "Jokaisesta palvelusta on sovittu."
    )
    change_plans: criteria.ChangePlans | None = _check(
        criteria.ChangePlans, "Muutoksista sopiminen", "Jokaisesta muutoksesta on sovittu."
    )
    notice_period: criteria.NoticePeriod | None = _check(
        criteria.NoticePeriod, "Ilmoitusaika", "Muutoksista kerrotaan ajoissa."
    )
    project_terms: criteria.ProjectTerms | None = _check(
        criteria.ProjectTerms, "Projektien ohjaus", "Jokaisella projektilla on ohjaus."
    )
    action_terms: criteria.ActionTerms | None = _check(
        criteria.ActionTerms, "Toimenpiteiden vastuut", "Päätösten toimenpiteillä on vastuut."
    )
    action_deadlines: criteria.ActionDeadlines | None = _check(
        criteria.ActionDeadlines, "Toimenpiteiden määräajat", "Toimenpiteet eivät ole myöhässä."
    )
    guideline_terms: criteria.GuidelineTerms | None = _check(
        criteria.GuidelineTerms, "Ohjeiden ylläpito", "Ohjeet ovat hyväksyttyjä ja ajan tasalla."
    )
    quota_use: criteria.QuotaUse | None = _check(
        criteria.QuotaUse, "Verkoston käyttö", "Tilaisuuksia ei käytetä yli määrän."
    )

    interpretation: str | None = field(
        Text(600),
        "Tulkinta",
        "Mikä tarkistuksessa on portaalin tulkintaa, kuten luku, jota lähde ei kerro.",
        default=None,
    )
    next_step: str = field(
        Text(300),
        "Seuraavaksi",
        "Mitä tehdään, jotta asia toteutuu.",
        example="Sovitaan kokouspäivät.",
    )
    responsible: Responsible = field(
        RESPONSIBLE, "Kuka tekee seuraavaksi", "Kenelle seuraavaa vaihetta ehdotetaan."
    )
    questions: tuple[str, ...] = field(
        ListOf(Reference("open-questions")),
        "Avoimet kysymykset",
        "Kysymykset, joiden vastaus vaikuttaa asiaan.",
        default=(),
    )
    source: SourcePlace = field(SOURCE, "Lähde", "Kohta ja sanamuoto, joihin asia perustuu.")

    @property
    def checks(self) -> dict[str, criteria.Criterion]:
        """The checks that are given, by field."""
        given = {name: getattr(self, name) for name in CHECKS}
        return {name: check for name, check in given.items() if check is not None}

    @property
    def criterion(self) -> criteria.Criterion:
        """What the promise is judged by."""
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
    if isinstance(spec.kind, Part) and spec.kind.shape.__module__ == criteria.__name__
)
