"""What is new, in readers' words: what is told, for whom, and what a typo does not tell."""

from collections.abc import Callable
from datetime import UTC, datetime
from xml.etree import ElementTree

from macros.calendars.news import news, news_feed
from macros.calendars.revisions import NO_PAST, Past
from macros.files.history import Version
from macros.files.yaml import Mapping, read_yaml
from macros.model.portal import Portal

MakePortal = Callable[..., Portal]
PLANNED = "status: planned\nwindow: {first: 1.2.2027, last: 31.3.2027}"
AGREED = "status: confirmed\nstarts: 4.2.2027 klo 9.00\nends: 4.2.2027 klo 10.00\nremote: true"
RECORDS = {
    "organisations": {"alku": "short: Alku\nparty: true", "loppu": "short: Loppu\nparty: true"},
    "groups": {"ohjaus": ""},
    "bodies": {"hallitus": "organisation: alku"},
    "guidelines": {
        "a": "status: in_force\napproved: {date: 4.2.2027, group: ohjaus}\n"
        "last_reviewed: 5.2.2027\napplies_to: [loppu]"
    },
    "decisions": {"d": "title: D\nbody: hallitus\ndate: 3.2.2027"},
    "changes": {"c": "title: C\nannounced: 2.2.2027\naffects: [alku]"},
}


def told(portal: Portal, past: Past = NO_PAST, city: str = "") -> list[str]:
    found = news(portal, past, city)
    return [f"{n.day:%-d.%-m.} {n.words}: {n.record.title}" for n in found]


def past_of_meeting(*texts: str) -> Past:
    """A meeting's file as it was committed, a day after another."""
    versions = [
        Version(datetime(2027, 1, day, 12, tzinfo=UTC), text, True)
        for day, text in enumerate(texts, 1)
    ]
    nodes: dict[str, Mapping | None] = {text: read_yaml(text, "") for text in texts}
    return Past({"data/meetings/k.yml": versions}, nodes, datetime(2027, 2, 1, tzinfo=UTC))


def test_what_has_a_day_in_its_record_is_told_latest_first(make_portal: MakePortal) -> None:
    assert told(make_portal(**RECORDS)) == [
        "5.2. Ohje on katselmoitu: A",
        "4.2. Ohje on hyväksytty: A",
        "3.2. Päätös: D",
        "2.2. Muutoksesta on kerrottu: C",
    ]


def test_a_party_s_news_leave_out_what_concerns_only_others(make_portal: MakePortal) -> None:
    assert told(make_portal(**RECORDS), city="alku") == [
        "3.2. Päätös: D",
        "2.2. Muutoksesta on kerrottu: C",
    ]


def test_a_guideline_is_new_when_git_first_knew_it_wherever_it_lay(make_portal: MakePortal) -> None:
    portal = make_portal(guidelines={"a": "moved_from: [ohjeet/vanha.md]"})
    born = {
        "docs/ohjeet/a.md": [Version(datetime(2027, 1, 2, tzinfo=UTC), "1", True)],
        "docs/ohjeet/vanha.md": [Version(datetime(2026, 12, 31, 23, tzinfo=UTC), "1", True)],
    }
    assert told(portal, Past(born, {}, NO_PAST.unborn)) == ["1.1. Uusi ohje: A"]


def test_a_meeting_is_told_when_its_time_is_agreed_and_not_for_a_typo(
    make_portal: MakePortal,
) -> None:
    portal = make_portal(groups={"ohjaus": ""}, meetings={"k": f"title: K\n{AGREED}"})
    once = past_of_meeting(PLANNED, AGREED, f"{AGREED}\nnote: Kirjoitusvirhe.")
    assert told(portal, once) == ["2.1. Kokouksen aika on sovittu: K"]
    assert told(portal, past_of_meeting(AGREED, f"{AGREED}\nnote: Kirjoitusvirhe.")) == []


def test_the_feed_says_the_same_and_is_the_same_bytes(make_portal: MakePortal) -> None:
    portal = make_portal(**RECORDS)
    feed = news_feed(portal, NO_PAST, "https://example.fi/", "alku")
    root = ElementTree.fromstring(feed)
    atom = "{http://www.w3.org/2005/Atom}"
    assert root.findtext(f"{atom}title") == "Uutta: Alku – Mallilan ohjeet"
    titles = [entry.findtext(f"{atom}title") for entry in root.findall(f"{atom}entry")]
    assert titles == ["Päätös: D", "Muutoksesta on kerrottu: C"]
    assert feed == news_feed(portal, NO_PAST, "https://example.fi/", "alku")
