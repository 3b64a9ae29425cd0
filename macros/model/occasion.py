"""What stands in a calendar: planned for a window, confirmed for a time, held or cancelled."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

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
from .window import Window


class OccasionStatus(Labelled):
    """From a window in a plan to an entry in the minutes."""

    PLANNED = "planned", "Suunniteltu"
    CONFIRMED = "confirmed", "Sovittu"
    HELD = "held", "Pidetty"
    CANCELLED = "cancelled", "Peruttu"


@dataclass(frozen=True, kw_only=True)
class Occasion(Record):
    """A record with exactly one of a window and a time; times are Finnish and have an offset."""

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
        timed = self.starts is not None or self.ends is not None
        if timed == (self.window is not None):
            yield (
                "window",
                "kirjoita joko window (ajankohta, jos aikaa ei ole sovittu) tai starts ja ends "
                "(sovittu aika), ei molempia",
            )
        elif timed and (self.starts is None or self.ends is None):
            yield "starts", "kirjoita sekä starts (alkaa) että ends (päättyy)"
        elif self.starts and self.ends and self.ends <= self.starts:
            yield "ends", "tilaisuus päättyy ennen kuin se alkaa"
        yield from self._status_faults(timed)

    def _status_faults(self, timed: bool) -> Iterator[tuple[str, str]]:
        agreed = self.status in (OccasionStatus.CONFIRMED, OccasionStatus.HELD)
        if self.status is OccasionStatus.PLANNED and timed:
            yield "status", "kun aika on sovittu, tila on confirmed; vaihda tila tai poista aika"
        if agreed and self.window:
            yield "status", f"kun tila on {self.status}, kirjoita aika (starts ja ends), ei window"
        if agreed and self.place is None and not self.remote:
            yield "status", "kirjoita place (paikka; not_recorded, jos ei tiedetä) tai remote: true"
        if agreed and self.proposal:
            yield "proposal", f"kun tila on {self.status}, aika ei ole ehdotus; poista proposal"
        if self.status is OccasionStatus.PLANNED and not self.proposal and self.source is None:
            yield "status", "suunnitelmalla on oltava source (lähde) tai proposal: true (ehdotus)"

    @property
    def first_day(self) -> date:
        """The day on which it begins, or can begin at the earliest."""
        return self.span.first_day

    @property
    def last_day(self) -> date:
        """The day on which it ends, or can end at the latest."""
        return self.span.last_day

    @property
    def order(self) -> tuple[date, bool, str, str]:
        """Its place in time: a window comes after the times of its first day."""
        clock = self.starts.isoformat() if self.starts else ""
        return (self.first_day, self.window is not None, clock, self.id)

    @property
    def span(self) -> Window:
        """The window, or the days of the agreed time."""
        if self.window:
            return self.window
        if self.starts and self.ends:
            return Window(first=self.starts.date(), last=self.ends.date())
        raise ValueError("faults() refuses a record that has neither")
