"""News readers get well-formed Atom: the same bytes for the same records and history."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from macros.calendars.news import LONGEST, change_feed
from macros.calendars.revisions import Revision
from macros.model.portal import Portal

MakePortal = Callable[..., Portal]
URL = "https://example.fi/ohjeet/"
CHANGED = datetime(2026, 11, 21, 8, 0, 5, tzinfo=UTC)
ATOM = "{http://www.w3.org/2005/Atom}"
TIMED = (
    "title: Kirjautuminen <uusi> & vanha\nstatus: confirmed\nstarts: 4.2.2027 klo 22.00\n"
    "ends: 5.2.2027 klo 2.00\nservices: [posti]\nresponsible: it\n"
    "affects: [mallila, kuvitelma]\naffected: kaikki työntekijät\n"
    "made_by: mallila\nannounced: 4.1.2027\n"
    "communication: {state: agreed, text: Kerrotaan sähköpostilla., "
    "address: ohjeet/viestinta.md}\n"
)
RECORDS = {
    "changes": {"a": TIMED, "b": "window: not_recorded", "c": "status: cancelled"},
    "services": {"posti": "title: Sähköposti"},
    "positions": {"it": "title: IT-päällikkö"},
}


def feed(portal: Portal) -> bytes:
    """The changes altered an hour after one another, the last in order of id last."""
    known = {
        change.key: Revision(0, CHANGED + timedelta(hours=hours))
        for hours, change in enumerate(portal.changes.values())
    }
    return change_feed(portal, portal.changes.values(), known, URL)


def entries(content: bytes) -> list[Element]:
    return ElementTree.fromstring(content).findall(f"{ATOM}entry")


def test_the_feed_tells_where_it_is_whose_it_is_and_when_it_changed(
    make_portal: MakePortal,
) -> None:
    root = ElementTree.fromstring(feed(make_portal(**RECORDS)))
    assert root.tag == f"{ATOM}feed"
    assert root.findtext(f"{ATOM}title") == "Palvelujen muutokset – Mallilan ohjeet"
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Mallila"
    assert root.findtext(f"{ATOM}updated") == "2026-11-21T10:00:05+00:00"
    assert {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")} == {
        "alternate": f"{URL}muutokset/",
        "self": f"{URL}muutokset/atom.xml",
    }


def test_an_entry_tells_all_and_leads_to_the_change_s_page(make_portal: MakePortal) -> None:
    entry = entries(feed(make_portal(**RECORDS)))[-1]
    link, category = entry.find(f"{ATOM}link"), entry.find(f"{ATOM}category")
    assert link is not None
    assert category is not None
    assert link.get("href") == f"{URL}muutokset/a/"
    assert category.get("term") == "Päivitys"
    assert entry.findtext(f"{ATOM}title") == "Kirjautuminen <uusi> & vanha"
    assert entry.findtext(f"{ATOM}updated") == "2026-11-21T08:00:05+00:00"
    assert entry.findtext(f"{ATOM}summary") == (
        "Päivitys, sovittu.<br>Ajankohta: 4.2.2027 klo 22.00–5.2.2027 klo 2.00.<br>"
        "Ulkoasu vaihtuu.<br>Palvelut: Sähköposti<br>"
        "Koskee: Mallila, Kuvitelma (kaikki työntekijät)<br>Kenen muutos: Mallila<br>"
        "Kerrottu muille sopijapuolille: 4.1.2027<br>Vastuu: IT-päällikkö<br>"
        "Viestintä: Kerrotaan sähköpostilla. https://example.fi/ohjeet/ohjeet/viestinta/"
    )


def test_what_changed_last_stands_first_and_a_state_is_told_in_the_title(
    make_portal: MakePortal,
) -> None:
    found = entries(feed(make_portal(**RECORDS)))
    assert [entry.findtext(f"{ATOM}title") for entry in found] == [
        "Peruttu: Muutos", "Muutos", "Kirjautuminen <uusi> & vanha",
    ]  # fmt: skip
    assert found[1].findtext(f"{ATOM}summary") == (
        "Päivitys, suunniteltu.<br>Aikataulua ei ole kirjattu.<br>Ulkoasu vaihtuu.<br>"
        "Koskee: Mallila<br>Ei ole kirjattu, kenen muutos on.<br>"
        "Ei ole kirjattu, milloin muille sopijapuolille on kerrottu.<br>"
        "Vastuuta ei ole kirjattu.<br>Viestintää ei ole kirjattu."
    )


def test_a_vague_time_stays_vague(make_portal: MakePortal) -> None:
    window = "window: {first: 1.1.2027, last: 30.4.2027, phrase: alkuvuonna}"
    found = entries(feed(make_portal(changes={"a": f"what: <b>Katko</b>\n{window}"})))
    assert found[0].findtext(f"{ATOM}summary") == (
        "Päivitys, suunniteltu.<br>Ajankohta: tammi–huhtikuussa 2027. "
        "Lähteen sanamuoto: «alkuvuonna». Aikaa ei ole kirjattu.<br>"
        "&lt;b&gt;Katko&lt;/b&gt;<br>Koskee: Mallila<br>Ei ole kirjattu, kenen muutos on.<br>"
        "Ei ole kirjattu, milloin muille sopijapuolille on kerrottu.<br>"
        "Vastuuta ei ole kirjattu.<br>Viestintää ei ole kirjattu."
    )


def test_communication_that_is_missing_is_not_unrecorded(make_portal: MakePortal) -> None:
    found = entries(feed(make_portal(changes={"a": "communication: {state: missing}"})))
    summary = found[0].findtext(f"{ATOM}summary") or ""
    assert summary.endswith("<br>Viestinnästä ei ole sovittu.")


def test_an_entry_is_known_by_the_same_id_through_every_change(make_portal: MakePortal) -> None:
    ids = [
        entries(feed(make_portal(changes={"a": text})))[0].findtext(f"{ATOM}id")
        for text in ("title: Ennen", "title: Jälkeen\nstatus: cancelled")
    ]
    assert ids == ["urn:uuid:e0b6d8fd-39c8-553c-86c2-c5c89a56c86b"] * 2


def test_a_feed_without_changes_never_tells_the_time_of_the_build(make_portal: MakePortal) -> None:
    root = ElementTree.fromstring(feed(make_portal()))
    assert root.findtext(f"{ATOM}updated") == "2000-01-01T00:00:00+00:00"
    assert feed(make_portal()) == feed(make_portal())


def test_only_the_latest_are_told(make_portal: MakePortal) -> None:
    records = {f"m-{number:03}": f"title: Muutos {number}" for number in range(LONGEST + 1)}
    found = entries(feed(make_portal(changes=records)))
    assert len(found) == LONGEST
    assert found[0].findtext(f"{ATOM}title") == f"Muutos {LONGEST}"
