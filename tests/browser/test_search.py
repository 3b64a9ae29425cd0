"""The search as readers use it: by letters, linked, without a script, from a folder.

What the engine finds is judged elsewhere. Here a stand-in answers where the answer matters.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from threading import Event
from typing import Any
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from macros.site_check.built import BuiltSite, resolved, visible_text
from macros.site_check.chromium import NARROW, WIDE, window
from macros.site_check.pages import OWN, verdicts
from macros.site_check.probes import probe
from tests.browser.changed import ChangedServer
from tests.browser.states import SEARCHED

Opened = Callable[..., Page]

_STAND_IN = (
    Path(__file__).with_name("probes").joinpath("stand_in_worker.js").read_text(encoding="utf-8")
)


@pytest.fixture
def opened(browser: Browser, server: ChangedServer) -> Iterator[Opened]:
    """`opened("haku/", total=30)`: a page in a window of its own, with a stand-in if told."""
    windows: list[AbstractContextManager[tuple[Page, Any]]] = []

    def open_page(url: str = "", width: int = WIDE, scheme: str = "light", **told: Any) -> Page:
        windows.append(window(browser, width, color_scheme=scheme))
        page, _ = windows[-1].__enter__()
        if told:
            answers = {
                "total": 1,
                "sure": False,
                "suggestion": None,
                "delay": 0,
                "title": "Sivu",
            } | told
            page.route(
                "**/search/worker.js",
                lambda route: route.fulfill(
                    body=_STAND_IN.replace("TOLD", json.dumps(answers)),
                    content_type="text/javascript",
                ),
            )
        page.goto(url if "://" in url else server.address + url)
        return page

    yield open_page
    for each in windows:
        each.__exit__(None, None, None)


def opened_search(page: Page, words: str = "") -> Locator:
    page.locator(".site-header .search-open").click()
    page.keyboard.type(words)
    return page.locator("dialog.search")


def test_every_letter_of_a_title_leads_nearer_to_the_page(opened: Opened, site: BuiltSite) -> None:
    url = max((u for u in site.urls if u.startswith("ohjeet/") and u != "ohjeet/"), key=len)
    title = visible_text(next(site.page(url).iter("h1")))
    dialog = opened_search(page := opened())
    for count, letter in enumerate(title, 1):
        page.keyboard.type(letter)
        if 2 * count > len(title):
            expect(dialog.locator(".hit__link")).not_to_have_count(0)
    expect(dialog.locator(".hit__link").first).to_have_text(title)
    assert dialog.locator(".hit__link").first.get_attribute("href") == page.url + url
    assert dialog.locator(".hit__link mark").count() > 0


def test_the_number_of_pages_is_told_once_the_letters_rest(opened: Opened) -> None:
    dialog = opened_search(opened(total=12), "sana")
    expect(dialog.locator("[data-count]")).to_have_text(
        "Löytyi 12 sivua, joista näkyy 10 osuvinta."
    )
    expect(dialog.locator("[role=status]")).to_have_text("")
    expect(dialog.locator("[role=status]")).to_have_text(
        "Löytyi 12 sivua, joista näkyy 10 osuvinta."
    )


def test_texts_that_come_late_move_nothing(opened: Opened) -> None:
    for width in (NARROW, WIDE):
        dialog = opened_search(opened(width=width, total=3, delay=900), "sana")
        last = dialog.locator(".hit").last
        expect(last).to_be_visible()
        before = last.bounding_box()
        expect(last.locator("mark")).to_have_count(2)
        assert last.bounding_box() == before


def test_a_phone_shows_four_hits_at_once_and_each_is_one_target(opened: Opened) -> None:
    page = opened(width=NARROW, total=10)
    page.set_viewport_size({"width": 375, "height": 800})
    dialog = opened_search(page, "mitä muistan kotona töissä?")
    expect(dialog.locator(".hit__text mark").last).to_be_attached()
    boxes = "hits => hits.map(hit => hit.getBoundingClientRect().toJSON())"
    hits = dialog.locator(".hit").evaluate_all(boxes)
    assert hits[0]["y"] < 210
    assert hits[3]["y"] + hits[3]["height"] <= 800
    field = dialog.locator("input")
    assert field.evaluate("field => field.scrollWidth <= field.clientWidth")
    fourth = hits[3]
    for x, y in ((4, 4), (fourth["width"] - 4, fourth["height"] - 4)):
        over = "([x, y]) => document.elementFromPoint(x, y).className"
        assert page.evaluate(over, [fourth["x"] + x, fourth["y"] + y]) == "hit__link"


def test_a_sure_answer_is_said_in_a_sentence(opened: Opened) -> None:
    for sure in (True, False):
        dialog = opened_search(opened(total=3, sure=sure), "sana")
        expect(dialog.locator(".hit--sure")).to_have_count(int(sure))
        first = dialog.locator(".hit").first
        expect(first.locator(".hit__text")).to_contain_text(
            "Sano sana." if sure else "Sana kohdasta"
        )
        expect(first.locator(".hit__facts")).to_have_text("Ohje · Luonnos · Mallila")


def test_what_was_found_is_text_and_never_markup(opened: Opened) -> None:
    dialog = opened_search(opened(title="<img src=x onerror=alert(1)>"), "sana")
    expect(dialog.locator(".hit__link")).to_have_text("<img src=x onerror=alert(1)>")
    assert dialog.locator("img").count() == 0


def test_another_word_is_offered_and_taken(opened: Opened) -> None:
    dialog = opened_search(opened(suggestion="salasana"), "salsana")
    expect(dialog.locator("[data-suggestion]")).to_have_text("Tarkoititko salasana?")
    expect(dialog.locator("[role=status]")).to_have_text("Löytyi 1 sivu. Tarkoititko «salasana»?")
    dialog.get_by_role("button", name="salasana").click()
    expect(dialog.locator("input")).to_have_value("salasana")
    expect(dialog.locator("input")).to_be_focused()


def test_nothing_found_says_so_and_helps_on(opened: Opened) -> None:
    dialog = opened_search(opened(total=0), "xqzw")
    expect(dialog.locator("[data-none]")).to_have_text("Haulla «xqzw» ei löytynyt mitään.")
    ways = dialog.locator("[data-state=none] a").all_inner_texts()
    assert ways[0] == "A–Ö-hakemisto"


def test_the_words_of_the_dialog_are_not_sent_to_the_server(opened: Opened) -> None:
    asked: list[str] = []
    page = opened()
    page.on("request", lambda request: asked.append(request.url))
    expect(opened_search(page, SEARCHED).locator(".hit").first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/haku/?q=*")
    expect(page.locator("main .hit").first).to_be_visible()
    assert [url for url in asked if "?" in url] == []
    dialog = opened_search(page, "kokous")
    expect(dialog.locator(".hit").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("main").get_by_label("Hakusana")).to_have_value("kokous")
    expect(dialog).to_be_hidden()


def test_the_page_is_what_its_address_says(opened: Opened) -> None:
    page = opened(f"haku/?q={SEARCHED}")
    main = page.locator("main")
    expect(main.locator("mark").first).to_be_visible()
    expect(main.get_by_label("Hakusana")).to_have_value(SEARCHED)
    assert page.evaluate("[...document.querySelectorAll('main :is(h1, h2)')].length") > 1
    main.get_by_label("Hakusana").fill("kokous")
    page.keyboard.press("Enter")
    page.wait_for_url("**/haku/?q=kokous")
    assert page.title().startswith("kokous – Haku")
    page.go_back()
    expect(main.get_by_label("Hakusana")).to_have_value(SEARCHED)


def test_the_page_shows_more_and_goes_on_from_there(opened: Opened) -> None:
    page = opened("haku/?q=sana", total=25)
    main = page.locator("main")
    expect(main.locator(".hit")).to_have_count(10)
    main.get_by_role("button", name="Näytä lisää").click()
    expect(main.locator(".hit")).to_have_count(20)
    expect(main.locator(".hit__link").nth(10)).to_be_focused()
    main.get_by_role("button", name="Näytä lisää").click()
    expect(main.locator(".hit")).to_have_count(25)
    expect(main.get_by_role("button", name="Näytä lisää")).to_be_hidden()


def test_an_index_that_does_not_come_is_told_and_asked_for_again(
    opened: Opened, server: ChangedServer
) -> None:
    with server.changed(lambda path, text: "" if path.endswith("/search/index.json") else text):
        dialog = opened_search(opened(), SEARCHED)
        expect(dialog.locator("[data-state=failed]")).to_be_visible()
        expect(dialog.locator("[role=status]")).to_have_text("Haku ei lataudu.")
        expect(dialog.locator("[data-state=failed] a").first).to_have_text("A–Ö-hakemisto")
    dialog.get_by_role("button", name="Yritä uudelleen").click()
    expect(dialog.locator(".hit").first).to_be_visible()


def test_the_whole_engine_is_asked_for_at_once(opened: Opened, server: ChangedServer) -> None:
    """While no module has come, all are under way: none is asked for by another's import."""
    asked: list[str] = []
    go = Event()

    def held(path: str, text: str) -> str:
        if path.endswith(".js") and any("worker.js" in url for url in asked[:-1]):
            go.wait(20)
        return text

    with server.changed(held):
        page = opened()
        page.context.on("request", lambda request: asked.append(request.url))
        dialog = opened_search(page, SEARCHED)
        page.wait_for_timeout(1_500)
        first = {*asked}
        go.set()
        expect(dialog.locator(".hit").first).to_be_visible()
    assert {url for url in asked if url.endswith(".js")} <= first
    assert any(url.endswith("/engine.js") for url in first)


