"""Every rule between records, with what passes it and what it tells of what does not."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from macros.model.portal import Portal
from macros.rules import RULES, findings, structure
from macros.rules.finding import Finding

Records = dict[str, dict[str, str]]
Told = list[tuple[str, str, str]]

HERE = Path(__file__).parent
# These hold the examples of the other rules.
BESIDE = ("changes", "requirements", "queries", "moves")
TWO_OF_ONE = "entitlements: [{id: a, title: A, quota: 2}, {id: b, title: B}]"


def use(*uses: str) -> Records:
    rows = "".join(f"\n  - {{{row}}}" for row in uses)
    return {"networks": {"verkko": TWO_OF_ONE}, "memberships": {"m": f"use:{rows}"}}


def decided(body: str) -> Records:
    return {
        "bodies": {"oma": "title: Oma", "vieras": "title: Vieras\norganisation: kuvitelma"},
        "decisions": {"p": f"body: {body}"},
        "memberships": {"m": "decision: p"},
    }


def members(**where: str) -> Records:
    networks = {"piiri": "title: Piiri", "verkko": "title: Verkko"}
    return {"networks": networks, "memberships": {
        key: f"title: {key}\nnetwork: {network}\norganisation: {organisation}"
        for key, (network, organisation) in ((k, w.split("/")) for k, w in where.items())
    }}  # fmt: skip


def promised(**texts: str) -> Records:
    return {"requirements": {key: f"title: {key}\n{text}" for key, text in texts.items()}}


# Rule → records that pass it.
PASSING: dict[object, list[Records]] = {
    structure.there_is_a_party: [{}],
    structure.entitlements_are_those_of_the_network: [
        use("entitlement: a, used: 1", "entitlement: b, used: not_recorded")
    ],
    structure.the_use_of_every_entitlement_is_told: [
        use("entitlement: b, used: not_recorded", "entitlement: a, used: 0"),
        use("entitlement: a, used: 0", "entitlement: b, used: 0", "entitlement: c, used: 0"),
        {"memberships": {"m": "network: muu"}},
    ],
    structure.the_member_itself_decided_to_join: [
        decided("oma"),
        {"memberships": {"m": ""}},
        {"decisions": {"p": "group: ohjaus"}, "memberships": {"m": "decision: p"}},
    ],
    structure.records_of_a_type_are_told_apart: [
        {"levels": {"alin": "title: Alin\norder: 2", "ylin": "title: Ylin"}},
        promised(a="level: ylin\norder: 1", b="level: ylin\norder: 2", c="order: 1"),
        members(a="verkko/mallila", b="verkko/kuvitelma", c="piiri/mallila"),
        {"topics": {"a": "title: Tuki", "b": "title: Tuet"}},
        {"topics": {"a": "title: Tuki"}, "experts": {"b": "title: Tuki"}},
    ],
}  # fmt: skip

# Rule → (records that break it, where and what is told).
FAILING: dict[object, list[tuple[Records, Told]]] = {
    structure.there_is_a_party: [
        (
            {"organisations": {"mallila": "party: false"}},
            [("site", "title",
              "sopijapuolia on oltava vähintään yksi (organisations: party: true)")],
        )
    ],
    structure.entitlements_are_those_of_the_network: [
        (
            use("entitlement: aa, used: 1"),
            [("m", "use[0].entitlement",
              "verkostolla «verkko» ei ole sisältöä «aa». Tarkoititko «a»?")],
        ),
    ],
    structure.the_use_of_every_entitlement_is_told: [
        (
            use("entitlement: b, used: 0"),
            [("m", "use", "sisällön «a» käyttö puuttuu; kirjaa se tai used: not_recorded")],
        ),
        (
            use("entitlement: aa, used: 0"),
            [("m", "use", f"sisällön «{entitlement}» käyttö puuttuu; "
              "kirjaa se tai used: not_recorded")
             for entitlement in ("a", "b")],
        ),
        (
            use("entitlement: a, used: 3", "entitlement: b, used: 9"),
            [("m", "use[0].used", "käytetty 3, mutta määrä on 2; tarkista luvut")],
        ),
    ],
    structure.the_member_itself_decided_to_join: [
        (
            decided("vieras"),
            [("m", "decision", "päätöksen teki toinen organisaatio («kuvitelma»)")],
        )
    ],
    structure.records_of_a_type_are_told_apart: [
        (
            {"levels": {"alin": "title: Alin", "keski": "title: Keski", "ylin": "title: Ylin"}},
            [("keski", "order", "järjestys 1 on jo tasolla «alin»"),
             ("ylin", "order", "järjestys 1 on jo tasolla «alin»")],
        ),
        (
            promised(a="level: ylin", b="level: ylin", c="order: 1", d="order: 1"),
            [(key, "order", f"järjestys 1 on jo saman tason vaatimuksella «{other}»")
             for key, other in ("ba", "dc")],
        ),
        (
            members(a="verkko/mallila", b="piiri/mallila", c="verkko/mallila"),
            [("c", "organisation",
              "organisaation osallistuminen verkostoon on jo tietueella «a»")],
        ),
        (
            {"topics": {"a": "title: Tuki", "b": "title: TUKI"}},
            [("b", "title", "sama nimi on jo tietueella «a»")],
        )
    ],
}  # fmt: skip


def name(rule: object) -> str:
    return getattr(rule, "__name__", "")


def flat(found: list[Finding]) -> Told:
    return [(finding.record.id, finding.path, finding.message) for finding in found]


@pytest.mark.parametrize("rule", PASSING, ids=name)
def test_what_holds_passes(
    make_portal: Callable[..., Portal], rule: Callable[[Portal], list[Finding]]
) -> None:
    for records in PASSING[rule]:
        assert flat(list(rule(make_portal(**records)))) == []


@pytest.mark.parametrize("rule", FAILING, ids=name)
def test_what_does_not_hold_is_told(
    make_portal: Callable[..., Portal], rule: Callable[[Portal], list[Finding]]
) -> None:
    for records, told in FAILING[rule]:
        assert flat(list(rule(make_portal(**records)))) == told


def test_every_rule_has_an_example_that_passes_and_one_that_fails() -> None:
    own = {name(rule) for rule in RULES if rule.__module__ == structure.__name__}
    beside = "".join((HERE / f"test_{one}.py").read_text() for one in BESIDE)
    rules = {rule for rule in own if rule not in beside}
    assert {name(r) for r in PASSING} == {name(r) for r in FAILING} == rules


def test_every_rule_says_what_must_hold() -> None:
    assert all((rule.__doc__ or "").split("\n")[0].endswith(".") for rule in RULES)


def test_a_party_that_cannot_be_read_is_not_missed(make_portal: Callable[..., Portal]) -> None:
    portal = make_portal(organisations={"mallila": "party: false"})
    known = {"documents": {"malli"}, "organisations": {"mallila", "rikki"}, "levels": {"ylin"}}
    assert list(findings(portal, known, date(2027, 3, 1))) == []
    known["organisations"].remove("rikki")
    assert len(list(findings(portal, known, date(2027, 3, 1)))) == 1
