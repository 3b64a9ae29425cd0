"""What a group needs on one sheet: promises, meetings, people, actions, reviews, questions."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from macros.model.portal import Portal
from macros.views.group_review import group_review
from macros.views.rendering import PageContext

Review = Callable[..., dict[str, list[str]]]

TODAY = date(2027, 2, 4)
GROUPS = {"ohjaus": "title: Ohjaus", "arki": "title: Arki"}


@pytest.fixture
def review(
    make_portal: Callable[..., Portal], visible_text: Callable[[str], str]
) -> Callable[..., dict[str, list[str]]]:
    """The lines of each part of the sheet, by the part's heading."""

    def parts(**records: Any) -> dict[str, list[str]]:
        portal = make_portal(**{"groups": GROUPS, **records})
        html = group_review(PageContext(portal, today=TODAY), portal.groups["ohjaus"])
        found = (visible_text(part).splitlines() for part in html.split("<section")[1:])
        return {lines[1]: lines[2:] for lines in found}

    return parts


def test_the_sheet_has_its_parts_in_order_and_says_of_each_that_it_is_empty(review: Review) -> None:
    assert review() == {
        "Mallin toteutuminen": ["Seurattavia asioita ei ole kirjattu."],
        "Tulevat kokoukset": ["Seuraavien 12 kuukauden ajalle ei ole kirjattu kokouksia."],
        "Kuka roolissa on?": ["Rooleja ei ole kirjattu."],
        "Päätösten toimenpiteet": [
            "Ei kirjattu Sopijapuolten päätöksiä ei ole kirjattu, joten niiden toimenpiteistä "
            "ei ole tietoa."
        ],
        "Ohjeiden katselmoinnit": ["Voimassa olevia ohjeita ei ole kirjattu."],
        "Avoimet kysymykset, joista ryhmä voisi sopia": ["Avoimia kysymyksiä ei ole kirjattu."],
    }


def test_promises_are_counted_and_the_broken_ones_named(review: Review) -> None:
    lines = review(
        positions={"avoin": "title: Avoin"},
        requirements={"a": "title: Hoitaja on\nlevel: ylin\nholders: {positions: [avoin]}"},
    )["Mallin toteutuminen"]
    assert lines[0].startswith("Tilanne 4.2.2027: seurattavia asioita on 1. Niistä 1 ei toteudu.")
    assert lines[1:] == [
        "Taso | Toteutuu | Tulossa | Ei kirjattu | Ei toteudu",
        "Ylin taso | 0 | 0 | 0 | 1",
        "Yhteensä | 0 | 0 | 0 | 1",
        "Nämä eivät toteudu:",
        "Hoitaja on",
    ]


def test_levels_lead_to_their_promises_on_the_other_page(
    make_portal: Callable[..., Portal],
) -> None:
    portal = make_portal(groups=GROUPS, positions={"p": ""}, requirements={"a": "level: ylin"})
    html = group_review(PageContext(portal, "hallinta/katsaus/"), portal.groups["ohjaus"])
    assert 'href="../../yhteistyomalli/toteutuminen/#tason-ylin"' in html


def test_the_meetings_of_a_year_are_there_and_what_is_over_or_cancelled_is_not(
    review: Review,
) -> None:
    def month(year: int, number: int, more: str = "") -> str:
        window = f"window: {{year: {year}, month: {number}}}"
        return f"title: Kokous {number}/{year}\nstatus: planned\nproposal: true\n{window}\n{more}"

    assert review(
        meetings={
            "a": month(2027, 1),
            "b": month(2027, 6),
            "c": month(2027, 3, "group: arki"),
            "d": month(2027, 4).replace("planned", "cancelled"),
            "e": month(2028, 3),
        }
    )["Tulevat kokoukset"] == [
        "maaliskuussa 2027 Kokous 3/2027 Ehdotus Arki, Etäkokous",
        "kesäkuussa 2027 Kokous 6/2027 Ehdotus Ohjaus, Etäkokous",
    ]  # fmt: skip


def test_vacant_and_unknown_positions_stand_apart_and_held_ones_are_left_out(
    review: Review,
) -> None:
    known = {
        "a": "title: Avoin\nholder: {state: vacant}",
        "b": "title: Tuntematon\norganisation: kuvitelma\nholder: {state: not_recorded}",
        "c": "title: Hoidettu\nholder: {state: held, people: [{name: Elli}]}",
        "d": "title: Toinen avoin\nholder: {state: vacant}",
    }
    assert review(positions=known)["Kuka roolissa on?"] == [
        "Täyttämättä Roolissa ei ole ketään:",
        "Mallilan kunta: Avoin, Toinen avoin",
        "Ei kirjattu Tietoa ei ole siitä, kuka roolissa on:",
        "Kuvitelman kunta: Tuntematon",
    ]
    assert review(positions={"c": known["c"]})["Kuka roolissa on?"] == [
        "Jokaiseen rooliin on kirjattu henkilö."
    ]


