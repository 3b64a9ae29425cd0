"""Every kind of promise has a check, and no check can fall silent without a test that sees it."""

from collections.abc import Mapping

import pytest

from macros import agreement
from macros.agreement.judgement import Check, State
from macros.model import requirement as criteria
from macros.model.record import Part, specs
from macros.model.requirement import CHECKS as FIELDS
from macros.model.requirement import Requirement
from tests.agreement.example import (
    HELD,
    UNKNOWN,
    VACANT,
    Example,
    MakePortal,
    judged,
    shown,
    states,
)
from tests.agreement.test_changes import NEWS, PLANS
from tests.agreement.test_follow_up import DEADLINES, TERMS
from tests.agreement.test_guidelines import GUIDELINES
from tests.agreement.test_operations import PROJECTS, SERVICES
from tests.agreement.test_people import OF_EXPERTS, OF_OWN, OF_SECTORS
from tests.agreement.test_representation import EXAMPLES as REPRESENTATION
from tests.agreement.test_rhythm import AGENDAS, COUNTS
from tests.agreement.test_seats import COMPOSITIONS, HOLDERS

EXAMPLES: dict[type[criteria.Criterion], Mapping[str, Example]] = {
    criteria.Composition: COMPOSITIONS,
    criteria.Holders: HOLDERS,
    criteria.Representation: REPRESENTATION,
    criteria.MeetingsInYear: COUNTS,
    criteria.MeetingTopics: AGENDAS,
    criteria.AccountManagement: OF_OWN,
    criteria.SectorCoverage: OF_SECTORS,
    criteria.Expertise: OF_EXPERTS,
    criteria.ServiceTerms: SERVICES,
    criteria.ChangePlans: PLANS,
    criteria.NoticePeriod: NEWS,
    criteria.ProjectTerms: PROJECTS,
    criteria.ActionTerms: TERMS,
    criteria.ActionDeadlines: DEADLINES,
    criteria.GuidelineTerms: GUIDELINES,
}
# The kinds of promise that can be on their way; a composition either holds or not.
COMING = {
    criteria.Holders,
    criteria.Representation,
    criteria.MeetingsInYear,
    criteria.MeetingTopics,
    criteria.ChangePlans,
    criteria.NoticePeriod,
    criteria.ProjectTerms,
    criteria.ActionTerms,
    criteria.ActionDeadlines,
    criteria.GuidelineTerms,
}
each_kind = pytest.mark.parametrize("kind", agreement.CHECKS, ids=lambda kind: kind.__name__)


def test_every_check_that_a_requirement_may_name_is_there() -> None:
    kinds = [specs(Requirement)[name].kind for name in FIELDS]
    assert {kind.shape for kind in kinds if isinstance(kind, Part)} == set(agreement.CHECKS)
    assert set(EXAMPLES) == set(agreement.CHECKS)


@each_kind
def test_every_check_passes_fails_and_does_not_know(kind: type[criteria.Criterion]) -> None:
    coming = {State.UPCOMING} if kind in COMING else set()
    assert states(EXAMPLES[kind]) == {State.MET, State.UNMET, State.UNKNOWN} | coming


def silent(*_: object) -> list[object]:
    return []


@each_kind
def test_a_check_that_falls_silent_is_seen(
    kind: type[criteria.Criterion], make_portal: MakePortal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(agreement.CHECKS, kind, silent)
    for example in EXAMPLES[kind].values():
        assert shown(example, make_portal) == ("Ei kirjattu",) != example.shown


@each_kind
def test_a_check_that_loses_a_sentence_is_seen(
    kind: type[criteria.Criterion], make_portal: MakePortal, monkeypatch: pytest.MonkeyPatch
) -> None:
    check: Check = agreement.CHECKS[kind]
    monkeypatch.setitem(agreement.CHECKS, kind, lambda *given: list(check(*given))[1:])
    for example in EXAMPLES[kind].values():
        assert shown(example, make_portal) != example.shown


def two(first: str, second: str) -> Example:
    positions = {
        "a": f"title: A\norganisation: mallila\n{first}",
        "b": f"title: B\norganisation: mallila\n{second}",
    }
    return Example("holders: {every_position: true}", {"positions": positions}, ())


@pytest.mark.parametrize(
    ("first", "second", "label"),
    [
        (HELD, HELD, "Toteutuu"),
        (HELD, "holder: {state: held, people: [{name: E S, since: 1.1.2030}]}\n", "Tulossa"),
        (HELD, UNKNOWN, "Ei kirjattu"),
        (UNKNOWN, VACANT, "Ei toteudu"),
    ],
)
def test_a_promise_is_kept_as_far_as_its_worst_evidence(
    first: str, second: str, label: str, make_portal: MakePortal
) -> None:
    assert judged(two(first, second), make_portal).state.label == label


def test_what_is_kept_leaves_nothing_to_do(make_portal: MakePortal) -> None:
    judgement = judged(two(HELD, UNKNOWN), make_portal)
    assert [piece.text for piece in judgement.unsettled] == ["B: ei ole kirjattu, kuka roolissa on"]


def test_promises_come_by_level_from_the_top_those_of_no_level_first(
    make_portal: MakePortal,
) -> None:
    portal = make_portal(
        levels={"alin": "title: Alin\norder: 2\n", "ylin": "title: Ylin\norder: 1\n"},
        requirements={
            "a": "level: alin\norder: 1\n",
            "b": "level: ylin\norder: 2\n",
            "c": "level: ylin\norder: 1\n",
            "d": "order: 9\n",
            "e": "order: 9\n",
        },
    )
    found = agreement.standing(portal, Example("", {}, ()).today).judgements
    assert [judgement.requirement.id for judgement in found] == ["d", "e", "c", "b", "a"]


def test_the_turn_is_the_evidences_own_or_the_one_that_is_proposed(
    make_portal: MakePortal,
) -> None:
    portal = make_portal(
        positions={
            "a": f"title: A\norganisation: not_recorded\n{UNKNOWN}",
            "b": f"title: B\norganisation: kuvitelma\n{UNKNOWN}",
        },
        requirements={"lupaus": "responsible: {organisation: mallila}\n"},
    )
    (judgement,) = agreement.standing(portal, Example("", {}, ()).today).judgements
    turns = [judgement.turn_of(e).id for e in judgement.evidence]
    assert turns == ["mallila", "kuvitelma"]
