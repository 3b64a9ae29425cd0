"""The calendars to subscribe to, each with its addresses."""

from collections.abc import Iterable

from ..calendars import calendar as calendars
from ..calendars.calendar import Calendar, Owner
from ..calendars.occasions import members
from ..model.portal import Portal
from .groups import from_the_top
from .rendering import PageContext, render

# A calendar, and in a sentence what is in it.
Offer = tuple[Calendar, str]


def calendar_links(page: PageContext) -> str:
    """Every calendar with its https and webcal addresses and a button that copies."""
    return render("calendar_links.html.jinja", page, sections=sections(page.portal))


def sections(portal: Portal) -> list[tuple[str, list[Offer]]]:
    """(heading, calendars), those that most people want first."""
    groups = from_the_top(portal)
    seated = {position for group in groups for position in members(group)}
    positions = [position for position in portal.positions.values() if position.id in seated]
    of_party = "Kokoukset, joissa organisaatio on edustettuna."
    changes = [(calendars.all_changes(portal), "Kaikkiin palveluihin tulevat muutokset.")]
    for party in portal.parties:
        note = "Muutokset, jotka koskevat organisaatiota."
        changes.append((calendars.changes_of(portal, party), note))

    def each(owners: Iterable[Owner], note: str) -> list[Offer]:
        return [(calendars.calendar_of(portal, owner), note) for owner in owners]

    whole = (calendars.everything(portal), "Kaikkien ryhmien kokoukset yhdessä kalenterissa.")
    of_position = each(positions, "Niiden ryhmien kokoukset, joihin rooli kuuluu.")
    return [
        ("Kaikki yhdessä", [whole]),
        ("Ryhmän kalenteri", each(groups, "Ryhmän kokoukset.")),
        ("Oman roolisi kalenteri", of_position),
        ("Organisaation kalenteri", each(portal.parties, of_party)),
        ("Verkoston kalenteri", each(portal.networks.values(), "Verkoston tilaisuudet.")),
        ("Palvelujen muutokset", changes),
    ]
