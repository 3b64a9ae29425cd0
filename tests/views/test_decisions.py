"""Decisions: the newest first, those of outsiders marked, and what became of each."""

import datetime as dt
import re
from collections.abc import Callable

Shown = Callable[..., list[str]]
Rendered = Callable[..., str]

TODAY = dt.date(2027, 4, 1)
OUTSIDER = {
    "organisations": {"mallila": "", "satula": "title: Satula\nparty: false"},
    "bodies": {"hallitus": "title: Satulan hallitus\norganisation: satula"},
}
MINUTES = """
title: Liittyminen
section: "12"
diary_number: 1/00.01/2027
preparer: {name: Veli Esimerkki}
presenter: {name: Saara Esimerkki, title: kunnanjohtaja}
proposal: [Liitytään., Maksetaan.]
"""
HEADS = "Päätös | Tulos | Toimeenpano"
OPEN = "{id: a, title: Tehdään., owner: it, due: 31.3.2027, state: open}"
ACTIONS = """
title: Ohjeen hyväksyminen
group: ohjaus
guidelines: [tuki]
projects: [hanke]
actions:
  - {id: julkaisu, title: Julkaistaan ohje., owner: it, due: 31.3.2027, state: open}
  - {id: koulutus, title: Koulutetaan tuki., owner: it, due: 1.4.2027, state: open}
  - {id: viesti, title: Kerrotaan., owner: it, due: 1.3.2027, state: done, done: 2.3.2027}
  - {id: esite, title: Painetaan esite., owner: it, due: 1.3.2027, state: dropped, note: Turha.}
  - {id: muu, title: Muuta., owner: not_recorded, due: not_recorded, state: open}
"""


def test_the_register_tells_who_decided_what_and_when(shown: Shown) -> None:
    assert shown(
        "decisions", groups={"ohjaus": "title: Ohjaus"}, **OUTSIDER,
        decisions={"a": "title: Vanha\ngroup: ohjaus\ndate: 4.2.2027",
                   "b": 'title: Uusi\ndate: 5.2.2027\nsection: "7"\noutcome: Hylättiin.'},
    ) == [
        HEADS,
        "Uusi Esimerkki", "5.2.2027, Satulan hallitus, § 7 | Hylättiin. | Ei seurata",
        "Vanha", "4.2.2027, Ohjaus | Hyväksyttiin. | Toimenpiteitä ei ole kirjattu",
    ]  # fmt: skip


def test_the_register_tells_how_far_each_decision_has_been_carried_out(shown: Shown) -> None:
    done = OPEN.replace("open", "done, done: 5.3.2027")
    dropped = OPEN.replace("open", "dropped, note: Turha.")
    told = {
        "Myöhässä": f"actions: [{OPEN}, {done.replace('id: a', 'id: b')}]",
        "Avoin": f"actions: [{OPEN.replace('31.3.2027', 'not_recorded')}]",
        "Tehty": f"actions: [{done}, {dropped.replace('id: a', 'id: b')}]",
        "Rauennut": f"actions: [{dropped}]",
        "Ei vaadi toimenpiteitä": "no_actions: true",
        "Toimenpiteitä ei ole kirjattu": "outcome: Hyväksyttiin.",
    }
    records = {
        str(9 - n): f"title: {state}\n{text}" for n, (state, text) in enumerate(told.items())
    }
    lines = shown(
        "decisions", today=TODAY, bodies={"hallitus": ""}, positions={"it": ""}, decisions=records
    )
    assert lines[:1] == [HEADS]
    assert lines[1::2] == [*told]
    assert lines[2::2] == [f"4.2.2027, Hallitus | Hyväksyttiin. | {state}" for state in told]


def test_while_the_parties_have_no_decisions_that_is_said_of_the_others(shown: Shown) -> None:
    said = "Sopijapuolten päätöksiä ei ole kirjattu. Muiden päätökset ovat mukana esimerkkeinä."
    assert shown("decisions", **OUTSIDER, decisions={"a": ""})[0] == said
    own = {"a": "", "b": "group: ohjaus"}
    lines = shown("decisions", groups={"ohjaus": ""}, **OUTSIDER, decisions=own)
    assert said not in lines


def test_an_action_is_late_on_the_day_after_its_last(rendered: Rendered) -> None:
    records = {"bodies": {"hallitus": ""}, "positions": {"it": ""}}
    records["decisions"] = {"p": f"actions: [{OPEN}]"}
    last, after = dt.date(2027, 3, 31), dt.date(2027, 4, 1)
    assert 'data-state="open"' in rendered("decisions", today=last, **records)
    assert 'data-state="late"' in rendered("decisions", today=after, **records)


