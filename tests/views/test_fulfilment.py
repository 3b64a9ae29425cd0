"""Whether promises are kept: figures, each promise with its evidence, and whose turn it is."""

import re
from collections.abc import Callable
from datetime import date

import pytest

Shown = Callable[..., list[str]]

TODAY = date(2027, 2, 4)
# One position in each state; the last one's holder begins later.
POSITIONS = {
    "hoidettu": "title: Hoidettu\nholder: {state: held, people: [{name: Elli}]}",
    "avoin": "title: Avoin\norganisation: kuvitelma\nholder: {state: vacant}",
    "tuntematon": "title: Tuntematon\norganisation: not_recorded\nholder: {state: not_recorded}",
    "tuleva": "title: Tuleva\nholder: {state: held, people: [{name: Aku, since: 1.3.2027}]}",
}
LEVELS = {"ylin": "title: Ylin taso\norder: 1\npurpose: Ohjaa.", "alin": "title: Alin\norder: 2"}


def holders(position: str, order: int = 1, more: str = "") -> str:
    """A promise that the position's state is the state of."""
    return f"title: Lupaus {position}\norder: {order}\nholders: {{positions: [{position}]}}\n{more}"


PROMISES = {
    "a": holders("hoidettu", 1, "level: ylin\n"),
    "b": holders("tuleva", 2, "level: ylin\n"),
    "c": holders("tuntematon"),
    "d": holders("avoin", 2),
}
RECORDS = {"today": TODAY, "positions": POSITIONS, "levels": LEVELS, "requirements": PROMISES}


def test_the_four_states_are_counted_and_told_by_level(shown: Shown) -> None:
    assert shown("fulfilment_summary", **RECORDS) == [
        "Tilanne 4.2.2027: seurattavia asioita on 4. "
        "Niistä 1 toteutuu, 1 on tulossa ja 1 ei toteudu. "
        "Tietoa ei ole 1 asiasta.",
        "Koko yhteistyö:",
        "1. Lupaus tuntematon: ei kirjattu",
        "2. Lupaus avoin: ei toteudu",
        "Ylin taso:",
        "3. Lupaus hoidettu: toteutuu",
        "4. Lupaus tuleva: tulossa",
        "Alin: Seurattavia asioita ei ole kirjattu.",
        "Yksi ruutu on yksi asia, ja numerosta pääsee sen kohdalle. "
        "Toteutuu Tulossa Ei kirjattu Ei toteudu",
    ]


def test_when_no_promise_is_known_to_be_broken_none_is_counted(shown: Shown) -> None:
    unknown = {"a": PROMISES["c"], "b": PROMISES["c"]}
    assert shown("fulfilment_summary", **{**RECORDS, "requirements": unknown})[0] == (
        "Tilanne 4.2.2027: seurattavia asioita on 2. Tietoa ei ole 2 asiasta."
    )


def test_when_everything_is_known_nothing_is_said_of_the_unknown(shown: Shown) -> None:
    known = {"a": PROMISES["a"], "d": PROMISES["d"]}
    assert shown("fulfilment_summary", **{**RECORDS, "requirements": known})[0] == (
        "Tilanne 4.2.2027: seurattavia asioita on 2. Niistä 1 toteutuu ja 1 ei toteudu."
    )


def test_each_promise_says_its_state_source_evidence_next_step_and_turn(shown: Shown) -> None:
    promise = holders(
        "avoin",
        more="next_step: Nimetään hoitaja.\nresponsible: {organisation: mallila}\n"
        "interpretation: Sana on tulkittu.\nquestions: [kuka]\n"
        "source: {document: malli, section: Alku, phrase: nimetään}",
    )
    assert shown(
        "fulfilment",
        today=TODAY,
        positions=POSITIONS,
        open_questions={"kuka": "title: Kuka nimeää?"},
        requirements={"d": promise},
    ) == [
        "Koko yhteistyö",
        "1. Lupaus avoin",
        "Ei toteudu",
        "nimetään Malli, Alku",
        "Mistä sen näkee:",
        "Avoin: rooli on täyttämättä",
        "Tarkistus:",
        "Portaalin tulkinta: Sana on tulkittu.",
        "Roolien henkilöt – Roolit: Avoin",
        "Seuraavaksi: Ehdotus Nimetään hoitaja. Tekijä: Kuvitelman kunta",
        "Avoimet kysymykset:",
        "Kuka nimeää?",
        "Ylin taso",
        "Päättää linjat.",
        "Tasolle ei ole kirjattu seurattavia asioita.",
    ]


