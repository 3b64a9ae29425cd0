"""A group's next meeting is prepared from what is recorded, and says calmly what is not."""

import re
from collections.abc import Callable
from datetime import date
from html import unescape
from typing import Any

import pytest

from macros.model.portal import Portal
from macros.model.window import Window
from macros.views import RECORD_VIEWS
from macros.views.preparation import meeting_preparation, tasks_at
from macros.views.rendering import PageContext

TODAY = date(2027, 5, 1)
MEETING = "title: Kesäkokous\nstatus: planned\nproposal: true\nwindow: {year: 2027, month: 6}\n"
SEATS = (
    "title: Ohjaus\ncomposition: [{kind: by_position, position: it}, "
    "{kind: within_body, body: hallitus}, {kind: invited, description: Vieras}]"
)
GROUND = {"groups": {"ohjaus": SEATS}, "positions": {"it": "title: IT"}, "bodies": {"hallitus": ""}}
ACTION = "{{id: {0}, title: {1}, owner: {2}, due: {3}, state: open}}"
IN_FORCE = "status: in_force\nreview_interval: 12\napproved: {date: 1.2.2026, group: ohjaus}"
Prepared = Callable[..., str]


@pytest.fixture
def prepared(make_portal: Callable[..., Portal]) -> Prepared:
    def html(**records: Any) -> str:
        portal = make_portal(**{**GROUND, **records})
        page = PageContext(portal, "kokoukset/seuraava/", today=TODAY)
        return meeting_preparation(page, portal.groups["ohjaus"])

    return html


def papers(html: str) -> list[str]:
    """The texts to copy: the agenda and the minutes."""
    return [unescape(text) for text in re.findall(r"(?s)<pre[^>]*>(.*?)</pre>", html)]


def test_on_the_first_day_the_page_says_what_is_not_recorded(
    prepared: Prepared, visible_text: Callable[[str], str]
) -> None:
    html = prepared()
    assert visible_text(html).split("Esityslistan pohja")[0].splitlines() == [
        "Kokous",
        "Ryhmän seuraavaa kokousta ei ole kirjattu.",
        "Ei kirjattu Aiheet, avoimet toimenpiteet, seurattavat päätökset, avoimet kysymykset, "
        "joista ryhmä voisi sopia, alkavat yhteishankinnat, katselmoitavat ja hyväksyttävät ohjeet",
    ]
    agenda, minutes = papers(html)
    assert agenda == (
        "Ohjaus, kokous\nEsityslista\n\nAika: ei kirjattu\nPaikka: ei kirjattu\nPuheenjohtaja:\n"
        "Sihteeri:\n\n1. Kokouksen avaaminen\n"
        "2. Läsnäolijat, kokouksen laillisuus ja päätösvaltaisuus\n"
        "3. Esityslistan hyväksyminen\n\n4. Muut asiat\n5. Seuraava kokous\n"
        "6. Kokouksen päättäminen\n"
    )
    seats = "- IT:\n- Hallitus (toimielimen tai johtoryhmän yhteydessä):\nMuut läsnäolijat:"
    assert seats in minutes


def test_all_that_is_recorded_for_the_time_is_taken_up(prepared: Prepared) -> None:
    of_other = f"title: Muu\nactions: [{ACTION.format('c', 'Muiden asia', 'muu', '1.6.2027')}]"
    html = prepared(
        positions={"it": "title: IT", "muu": "title: Muu"},
        meetings={"a": f"{MEETING}topics: [Talousarvio]"},
        annual_tasks={
            "a": "title: Arvio\nmonths: [5, 6]",
            "b": "title: Seuranta\nmonths: [6]\nwhen: kesän mittaan\nproposal: true",
            "c": "title: Tilinpäätös\nmonths: [1]",
            "d": "title: Talousarvio\nmonths: [6]",
        },
        decisions={
            "a": f"title: Linjaus\ngroup: ohjaus\nactions: ["
            f"{ACTION.format('a', 'Kysytään', 'not_recorded', 'not_recorded')}, "
            f"{ACTION.format('b', 'Kerrotaan.', 'it', '1.4.2027')}]",
            "b": "title: Avoin\ngroup: ohjaus",
            "c": of_other,
            "d": f"title: Oma\nactions: [{ACTION.format('c', 'Jäsenen asia', 'it', '1.6.2027')}]",
        },
        open_questions={"a": "title: Kuka?\ndecider: ohjaus", "b": "title: Missä?"},
        procurements={
            "a": "title: Koneet\nwindow: {year: 2028, quarter: 1}",
            "b": "title: Kaukana\nwindow: {year: 2029}",
            "c": "title: Tehty\nstate: decided",
            "d": "title: Joskus",
        },
        guidelines={"vanha": f"owner: it\n{IN_FORCE}", "uusi": "owner: it",
                    "muun": f"owner: it\n{IN_FORCE.replace('group: ohjaus', 'group: toinen')}"},
        groups={"ohjaus": SEATS, "toinen": "title: Toinen"},
    )  # fmt: skip
    agenda, minutes = papers(html)
    assert agenda.split("hyväksyminen\n\n")[1].split("\n\n9. ")[0] == (
        "4. Aiheet\n   - Talousarvio\n   - Arvio, touko–kesäkuu\n"
        "   - Seuranta, kesän mittaan (ehdotus)\n\n"
        "5. Avoimet toimenpiteet\n"
        "   - Kerrotaan (myöhässä), vastuu: IT, määräaika 1.4.2027\n"
        "   - Jäsenen asia, vastuu: IT, määräaika 1.6.2027\n"
        "   - Kysytään, vastuuta ei ole kirjattu, määräaikaa ei ole kirjattu\n\n"
        "6. Seurattavat päätökset\n"
        "   - Avoin, 4.2.2027, toimenpiteitä ei ole kirjattu\n\n"
        "7. Avoimet kysymykset, joista ryhmä voisi sopia\n   - Kuka?\n\n"
        "8. Alkavat yhteishankinnat\n"
        "   - Koneet, suunnitteilla, tammi–maaliskuussa 2028\n"
        "   - Joskus, suunnitteilla, ajankohtaa ei ole kirjattu"
    )
    assert "9. Katselmoitavat ja hyväksyttävät ohjeet\n" in agenda
    assert "- Vanha (myöhässä), katselmoitava viimeistään 1.2.2027\n" in agenda
    assert "- Hyväksyntää odottavia luonnoksia on 1, hyväksyjää ei ole kirjattu\n" in agenda
    assert "Muun" not in agenda
    assert agenda.startswith("Kesäkokous\nEsityslista\n\nAika: kesäkuussa 2027 (ehdotus), päivää")
    assert "   - Talousarvio\n     Päätös:\n   - Arvio, touko–kesäkuu\n     Päätös:\n" in minutes
    assert "\n   Toimenpiteet (mitä, kenen" in minutes
    assert "Ei kirjattu</span> A" not in html


