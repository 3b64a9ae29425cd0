"""What stands in a calendar: planned for a window, confirmed for a time, held or cancelled."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar

from .kinds import (
    Address,
    Choice,
    Flag,
    Labelled,
    ListOf,
    Moment,
    NotRecorded,
    OrNotRecorded,
    Part,
    Text,
)
from .link import PART_LINK, Link
from .record import SOURCE, Record, SourcePlace, field
from .scheduled import Scheduled
from .window import Window


class OccasionStatus(Labelled):
    """From a window in a plan to an entry in the minutes."""

    PLANNED = "planned", "Suunniteltu"
    CONFIRMED = "confirmed", "Sovittu"
    HELD = "held", "Pidetty"
    CANCELLED = "cancelled", "Peruttu"


@dataclass(frozen=True, kw_only=True)
class Occasion(Scheduled, Record):
    """A record with exactly one of a window and a time; times are Finnish and have an offset."""

    LONGEST: ClassVar[timedelta] = timedelta(days=7)

    title: str = field(
        Text(120), "Otsikko", "Nimi, josta tilaisuuden tuntee.", example="Talousarviokokous 2027"
    )
    status: OccasionStatus = field(
        Choice(OccasionStatus), "Tila", "Missä vaiheessa asia on.", example="planned"
    )
    window: Window | None = field(
        Part(Window), "Ajankohta", "Suunniteltu ajankohta, kun aikaa ei ole sovittu.", default=None
    )
    starts: datetime | None = field(
        Moment(), "Alkaa", "Sovittu päivä ja kellonaika, kuten 4.2.2027 klo 9.00.", default=None
    )
    ends: datetime | None = field(
        Moment(), "Päättyy", "Päivä ja kellonaika, kuten 4.2.2027 klo 11.00.", default=None
    )
    place: str | NotRecorded | None = field(
        OrNotRecorded(Text(200)), "Paikka", "Missä kokoonnutaan.", default=None
    )
    remote: bool = field(
        Flag(),
        "Etänä",
        "Voiko osallistua etänä. Älä kirjoita kokouslinkkiä: sivusto on julkinen.",
        default=False,
    )
    agenda: str | None = field(Address(), "Esityslista", "Esityslistan osoite.", default=None)
    materials: tuple[Link, ...] = field(
        ListOf(PART_LINK), "Aineisto", "Muu julkinen aineisto.", default=()
    )
    minutes: str | None = field(Address(), "Pöytäkirja", "Pöytäkirjan osoite.", default=None)
    note: str | None = field(Text(600), "Huomautus", "Lisätieto lukijalle.", default=None)
    proposal: bool = field(
        Flag(), "Ehdotus", "Onko ajankohta portaalin ehdotus eikä lähteen tieto.", default=False
    )
    source: SourcePlace | None = field(
        SOURCE, "Lähde", "Mistä tieto on peräisin; ehdotuksella se, mihin se nojaa.", default=None
    )

    def faults(self) -> Iterator[tuple[str, str]]:
        """What is wrong between the fields: (field, Finnish sentence)."""
        yield from self.timing_faults()
        yield from self._status_faults()

    def _status_faults(self) -> Iterator[tuple[str, str]]:
        agreed = self.status in (OccasionStatus.CONFIRMED, OccasionStatus.HELD)
        if self.status is OccasionStatus.PLANNED and self.timed:
            yield "status", "kun aika on sovittu, tila on confirmed; vaihda tila tai poista aika"
        if agreed and self.window:
            yield "status", f"kun tila on {self.status}, kirjoita aika (starts ja ends), ei window"
        if agreed and self.place is None and not self.remote:
            yield "status", "kirjoita place (paikka; not_recorded, jos ei tiedetä) tai remote: true"
        if agreed and self.proposal:
            yield "proposal", f"kun tila on {self.status}, aika ei ole ehdotus; poista proposal"
        if self.status is OccasionStatus.PLANNED and not self.proposal and self.source is None:
            yield "status", "suunnitelmalla on oltava source (lähde) tai proposal: true (ehdotus)"