def test_scripts_that_do_not_come_are_told(opened: Opened) -> None:
    page = opened()
    page.route("**/search/dialog.js", lambda route: route.abort())
    dialog = opened_search(page)
    expect(dialog.locator("[data-state=failed]")).to_be_visible()


def test_pages_of_a_folder_say_why_they_cannot_search_and_lead_on(
    opened: Opened, site: BuiltSite
) -> None:
    page = opened((site.folder / "index.html").as_uri())
    dialog = opened_search(page, SEARCHED)
    expect(dialog.locator("[data-state=failed]")).to_be_visible()
    dialog.get_by_role("link", name="A–Ö-hakemisto").click()
    expect(page.locator("h1")).to_have_text("Hakemisto")
    page.goto((site.folder / "haku" / "index.html").as_uri())
    expect(page.locator("main [data-state=failed]")).to_be_visible()


def test_without_a_script_the_index_of_words_is_linked(
    browser: Browser, server: ChangedServer
) -> None:
    with window(browser, java_script_enabled=False) as (page, _):
        page.goto(server.address)
        expect(page.locator(".site-header .search-open")).to_be_hidden()
        expect(
            page.locator(".site-header").get_by_role("link", name="A–Ö-hakemisto")
        ).to_be_visible()
        page.goto(server.address + "haku/")
        expect(page.locator("main form")).to_be_hidden()
        page.locator("main").get_by_role("link", name="A–Ö-hakemisto").click()
        expect(page.locator("h1")).to_have_text("Hakemisto")