def test_how_the_whole_stands_is_told_with_what_is_broken(
    prepared: Prepared, visible_text: Callable[[str], str]
) -> None:
    html = prepared(
        positions={
            "it": "",
            "avoin": "title: Avoin\nholder: {state: vacant}",
            "toinen": "title: Toinen\nholder: {state: held, people: [{name: Elli}]}",
        },
        requirements={
            "a": "title: Joku on\nlevel: ylin\nholders: {positions: [avoin]}",
            "b": "title: Toinen on\nlevel: ylin\nholders: {positions: [toinen]}",
        },
    )
    told = visible_text(html).split("Sovitun toteutuminen\n")[1].split("Esityslistan pohja")[0]
    assert told.splitlines() == [
        "Tilanne 1.5.2027: seurattavia asioita on 2. Niistä 1 toteutuu ja 1 ei toteudu.",
        "Ei toteudu Joku on",
    ]


def test_an_agreed_time_is_told_as_people_write_it(prepared: Prepared) -> None:
    agenda, _ = papers(prepared(meetings={"a": "title: Kokous\nstarts: 4.6.2027 klo 9.00\n"
                                               "ends: 4.6.2027 klo 11.00"}))  # fmt: skip
    assert "\nAika: 4.6.2027 klo 9.00–11.00\nPaikka: Etäkokous\n" in agenda


def test_without_a_meeting_the_rule_proposes_when_and_what(prepared: Prepared) -> None:
    agenda, _ = papers(prepared(annual_tasks={"a": "title: Arvio\nmonths: [6]"}))
    assert "Aika: kesäkuussa 2027 (ehdotus), päivää ei ole kirjattu\n" in agenda
    assert "4. Aiheet\n   - Arvio\n\n5. Muut asiat" in agenda


def test_a_meeting_that_passed_without_a_word_is_asked_about(prepared: Prepared) -> None:
    passed = MEETING.replace("month: 6", "month: 4")
    assert "Ei ole kirjattu, pidettiinkö" in prepared(meetings={"a": passed})
    assert "Ei ole kirjattu, pidettiinkö" not in prepared(meetings={"a": MEETING})


def test_what_is_written_into_a_record_is_no_markup(prepared: Prepared) -> None:
    html = prepared(meetings={"a": f"{MEETING}topics: ['<b>1 & 2</b>']"})
    assert "<b>" not in html
    assert "- <b>1 & 2</b>\n" in papers(html)[0]


def test_a_group_and_its_coming_meetings_lead_to_the_preparation(
    make_portal: Callable[..., Portal],
) -> None:
    links = "links: [{title: Ohjauksen seuraava kokous, address: kokoukset/seuraava.md}]"
    portal = make_portal(groups={"ohjaus": links}, meetings={"a": MEETING})
    wanted = '<a href="../../kokoukset/seuraava/">Ohjauksen seuraava kokous</a>'
    assert wanted in RECORD_VIEWS["groups"](
        PageContext(portal, "hallinta/ohjaus/"), portal.groups["ohjaus"]
    )
    at = PageContext(portal, "paikka/a/", today=TODAY)
    assert wanted in RECORD_VIEWS["meetings"](at, portal.meetings["a"])
    over = PageContext(portal, "paikka/a/", today=date(2027, 7, 1))
    assert wanted not in RECORD_VIEWS["meetings"](over, portal.meetings["a"])


def test_a_span_over_the_turn_of_the_year_has_months_of_both(
    make_portal: Callable[..., Portal],
) -> None:
    tasks = {f"m{n:02}": f"group: ohjaus\nmonths: [{n}]" for n in range(1, 13)}
    portal = make_portal(groups={"ohjaus": ""}, annual_tasks=tasks)
    span = Window(first=date(2027, 11, 30), last=date(2028, 1, 1))
    found = tasks_at(portal, portal.groups["ohjaus"], [span])
    assert [task.id for task in found] == ["m01", "m11", "m12"]