def test_each_row_carries_what_it_is_found_by(rendered: Rendered) -> None:
    html = rendered(
        "decisions", groups={"sama": "title: Ohjaus"}, bodies={"sama": "title: Hallitus"},
        decisions={"a": "group: sama\ndate: 4.2.2027\ntitle: A", "b": "body: sama\ndate: 5.2.2026"},
    )  # fmt: skip
    assert re.findall(r"<tr data-row ([^>]+)>", html) == [
        'data-body="groups-sama" data-year="2027" data-state="not_recorded"',
        'data-body="bodies-sama" data-year="2026" data-state="not_recorded"',
    ]
    assert re.findall(r'<span>([^<]+)</span> <select name="(\w+)">', html) == [
        ("Päättäjä", "body"), ("Vuosi", "year"), ("Toimeenpano", "state"),
    ]  # fmt: skip
    assert re.findall(r'<option value="([^"]*)">([^<]+)', html) == [
        ("", "Kaikki"), ("groups-sama", "Ohjaus"), ("bodies-sama", "Hallitus"),
        ("", "Kaikki"), ("2027", "2027"), ("2026", "2026"),
        ("", "Kaikki"), ("late", "Myöhässä"), ("open", "Avoin"), ("done", "Tehty"),
        ("dropped", "Rauennut"), ("not_needed", "Ei vaadi toimenpiteitä"),
        ("not_recorded", "Toimenpiteitä ei ole kirjattu"),
    ]  # fmt: skip


def test_a_decision_stands_as_its_minutes_record_it(shown: Shown) -> None:
    assert shown(
        "decision", "p", **OUTSIDER, decisions={"p": MINUTES}, networks={"verkko": ""},
        memberships={"m": "title: Satula verkossa\ndecision: p", "n": "title: Muu"},
    ) == [
        "Liittyminen",
        "Esimerkki Päätöksen on tehnyt organisaatio, joka ei ole yhteistyön sopijapuoli.",
        "Päättäjä: Satulan hallitus",
        "Päivä: 4.2.2027",
        "Pykälä: § 12",
        "Asianumero: 1/00.01/2027",
        "Valmistelija: Veli Esimerkki",
        "Esittelijä: kunnanjohtaja Saara Esimerkki",
        "Päätös: Hyväksyttiin.",
        "Päätösehdotus",
        "Liitytään.",
        "Maksetaan.",
        "Mihin päätös vaikuttaa",
        "Osallistuminen verkostoon: Satula verkossa",
        "Lähde: Malli",
    ]  # fmt: skip


def test_a_partys_decision_is_no_example_and_its_gaps_show(shown: Shown) -> None:
    records = {"bodies": {"hallitus": ""}, "decisions": {"p": "title: Oma"}}
    lines = shown("decision", "p", **records)
    assert lines[:5] == [
        "Oma",
        "Päättäjä: Hallitus",
        "Päivä: 4.2.2027",
        "Valmistelija: Ei kirjattu Täydennä tieto: Oma, valmistelija",
        "Esittelijä: Ei kirjattu Täydennä tieto: Oma, esittelijä",
    ]


def test_a_decisions_page_follows_it_to_the_end(shown: Shown) -> None:
    lines = shown(
        "decision", "p", today=TODAY, groups={"ohjaus": "title: Ohjaus"}, decisions={"p": ACTIONS},
        positions={"it": "title: IT-päällikkö"}, guidelines={"tuki": "", "muu": ""},
        projects={"hanke": "title: Hanke\ndecision: p", "muu": "title: Muu"},
        meetings={"k": "title: Kevään kokous\ndecisions: [p]", "l": "title: Muu"},
        changes={"c": "title: Uusi ulkoasu\ndecision: p", "d": "title: Muu"},
    )  # fmt: skip
    gap = "Ei kirjattu Täydennä tieto: Ohjeen hyväksyminen"
    assert lines[6:] == [
        "Toimeenpano: Myöhässä",
        "Kokous: Kevään kokous",
        "Päätösehdotus",
        "Hyväksytään.",
        "Toimenpiteet",
        "Toimenpide | Vastuu | Määräaika | Tila",
        "Julkaistaan ohje. | IT-päällikkö | 31.3.2027 | Myöhässä",
        "Koulutetaan tuki. | IT-päällikkö | 1.4.2027 | Avoin",
        "Kerrotaan. | IT-päällikkö | 1.3.2027 | Tehty 2.3.2027",
        "Painetaan esite. Turha. | IT-päällikkö | 1.3.2027 | Rauennut",
        f"Muuta. | {gap}, vastuu: Muuta. | {gap}, määräaika: Muuta. | Avoin",
        "Mihin päätös vaikuttaa",
        "Muutos: Uusi ulkoasu",
        "Projekti: Hanke",
        "Ohje: Tuki",
        "Lähde: Malli",
    ]


def test_what_only_the_decision_names_rests_on_it(shown: Shown) -> None:
    lines = shown(
        "decision", "p", groups={"ohjaus": ""}, positions={"it": ""},
        decisions={"p": "group: ohjaus\nguidelines: [tuki]\nprojects: [hanke]"},
        guidelines={"tuki": "", "muu": ""},
        projects={"hanke": "title: Hanke", "muu": "title: Muu"},
    )  # fmt: skip
    assert lines[lines.index("Mihin päätös vaikuttaa") + 1 :] == [
        "Projekti: Hanke",
        "Ohje: Tuki",
        "Lähde: Malli",
    ]


def test_a_decision_that_needs_no_actions_says_so(shown: Shown) -> None:
    lines = shown(
        "decision",
        "p",
        bodies={"hallitus": ""},
        decisions={"p": "title: Merkitään\nno_actions: true"},
    )
    assert "Toimeenpano: Ei vaadi toimenpiteitä" in lines
    assert lines[-2:] == ["Päätös ei vaadi toimenpiteitä.", "Lähde: Malli"]


def test_without_decisions_there_is_a_sentence(shown: Shown) -> None:
    assert shown("decisions") == ["Päätöksiä ei ole kirjattu."]