ACTIONS = """title: Talousarvio
group: ohjaus
actions:
  - {id: a, title: Kysytään., owner: not_recorded, due: not_recorded, state: open}
  - {id: b, title: Lasketaan., owner: it, due: 5.2.2027, state: open}
  - {id: c, title: Kerrotaan., owner: it, due: 3.2.2027, state: open}
  - {id: d, title: Tehtiin., owner: it, due: 1.1.2027, state: done}
  - {id: e, title: Raukesi., owner: it, due: 1.1.2027, state: dropped}
"""


def test_open_actions_stand_by_their_day_and_the_overdue_say_so(review: Review) -> None:
    lines = review(positions={"it": "title: IT"}, decisions={"a": ACTIONS})
    assert lines["Päätösten toimenpiteet"] == [
        "Myöhässä Kerrotaan. Määräaika 3.2.2027, IT. Päätös: Talousarvio",
        "Lasketaan. Määräaika 5.2.2027, IT. Päätös: Talousarvio",
        "Kysytään. Määräaikaa ei ole kirjattu, vastuuta ei ole kirjattu. Päätös: Talousarvio",
    ]


def test_decisions_that_say_nothing_of_actions_are_no_decisions_without_any(
    review: Review,
) -> None:
    said = {"a": "title: Avaus\ngroup: ohjaus\nno_actions: true"}
    unsaid = {"b": "title: Linjaus\ngroup: ohjaus"}
    assert review(decisions=said)["Päätösten toimenpiteet"] == [
        "Avoimia toimenpiteitä ei ole kirjattu."
    ]
    assert review(decisions=said | unsaid)["Päätösten toimenpiteet"] == [
        "Avoimia toimenpiteitä ei ole kirjattu.",
        "Ei kirjattu Näistä päätöksistä ei ole kirjattu, mitä niistä seuraa:",
        "Linjaus",
    ]


def in_force(approved: str) -> str:
    return f"status: in_force\napproved: {{date: {approved}, group: ohjaus}}\nreview_interval: 12\n"


def test_late_and_near_reviews_are_listed_and_drafts_are_counted(review: Review) -> None:
    lines = review(
        positions={"it": "title: IT"},
        guidelines={
            "kaukana": in_force("1.2.2027"),
            "lahella": in_force("4.5.2026"),
            "myohassa": in_force("3.2.2026"),
            "uusi": "",
        },
    )
    assert lines["Ohjeiden katselmoinnit"] == [
        "Myöhässä Myohassa, viimeistään 3.2.2027",
        "Lahella, viimeistään 4.5.2027",
        "Luonnos Hyväksyntää odottavia ohjeita on 1.",
    ]


def test_reviews_that_are_far_are_not_due(review: Review) -> None:
    lines = review(positions={"it": ""}, guidelines={"kaukana": in_force("1.2.2027")})
    assert lines["Ohjeiden katselmoinnit"] == [
        "Katselmoitavia ohjeita ei ole seuraavien 90 päivän aikana."
    ]


def test_only_the_group_s_own_questions_are_for_it(review: Review) -> None:
    questions = {
        "a": "title: Kuka?\ndecider: ohjaus",
        "b": "title: Missä?\ndecider: arki",
        "c": "title: Milloin?\ndecider: ohjaus\norder: 2",
    }
    lines = review(open_questions=questions)["Avoimet kysymykset, joista ryhmä voisi sopia"]
    assert lines == [
        "Ehdotus Lähteet eivät vastaa näihin. Taustat ovat sivulla Avoimet kysymykset.",
        "Kuka?",
        "Milloin?",
    ]


def test_a_long_list_says_how_much_it_leaves_out(review: Review) -> None:
    many = {f"p{n:02}": f"title: Linjaus {n}\ngroup: ohjaus" for n in range(40)}
    lines = review(decisions=many)["Päätösten toimenpiteet"]
    assert lines[-2:] == ["Linjaus 37", "Lisäksi 2 muuta."]


