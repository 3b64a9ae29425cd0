"""A group's page tells all that is known of it, and what is not known as such."""

from collections.abc import Callable
from datetime import date

Shown = Callable[..., list[str]]

POSITIONS = {
    "it": "title: IT-päällikkö\nholder: {state: not_recorded}",
    "johtaja": "title: Johtaja\nholder: {state: vacant}",
    "tuki": "title: Tukihenkilöt\nseveral: true\n"
    "holder: {state: held, people: [{name: Elli}, {name: Onni, since: 1.1.2027}]}",
}
FULL = """
title: Ohjaus
aliases: [Johto]
mandate: Perustuu sopimukseen.
appointed_by: hallitus
composition_basis: Jäsenet aseman mukaan
composition:
  - {kind: by_position, position: it}
  - {kind: by_position, position: johtaja, note: Kutsuu koolle.}
  - {kind: invited, position: tuki}
  - {kind: invited, description: muita}
  - {kind: within_body, body: hallitus}
meetings:
  least: 2
  most: 2
  approximate: true
  phrase: n. 2 vuodessa
  topics:
    - {title: Talousarvio, when: alkuvuonna, months: [1, 12]}
    - {title: Muut}
note: Puheenjohtajaa ei kerrota.
"""
MEETINGS = {
    "a": "title: Myöhempi\nstarts: 5.2.2027 klo 22\nends: 6.2.2027 klo 1.05",
    "b": "title: Aiempi\nstatus: held\nplace: Kunnantalo\ntopics: [Talous]\n"
    "materials: [{title: Muistio, address: 'ohjeet/muistio.pdf'}]",
    "c": "group: muu",
}


def test_all_that_is_known_of_a_group_is_on_its_page(shown: Shown) -> None:
    assert shown(
        "group", "ohjaus", at="hallinta/ohjaus/", groups={"ohjaus": FULL, "muu": ""},
        positions=POSITIONS, bodies={"hallitus": ""}, meetings=MEETINGS,
        decisions={"p": "title: Hyväksyntä\ngroup: ohjaus", "toinen": "group: muu"},
        open_questions={"k": "title: Kuka johtaa?\ngroups: [ohjaus]", "m": "groups: [muu]"},
    ) == [
        "Ohjaus",
        "Ohjaa.",
        "Kokousten määrä: n. 2 vuodessa",
        "Taso: Ylin taso",
        "Muut nimet: Johto",
        "Asema: Perustuu sopimukseen.",
        "Asettaja: Hallitus",
        "Puheenjohtajaa ei kerrota.",
        "Kokoonpano",
        "Lähteen mukaan: Jäsenet aseman mukaan.",
        "IT-päällikkö Tehtävässä: Ei kirjattu Täydennä tieto: IT-päällikkö, kuka roolissa on "
        "Jäsen",
        "Johtaja Tehtävässä: Täyttämättä Täydennä tieto: Johtaja, kuka roolissa on "
        "Jäsen Kutsuu koolle.",
        "Tukihenkilöt Tehtävässä: Elli. Tulossa: Onni, 1.1.2027 alkaen "
            "Kutsutaan tarvittaessa",
        "muita Kutsutaan tarvittaessa",
        "Hallitus Toimielimen tai johtoryhmän yhteydessä",
        "Tehtävät",
        "Päättää.",
        "Kokoukset",
        "Talousarvio: alkuvuonna (portaalin tulkinta: tammikuu ja joulukuu)",
        "Muut",
        "Tulevat kokoukset",
        "pe 5.2.2027 klo 22.00–la 6.2.2027 klo 1.05 Myöhempi Sovittu Etäkokous",
        "Menneet kokoukset",
        "to 4.2.2027 klo 9.00–11.00 Aiempi Pidetty Kunnantalo tai etänä",
        "Ehdotetut ajankohdat",
        "Vuosittaiset ajankohdat, joille ei ole kirjattu kokousta.",
        "tammikuussa 1 Talousarvio Ehdotus",
        "joulukuussa 1 Talousarvio Ehdotus",
        "tammikuussa 2 Talousarvio Ehdotus",
        "joulukuussa 2 Talousarvio Ehdotus",
        "Tilaa ryhmän kalenteri",
        "Ohjaus Tilattu kalenteri päivittyy itsestään. kalenterit/ohjaus.ics Tilaa: Ohjaus "
        "Lataa tiedosto: Ohjaus",
        "Näin tilaat kalenterin omaan ohjelmaasi",
        "Päätökset",
        "4.2.2027: Hyväksyntä",
        "Avoimet toimenpiteet",
        "Ryhmän päätöksistä ei ole kirjattu avoimia toimenpiteitä.",
        "Avoimet kysymykset",
        "Kuka johtaa?",
        "Lähde: Malli",
    ]  # fmt: skip


