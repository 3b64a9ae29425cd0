"""Rules of meetings, each with what passes it and what it tells of what does not."""

import pytest

from macros.model.portal import Portal
from macros.rules import RULES, meetings
from macros.rules.structure import entitlements_are_those_of_the_network
from tests.toy_meetings import SOURCE, WINDOW, portal_with

MONTH = "window: {year: 2027, month: 6}\n"


def at(group: str, starts: str, ends: str, status: str = "confirmed") -> str:
    return (
        f"title: Kokous {group} {starts}\ngroup: {group}\nstatus: {status}\nremote: true\n"
        f"starts: {starts}\nends: {ends}\n"
    )


def told(portal: Portal) -> list[tuple[str, str, str, str]]:
    return sorted(
        (f.record.id, f.path, f.severity.value, f.message)
        for rule in RULES
        if rule.__module__ == meetings.__name__ or rule is entitlements_are_those_of_the_network
        for f in rule(portal)
    )


def test_meetings_one_after_the_other_pass() -> None:
    portal = portal_with(
        {
            "a": at("ohjaus", "3.6.2027 klo 9.00", "3.6.2027 klo 11.00"),
            "b": at("kehitys", "3.6.2027 klo 11.00", "3.6.2027 klo 12.00"),
            "c": at("ohjaus", "3.6.2027 klo 9.00", "3.6.2027 klo 11.00", "cancelled"),
        }
    )
    assert told(portal) == []


def test_two_meetings_at_once_for_one_position_are_an_error() -> None:
    portal = portal_with(
        {
            "a": at("ohjaus", "3.6.2027 klo 9.00", "3.6.2027 klo 11.00"),
            "b": at("kehitys", "3.6.2027 klo 10.30", "3.6.2027 klo 12.00"),
        }
    )
    message = "roolilla «johtaja» on samaan aikaan kokous «a» (3.6.2027 klo 9.00)"
    assert told(portal) == [("b", "starts", "error", message)]


def test_several_people_can_share_out_two_meetings_at_once() -> None:
    groups = {
        "muu": "title: Muu\nlevel: ylin\npurpose: Muu.\nmeetings: not_recorded\ntasks: [Muu.]\n"
        "composition:\n  - {kind: by_position, position: paallikot}\n"
    }
    portal = portal_with(
        {
            "a": at("muu", "3.6.2027 klo 9.00", "3.6.2027 klo 11.00"),
            "b": at("kehitys", "3.6.2027 klo 10.30", "3.6.2027 klo 12.00"),
        },
        groups=groups,
    )
    assert [(row[0], row[2]) for row in told(portal)] == [("b", "warning")]


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("6.12.2027", "pyhäpäivä tai muu vapaapäivä (itsenäisyyspäivä)"),
        ("26.3.2027", "pyhäpäivä tai muu vapaapäivä (pitkäperjantai)"),
        ("5.6.2027", "lauantai"),
        ("6.7.2027", "heinäkuussa, jolloin lomaillaan"),
    ],
)
def test_a_confirmed_meeting_on_a_day_off_warns(day: str, reason: str) -> None:
    portal = portal_with({"a": at("ohjaus", f"{day} klo 9.00", f"{day} klo 10.00")})
    assert told(portal) == [("a", "starts", "warning", f"{day} on {reason}; tarkista päivä")]


def test_a_window_in_july_is_nobodys_business() -> None:
    assert told(portal_with({"a": f"{WINDOW}window: {{year: 2027, month: 7}}\n"})) == []


EVENT = f"title: Seminaari\nnetwork: verkko\nstatus: planned\n{MONTH}{SOURCE}"


def test_an_id_belongs_to_one_calendar_entry() -> None:
    portal = portal_with({"a": WINDOW + MONTH}, network_events={"a": EVENT, "b": EVENT})
    message = "tunnus «a» on jo kokouksella; anna tiedostolle toinen nimi"
    assert told(portal) == [("a", "title", "error", message)]


def test_an_event_names_an_entitlement_of_its_network() -> None:
    sound = portal_with(network_events={"a": f"{EVENT}entitlement: seminaari\n"})
    assert told(sound) == []
    wrong = portal_with(network_events={"a": f"{EVENT}entitlement: seminari\n"})
    message = "verkostolla «verkko» ei ole sisältöä «seminari». Tarkoititko «seminaari»?"
    assert told(wrong) == [("a", "entitlement", "error", message)]


@pytest.mark.parametrize("name", ["kaikki", "suunnitellut", "muutokset"])
def test_a_group_does_not_take_the_name_of_a_shared_calendar(name: str) -> None:
    text = (
        "title: Kaikki\nlevel: ylin\npurpose: Kaikki.\nmeetings: not_recorded\ntasks: [Kaikki.]\n"
        "composition: not_recorded\n"
    )
    message = f"ryhmän tunnus ei voi olla «{name}»: se on yhteisen kalenterin nimi"
    assert told(portal_with(groups={name: text})) == [(name, "title", "error", message)]
    assert told(portal_with(groups={"kaikille": text})) == []


def decided(group: str, day: str) -> Portal:
    decision = (
        f"title: Päätös\ngroup: {group}\ndate: {day}\npreparer: not_recorded\n"
        "presenter: not_recorded\nproposal: [Hyväksytään.]\noutcome: Hyväksyttiin.\n"
    )
    meeting = at("ohjaus", "3.6.2027 klo 9.00", "3.6.2027 klo 11.00", "held")
    return portal_with({"a": f"{meeting}decisions: [p]\n"}, decisions={"p": decision})


def test_a_meetings_decisions_were_made_there() -> None:
    assert told(decided("ohjaus", "3.6.2027")) == []
    assert [row[1:] for row in told(decided("kehitys", "3.6.2027"))] == [
        ("decisions[0]", "error", "päätös «p» ei ole tämän ryhmän")
    ]
    assert [row[1:] for row in told(decided("ohjaus", "4.6.2027"))] == [
        ("decisions[0]", "error", "päätös «p» on päivätty 4.6.2027, ei kokouspäivälle")
    ]
