"""What the front matter of a page says: an ordinary page, or a shared guideline."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from .kinds import (
    Choice,
    Day,
    Integer,
    Labelled,
    ListOf,
    NotRecorded,
    OrNotRecorded,
    Part,
    Reference,
    Text,
)
from .moments import months_after
from .record import SOURCE, Faults, Record, SourcePlace, field


class GuidelineStatus(Labelled):
    """Where a guideline stands on its way from draft to withdrawal."""

    DRAFT = "draft", "Luonnos"
    IN_FORCE = "in_force", "Voimassa"
    DEPRECATED = "deprecated", "Väistyvä"
    WITHDRAWN = "withdrawn", "Kumottu"


class PageStatus(Labelled):
    """Whether the parties have approved the page's text."""

    DRAFT = "draft", "Luonnos"
    APPROVED = "approved", "Hyväksytty"


@dataclass(frozen=True, kw_only=True)
class Page(Record):
    """An ordinary page; `id` is its path under `docs/` and `title` its H1."""

    FOLDER: ClassVar[str] = "pages"
    NOUN: ClassVar[str] = "Sivu"
    PURPOSE: ClassVar[str] = "Portaalin tavalliset sivut."

    summary: str = field(Text(200), "Tiivistelmä", "Mitä sivulta saa.", example="Kuka päättää.")
    status: PageStatus | None = field(
        Choice(PageStatus), "Tila", "Luonnos, kunnes sopijapuolet hyväksyvät tekstin.", default=None
    )
    sources: tuple[SourcePlace, ...] = field(
        ListOf(SOURCE), "Lähteet", "Mihin sivun tiedot perustuvat.", default=()
    )


@dataclass(frozen=True, kw_only=True)
class Approval:
    """Which group approved a guideline, and when."""

    date: dt.date = field(Day(), "Päivä", "Hyväksymispäivä.", example="4.2.2027")
    group: str = field(Reference("groups"), "Ryhmä", "Hyväksyjä.", example="ohjausryhma")
    decision: str | None = field(
        Reference("decisions"), "Päätös", "Päätös, jolla ryhmä hyväksyi ohjeen.", default=None
    )


@dataclass(frozen=True, kw_only=True)
class Guideline(Record):
    """A shared guideline; `id` is its file name under `docs/ohjeet/` and `title` its H1."""

    FOLDER: ClassVar[str] = "guidelines"
    NOUN: ClassVar[str] = "Ohje"
    PURPOSE: ClassVar[str] = "Yhteiset ohjeet: omistaja, tila, katselmointi ja perusta."

    summary: str = field(
        Text(200), "Tiivistelmä", "Mitä ohjeesta saa.", example="Näin pyydät apua."
    )
    need: str | None = field(
        Text(80), "Arkinen tarve", "Miten työntekijä sanoisi asian etusivulla.", default=None
    )
    status: GuidelineStatus = field(
        Choice(GuidelineStatus), "Tila", "Ohjeen tila.", example="draft"
    )
    owner: str = field(Reference("positions"), "Omistaja", "Ohjeen omistaja.", example="malli-it")
    contact: str | None = field(
        Reference("positions"), "Keneltä kysyn", "Jos muu kuin omistaja.", default=None
    )
    applies_to: tuple[str, ...] = field(
        ListOf(Reference("organisations")), "Ketä koskee", "Organisaatiot, joita ohje koskee."
    )
    topics: tuple[str, ...] = field(
        ListOf(Reference("topics")), "Aiheet", "Aiheet, joiden alta ohje löytyy."
    )
    approved: Approval | None = field(
        Part(Approval), "Hyväksytty", "Jätä pois, kunnes ohje on hyväksytty.", default=None
    )
    last_reviewed: dt.date | None = field(
        Day(), "Katselmoitu", "Viimeisin katselmointi; jätä pois, jos ei vielä ole.", default=None
    )
    law_checked: dt.date | NotRecorded | None = field(
        OrNotRecorded(Day()),
        "Lainsäädäntö tarkistettu",
        "Päivä, jona kaupungit ovat tarkistaneet, että viittaukset lakeihin ovat voimassa.",
        example="not_recorded",
        default=None,
    )
    review_interval: int = field(
        Integer(1, 60), "Katselmointiväli", "Kuukausia katselmointien välillä.", example="12"
    )
    replaced_by: str | None = field(
        Reference("guidelines"), "Korvaava ohje", "Ohje, joka tulee tilalle.", default=None
    )
    basis: tuple[SourcePlace, ...] = field(
        ListOf(SOURCE), "Perustuu", "Mihin ohje nojaa: asiakirjaan tai hyvään käytäntöön."
    )

    @property
    def review_by(self) -> dt.date | None:
        """The day by which it is to be reviewed again; None before it has been approved."""
        last = self.last_reviewed or (self.approved.date if self.approved else None)
        return months_after(last, self.review_interval) if last else None

    def faults(self) -> Faults:
        if self.status is GuidelineStatus.IN_FORCE and not self.approved:
            yield "status", "voimassa olevalla ohjeella on oltava hyväksyntä; lisää approved"
        if self.status is GuidelineStatus.DRAFT and self.approved:
            yield (
                "approved",
                "luonnosta ei ole hyväksytty; vaihda tilaksi in_force tai poista approved",
            )
        if self.replaced_by and self.status not in (
            GuidelineStatus.DEPRECATED,
            GuidelineStatus.WITHDRAWN,
        ):
            yield "replaced_by", "korvattu ohje on deprecated tai withdrawn; vaihda tila"
        if self.replaced_by == self.id:
            yield "replaced_by", "ohje ei voi korvata itseään"
