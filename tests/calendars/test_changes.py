"""What is still to come and what is over, as of a day; whose each change is."""

from collections.abc import Callable
from datetime import date

from macros.calendars.calendar import changes_of
from macros.calendars.occasions import coming, past, without_schedule
from macros.model.change import Change
from macros.model.portal import Portal

MakePortal = Callable[..., Portal]
TODAY = date(2027, 3, 1)
UNSCHEDULED = "window: not_recorded"
RECORDS = {
    "huomenna": "status: confirmed\nstarts: 2.3.2027 klo 18.00\nends: 2.3.2027 klo 20.00",
    "eilen": "window: {first: 28.2.2027, last: 28.2.2027}",
    "keväällä": "window: {first: 1.1.2027, last: 30.4.2027}",
    "tehty": "status: done\nwindow: {year: 2027}",
    "peruttu": "status: cancelled\nwindow: {year: 2028}",
    "joskus": f"title: Ö\n{UNSCHEDULED}",
    "ehkä": f"title: A\n{UNSCHEDULED}",
    "tehty-joskus": f"status: done\n{UNSCHEDULED}",
    "peruttu-joskus": f"status: cancelled\n{UNSCHEDULED}",
}


def changes(make_portal: MakePortal) -> list[Change]:
    return list(make_portal(changes=RECORDS).changes.values())


def ids(found: list[Change]) -> list[str]:
    return [change.id for change in found]


def test_the_earliest_comes_first_and_a_cancelled_one_stays_till_its_time(
    make_portal: MakePortal,
) -> None:
    assert ids(coming(changes(make_portal), TODAY)) == ["keväällä", "huomenna", "peruttu"]


def test_a_change_is_coming_to_its_last_day(make_portal: MakePortal) -> None:
    found = changes(make_portal)
    assert "keväällä" in ids(coming(found, date(2027, 4, 30)))
    assert "keväällä" in ids(past(found, date(2027, 5, 1)))


def test_what_waits_for_a_schedule_stands_by_title(make_portal: MakePortal) -> None:
    assert ids(without_schedule(changes(make_portal))) == ["ehkä", "joskus"]


def test_the_latest_is_over_first_and_what_had_no_day_last(make_portal: MakePortal) -> None:
    assert ids(past(changes(make_portal), TODAY)) == [
        "eilen", "tehty", "peruttu-joskus", "tehty-joskus",
    ]  # fmt: skip


def test_every_change_is_in_one_of_the_three(make_portal: MakePortal) -> None:
    found = changes(make_portal)
    parts = coming(found, TODAY), without_schedule(found), past(found, TODAY)
    assert sorted(ids([change for part in parts for change in part])) == sorted(RECORDS)


def held(portal: Portal, organisation: str) -> list[str]:
    return [event.id for event in changes_of(portal, portal.organisations[organisation]).events]


def test_a_change_concerns_those_that_it_affects_and_not_its_maker(
    make_portal: MakePortal,
) -> None:
    portal = make_portal(
        changes={
            "a": "affects: [mallila]\nmade_by: kuvitelma",
            "b": "affects: [mallila, kuvitelma]",
        }
    )
    assert held(portal, "mallila") == ["a", "b"]
    assert held(portal, "kuvitelma") == ["b"]
