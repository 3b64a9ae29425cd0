"""Who finds which meeting and which change in which calendar."""

from collections.abc import Callable
from dataclasses import replace

from macros.calendars.calendar import calendar_of, calendars, everything, planned
from macros.model.group import Seat, SeatKind
from macros.model.portal import Portal
from macros.site_check.built import parsed
from macros.views import PAGE_VIEWS
from macros.views.rendering import PageContext
from tests.toy_meetings import CONFIRMED, SOURCE, WINDOW, portal_with

EVENT = f"title: Seminaari\nnetwork: verkko\nstatus: planned\nwindow: {{year: 2027}}\n{SOURCE}"
MEMBER = (
    "title: Jäsenyys\nnetwork: verkko\norganisation: {}\ncontact: not_recorded\n"
    "fee: {{euros_per_year: 0, vat: alv. 0}}\nbudget_source: not_recorded\n"
    "decision: not_recorded\nuse: [{{entitlement: seminaari, used: not_recorded}}]\n"
)
RECORDS = {
    "a": f"{WINDOW}window: {{year: 2027, month: 6}}\n",
    "b": CONFIRMED,
    "k": CONFIRMED.replace("ohjaus", "kehitys").replace("3.6.", "4.6."),
}


def portal(member: str = "vieras") -> Portal:
    return portal_with(
        RECORDS, network_events={"s": EVENT}, memberships={"m": MEMBER.format(member)}
    )


def held(found: Portal, path: str) -> set[str]:
    calendar = next(c for c in calendars(found) if c.path == f"kalenterit/{path}.ics")
    return {o.id for o in calendar.events}


def test_each_calendar_holds_what_concerns_its_owner() -> None:
    found = portal()
    assert held(found, "ohjaus") == {"a", "b"}
    assert held(found, "kehitys") == {"k"}
    assert held(found, "tehtavat/johtaja") == {"a", "b", "k"}
    assert held(found, "tehtavat/paallikot") == {"k"}
    assert held(found, "organisaatiot/mallila") == {"a", "b", "k"}
    assert held(found, "organisaatiot/kuvitelma") == {"k"}
    assert held(found, "verkostot/verkko") == {"s"}
    assert held(found, "kokoukset/a") == {"a"}
    assert held(found, "kokoukset/s") == {"s"}


def test_a_network_comes_to_everybody_s_calendar_when_a_party_belongs_to_it() -> None:
    assert held(portal(), "kaikki") == {"a", "b", "k"}
    assert held(portal(), "organisaatiot/vieras") == {"s"}
    assert held(portal("mallila"), "kaikki") == {"a", "b", "k", "s"}


def test_plans_have_a_calendar_of_their_own_and_stand_in_the_others_too() -> None:
    found = portal("mallila")
    assert {o.id for o in planned(found).events} == {"a", "s"}
    assert {o.id for o in planned(found).events} < {o.id for o in everything(found).events}


def test_who_is_invited_at_need_has_no_meetings_of_their_own() -> None:
    found = portal()
    guest = Seat(kind=SeatKind.INVITED, position="paallikot")
    group = replace(found.groups["ohjaus"], composition=(guest,))
    with_guest = replace(found, groups={**found.groups, "ohjaus": group})
    position = with_guest.positions["paallikot"]
    assert {o.id for o in calendar_of(with_guest, position).events} == {"k"}


def test_changes_have_calendars_of_their_own(make_portal: Callable[..., Portal]) -> None:
    found = make_portal(
        changes={
            "a": "affects: [mallila, kuvitelma]",
            "b": "affects: [mallila]\nwindow: {year: 2026}",
            "c": "affects: [mallila]\nwindow: not_recorded",
        }
    )
    assert [o.id for c in calendars(found) if c.path == "kalenterit/muutokset.ics"
            for o in c.events] == ["b", "a"]  # fmt: skip
    assert held(found, "muutokset/mallila") == {"a", "b"}
    assert held(found, "muutokset/kuvitelma") == {"a"}
    assert held(found, "kaikki") == held(found, "organisaatiot/mallila") == set()


def test_no_two_calendars_share_a_file() -> None:
    paths = [calendar.path for calendar in calendars(portal())]
    assert len(set(paths)) == len(paths)


def test_the_page_offers_each_calendar_by_https_and_webcal() -> None:
    page = PageContext(portal(), "kokoukset/tilaa-kalenteri/", site_url="https://example.fi/o/")
    html = PAGE_VIEWS["calendar_links"](page)
    shown = parsed(html)
    text = " ".join("".join(shown.itertext()).split())
    for path in ("kaikki", "suunnitellut", "ohjaus", "tehtavat/johtaja", "organisaatiot/mallila",
                 "muutokset", "muutokset/mallila"):  # fmt: skip
        assert f"https://example.fi/o/kalenterit/{path}.ics" in text
        assert f'href="webcal://example.fi/o/kalenterit/{path}.ics"' in html
        assert f'data-copy="../../kalenterit/{path}.ics"' in html
    assert "organisaatiot/vieras" not in html
    assert "muutokset/vieras" not in html
    local = PageContext(portal(), site_url="http://127.0.0.1:8000/")
    assert local.webcal("a.ics") == "webcal://127.0.0.1:8000/a.ics"
