"""Guidelines by topic, the panel of each state, and the everyday needs that they meet."""

from collections.abc import Callable
from datetime import date

import pytest

from macros.model.portal import Portal
from macros.views import FOOT_VIEWS
from macros.views.rendering import PageContext

Shown = Callable[..., list[str]]

GROUND = {
    "groups": {"ohjaus": "title: Ohjaus"},
    "positions": {
        "it": "title: IT-päällikkö",
        "tuki": "title: Tuki\nholder: {state: held, people: [{name: Elli}]}",
    },
    "topics": {
        "tuki": "title: Tuki\norder: 2",
        "turva": "title: Turva\norder: 1",
        "muu": "title: Muu",
    },
}
APPROVED = "approved: {date: 4.2.2027, group: ohjaus}"
LIST = {
    "b": "topics: [tuki, turva]",
    "a": f"status: in_force\n{APPROVED}",
    "c": "status: deprecated",
    "d": "status: withdrawn\ntopics: [muu]",
}


def test_a_guideline_is_under_each_of_its_topics_and_the_withdrawn_apart(shown: Shown) -> None:
    assert shown("guidelines", guidelines=LIST, **GROUND) == [
        "Muu", "Aiheesta ei ole voimassa olevia ohjeita eikä luonnoksia.",
        "Turva", "B Luonnos", "Ohjaa.",
        "Tuki", "A", "Ohjaa.", "B Luonnos", "Ohjaa.", "C Väistyvä", "Ohjaa.",
        "Kumotut ohjeet", "D Kumottu", "Ohjaa.",
    ]  # fmt: skip


def test_a_topic_is_shown_once_a_guideline_names_it(
    rendered: Callable[..., str], shown: Shown
) -> None:
    topics = {"topics": {"muu": "title: Muu", "tuki": "title: Tuki"}}
    one = {"a": "topics: [tuki]"}
    assert shown("guidelines", guidelines=one, **topics) == ["Tuki", "A", "Ohjaa."]
    all_withdrawn = {"a": "status: withdrawn\ntopics: [tuki]"}
    assert '<h2 id="aihe-tuki">' in rendered("guidelines", guidelines=all_withdrawn, **topics)


def test_guidelines_and_needs_are_in_finnish_order(shown: Shown) -> None:
    words = ("öljy", "äly", "ålanti", "zoom")
    records = {"guidelines": {w: f"need: {w.capitalize()}\nsummary: Näin." for w in words}}
    assert shown("guidelines", topics={"tuki": "title: Tuki"}, **records)[1::2] == [
        "Zoom", "Ålanti", "Äly", "Öljy",
    ]  # fmt: skip
    assert [line.split()[0] for line in shown("front_needs", **records)] == [
        "Zoom", "Ålanti", "Äly", "Öljy",
    ]  # fmt: skip


def test_without_guidelines_there_is_a_sentence(shown: Shown) -> None:
    assert shown("guidelines") == ["Tietoja ei ole vielä kirjattu."]
    assert shown("front_needs") == ["Tietoja ei ole vielä kirjattu."]


def test_needs_are_in_the_readers_words_and_lead_to_the_guideline(
    shown: Shown, links: Callable[..., dict[str, str]]
) -> None:
    records = {
        "guidelines": {
            "a": "need: Tarvitsen apua\nsummary: Soita.",
            "b": "need: Epäilen huijausta\nsummary: Ilmoita.",
            "c": "summary: Ei tarvetta.",
            "d": "need: Vanha tarve\nstatus: withdrawn",
        }
    }
    assert shown("front_needs", **records) == [
        "Epäilen huijausta Ilmoita.",
        "Tarvitsen apua Soita.",
    ]
    assert links("front_needs", **records)["Tarvitsen apua Soita."] == "ohjeet/a/"