def test_every_list_gets_room_beside_the_others(review: Review) -> None:
    decisions = {f"p{n:02}": f"title: Linjaus {n}\ngroup: ohjaus" for n in range(40)}
    questions = {f"q{n:02}": f"title: Kysymys {n}?\ndecider: ohjaus" for n in range(40)}
    parts = review(decisions=decisions, open_questions=questions)
    assert parts["Päätösten toimenpiteet"][-2:] == ["Linjaus 17", "Lisäksi 22 muuta."]
    assert parts["Avoimet kysymykset, joista ryhmä voisi sopia"][-2:] == [
        "Kysymys 17?",
        "Lisäksi 22 muuta.",
    ]


def test_meetings_broken_promises_and_positions_share_the_other_column(review: Review) -> None:
    seven = range(1, 8)
    parts = review(
        levels={"ylin": "title: Ylin taso"},
        meetings={
            f"k{n}": f"title: Kokous {n}\nstarts: 4.{n + 2}.2027 klo 9\nends: 4.{n + 2}.2027 klo 11"
            for n in seven
        },
        positions={f"t{n}": f"title: Kunnan {n}. tehtävän hoitaja" for n in seven},
        requirements={
            f"r{n}": f"title: Lupaus {n}\nlevel: ylin\nholders: {{every_position: true}}"
            for n in seven
        },
    )
    assert parts["Mallin toteutuminen"][-2:] == ["Lupaus 6", "Lisäksi 1 muu."]
    assert parts["Tulevat kokoukset"][-2:] == [
        "su 4.7.2027 klo 9.00–11.00 Kokous 5 Sovittu Ohjaus, Etäkokous",
        "Lisäksi 1 muu.",
    ]
    assert parts["Kuka roolissa on?"] == [
        "Täyttämättä Roolissa ei ole ketään:",
        "Mallilan kunta: " + ", ".join(f"Kunnan {n}. tehtävän hoitaja" for n in range(1, 7)),
        "Lisäksi 1 muu.",
    ]


def test_meetings_show_that_begin_within_a_year_of_the_day(review: Review) -> None:
    def day(text: str) -> str:
        return f"title: Kokous {text}\nstarts: {text} klo 9\nends: {text} klo 11"

    lines = review(meetings={"a": day("4.2.2028"), "b": day("5.2.2028")})["Tulevat kokoukset"]
    assert lines == ["pe 4.2.2028 klo 9.00–11.00 Kokous 4.2.2028 Sovittu Ohjaus, Etäkokous"]


def test_a_review_is_near_to_the_ninetieth_day(review: Review) -> None:
    lines = review(
        positions={"it": "title: IT"},
        guidelines={"tanaan": in_force("4.2.2026"), "viela": in_force("5.5.2026"),
                    "ei": in_force("6.5.2026")},
    )["Ohjeiden katselmoinnit"]  # fmt: skip
    assert lines == ["Tanaan, viimeistään 4.2.2027", "Viela, viimeistään 5.5.2027"]


def test_a_holder_who_is_to_start_is_told_with_the_day(review: Review) -> None:
    known = {
        "a": "title: Tuleva\nholder: {state: held, people: [{name: Aku, since: 1.3.2027}]}",
        "b": "title: Aloittanut\nholder: {state: held, people: [{name: Elli, since: 4.2.2027}]}",
    }
    assert review(positions=known)["Kuka roolissa on?"] == [
        "Tulossa Rooliin tuleva henkilö on tiedossa:",
        "Mallilan kunta: Tuleva (uusi henkilö aloittaa 1.3.2027)",
    ]


def test_only_what_is_known_to_be_broken_is_named_so(review: Review) -> None:
    holder = {
        "a": "state: held, people: [{name: Elli}]",
        "b": "state: held, people: [{name: Aku, since: 1.3.2027}]",
        "c": "state: not_recorded",
        "d": "state: vacant",
    }
    lines = review(
        positions={key: f"title: {key}\nholder: {{{said}}}" for key, said in holder.items()},
        requirements={
            key: f"title: Lupaus {key}\nlevel: ylin\nholders: {{positions: [{key}]}}"
            for key in holder
        },
    )["Mallin toteutuminen"]
    assert lines[lines.index("Nämä eivät toteudu:") + 1 :] == ["Lupaus d"]
    assert lines[0] == (
        "Tilanne 4.2.2027: seurattavia asioita on 4. "
        "Niistä 1 toteutuu, 1 on tulossa ja 1 ei toteudu. "
        "Tietoa ei ole 1 asiasta."
    )
