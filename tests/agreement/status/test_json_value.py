"""The state as programs read it."""

import json
from collections.abc import Callable

from macros.agreement.status import as_json
from macros.model.portal import Portal
from tests.agreement.status.portal import REQUIREMENTS, agreement


def test_the_day_and_the_figures_come_first(make_portal: Callable[..., Portal]) -> None:
    told = json.loads(as_json(agreement(make_portal)))
    assert (told["date"], told["counts"]) == (
        "2027-06-15",
        {"met": 1, "upcoming": 0, "unknown": 1, "unmet": 1},
    )
    assert [(r["id"], r["level"], r["state"]) for r in told["requirements"]] == [
        ("hoitajat", None, "unknown"),
        ("kokoonpano", "ylin", "met"),
        ("edustus", "ylin", "unmet"),
    ]


def test_a_promise_is_told_whole(make_portal: Callable[..., Portal]) -> None:
    only = {"hoitajat": REQUIREMENTS["hoitajat"]}
    site = "https://mallila.fi/"
    told = as_json(agreement(make_portal, requirements=only), site)
    (promise,) = json.loads(told)["requirements"]
    kuvitelma = {
        "type": "organisations",
        "id": "kuvitelma",
        "url": f"{site}hallinta/#organisaatio-kuvitelma",
    }
    assert promise == {
        "id": "hoitajat",
        "title": "Tehtävillä on hoitajat",
        "url": f"{site}yhteistyomalli/toteutuminen/#vaatimus-hoitajat",
        "level": None,
        "state": "unknown",
        "document": "malli",
        "section": "Alku",
        "phrase": "nimeää edustajansa",
        "check": "holders",
        "interpretation": "Nimi riittää.",
        "evidence": [
            {
                "state": "met",
                "text": "IT-päällikkö: henkilö on kirjattu",
                "record": {"type": "positions", "id": "it", "url": f"{site}hallinta/roolit/it/"},
                "turn": None,
            },
            {
                "state": "unknown",
                "text": "Johtaja: ei ole kirjattu, kuka roolissa on",
                "record": {
                    "type": "positions",
                    "id": "johtaja",
                    "url": f"{site}hallinta/roolit/johtaja/",
                },
                "turn": kuvitelma,
            },
        ],
        "next_step": "Kirjataan hoitajat.",
        "turns": [{**kuvitelma, "evidence": 1}],
    }


def test_evidence_may_be_of_no_record(make_portal: Callable[..., Portal]) -> None:
    only = {"paatokset": "action_deadlines: {grace: 0}\nresponsible: {organisation: mallila}\n"}
    (promise,) = json.loads(as_json(agreement(make_portal, requirements=only)))["requirements"]
    (evidence,) = promise["evidence"]
    assert (evidence["record"], evidence["turn"]["id"]) == (None, "mallila")
    assert [(turn["id"], turn["evidence"]) for turn in promise["turns"]] == [("mallila", 1)]


def test_a_kept_promise_is_nobodys_turn(make_portal: Callable[..., Portal]) -> None:
    only = {"kokoonpano": REQUIREMENTS["kokoonpano"]}
    (promise,) = json.loads(as_json(agreement(make_portal, requirements=only)))["requirements"]
    assert promise["turns"] == []