@pytest.mark.parametrize(
    ("particulars", "state", "owner"),
    [
        ("status: draft", "Luonnos Sopijapuolet eivät ole vielä hyväksyneet ohjetta.", " Ehdotus"),
        (f"status: in_force\n{APPROVED}", "Voimassa Ohjaus hyväksyi 4.2.2027.", ""),
        ("status: deprecated\nreplaced_by: b", "Väistyvä Korvaava ohje: B.", ""),
        (
            f"status: withdrawn\n{APPROVED}\nreplaced_by: b",
            "Kumottu Ohjaus hyväksyi 4.2.2027. Korvaava ohje: B.",
            "",
        ),
    ],
    ids=["draft", "in force", "deprecated", "withdrawn"],
)
def test_the_panel_tells_the_state_of_a_guideline(
    make_portal: Callable[..., Portal],
    visible_text: Callable[[str], str],
    particulars: str,
    state: str,
    owner: str,
) -> None:
    portal = make_portal(guidelines={"a": particulars, "b": ""}, **GROUND)
    panel = FOOT_VIEWS["guidelines"](PageContext(portal, "ohjeet/a/"), portal.guidelines["a"])
    assert visible_text(panel).splitlines()[1:] == [
        f"Tila: {state}",
        "Ketä koskee: Mallilan kunta",
        "Keneltä kysyn: IT-päällikkö: Täyttämättä Täydennä tieto: IT-päällikkö, kuka roolissa on"
        f"{owner}",
        f"Omistaja: IT-päällikkö{owner}",
        "Katselmoitu: Ei vielä, väli 12 kk",
        "Lainsäädäntö tarkistettu: 4.2.2027",
        "Aiheet: Tuki",
        "Perustuu: Malli",
    ]


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2028, 2, 5), ""),
        (date(2028, 2, 6), ". Katselmointi myöhässä Määräpäivä oli 5.2.2028."),
    ],
)
def test_the_panel_tells_when_the_review_is_late(
    make_portal: Callable[..., Portal], visible_text: Callable[[str], str], today: date, told: str
) -> None:
    text = "status: in_force\napproved: {date: 4.2.2020, group: ohjaus}\nlast_reviewed: 5.2.2027"
    portal = make_portal(guidelines={"a": text}, **GROUND)
    panel = FOOT_VIEWS["guidelines"](PageContext(portal, today=today), portal.guidelines["a"])
    assert f"Katselmoitu: 5.2.2027, väli 12 kk{told}" in visible_text(panel).splitlines()


@pytest.mark.parametrize(
    ("checked", "told"),
    [
        ("4.2.2027", "4.2.2027"),
        (
            "not_recorded",
            "Ei kirjattu Täydennä tieto: A, lainsäädäntö tarkistettu Kaupungit eivät ole vielä "
            "vahvistaneet, että viittaukset lakeihin ovat ajan tasalla.",
        ),
    ],
)
def test_the_panel_tells_whether_the_law_has_been_checked(
    make_portal: Callable[..., Portal], visible_text: Callable[[str], str], checked: str, told: str
) -> None:
    portal = make_portal(guidelines={"a": f"law_checked: {checked}"}, **GROUND)
    panel = visible_text(FOOT_VIEWS["guidelines"](PageContext(portal), portal.guidelines["a"]))
    assert f"Lainsäädäntö tarkistettu: {told}" in panel.splitlines()


def test_the_panel_names_whom_to_ask_when_the_owner_is_not_the_one(
    make_portal: Callable[..., Portal], visible_text: Callable[[str], str]
) -> None:
    text = "contact: tuki\nlast_reviewed: 5.2.2027\nbasis: [{document: malli, section: Alku}]"
    portal = make_portal(guidelines={"a": text}, **GROUND)
    panel = FOOT_VIEWS["guidelines"](PageContext(portal, "ohjeet/a/"), portal.guidelines["a"])
    _, *lines = visible_text(panel).splitlines()
    assert lines[2] == "Keneltä kysyn: Tuki: Elli Ehdotus"
    assert lines[4] == "Katselmoitu: 5.2.2027, väli 12 kk"
    assert lines[7] == "Perustuu: Malli, Alku"


def test_a_topic_that_only_a_service_names_is_shown(shown: Shown) -> None:
    topics = {"topics": {"muu": "title: Muu", "tuki": "title: Tuki"}}
    assert shown("guidelines", services={"s": "topics: [muu]"}, **topics) == [
        "Muu", "Aiheesta ei ole voimassa olevia ohjeita eikä luonnoksia.",
    ]  # fmt: skip


def test_the_panel_leads_to_the_services_that_name_the_guideline(
    make_portal: Callable[..., Portal], visible_text: Callable[[str], str]
) -> None:
    services = {
        "s": "title: Posti\nguidelines: [a]",
        "l": "title: Intranet\nguidelines: [b, a]\ndraft: true",
        "x": "title: Muu\nguidelines: [b]",
    }
    portal = make_portal(guidelines={"a": "", "b": ""}, services=services, **GROUND)
    panel = FOOT_VIEWS["guidelines"](PageContext(portal, "ohjeet/a/"), portal.guidelines["a"])
    assert "Palvelut: Intranet (luonnos), Posti" in visible_text(panel).splitlines()


def test_the_panel_leads_to_the_decisions_that_changed_the_guideline(
    make_portal: Callable[..., Portal], visible_text: Callable[[str], str]
) -> None:
    decisions = {
        "p": "title: Hyväksyminen\ngroup: ohjaus\nguidelines: [b, a]",
        "q": "title: Tarkistus\ngroup: ohjaus\ndate: 5.2.2028\nguidelines: [a]",
        "r": "title: Muun\ngroup: ohjaus\nguidelines: [b]",
    }
    portal = make_portal(guidelines={"a": "", "b": ""}, decisions=decisions, **GROUND)
    panel = FOOT_VIEWS["guidelines"](PageContext(portal, "ohjeet/a/"), portal.guidelines["a"])
    assert visible_text(panel).splitlines()[-2:] == [
        "Päätökset: 5.2.2028: Tarkistus",
        "4.2.2027: Hyväksyminen",
    ]
