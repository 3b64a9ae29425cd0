"""Meetings that have a date."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from .kinds import Choice, Labelled, ListOf, Moment, Reference, Text
from .link import PART_LINK, Link
from .record import Record, field


class MeetingStatus(Labelled):
    """Where a meeting stands, in the words of calendars."""

    CONFIRMED = "confirmed", "Sovittu"
    HELD = "held", "Pidetty"
    CANCELLED = "cancelled", "Peruttu"


@dataclass(frozen=True, kw_only=True)
class Meeting(Record):
    """A meeting of a group; times are Finnish time and have an offset."""

    FOLDER: ClassVar[str] = "meetings"
    NOUN: ClassVar[str] = "Kokous"
    PURPOSE: ClassVar[str] = "Ryhmien kokoukset, joille on sovittu aika."

    title: str = field(Text(120), "Otsikko", "Kokouksen nimi.", example="Talousarviokokous")
    group: str = field(Reference("groups"), "Ryhmä", "Kenen kokous.", example="ohjausryhma")
    status: MeetingStatus = field(
        Choice(MeetingStatus), "Tila", "Missä vaiheessa kokous on.", example="confirmed"
    )
    starts: datetime = field(Moment(), "Alkaa", "Päivä ja kellonaika.", example="4.2.2027 klo 9.00")
    ends: datetime = field(
        Moment(), "Päättyy", "Päivä ja kellonaika.", example="4.2.2027 klo 11.00"
    )
    place: str | None = field(Text(200), "Paikka", "Missä kokoonnutaan.", default=None)
    topics: tuple[str, ...] = field(ListOf(Text(200)), "Aiheet", "Mitä käsitellään.", default=())
    links: tuple[Link, ...] = field(
        ListOf(PART_LINK), "Linkit", "Esityslista, pöytäkirja ja aineisto.", default=()
    )

    def faults(self) -> Iterator[tuple[str, str]]:
        """What is wrong between the fields: (field, Finnish sentence)."""
        if self.ends <= self.starts:
            yield "ends", "kokous päättyy ennen kuin se alkaa"
