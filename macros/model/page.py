"""What the front matter of a page says: an ordinary page, or a shared guideline."""

import datetime as dt

from .between import bars, needs
from .kinds import Labelled, NotRecorded
from .moments import months_after
from .record import PageRecord, Shape, SourcePlace, field, optional
from .references import DecisionId, GroupId, GuidelineId, OrganisationId, PositionId, TopicId


class GuidelineStatus(Labelled):
    DRAFT = "draft", "Luonnos"
    IN_FORCE = "in_force", "Voimassa"
    DEPRECATED = "deprecated", "Väistyvä"
    WITHDRAWN = "withdrawn", "Kumottu"


class PageStatus(Labelled):
    DRAFT = "draft", "Luonnos"
    APPROVED = "approved", "Hyväksytty"


class Page(PageRecord):
    """An ordinary page; `id` is its path under `docs/` and `title` its H1."""

    NOUN = "Sivu"
    PURPOSE = "Portaalin tavalliset sivut."

    summary: str = field("Tiivistelmä", "Mitä sivulta saa.", 200, example="Kuka päättää.")
    status: PageStatus | None = field("Tila", "Luonnos, kunnes sopijapuolet hyväksyvät tekstin.")
    sources: tuple[SourcePlace, ...] = optional("Lähteet", "Mihin sivun tiedot perustuvat.")


class Approval(Shape):
    date: dt.date = field("Päivä", "Hyväksymispäivä.", example="4.2.2027")
    group: GroupId = field("Ryhmä", "Hyväksyjä.", example="ohjausryhma")
    decision: DecisionId | None = field("Päätös", "Päätös, jolla ryhmä hyväksyi ohjeen.")


class Guideline(PageRecord):
    """A shared guideline; `id` is its file name under `docs/ohjeet/` and `title` its H1."""

    NOUN = "Ohje"
    PURPOSE = "Yhteiset ohjeet: omistaja, tila, katselmointi ja perusta."

    summary: str = field("Tiivistelmä", "Mitä ohjeesta saa.", 200, example="Näin pyydät apua.")
    need: str | None = field("Arkinen tarve", "Miten työntekijä sanoisi asian etusivulla.", 80)
    status: GuidelineStatus = field("Tila", "Ohjeen tila.", example="draft")
    owner: PositionId = field("Omistaja", "Ohjeen omistaja.", example="malli-it")
    contact: PositionId | None = field("Keneltä kysyn", "Jos muu kuin omistaja.")
    applies_to: tuple[OrganisationId, ...] = field("Ketä koskee", "Organisaatiot, joita se koskee.")
    topics: tuple[TopicId, ...] = field("Aiheet", "Aiheet, joiden alta ohje löytyy.")
    approved: Approval | None = field("Hyväksytty", "Jätä pois, kunnes ohje on hyväksytty.")
    last_reviewed: dt.date | None = field("Katselmoitu", "Viimeksi; jätä pois, jos ei vielä ole.")
    law_checked: dt.date | NotRecorded = field(
        "Lainsäädäntö tarkistettu", "Päivä, jona kaupungit ovat tarkistaneet viittaukset lakeihin."
    )
    review_interval: int = field("Katselmointiväli", "Kuukausina.", least=1, most=60, example="12")
    replaced_by: GuidelineId | None = field("Korvaava ohje", "Ohje, joka tulee tilalle.")
    basis: tuple[SourcePlace, ...] = field("Perustuu", "Mihin ohje nojaa: asiakirja tai käytäntö.")

    @property
    def review_by(self) -> dt.date | None:
        """The day by which it is to be reviewed again; None before it has been approved."""
        last = self.last_reviewed or (self.approved.date if self.approved else None)
        return months_after(last, self.review_interval) if last else None

    RULES = (
        needs("status=in_force", "voimassa oleva ohje on hyväksytty; lisää {approved}"),
        bars("status=draft", "luonnosta ei ole hyväksytty; poista {approved} tai vaihda tila"),
        bars(
            "status=draft|in_force",
            "korvattu ohje on {status=deprecated} tai {status=withdrawn}; vaihda tila",
            "replaced_by",
        ),
    )
