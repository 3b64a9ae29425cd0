"""What readers would take for true: each rule with what passes it and what it tells."""

from collections.abc import Callable
from typing import Any

import pytest

from macros.model.portal import Portal
from macros.rules import RULES, truth

MakePortal = Callable[..., Portal]
Told = list[tuple[str, str, str]]


def told(portal: Portal) -> Told:
    return [
        (f"{f.record.id}.{f.path}", f.severity.value, f.message)
        for rule in RULES
        if rule.__module__ == truth.__name__
        for f in rule(portal)
    ]


DOCUMENTS = {"malli": "", "tapa": "title: Tapa\nkind: practice"}
PRACTICE = "source: {document: tapa}"


@pytest.mark.parametrize(
    ("folder", "fact", "proposal", "right"),
    [
        ("services", "", "draft: true", "draft: true"),
        ("annual_tasks", "", "proposal: true", "proposal: true"),
        ("network_events", "", "proposal: true", "proposal: true"),
        (
            "meetings",
            "status: planned\nwindow: {year: 2027}",
            "status: planned\nwindow: {year: 2027}\nproposal: true",
            "proposal: true",
        ),
        ("terms", "status: from_source", "", "status: draft"),
    ],
)
def test_what_practice_speaks_for_is_a_proposal(
    make_portal: MakePortal, folder: str, fact: str, proposal: str, right: str
) -> None:
    marked = f"{proposal}\n{PRACTICE}" if proposal else ""
    assert told(make_portal(documents=DOCUMENTS, **{folder: {"x": marked}})) == []
    agreed = make_portal(
        documents=DOCUMENTS, **{folder: {"x": f"{fact}\nsource: {{document: malli}}"}}
    )
    assert told(agreed) == []
    portal = make_portal(documents=DOCUMENTS, **{folder: {"x": f"{fact}\n{PRACTICE}"}})
    message = f"«tapa» ei ole päätös; kirjoita {right} tai toinen asiakirja"
    assert told(portal) == [("x.source.document", "error", message)]


NO_DECISION = "hyväksynnän päätöstä ei ole kirjattu; kirjoita decision (päätöksen tunnus)"
ANOTHER = "päätös «p» on toisen ryhmän tai päivän; korjaa jompikumpi"


@pytest.mark.parametrize(
    ("approved", "decision", "expected"),
    [
        ("decision: p", "", []),
        ("", "guidelines: [tuki]", []),
        ("", "", [("tuki.approved", "warning", NO_DECISION)]),
        ("", "guidelines: [tuki]\ndate: 5.2.2027", [("tuki.approved", "warning", NO_DECISION)]),
        ("decision: p", "date: 5.2.2027", [("tuki.approved.decision", "error", ANOTHER)]),
        ("decision: p", "group: muu", [("tuki.approved.decision", "error", ANOTHER)]),
    ],
    ids=["named", "names it", "none", "another day unnamed", "another day", "another group"],
)
def test_approvals_rest_on_a_decision(
    make_portal: MakePortal, approved: str, decision: str, expected: Told
) -> None:
    lines = dict(line.split(": ", 1) for line in f"group: ohjaus\n{decision}".strip().split("\n"))
    text = "\n".join(f"{key}: {value}" for key, value in lines.items())
    extra = f", {approved}" if approved else ""
    portal = make_portal(
        decisions={"p": text},
        guidelines={
            "tuki": f"status: in_force\napproved: {{date: 4.2.2027, group: ohjaus{extra}}}"
        },
    )
    assert told(portal) == expected


GONE = "status: withdrawn"
IN_FORCE = "status: in_force\napproved: {date: 4.2.2027, group: ohjaus, decision: p}"
P = {"p": "group: ohjaus"}


@pytest.mark.parametrize(
    ("own", "other", "message"),
    [
        (GONE, IN_FORCE, None),
        ("status: deprecated", "", None),
        (GONE, f"{GONE}\nreplaced_by: c", None),
        (GONE, GONE, "korvaava ohje «b» on itsekin kumottu; kirjoita voimassa oleva ohje"),
        (
            GONE,
            "",
            "korvaava ohje «b» on vasta luonnos; kirjoita status: deprecated",
        ),
    ],
    ids=["in force", "a draft is coming", "replaced in turn", "withdrawn", "a draft"],
)
def test_replacements_stand(
    make_portal: MakePortal, own: str, other: str, message: str | None
) -> None:
    portal = make_portal(
        decisions=P, guidelines={"a": f"{own}\nreplaced_by: b", "b": other, "c": IN_FORCE}
    )
    assert told(portal) == ([("a.replaced_by", "error", message)] if message else [])


@pytest.mark.parametrize(
    ("by", "round_"), [("a>b b>c", ""), ("a>b b>a", "ab"), ("a>b b>c c>b", "bc")]
)
def test_replacements_end_somewhere(make_portal: MakePortal, by: str, round_: str) -> None:
    old = {pair[0]: f"status: deprecated\nreplaced_by: {pair[2]}" for pair in by.split()}
    message = "korvaavat ohjeet viittaavat toisiinsa kehässä"
    assert told(make_portal(guidelines={"c": ""} | old)) == [
        (f"{one}.replaced_by", "error", message) for one in round_
    ]


def test_records_do_not_lead_to_what_is_withdrawn(make_portal: MakePortal) -> None:
    records: dict[str, Any] = {
        "decisions": {"p": "group: ohjaus\nguidelines: [a]"},
        "services": {"s": "guidelines: [a, b]"},
        "terms": {"t": "pages: [ohjeet/a.md#kohta, ohjeet/b.md, ohjeet/index.md]"},
    }
    guidelines = {"a": f"{GONE}\nreplaced_by: b", "b": IN_FORCE}
    message = "ohje «a» on kumottu; kirjoita korvaava «b» tai kerro asia muuten"
    assert told(make_portal(guidelines=guidelines, **records)) == [
        ("s.guidelines[0]", "warning", message),
        ("t.pages[0]", "warning", message),
    ]
    standing = {"a": IN_FORCE, "b": IN_FORCE}
    assert told(make_portal(guidelines=standing, **records)) == []


MONEY = "budget_source: Keskushallinnon talousarviomäärärahat 2027–2028"


def test_what_a_member_tells_of_itself_is_not_another_s(make_portal: MakePortal) -> None:
    def portal(other: str) -> Portal:
        return make_portal(
            networks={"verkko": ""},
            memberships={
                "a": f"title: A\ncontact: {{name: Elli}}\n{MONEY}",
                "b": f"title: B\norganisation: kuvitelma\n{other}",
            },
        )

    message = "sama tieto on tietueessa «a»; tarkista, koskeeko se tätä"
    assert told(portal(f"contact: {{name: Elli}}\n{MONEY}")) == [
        ("b.contact.name", "warning", message),
        ("b.budget_source", "warning", message),
    ]
    assert told(portal("contact: {name: Onni}\nbudget_source: Oma raha")) == []


@pytest.mark.parametrize(
    ("text", "late"),
    [
        ("announced: 31.12.2027", False),
        ("announced: 1.1.2028", True),
        ("window: not_recorded\nannounced: 1.1.2028", False),
    ],
)
def test_changes_are_announced_before_they_are_made(
    make_portal: MakePortal, text: str, late: bool
) -> None:
    message = "muutoksesta kerrottiin vasta, kun se oli ohi; tarkista päivä"
    found = told(make_portal(changes={"m": text}))
    assert found == ([("m.announced", "warning", message)] if late else [])