def test_of_several_holders_one_is_a_member_and_none_is_named_as_such(shown: Shown) -> None:
    seats = "composition: [{kind: by_position, position: tuki, undetermined: true}]"
    lines = shown("group", "ohjaus", groups={"ohjaus": seats}, positions=POSITIONS)
    assert "Tukihenkilöt Jäsenenä yksi heistä; lähde ei kerro, kuka" in lines


def test_what_is_not_recorded_is_said_to_be_so(shown: Shown) -> None:
    lines = shown("group", "ohjaus", groups={"ohjaus": "title: Ohjaus"})
    assert lines[2] == "Kokousten määrä: Ei kirjattu Täydennä tieto: Ohjaus, kokousten määrä"
    assert lines[5] == "Kokoonpanoa ei ole kirjattu. Täydennä tieto: Ohjaus, kokoonpano"
    assert "Kokouksia ei ole kirjattu." in lines


def test_the_open_actions_of_a_groups_decisions_are_on_its_page(shown: Shown) -> None:
    def action(name: str, due: str, state: str = "open") -> str:
        return f"{{id: a{due[0]}, title: {name}, owner: it, due: {due}, state: {state}}}"

    done = action("Tehty.", "8.4.2027", "done, done: 8.3.2027")
    lines = shown(
        "group", "ohjaus", today=date(2027, 4, 1), groups={"ohjaus": "", "muu": ""},
        positions={"it": "title: IT-päällikkö"},
        decisions={
            "p": "title: Uusi\ngroup: ohjaus\ndate: 5.2.2027\nactions: "
            f"[{action('Ajallaan.', '9.4.2027')}, {done}]",
            "q": "title: Vanha\ngroup: ohjaus\nactions: "
            f"[{action('Joskus.', 'not_recorded')}, {action('Myöhässä.', '31.3.2027')}]",
            "r": f"title: Muun\ngroup: muu\nactions: [{action('Muun.', '9.4.2027')}]",
        },
    )  # fmt: skip
    begin = lines.index("Päätökset")
    assert lines[begin:-1] == [
        "Päätökset",
        "5.2.2027: Uusi",
        "4.2.2027: Vanha",
        "Avoimet toimenpiteet",
        "Toimenpide | Vastuu | Määräaika | Tila | Päätös",
        "Myöhässä. | IT-päällikkö | 31.3.2027 | Myöhässä | Vanha, 4.2.2027",
        "Ajallaan. | IT-päällikkö | 9.4.2027 | Avoin | Uusi, 5.2.2027",
        "Joskus. | IT-päällikkö | Ei kirjattu Täydennä tieto: Vanha, määräaika: Joskus. | Avoin | "
        "Vanha, 4.2.2027",
    ]


def test_a_promise_stands_on_the_page_of_the_group_whose_turn_it_is(shown: Shown) -> None:
    asked = (
        "title: Tuki on sovittu\nnext_step: Sovitaan.\nservice_terms: {must_have: [support_model]}"
    )
    records = {
        "groups": {"ohjaus": "", "muu": ""},
        "requirements": {"a": f"{asked}\nresponsible: {{group: ohjaus}}"},
    }
    assert shown("group", "ohjaus", **records)[-5:-1] == [
        "Ryhmän seuraavat tehtävät",
        "Ehdotus Seuraavat vaiheet ovat portaalin ehdotuksia.",
        "Tuki on sovittu Ei kirjattu",
        "Sovitaan.",
    ]
    assert not [line for line in shown("group", "muu", **records) if "seuraavat tehtävät" in line]


def test_every_mention_leads_to_its_place(links: Callable[..., dict[str, str]]) -> None:
    edit = "../../muokkaa/positions/?id="
    found = links(
        "group", "ohjaus", at="hallinta/ohjaus/", groups={"ohjaus": FULL}, positions=POSITIONS,
        bodies={"hallitus": ""}, meetings={"b": MEETINGS["b"]},
    )  # fmt: skip
    assert found == {
        "Ylin taso": "../#taso-ylin",
        "Hallitus": "../#toimielin-hallitus",
        "IT-päällikkö": "../roolit/it/",
        "Johtaja": "../roolit/johtaja/",
        "Tukihenkilöt": "../roolit/tuki/",
        "Täydennä tieto: IT-päällikkö, kuka roolissa on": f"{edit}it#holder",
        "Täydennä tieto: Johtaja, kuka roolissa on": f"{edit}johtaja#holder",
        "Aiempi": "../../kokoukset/b/",
        "Tilaa: Ohjaus": "webcal:",
        "Lataa tiedosto: Ohjaus": "../../kalenterit/ohjaus.ics",
        "Näin tilaat kalenterin omaan ohjelmaasi": "../../kokoukset/tilaa-kalenteri/",
        "Malli": "../../tietoa/lahteet/#lahde-malli",
    }
