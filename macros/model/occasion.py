"""What stands in a calendar: planned for a window, confirmed for a time, held or cancelled."""

from datetime import date, datetime, timedelta

from .between import bars, needs
from .kinds import Href, Labelled, NotRecorded, PartId
from .record import Link, PageRecord, Record, SourcePlace, field, optional
from .references import DecisionId, GroupId, NetworkId
from .scheduled import TIMING, Scheduled
from .window import Window

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
        bars(
            _AGREED,
            f"{_WHEN}, kirjoita {{starts}} ja {{ends}}, ei {{window}}",
            "window",
            at="status",
        ),
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