@pytest.mark.parametrize(
    ("promise", "state", "evidence"),
    [
        ("a", "met", "Hoidettu: henkilö on kirjattu"),
        ("b", "upcoming", "Tuleva: uusi henkilö aloittaa 1.3.2027"),
        ("c", "unknown", "Tuntematon: ei ole kirjattu, kuka roolissa on"),
        ("d", "unmet", "Avoin: rooli on täyttämättä"),
    ],
)
def test_a_promise_wears_the_state_of_its_evidence(
    rendered: Callable[..., str], shown: Shown, promise: str, state: str, evidence: str
) -> None:
    given = {**RECORDS, "requirements": {promise: PROMISES[promise]}}
    html = rendered("fulfilment", **given)
    assert f'<section class="promise promise--{state}" id="vaatimus-{promise}"' in html
    assert f"badge--{state}" in html
    assert evidence in shown("fulfilment", **given)


def test_it_is_the_turn_of_the_proposed_one_only_where_the_evidence_names_nobody(
    shown: Shown,
) -> None:
    every = "holders: {every_position: true}\nresponsible: {group: ohjaus}"
    groups = {"ohjaus": "title: Ohjaus"}
    lines = shown("fulfilment", **{**RECORDS, "groups": groups, "requirements": {"x": every}})
    assert ("Seuraavaksi: Ehdotus Kirjataan. Tekijä: Kuvitelman kunta, Mallilan kunta, Ohjaus") in [
        line.replace("\xa0", " ") for line in lines
    ]


# A group without a member of its own: there is nothing that could show whether it is kept.
NOBODY = {
    "groups": {"ohjaus": "composition: [{kind: invited, position: it}]"},
    "positions": {"it": ""},
    "requirements": {"a": "holders: {group: ohjaus}"},
}


def test_a_promise_without_evidence_waits_for_the_proposed_one(shown: Shown) -> None:
    lines = shown("fulfilment", **NOBODY)
    assert "Seuraavaksi: Ehdotus Kirjataan. Tekijä: Mallilan kunta" in lines


def test_a_kept_promise_proposes_a_step_only_in_case_that_it_breaks(shown: Shown) -> None:
    lines = shown("fulfilment", **{**RECORDS, "requirements": {"a": PROMISES["a"]}})
    assert "Jos tilanne muuttuu: Ehdotus Kirjataan." in lines
    assert not [line for line in lines if line.startswith("Seuraavaksi")]


def test_evidence_of_several_states_is_told_the_worst_first(shown: Shown) -> None:
    lines = shown(
        "fulfilment", **{**RECORDS, "requirements": {"x": "holders: {every_position: true}"}}
    )
    begin = lines.index("Mistä sen näkee:")
    assert lines[begin + 1 : begin + 9] == [
        "Ei toteudu", "Avoin: rooli on täyttämättä",
        "Ei kirjattu", "Tuntematon: ei ole kirjattu, kuka roolissa on",
        "Tulossa", "Tuleva: uusi henkilö aloittaa 1.3.2027",
        "Toteutuu", "Hoidettu: henkilö on kirjattu",
    ]  # fmt: skip


def test_long_evidence_is_a_number_behind_which_the_list_opens(
    rendered: Callable[..., str],
) -> None:
    many = {f"p{n}": f"title: Tehtävä {n}\nholder: {{state: not_recorded}}" for n in range(6)}
    promise = {"x": "holders: {every_position: true}"}
    html = rendered("fulfilment", today=TODAY, positions=many, requirements=promise)
    assert "<details><summary>6 kohtaa: ei kirjattu</summary><ul><li>" in html
    few = dict(list(many.items())[:5])
    assert "<details>" not in rendered(
        "fulfilment", today=TODAY, positions=few, requirements=promise
    )


