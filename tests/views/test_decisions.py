"""Decisions: the newest first, those of outsiders marked as examples."""

from collections.abc import Callable

from macros.views.decisions import decision, decisions

Shown = Callable[..., list[str]]

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


def test_the_register_tells_who_decided_what_and_when(shown: Shown) -> None:
    assert shown(
        decisions, groups={"ohjaus": "title: Ohjaus"}, **OUTSIDER,
        decisions={"a": "title: Vanha\ngroup: ohjaus\ndate: 4.2.2027",
                   "b": 'title: Uusi\ndate: 5.2.2027\nsection: "7"\noutcome: Hylättiin.'},
    ) == [
        "Päivä | Päätös | Päättäjä | Tulos",
        "5.2.2027 | Uusi Esimerkki | Satulan hallitus, § 7 | Hylättiin.",
        "4.2.2027 | Vanha | Ohjaus | Hyväksyttiin.",
    ]  # fmt: skip


def test_a_decision_stands_as_its_minutes_record_it(shown: Shown) -> None:
    assert shown(
        decision, "p", **OUTSIDER, decisions={"p": MINUTES}, networks={"verkko": ""},
        memberships={"m": "title: Satula verkossa\ndecision: p", "n": "title: Muu"},
    ) == [
        "Liittyminen",
        "Esimerkki Päätöksen on tehnyt organisaatio, joka ei ole yhteistyön sopijapuoli.",
        "Päättäjä: Satulan hallitus",
        "Päivä: 4.2.2027",
        "Pykälä: § 12",
        "Diaarinumero: 1/00.01/2027",
        "Valmistelija: Veli Esimerkki",
        "Esittelijä: kunnanjohtaja Saara Esimerkki",
        "Päätös: Hyväksyttiin.",
        "Päätösehdotus",
        "Liitytään.",
        "Maksetaan.",
        "Mitä päätöksestä seurasi",
        "Satula verkossa",
        "Lähde: Malli",
    ]  # fmt: skip


def test_a_partys_decision_is_no_example_and_its_gaps_show(shown: Shown) -> None:
    records = {"bodies": {"hallitus": ""}, "decisions": {"p": "title: Oma"}}
    lines = shown(decision, "p", **records)
    assert lines[:5] == [
        "Oma",
        "Päättäjä: Hallitus",
        "Päivä: 4.2.2027",
        "Valmistelija: Ei kirjattu Täydennä tieto: Oma, valmistelija",
        "Esittelijä: Ei kirjattu Täydennä tieto: Oma, esittelijä",
    ]


def test_without_decisions_there_is_a_sentence(shown: Shown) -> None:
    assert shown(decisions) == ["Päätöksiä ei ole kirjattu."]
