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
from ..model.portal import Portal
from ..model.purpose import Goal
from ..model.record import Leaf, Record, leaves
from ..problems import Place, Problem
from ..views.editing import file_of
from ..views.rendering import thousands
from .built import BuiltSite, visible_text
from .sources import Sources
from .told import OUR_FAULT

# Fields that readers meet in another form than as their own value at the record's place.
ELSEWHERE = {
    ("accessibility", "title"): "is the page's own heading",
    ("annual-tasks", "group"): "heads the list",
    ("annual-tasks", "months"): "are words",
    ("bodies", "organisation"): "is what the body stands under",
    ("commitments", "order"): "is the order of the list",
    ("contact-points", "answered_by"): "stands on the position's page",
    ("contact-points", "channels"): "is said in words when nobody has recorded it",
    ("contact-points", "channels.kind"): "shows in the channel itself",
    ("contact-points", "channels.value"): "is a link's address when it is a form",
    ("contact-points", "hours"): "is left out when nobody has recorded it",
    ("contact-points", "organisations"): "are called by their short names",
    ("contact-points", "out_of_hours"): "is left out when nobody has recorded it",
    ("contact-points", "topics"): "are what the list is narrowed down by",
    ("decisions", "actions.id"): "is the spot that links lead to",
    ("decisions", "actions.state"): "gives way to how late an action is",
    ("experts", "only_example"): "is a sentence",
    ("goals", "horizon"): "is the heading of the list",
    ("goals", "order"): "is the order of the list",
    ("groups", "composition"): "is said in words when nobody has recorded it",
    ("groups", "meetings.approximate"): "is in the source's own phrase",
    ("groups", "meetings.least"): "is in the source's own phrase",
    ("groups", "meetings.most"): "is in the source's own phrase",
    ("groups", "meetings.topics.months"): "are a range in words",
    ("guidelines", "basis.phrase"): "is for editors; the panel names document and section",
    ("guidelines", "need"): "stands on the front page",
    ("guidelines", "summary"): "stands in the list of guidelines",
    ("levels", "order"): "is the order of the list",
    ("meetings", "window.phrase"): "is the sentence, or stands before it",
    ("meetings", "status"): "gives way to being a proposal, and to the day",
    ("memberships", "network"): "is the page",
    ("memberships", "organisation"): "heads the list",
    ("memberships", "title"): "is the text of the links that lead there",
    ("network-events", "network"): "is the page",
    ("network-events", "status"): "gives way to being a proposal, and to the day",
    ("open-questions", "decider"): "heads the list",
    ("open-questions", "decider_body"): "heads the list",
    ("open-questions", "order"): "is the order of the list",
    ("organisations", "party"): "is a sentence",
    ("organisations", "short"): "stands where a list has little room",
    ("pages", "sources.phrase"): "is for editors; the page names document and section",
    ("pages", "status"): "is said of drafts",
    ("pages", "summary"): "describes the page to search engines",
    ("positions", "holder.state"): "gives way to the names of those who hold it",
    ("positions", "several"): "shows in how many names there are",
    ("queries", "least_found"): "is said when it is demanded",
    ("queries", "least_rank"): "is said when it is demanded",
    ("requirements", "action_deadlines.grace"): "is in the interpretation",
    ("requirements", "level"): "heads the list",
    ("requirements", "meetings_in_year.tolerance"): "is in the interpretation",
    ("requirements", "notice_period.days"): "is in the interpretation",
    ("requirements", "order"): "is the order of the list",
    ("requirements", "representation.least"): "is in the interpretation",
    ("queries", "queries.language"): "is the language of the element",
    ("experts", "keywords"): "are words of the search",
    ("services", "keywords"): "are words of the search",
    ("site", "calendar_domain"): "is in the calendar files",
    ("site", "description"): "describes the site to search engines",
    ("synonyms", "groups.asked"): "is for the search alone",
    ("synonyms", "groups.means"): "stands beside the group's words, if it has any",
    ("synonyms", "title"): "names the file",
    ("topics", "order"): "is the order of the list",
    ("requirements", "responsible.body"): "gives way to whom the evidence names",
    ("requirements", "responsible.group"): "gives way to whom the evidence names",
    ("requirements", "responsible.organisation"): "gives way to whom the evidence names",
    ("requirements", "responsible.position"): "gives way to whom the evidence names",
}

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
        if path in WINDOW or (record.FOLDER, path) in ELSEWHERE:
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
