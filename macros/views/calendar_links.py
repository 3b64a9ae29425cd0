"""The calendars to subscribe to, each with its addresses."""

from dataclasses import dataclass

from ..calendars import calendar as calendars
from ..calendars.calendar import Calendar
from ..calendars.occasions import members
from ..model.portal import Portal
from .groups import from_the_top
from .rendering import PageContext, render


@dataclass(frozen=True)
class Choice:
    """A calendar as it is offered: what is in it, in a sentence."""

    calendar: Calendar
    note: str


def calendar_links(page: PageContext) -> str:
    """Every calendar with its https and webcal addresses and a button that copies."""
    return render("calendar_links.html.jinja", page, sections=sections(page.portal), webcal=webcal)


def sections(portal: Portal) -> list[tuple[str, list[Choice]]]:
    """(heading, calendars), those that most people want first."""
    groups = from_the_top(portal)
    seated = {position for group in groups for position in members(group)}
    shared = [
        Choice(calendars.everything(portal), "Kaikkien ryhmien kokoukset yhdessä kalenterissa."),
        Choice(
            calendars.planned(portal),
            "Vain ajankohdat, joille ei ole kirjattu päivää. Samat merkinnät ovat myös muissa "
            "kalentereissa, joten tilaa tämä vain, jos et tilaa muita.",
        ),
    ]
    of_groups = [Choice(calendars.calendar_of(portal, g), "Ryhmän kokoukset.") for g in groups]
    of_positions = [
        Choice(calendars.calendar_of(portal, p), "Niiden ryhmien kokoukset, joihin rooli kuuluu.")
        for p in portal.positions.values()
        if p.id in seated
    ]
    of_organisations = [
        Choice(calendars.calendar_of(portal, o), "Kokoukset, joissa organisaatio on edustettuna.")
        for o in portal.parties
    ]
    of_networks = [
        Choice(calendars.calendar_of(portal, n), "Verkoston tilaisuudet.")
        for n in portal.networks.values()
    ]
    of_changes = [
        Choice(calendars.all_changes(portal), "Kaikkiin palveluihin tulevat muutokset."),
        *(
            Choice(calendars.changes_of(portal, o), "Muutokset, jotka koskevat organisaatiota.")
            for o in portal.parties
        ),
    ]
    return [
        ("Kaikki yhdessä", shared),
        ("Ryhmän kalenteri", of_groups),
        ("Oman roolisi kalenteri", of_positions),
        ("Organisaation kalenteri", of_organisations),
        ("Verkoston kalenteri", of_networks),
        ("Palvelujen muutokset", of_changes),
    ]


def webcal(url: str) -> str:
    """The address that calendar programs open by themselves."""
    return "webcal:" + url.partition(":")[2]
