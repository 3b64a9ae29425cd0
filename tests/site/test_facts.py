"""Everything that is recorded is on the site: in text, at its place, linked, with its source."""

from pathlib import Path
from typing import Any

from macros.model import places
from macros.model.kinds import NOT_RECORDED
from macros.model.portal import Portal
from macros.model.record import Record, leaves
from macros.site_check.built import BuiltSite, resolved, visible_text
from macros.site_check.facts import fact_problems, recorded
from macros.site_check.sources import Sources
from tests.site.trees import loaded


def test_every_fact_is_at_its_place_with_its_links_and_source(
    built_site: BuiltSite, content: Path
) -> None:
    assert list(fact_problems(built_site, Sources(content, loaded(content)))) == []


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
        assert "Tehtävässä" in said(position)


def test_a_body_stands_under_its_organisation(built_site: BuiltSite, portal: Portal) -> None:
    for body in portal.bodies.values():
        around = built_site.spot(places.url_of(portal.organisations[body.organisation]))
        assert places.spot_of(body) in {element.get("id") for element in around.iter()}


def test_memberships_and_deciders_are_linked_by_name(built_site: BuiltSite, portal: Portal) -> None:
    def links(url: str) -> set[tuple[str, str]]:
        anchors = (a for a in built_site.main(url).iter("a") if a.get("href"))
        return {(visible_text(a), resolved(a.get("href", ""), url)) for a in anchors}

    for membership in portal.memberships.values():
        assert (membership.title, places.url_of(membership)) in links("verkostot/")
    for question in portal.open_questions.values():
        for name, records in (
            (question.decider, portal.groups),
            (question.decider_body, portal.bodies),
        ):
            if name:
                decider: Any = records[name]
                assert (decider.title, places.url_of(decider)) in links("avoimet-kysymykset/")


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
    page = "avoimet-kysymykset/"
    listed = visible_text(built_site.main(page)) if page in built_site.urls else ""
    for record in recorded(portal):
        spot = built_site.spot(places.url_of(record))
        for leaf in leaves(record):
            if leaf.value is NOT_RECORDED or str(leaf.value) in ("not_recorded", "vacant"):
                draft = getattr(record, "draft", getattr(record, "status", "") == "draft")
                assert not listed or record.title in listed or draft or is_over(record)
                assert any("edit-link" in (a.get("class") or "") for a in spot.iter("a"))


def test_quotas_are_said_with_what_they_are_of(built_site: BuiltSite, portal: Portal) -> None:
    for network in portal.networks.values():
        items = [visible_text(e) for e in built_site.main(places.url_of(network)).iter("li")]
        for entitlement in network.entitlements:
            quota = f": {entitlement.quota}" if entitlement.quota else ""
            told = entitlement.phrase or f"{entitlement.title}{quota}"
            assert any(told in item for item in items)