def test_evidence_that_does_not_name_its_record_links_to_it_in_brackets(
    shown: Shown, links: Callable[..., dict[str, str]]
) -> None:
    given = {
        "groups": {"ohjaus": "title: Ohjaus\nlevel: ylin\nmeetings: not_recorded"},
        "requirements": {"x": "meetings_in_year: {group: ohjaus}"},
    }
    assert "Kokousten määrää ei ole kirjattu (Ohjaus)" in shown("fulfilment", **given)
    assert links("fulfilment", **given)["Ohjaus"] == "hallinta/ohjaus/"


def test_a_promise_without_any_evidence_is_unknown(shown: Shown) -> None:
    lines = shown("fulfilment", **NOBODY)
    assert lines[1:5] == [
        "1. Lupaus",
        "Ei kirjattu",
        "nimetään Malli",
        "Mistä sen näkee: Mitään ei ole kirjattu.",
    ]


def test_those_whose_turn_it_is_have_the_promises_that_wait_for_them(shown: Shown) -> None:
    assert shown("fulfilment_turns", **RECORDS) == [
        "Mallilan kunta:",
        "1. Lupaus tuntematon: ei kirjattu",
        "4. Lupaus tuleva: tulossa",
        "Kuvitelman kunta:",
        "2. Lupaus avoin: ei toteudu",
    ]
    assert shown("fulfilment_turns", **{**RECORDS, "requirements": {"a": PROMISES["a"]}}) == [
        "Mikään ei odota ketään."
    ]


def test_numbers_lead_to_their_promises(links: Callable[..., dict[str, str]]) -> None:
    at = "yhteistyomalli/toteutuminen/"
    assert links("fulfilment_summary", at=at, **RECORDS)["2. Lupaus avoin: ei toteudu"] == (
        "#vaatimus-d"
    )


def test_a_square_tells_its_state_in_words_and_by_its_class(rendered: Callable[..., str]) -> None:
    html = rendered("fulfilment_summary", **RECORDS)
    assert re.findall(r'<a class="tile tile--(\w+)"', html) == [
        "unknown",
        "unmet",
        "met",
        "upcoming",
    ]


def test_without_promises_there_is_a_sentence(shown: Shown) -> None:
    assert shown("fulfilment_summary") == ["Tietoja ei ole vielä kirjattu."]


def test_without_levels_or_promises_the_list_says_so(shown: Shown) -> None:
    assert shown("fulfilment", levels={}) == ["Tietoja ei ole vielä kirjattu."]


@pytest.mark.parametrize(
    ("check", "told"),
    [
        (
            "holders: {positions: [avoin, tuleva], every_position: false}",
            "Roolien henkilöt – Roolit: Avoin, Tuleva",
        ),
        ("holders: {every_position: true}", "Roolien henkilöt – Kaikki roolit"),
        (
            "meetings_in_year: {group: ohjaus, tolerance: 1}",
            "Kokousten määrä – Ryhmä: Ohjaus; Poikkeama: 1",
        ),
        (
            "meetings_in_year: {group: ohjaus, tolerance: 1}\ninterpretation: Yksi hyväksytään.",
            "Kokousten määrä – Ryhmä: Ohjaus",
        ),
        (
            "action_terms: {must_have: [owner, due]}",
            "Toimenpiteiden vastuut – Kirjattava: Vastuu, Määräaika",
        ),
    ],
)
def test_what_a_promise_is_judged_by_is_told(shown: Shown, check: str, told: str) -> None:
    groups = {"ohjaus": "title: Ohjaus"}
    lines = shown("fulfilment", groups=groups, positions=POSITIONS, requirements={"a": check})
    assert told in (line.removeprefix("Tarkistus: ") for line in lines)
