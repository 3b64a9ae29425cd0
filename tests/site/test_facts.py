"""Everything that is recorded is on the site: in text, at its place, linked, with its source."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from macros import places
from macros.model.kinds import (
    NOT_RECORDED,
    Address,
    Choice,
    Day,
    Euros,
    Flag,
    Identifier,
    Integer,
    Moment,
    Reference,
    Text,
)
from macros.model.moments import finnish_day
from macros.model.page import Guideline, Page
from macros.model.portal import Portal
from macros.model.purpose import Goal
from macros.model.record import Leaf, Record, leaves
from macros.site_check.built import BuiltSite, resolved, visible_text
from macros.views.rendering import month_name, thousands
from macros.vocabulary import address_from_root

# Fields that readers meet in another form than as their own value at the record's place.
ELSEWHERE = {
    ("accessibility", "title"): "is the page's own heading",
    ("annual-tasks", "group"): "heads the list",
    ("annual-tasks", "months"): "are words",
    ("bodies", "organisation"): "is what the body stands under",
    ("changes", "window.first"): "is a sentence",
    ("changes", "window.last"): "is a sentence",
    ("changes", "window.month"): "is a sentence",
    ("commitments", "order"): "is the order of the list",
    ("decisions", "actions.id"): "is the spot that links lead to",
    ("decisions", "actions.state"): "gives way to how late an action is",
    ("experts", "only_example"): "is a sentence",
    ("goals", "horizon"): "is the heading of the list",
    ("goals", "order"): "is the order of the list",
    ("goals", "source.document"): "stands once below the list",
    ("goals", "source.section"): "stands once below the list",
    ("groups", "meetings.approximate"): "is in the source's own phrase",
    ("groups", "meetings.least"): "is in the source's own phrase",
    ("groups", "meetings.most"): "is in the source's own phrase",
    ("guidelines", "basis.phrase"): "is for editors; the panel names document and section",
    ("guidelines", "need"): "stands on the front page",
    ("guidelines", "summary"): "stands in the list of guidelines",
    ("levels", "order"): "is the order of the list",
    ("meetings", "window.first"): "is a sentence",
    ("meetings", "window.last"): "is a sentence",
    ("meetings", "window.month"): "is a sentence",
    ("meetings", "window.phrase"): "is the sentence, or stands before it",
    ("memberships", "network"): "is the page",
    ("memberships", "organisation"): "heads the list",
    ("memberships", "title"): "is the text of the links that lead there",
    ("network-events", "network"): "is the page",
    ("network-events", "window.first"): "is a sentence",
    ("network-events", "window.last"): "is a sentence",
    ("network-events", "window.quarter"): "is a sentence",
    ("open-questions", "decider"): "heads the list",
    ("open-questions", "decider_body"): "heads the list",
    ("open-questions", "order"): "is the order of the list",
    ("organisations", "party"): "is a sentence",
    ("organisations", "short"): "stands where a list has little room",
    ("pages", "sources.phrase"): "is for editors; the page names document and section",
    ("pages", "status"): "is said of drafts",
    ("pages", "summary"): "describes the page to search engines",
    ("positions", "holder.state"): "gives way to the names of those who hold it",
    ("positions", "several"): "is the plural of a word",
    ("projects", "window.first"): "is a sentence",
    ("projects", "window.last"): "is a sentence",
    ("queries", "least_found"): "is said when it is demanded",
    ("queries", "least_rank"): "is said when it is demanded",
    ("requirements", "level"): "heads the list",
    ("requirements", "order"): "is the order of the list",
    ("queries", "queries.language"): "is the language of the element",
    ("site", "calendar_domain"): "is in the calendar files",
    ("site", "description"): "describes the site to search engines",
    ("synonyms", "title"): "names the file",
    ("topics", "order"): "is the order of the list",
    ("requirements", "responsible.body"): "gives way to whom the evidence names",
    ("requirements", "responsible.group"): "gives way to whom the evidence names",
    ("requirements", "responsible.organisation"): "gives way to whom the evidence names",
    ("requirements", "responsible.position"): "gives way to whom the evidence names",
}


def recorded(portal: Portal) -> Iterator[Record]:
    """Every record that has a place; a topic without guidelines has none yet."""
    used = {topic for guideline in portal.guidelines.values() for topic in guideline.topics}
    for record in portal.records():
        if record.FOLDER != "topics" or record.id in used:
            yield record


def shown(leaf: Leaf, record: Any, portal: Portal) -> str:
    """A recorded value as readers see it."""
    value: Any = leaf.value
    if value is NOT_RECORDED:
        return "Ei kirjattu"
    if leaf.path.startswith("meetings.topics") and isinstance(leaf.kind, Integer):
        return month_name(value)
    if not is_shown_as_itself(record, leaf):
        return ""
    match leaf.kind:
        case Reference(folder):
            return portal.of(folder)[value].title
        case Identifier():
            return entitlement_title(value, record, portal)
    return SHOWN[type(leaf.kind)](value)


SHOWN: dict[type[Any], Callable[[Any], str]] = {
    Address: lambda _: "",  # is a link, which is looked at below
    Choice: lambda choice: str(choice.label),
    Day: finnish_day,
    Euros: lambda euros: thousands(euros).replace("\u00a0", " "),
    Flag: lambda _: "",  # is a sentence, which is looked at below
    Integer: str,
    Moment: lambda moment: finnish_day(moment.date()),
    Text: lambda text: " ".join(text.split()),
}


def entitlement_title(entitlement: str, record: Any, portal: Portal) -> str:
    network = portal.networks[getattr(record, "network", record.id)]
    return next(e.title for e in network.entitlements if e.id == entitlement)


def is_shown_as_itself(record: Record, leaf: Leaf) -> bool:
    return (record.FOLDER, re.sub(r"\[\d+\]", "", leaf.path)) not in ELSEWHERE


def test_every_record_has_its_place(built_site: BuiltSite, portal: Portal) -> None:
    urls = set(built_site.urls)
    for record in recorded(portal):
        url = places.url_of(record)
        assert url.partition("#")[0] in urls, f"{record.key}: no page {url}"
        assert visible_text(built_site.spot(url)), f"{record.key}: nothing at {url}"


def test_every_recorded_value_is_read_at_its_place(built_site: BuiltSite, portal: Portal) -> None:
    missing = []
    for record in recorded(portal):
        text = visible_text(built_site.spot(places.url_of(record)))
        missing += [
            (record.key, leaf.path, shown(leaf, record, portal))
            for leaf in leaves(record)
            if shown(leaf, record, portal) not in text
        ]
    assert missing == []


def target_of(leaf: Leaf, portal: Portal) -> str | None:
    """Where the value leads, when it is a reference or an address."""
    if leaf.value is NOT_RECORDED:
        return None
    match leaf.kind:
        case Reference(folder):
            return places.url_of(portal.of(folder)[leaf.value])
        case Address():
            own = ":" not in leaf.value
            return address_from_root(leaf.value) if own else str(leaf.value)
    return None


def test_every_reference_is_a_link(built_site: BuiltSite, portal: Portal) -> None:
    missing = []
    for record in recorded(portal):
        url = places.url_of(record)
        links = built_site.links(built_site.spot(url), url.partition("#")[0])
        for leaf in leaves(record):
            if target := target_of(leaf, portal):
                if is_shown_as_itself(record, leaf) and target not in (*links, url):
                    missing.append((record.key, leaf.path, target))
    assert missing == []


def test_every_link_to_a_record_finds_it(built_site: BuiltSite, portal: Portal) -> None:
    """The other way round: no page links to a spot that is not there."""
    urls = set(built_site.urls)
    for url in urls - {"404.html"}:
        for target in built_site.links(built_site.page(url), url):
            page, _, spot = target.partition("#")
            if page in urls:
                ids = {e.get("id") for e in built_site.page(page).iter()}
                assert not spot or spot in ids, f"{url}: {target}"


def test_every_record_names_its_source(built_site: BuiltSite, portal: Portal) -> None:
    """At its spot; of a list of goals, which have one source, once on the page."""
    for record in recorded(portal):
        url = places.url_of(record)
        page = url.partition("#")[0]
        around = built_site.main(page) if isinstance(record, Goal) else built_site.spot(url)
        for place in sources(record):
            document = portal.documents[place.document]
            text = visible_text(around)
            assert document.title in text, f"{record.key}: source not named"
            assert place.section is None or place.section in text, f"{record.key}: section"
            links = built_site.links(around, page)
            assert places.url_of(document) in links, f"{record.key}: source not linked"


def sources(record: Any) -> list[Any]:
    match record:
        case Page():
            return list(record.sources)
        case Guideline():
            return list(record.basis)
    return [record.source] if getattr(record, "source", None) else []


def test_lists_keep_the_order_of_the_records(built_site: BuiltSite, portal: Portal) -> None:
    for records in filter(None, ordered_lists(portal)):
        in_order = [places.url_of(record) for record in sorted(records, key=lambda r: r.order)]
        page = in_order[0].partition("#")[0]
        found = [f"{page}#{element.get('id')}" for element in built_site.main(page).iter()]
        assert [url for url in found if url in in_order] == in_order


def ordered_lists(portal: Portal) -> list[list[Any]]:
    """Each list whose order is recorded; questions are listed by who could settle them."""
    used = {topic for guideline in portal.guidelines.values() for topic in guideline.topics}
    by_decider: dict[Any, list[Any]] = {}
    for question in portal.open_questions.values():
        by_decider.setdefault((question.decider, question.decider_body), []).append(question)
    goals = portal.goals.values()
    return [
        list(portal.levels.values()),
        list(portal.commitments.values()),
        [goal for goal in goals if goal.horizon == "short"],
        [goal for goal in goals if goal.horizon == "long"],
        [portal.topics[topic] for topic in used],
        *by_decider.values(),
    ]


def test_guidelines_are_found_by_summary_and_by_need(built_site: BuiltSite, portal: Portal) -> None:
    front, listed = visible_text(built_site.main("")), visible_text(built_site.main("ohjeet/"))
    for guideline in portal.guidelines.values():
        assert guideline.title in listed
        assert guideline.summary in listed or is_over(guideline)
        assert not guideline.need or guideline.need in front


def is_over(record: Any) -> bool:
    """Whether nobody needs to know more of it, nor to find it among those that count."""
    state = next(
        (getattr(record, n) for n in ("status", "state", "phase") if hasattr(record, n)), ""
    )
    return str(state) in ("cancelled", "done", "ended", "withdrawn", "deprecated")


def test_yes_and_no_are_sentences(built_site: BuiltSite, portal: Portal) -> None:
    def said(record: Record) -> str:
        return visible_text(built_site.spot(places.url_of(record)))

    for organisation in portal.organisations.values():
        party = "Yhteistyön sopijapuoli." in said(organisation)
        outsider = "Ei ole yhteistyön sopijapuoli." in said(organisation)
        assert (party, outsider) == (organisation.party, not organisation.party)
    for expert in portal.experts.values():
        assert ("esimerkkinä" in said(expert)) is expert.only_example
    for position in portal.positions.values():
        assert ("Hoitajat" in said(position)) is position.several


def test_a_body_stands_under_its_organisation(built_site: BuiltSite, portal: Portal) -> None:
    for body in portal.bodies.values():
        around = built_site.spot(places.url_of(portal.organisations[body.organisation]))
        assert places.spot_of(body) in {element.get("id") for element in around.iter()}


def test_memberships_and_deciders_are_linked_by_name(built_site: BuiltSite, portal: Portal) -> None:
    def links(url: str) -> set[tuple[str, str]]:
        anchors = (a for a in built_site.main(url).iter("a") if a.get("href"))
        return {(visible_text(a), resolved(a.get("href"), url)) for a in anchors}

    for membership in portal.memberships.values():
        assert (membership.title, places.url_of(membership)) in links("verkostot/")
    for question in portal.open_questions.values():
        for name, records in (
            (question.decider, portal.groups),
            (question.decider_body, portal.bodies),
        ):
            if name:
                decider: Any = records[name]
                assert (decider.title, places.url_of(decider)) in links("sopimatta/")


def test_a_page_is_described_by_its_summary(built_site: BuiltSite, portal: Portal) -> None:
    pages: list[Any] = [*portal.pages.values(), *portal.guidelines.values()]
    for record in pages:
        metas = built_site.page(places.url_of(record)).iter("meta")
        described = [m.get("content") for m in metas if m.get("name") == "description"]
        assert described == [record.summary]


def test_the_site_says_its_name_on_every_page(built_site: BuiltSite, portal: Portal) -> None:
    for url in built_site.urls:
        assert portal.site.title in visible_text(built_site.page(url))


def test_what_nobody_recorded_is_listed_with_a_way_to_fill_it(
    built_site: BuiltSite, portal: Portal
) -> None:
    """Not recorded and vacant are said as such, at the record and in the list of open matters.

    A draft is no fact yet: what it leaves open is said at the draft alone.
    """
    page = "sopimatta/"
    listed = visible_text(built_site.main(page)) if page in built_site.urls else ""
    for record in recorded(portal):
        spot = built_site.spot(places.url_of(record))
        for leaf in leaves(record):
            if leaf.value is NOT_RECORDED or str(leaf.value) in ("not_recorded", "vacant"):
                draft = getattr(record, "draft", False)
                assert not listed or record.title in listed or draft or is_over(record)
                assert any("edit-link" in (a.get("class") or "") for a in spot.iter("a"))


def test_quotas_are_said_with_what_they_are_of(built_site: BuiltSite, portal: Portal) -> None:
    for network in portal.networks.values():
        items = [visible_text(e) for e in built_site.main(places.url_of(network)).iter("li")]
        for entitlement in network.entitlements:
            quota = f"{entitlement.quota} × " if entitlement.quota else ""
            assert any(item.startswith(f"{quota}{entitlement.title}") for item in items)
