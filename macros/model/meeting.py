"""Meetings of the groups, from a planned window to the minutes."""

from dataclasses import dataclass
from typing import ClassVar

from .kinds import ListOf, Reference, Text
from .occasion import Occasion
from .record import field


@dataclass(frozen=True, kw_only=True)
class Meeting(Occasion):
    """A meeting of a group; its calendar entry is known by the record's id."""

    FOLDER: ClassVar[str] = "meetings"
    NOUN: ClassVar[str] = "Kokous"
    PURPOSE: ClassVar[str] = "Ryhmien kokoukset: suunnitellut, sovitut, pidetyt ja perutut."

    group: str = field(Reference("groups"), "Ryhmä", "Kenen kokous.", example="ohjausryhma")
    topics: tuple[str, ...] = field(ListOf(Text(200)), "Aiheet", "Mitä käsitellään.", default=())
    decisions: tuple[str, ...] = field(
        ListOf(Reference("decisions")), "Päätökset", "Kokouksessa tehdyt päätökset.", default=()
    )