def test_browsers_are_told_how_to_search_the_portal(site: BuiltSite) -> None:
    for url in ("", "ohjeet/", "404.html"):
        (link,) = (e for e in site.page(url).iter("link") if e.get("rel") == "search")
        assert resolved(link.get("href", ""), url) == "opensearch.xml"
    told = ElementTree.parse(site.folder / "opensearch.xml").getroot()
    texts = {element.tag.partition("}")[2]: element.text or "" for element in told}
    assert 0 < len(texts["ShortName"]) <= 16
    assert 0 < len(texts["LongName"]) <= 48
    (address,) = (e.get("template") for e in told if e.tag.endswith("}Url"))
    assert address == "http://127.0.0.1:8000/haku/?q={searchTerms}"


STATES: dict[str, tuple[str, dict[str, Any]]] = {
    "start": ("", {}),
    "results": ("sana", {"total": 25, "title": "Sana sivun otsikossa"}),
    "sure": ("sana", {"total": 3, "sure": True}),
    "another word": ("salsana", {"suggestion": "salasana"}),
    "nothing": ("xqzw", {"total": 0}),
}


@pytest.mark.parametrize(
    ("width", "scheme"),
    [
        (NARROW, "light"),
        (WIDE, "dark"),
        pytest.param(NARROW, "dark", marks=pytest.mark.deep),
        pytest.param(WIDE, "light", marks=pytest.mark.deep),
    ],
)
@pytest.mark.parametrize("state", STATES)
def test_each_state_keeps_the_rules(
    opened: Opened, server: ChangedServer, state: str, width: int, scheme: str
) -> None:
    words, told = STATES[state]
    page = opened(width=width, scheme=scheme, **({"total": 1} | told))
    for url in ("", f"haku/?q={words}"):
        page.goto(server.address + url)
        if not url:
            opened_search(page, words)
        page.wait_for_timeout(400)
        within = OWN if url else "dialog.search"
        assert (url, verdicts(page, within=within)) == (url, [])
        assert (url, page.evaluate(probe("layout"))) == (url, [])
        page.evaluate("() => { document.documentElement.style.fontSize = '250%' }")
        assert (url, page.evaluate(probe("layout"))) == (url, [])
