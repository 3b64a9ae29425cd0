"""The calendars to subscribe to, each with its addresses."""

from collections.abc import Iterable

from ..calendars import calendar as calendars
from ..calendars.calendar import Calendar, Owner
from ..calendars.occasions import members
from ..model.portal import Portal
from .groups import from_the_top
from .rendering import PageContext, render

_PLANNED = (
    "Vain ajankohdat, joille ei ole sovittu päivää. Samat merkinnät ovat myös muissa "
    "kalentereissa, joten tilaa tämä vain, jos et tilaa muita."
)


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
    shared = [
        (calendars.everything(portal), "Kaikkien ryhmien kokoukset yhdessä kalenterissa."),
        (calendars.planned(portal), _PLANNED),
    ]
    changes = [(calendars.all_changes(portal), "Kaikkiin palveluihin tulevat muutokset.")]
    for party in portal.parties:
        note = "Muutokset, jotka koskevat organisaatiota."
        changes.append((calendars.changes_of(portal, party), note))

    def each(owners: Iterable[Owner], note: str) -> list[Offer]:
        return [(calendars.calendar_of(portal, owner), note) for owner in owners]

    return [
        ("Kaikki yhdessä", shared),
        ("Ryhmän kalenteri", each(groups, "Ryhmän kokoukset.")),
        (
            "Oman roolisi kalenteri",
            each(positions, "Niiden ryhmien kokoukset, joihin rooli kuuluu."),
        ),
        (
            "Organisaation kalenteri",
            each(portal.parties, "Kokoukset, joissa organisaatio on edustettuna."),
        ),
        ("Verkoston kalenteri", each(portal.networks.values(), "Verkoston tilaisuudet.")),
        ("Palvelujen muutokset", changes),
    ]
