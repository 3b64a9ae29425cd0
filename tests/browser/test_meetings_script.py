"""Past, next and this month follow the reader's clock, whenever the site was built."""

from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page

from tests.site.trees import built, copied

BUILT = "1795291200"  # 22.11.2026
NEXT = ":not([data-changes]) > .next-meeting"
MEETING = (
    "title: Sovittu kokous\ngroup: ohjaus\nstatus: confirmed\nremote: true\n"
    "starts: 3.6.2027 klo 9.00\nends: 3.6.2027 klo 11.00\n"
)
CHANGE = (
    "title: Sovittu muutos\nkind: update\nstatus: confirmed\nwhat: Ulkoasu vaihtuu.\n"
    "starts: 3.6.2027 klo 9.00\nends: 3.6.2027 klo 11.00\naffects: [satula]\n"
    "made_by: not_recorded\nannounced: not_recorded\nresponsible: not_recorded\n"
    "communication: {state: not_recorded}\n"
)
TIMES = "starts: 3.6.2027 klo 9.00\nends: 3.6.2027 klo 11.00\n"
RECORDS = {
    "meetings/koe": MEETING,
    "changes/sovittu": CHANGE,
    "changes/tehty": CHANGE.replace("Sovittu", "Tehty").replace("confirmed", "done"),
    "changes/joskus": CHANGE.replace("Sovittu", "Peruttu")
    .replace("confirmed", "cancelled")
    .replace(TIMES, "window: not_recorded\n"),
}


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing of each request."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    tree = copied(tmp_path_factory.mktemp("kokoukset") / "puu")
    for change in (tree / "data" / "changes").iterdir():
        change.unlink()
    for name, text in RECORDS.items():
        (tree / "data" / f"{name}.yml").write_text(text, encoding="utf-8")
    site: Path = built(tree, SOURCE_DATE_EPOCH=BUILT)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


Opened = Callable[[str, str], Page]


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """A reader's tab in Tokyo, on whose console nothing is said."""
    said: list[str] = []
    tab = browser.new_page(timezone_id="Asia/Tokyo")
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    yield tab
    tab.close()
    assert said == [], "the policy or the script complained"


@pytest.fixture
def opened(tab: Page, address: str) -> Opened:
    """`opened("kokoukset/", "2027-03-10T10:00:00Z")`: the page on that day."""

    def open_page(path: str, moment: str) -> Page:
        tab.clock.set_fixed_time(moment)
        tab.goto(address + path)
        tab.wait_for_load_state("networkidle")
        return tab

    return open_page


def titles(page: Page, where: str) -> list[str]:
    found = page.locator(f"{where} .meeting:not([hidden]) .meeting__what a")
    return [text.strip() for text in found.all_inner_texts()]


def test_a_meeting_becomes_past_when_it_ends_wherever_the_reader_is(opened: Opened) -> None:
    before = opened("kokoukset/", "2027-06-03T07:59:00Z")
    assert "Sovittu kokous" in titles(before, "[data-coming]")
    after = opened("kokoukset/", "2027-06-03T08:00:00Z")
    assert "Sovittu kokous" not in titles(after, "[data-coming]")
    assert titles(after, "[data-past]")[0] == "Sovittu kokous"


def test_a_window_is_coming_to_its_last_day_in_finland(opened: Opened) -> None:
    title = "Kevään kokous 2031"
    # Half past midnight in Tokyo's May is still April in Finland.
    assert title in titles(opened("kokoukset/", "2031-04-30T15:30:00Z"), "[data-coming]")
    assert title in titles(opened("kokoukset/", "2031-05-01T00:30:00Z"), "[data-past]")


def test_the_next_meeting_changes_by_itself(opened: Opened) -> None:
    for moment, title in (
        ("2026-12-01T10:00:00Z", "Sovittu kokous"),
        ("2027-07-01T10:00:00Z", "Syksyn kokous"),
        ("2030-10-01T10:00:00Z", "Kevään kokous 2031"),
    ):
        assert titles(opened("", moment), NEXT) == [title]


def test_when_everything_is_over_the_page_says_so(opened: Opened) -> None:
    page = opened("kokoukset/", "2032-01-01T10:00:00Z")
    assert titles(page, "[data-coming]") == []
    assert page.get_by_text("Tulevia kokouksia ei ole kirjattu.").is_visible()
    front = opened("", "2032-01-01T10:00:00Z")
    assert front.get_by_text("Seuraavaa kokousta ei ole kirjattu.").is_visible()


def test_a_change_becomes_past_like_a_meeting_and_what_is_done_never_returns(
    opened: Opened,
) -> None:
    before = opened("muutokset/", "2027-06-03T07:59:00Z")
    assert titles(before, "[data-coming]") == ["Sovittu muutos"]
    assert titles(before, "[data-past]") == ["Tehty muutos", "Peruttu muutos"]
    after = opened("muutokset/", "2027-06-03T08:00:00Z")
    assert titles(after, "[data-past]") == ["Sovittu muutos", "Tehty muutos", "Peruttu muutos"]
    assert after.get_by_text("Tulevia muutoksia ei ole kirjattu.").is_visible()


def test_the_front_page_tells_a_change_until_it_is_over(opened: Opened) -> None:
    box = "[data-changes]"
    assert titles(opened("", "2027-06-03T07:59:00Z"), box) == ["Sovittu muutos"]
    over = opened("", "2027-06-03T08:00:00Z")
    assert titles(over, box) == []
    assert over.get_by_text("Tulevia muutoksia ei ole kirjattu.").is_visible()


def test_the_wheel_marks_this_month_of_this_year_only(opened: Opened) -> None:
    page = opened("kokoukset/vuosikello/", "2027-03-10T10:00:00Z")
    assert page.locator(".wheel__month.is-now .wheel__name").all_text_contents() == ["maalis"]
    other = opened("kokoukset/vuosikello/", "2029-12-10T10:00:00Z")
    assert other.locator(".is-now").count() == 0


def test_month_sheets_begin_from_this_month_and_mark_today(opened: Opened) -> None:
    page = opened("kokoukset/kuukaudet/", "2027-06-10T10:00:00Z")
    shown = page.locator(".month:not([hidden]) h3").all_inner_texts()
    assert shown[0].startswith("Kesäkuu 2027")
    assert page.locator("[aria-current=date]").all_inner_texts() == ["10"]


def test_without_a_script_the_page_is_right_as_of_its_build(browser: Browser, address: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(address)
    assert titles(page, NEXT) == ["Sovittu kokous"]
    page.goto(f"{address}kokoukset/tilaa-kalenteri/")
    assert page.locator("[data-copy]:visible").count() == 0
    page.close()


def test_the_copy_button_copies_the_whole_address(opened: Opened, address: str) -> None:
    page = opened("kokoukset/tilaa-kalenteri/", "2026-12-01T10:00:00Z")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("[data-copy]").first.click()
    page.locator(".is-copied").wait_for()
    copied_text = page.evaluate("navigator.clipboard.readText()")
    assert copied_text == f"{address}kalenterit/kaikki.ics"


def test_the_copy_button_of_a_text_copies_it_line_by_line(opened: Opened) -> None:
    page = opened("kokoukset/ohjauksen-seuraava-kokous/", "2026-12-01T10:00:00Z")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("#esityslista").click()
    page.locator("[data-copy]").first.click()
    page.locator(".is-copied").wait_for()
    copied_text = page.evaluate("navigator.clipboard.readText()")
    assert "\nEsityslista\n\nAika: " in copied_text
