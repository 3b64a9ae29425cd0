"""What has a place in time and stands in a calendar: planned for a window, or agreed for a time."""

from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any, ClassVar

from .between import Given, Order, bars, needs
from .kinds import Href, Labelled, NotRecorded, PartId
from .moments import finnish_clock, finnish_day
from .record import Faults, Link, PageRecord, Record, SourcePlace, field, optional
from .references import DecisionId, GroupId, NetworkId
from .window import Window

_ONE_TIME = "kirjoita joko {window|ajankohta} tai {starts} ja {ends|sovittu aika}, ei molempia"
_BOTH_ENDS = "kirjoita sekä {starts|alkaa} että {ends|päättyy}"
_TIMED = "kun aika on sovittu, tila on {status=confirmed}; vaihda tila tai poista aika"
TIMING = (
    Given(_ONE_TIME, most=3),
    bars("window", _ONE_TIME),
    needs("starts", _BOTH_ENDS),
    needs("ends", _BOTH_ENDS),
    Order("starts", "ends", "päättyy ennen kuin alkaa", apart=True),
    bars("status=planned", _TIMED, "starts", "ends"),
)


class Scheduled:
    """The days of a record that declares `window`, `starts` and `ends`, and has one of them.

    A window may be `not_recorded` where its declaration allows it.
    """

    LONGEST: ClassVar[timedelta]  # a longer time is a mistyped month or year

    id: str
    window: Any
    starts: datetime | None
    ends: datetime | None

    @property
    def scheduled(self) -> bool:
        """Whether anybody has said when it is; only then it has days."""
        return self.timed or isinstance(self.window, Window)

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
        return (self.first_day, isinstance(self.window, Window), clock, self.id)

    @cached_property
    def span(self) -> Window:
        """The window, or the days of the agreed time."""
        if isinstance(self.window, Window):
            return self.window
        if self.starts and self.ends:
            return Window(first=self.starts.date(), last=self.ends.date())
        raise ValueError("nobody has said when it is: ask `scheduled` first")

    @property
    def sentence(self) -> str:
        """When it is, in Finnish: `4.2.2027 klo 9.00–11.00`, or the window's sentence."""
        if not (self.starts and self.ends):
            return self.span.sentence
        begin = f"{finnish_day(self.starts)} klo {finnish_clock(self.starts)}"
        day = "" if self.starts.date() == self.ends.date() else f"{finnish_day(self.ends)} klo "
        return f"{begin}–{day}{finnish_clock(self.ends)}"

    @property
    def timed(self) -> bool:
        return self.starts is not None or self.ends is not None

    def faults(self) -> Faults:
        yield from super().faults()  # type: ignore[misc]
        if self.starts and self.ends and self.ends - self.starts > self.LONGEST:
            days = (self.ends - self.starts).days
            yield "ends", f"kestäisi {days} päivää, enintään {self.LONGEST.days}; tarkista päivät"


_AGREED = "status=confirmed|held"
_WHEN = "kun tila on {status=confirmed} tai {status=held}"


class OccasionStatus(Labelled):
    PLANNED = "planned", "Suunniteltu"
    CONFIRMED = "confirmed", "Sovittu"
    HELD = "held", "Pidetty"
    CANCELLED = "cancelled", "Peruttu"


class Occasion(Scheduled, Record):
    """A record with exactly one of a window and a time; times are Finnish and have an offset."""

    LONGEST = timedelta(days=7)

    title: str = field("Otsikko", "Nimi, josta tilaisuuden tuntee.", 120, example="Kevään kokous")
    status: OccasionStatus = field("Tila", "Missä vaiheessa asia on.", example="planned")
    window: Window | None = field("Ajankohta", "Suunniteltu ajankohta, kun aikaa ei ole sovittu.")
    starts: datetime | None = field("Alkaa", "Sovittu alkamisaika.")
    ends: datetime | None = field("Päättyy", "Sovittu päättymisaika.")
    place: str | NotRecorded | None = field("Paikka", "Missä kokoonnutaan.", 200)
    remote: bool = optional("Etänä", "Voiko osallistua etänä. Kokouslinkkiä ei julkaista.")
    agenda: Href | None = field("Esityslista", "Esityslistan osoite.")
    materials: tuple[Link, ...] = optional("Aineisto", "Muu julkinen aineisto.")
    minutes: Href | None = field("Pöytäkirja", "Pöytäkirjan osoite.")
    note: str | None = field("Huomautus", "Lisätieto lukijalle.", 600)
    proposal: bool = optional("Ehdotus", "Onko ajankohta portaalin ehdotus eikä lähteen tieto.")
    source: SourcePlace | None = field("Lähde", "Mistä tieto on; ehdotuksella, mihin se nojaa.")

    def untold(self, today: date) -> bool:
        """Whether its time is over and nobody has told what became of it."""
        open_ = self.status in (OccasionStatus.PLANNED, OccasionStatus.CONFIRMED)
        return open_ and self.last_day < today

    RULES = (
        *TIMING,
        bars(_AGREED, f"{_WHEN}, kirjoita {{starts}} ja {{ends}}, ei {{window}}", "window"),
        needs(_AGREED, "kirjoita {place|paikka; not_recorded, jos ei tiedetä} tai {remote:true}"),
        bars(_AGREED, f"{_WHEN}, aika ei ole ehdotus; poista {{proposal}}"),
        needs("status=planned", "suunnitelmalla on {source|lähde} tai {proposal:true|ehdotus}"),
    )


class Meeting(Occasion, PageRecord):
    """A meeting of a group; its calendar entry is known by the record's id."""

    NOUN = "Kokous"
    PURPOSE = "Ryhmien kokoukset: suunnitellut, sovitut, pidetyt ja perutut."

    group: GroupId = field("Ryhmä", "Kenen kokous.", example="ohjausryhma")
    topics: tuple[str, ...] = optional("Aiheet", "Mitä käsitellään.", 200)
    decisions: tuple[DecisionId, ...] = optional("Päätökset", "Kokouksessa tehdyt päätökset.")


class NetworkEvent(Occasion):
    NOUN = "Verkoston tilaisuus"
    PURPOSE = "Verkostojen tilaisuudet, kuten seminaarit ja työpajat."

    network: NetworkId = field("Verkosto", "Kuka tilaisuuden järjestää.", example="malli")
    entitlement: PartId | None = field("Sisältö", "Mihin verkoston tarjoamaan tilaisuus kuuluu.")
    count: int | None = field("Määrä", "Montako, jos aikoja ei ole kerrottu.", least=1, most=99)
    audience: str | None = field("Kenelle", "Kenelle tilaisuus on.", 200)
