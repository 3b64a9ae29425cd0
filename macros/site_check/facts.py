"""Everything that is recorded is on the site: in text, at its place, linked, with its source."""

import re
from collections.abc import Callable, Iterator
from typing import Any
from xml.etree.ElementTree import Element

from ..model import places
from ..model.kinds import (
    NOT_RECORDED,
    Address,
    Choice,
    Day,
    Euros,
    Flag,
    Identifier,
    Integer,
    Moment,
    Name,
    Reference,
    Text,
)
from ..model.moments import finnish_day
from ..model.places import file_of
from ..model.portal import Portal
from ..model.purpose import Goal
from ..model.record import Leaf, Record, leaves
from ..problems import Place, Problem
from ..views.rendering import thousands
from .built import BuiltSite, visible_text
from .sources import Sources
from .told import OUR_FAULT

# Fields that readers meet in another form than as their own value at the record's place, by how.
ELSEWHERE = {
    "is the page's own heading": "accessibility.title",
    "heads the list":
        "annual-tasks.group memberships.organisation open-questions.decider "
        "open-questions.decider_body requirements.level",
    "are words": "annual-tasks.months",
    "is what the body stands under": "bodies.organisation",
    "is the order of the list":
        "commitments.order goals.order levels.order open-questions.order requirements.order "
        "topics.order",
    "stands on the position's page": "contact-points.answered_by",
    "is said in words when nobody has recorded it": "contact-points.channels groups.composition",
    "shows in the channel itself": "contact-points.channels.kind",
    "is a link's address when it is a form": "contact-points.channels.value",
    "is left out when nobody has recorded it": "contact-points.hours contact-points.out_of_hours",
    "are called by their short names": "contact-points.organisations",
    "are what the list is narrowed down by": "contact-points.topics",
    "is the spot that links lead to": "decisions.actions.id",
    "gives way to how late an action is": "decisions.actions.state",
    "is a sentence": "experts.only_example organisations.party",
    "is the heading of the list": "goals.horizon",
    "is in the source's own phrase":
        "groups.meetings.approximate groups.meetings.least groups.meetings.most",
    "are a range in words": "groups.meetings.topics.months",
    "is for editors; the panel names document and section": "guidelines.basis.phrase",
    "stands on the front page": "guidelines.need",
    "stands in the list of guidelines": "guidelines.summary",
    "is the sentence, or stands before it": "meetings.window.phrase",
    "gives way to being a proposal, and to the day": "meetings.status network-events.status",
    "is the page": "memberships.network network-events.network",
    "is the text of the links that lead there": "memberships.title",
    "stands where a list has little room": "organisations.short",
    "is for editors; the page names document and section": "pages.sources.phrase",
    "is said of drafts": "pages.status",
    "describes the page to search engines": "pages.summary",
    "gives way to the names of those who hold it": "positions.holder.state",
    "shows in how many names there are": "positions.several",
    "is said when it is demanded": "queries.least_found queries.least_rank",
    "is in the interpretation":
        "requirements.action_deadlines.grace requirements.meetings_in_year.tolerance "
        "requirements.notice_period.days requirements.representation.least",
    "is the language of the element": "queries.queries.language",
    "are words of the search": "experts.keywords services.keywords",
    "is in the calendar files": "site.calendar_domain",
    "describes the site to search engines": "site.description",
    "is for the search alone": "synonyms.groups.asked",
    "stands beside the group's words, if it has any": "synonyms.groups.means",
    "names the file": "synonyms.title",
    "gives way to whom the evidence names":
        "requirements.responsible.body requirements.responsible.group "
        "requirements.responsible.organisation requirements.responsible.position",
}  # fmt: skip
_ELSEWHERE = frozenset(" ".join(ELSEWHERE.values()).split())

# Of any record: a window is a sentence, and why a page is long is said to editors.
WINDOW = {"long_because", "window.first", "window.last", "window.month", "window.quarter"}


def fact_problems(site: BuiltSite, sources: Sources) -> Iterator[Problem]:
    """What a record says and its place on the site does not."""
    portal = sources.loaded.portal
    for record in recorded(portal):
        url = places.url_of(record)
        try:
            spot = site.spot(url)
        except (LookupError, OSError):
            spot = None
        missing = _missing(record, spot, site, portal) if spot is not None else ["tietue itse"]
        for fact in missing:
            message = f"sivulta /{url} puuttuu {fact}; {OUR_FAULT}"
            words = re.findall("«(.+)»", fact)
            place = sources.place_in(file_of(record), *words) if words else None
            yield Problem(place or Place(file_of(record)), message)


def recorded(portal: Portal) -> Iterator[Record]:
    """Every record that has a place; a topic without guidelines has none yet."""
    used = {topic for guideline in portal.guidelines.values() for topic in guideline.topics}
    for record in portal.records():
        if record.FOLDER != "topics" or record.id in used:
            yield record


def _missing(record: Record, spot: Element, site: BuiltSite, portal: Portal) -> Iterator[str]:
    url = places.url_of(record)
    page = url.partition("#")[0]
    own = visible_text(spot), site.links(spot, page)
    # Goals have one source, which stands once on their page.
    whole = site.main(page) if isinstance(record, Goal) else spot
    sources = visible_text(whole), site.links(whole, page)
    for leaf in leaves(record):
        path = re.sub(r"\[\d+\]", "", leaf.path)
        if path in WINDOW or f"{record.FOLDER}.{path}" in _ELSEWHERE:
            continue
        text, links = sources if leaf.path.startswith("source.") else own
        if (value := shown(leaf, record, portal)) not in text:
            yield f"kentän {leaf.path} arvo «{value}»"
        if (target := target_of(leaf, portal)) and target not in (*links, url):
            yield f"kentän {leaf.path} linkki «{target}»"


def shown(leaf: Leaf, record: Any, portal: Portal) -> str:
    """A recorded value as readers see it."""
    value: Any = leaf.value
    if value is NOT_RECORDED:
        return "Ei kirjattu"
    match leaf.kind:
        case Reference(folder):
            return portal.of(folder)[value].title
        case Identifier():
            network = portal.networks[getattr(record, "network", record.id)]
            return next(e.title for e in network.entitlements if e.id == value)
    return _SHOWN[type(leaf.kind)](value)


_SHOWN: dict[type[Any], Callable[[Any], str]] = {
    Address: lambda _: "",  # is a link, which is looked at below
    Name: lambda _: "",  # of another place: leads on from there, or is for GitHub
    Choice: lambda choice: str(choice.label),
    Day: finnish_day,
    Euros: lambda euros: thousands(euros).replace("\u00a0", " "),
    Flag: lambda _: "",  # is a sentence
    Integer: str,
    Moment: lambda moment: finnish_day(moment.date()),
    Text: lambda text: " ".join(text.split()),
}


def target_of(leaf: Leaf, portal: Portal) -> str | None:
    """Where the value leads, when it is a reference or an address."""
    if leaf.value is NOT_RECORDED:
        return None
    match leaf.kind:
        case Reference(folder):
            return places.url_of(portal.of(folder)[leaf.value])
        case Address():
            return places.full_address(leaf.value, "")
    return None
