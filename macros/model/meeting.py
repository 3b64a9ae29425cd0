"""Meetings of the groups, from a planned window to the minutes."""

from .occasion import Occasion
from .record import PageRecord, field
from .references import DecisionId, GroupId


class Meeting(Occasion, PageRecord):
    """A meeting of a group; its calendar entry is known by the record's id."""

    FOLDER = "meetings"
    NOUN = "Kokous"
    PURPOSE = "Ryhmien kokoukset: suunnitellut, sovitut, pidetyt ja perutut."

    group: GroupId = field("Ryhmä", "Kenen kokous.", example="ohjausryhma")
    topics: tuple[str, ...] = field("Aiheet", "Mitä käsitellään.", 200, default=())
    decisions: tuple[DecisionId, ...] = field(
        "Päätökset", "Kokouksessa tehdyt päätökset.", default=()
    )
