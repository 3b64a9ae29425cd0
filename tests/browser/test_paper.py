"""A guideline as a document of its own, on as few sheets as its text needs."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Browser

from macros.model.portal import Portal
from macros.site_check.built import BuiltSite
from macros.site_check.chromium import window
from macros.site_check.server import SiteServer
from macros.views.group_review import group_review
from macros.views.rendering import PageContext

TODAY = date(2027, 1, 1)


def test_a_guideline_prints_on_a_few_sheets(
    browser: Browser, server: SiteServer, site: BuiltSite
) -> None:
    guidelines = [url for url in site.urls if url.startswith("ohjeet/") and url != "ohjeet/"]
    with window(browser, color_scheme="dark") as (page, _):
        for url in guidelines[:3]:
            page.goto(server.address + url)
            paper = page.pdf(format="A4", prefer_css_page_size=True)
            sheets = len(re.findall(rb"/Type\s*/Page\b", paper))
            assert 1 <= sheets <= 4, f"{url}: {sheets} sheets"
            told = page.locator("main article").get_attribute("data-address")
            assert told == server.address + url, "printing itself fills the addresses in"


def test_the_sheet_for_a_meeting_is_one(
    browser: Browser, server: SiteServer, site: BuiltSite
) -> None:
    reviews = [url for url in site.urls if any(site.main(url).iterfind(".//*[@class='review']"))]
    assert len(reviews) == 1
    with window(browser) as (page, _):
        page.goto(server.address + reviews[0])
        paper = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1


def full_load(words: str) -> dict[str, dict[str, str]]:
    """More of everything than a sheet has room for; the titles are of the given words."""
    many = range(12)
    action = "{{id: a{0}, title: {1}, owner: p1, due: {2}.1.2027, state: open}}"
    holder = ("state: vacant", "state: not_recorded",
              "state: held, people: [{name: Elli, since: 1.3.2027}]")  # fmt: skip
    return {
        "groups": {"ohjaus": "title: Ohjaus"},
        "levels": {f"t{n}": f"title: Taso {n}\norder: {n}" for n in range(1, 4)}
        | {"ylin": "title: Ylin taso"},
        "requirements": {
            f"r{n}": f"title: Lupaus {n} {words}\nlevel: ylin\nholders: {{positions: [p0]}}"
            for n in many
        },
        "positions": {
            f"p{n}": f"title: Tehtävä {n} {words}\norganisation: {('mallila', 'kuvitelma')[n % 2]}"
            f"\nholder: {{{holder[n % 3]}}}"
            for n in many
        },
        "meetings": {
            f"k{n}": f"title: Kokous {n} {words}\nstatus: planned\nproposal: true\n"
            f"window: {{year: 2027, month: {n + 1}}}\nplace: {words}"
            for n in many
        },
        "decisions": {
            f"d{n}": f"title: Päätös {n} {words}\ngroup: ohjaus\nactions: "
            f"[{action.format(n, f'Tehdään {n} {words}', n + 1)}]"
            for n in many
        }
        | {f"e{n}": f"title: Linjaus {n} {words}\ngroup: ohjaus" for n in many},
        "guidelines": {
            f"{words.replace(' ', '-')}-{n}": "owner: p1\nstatus: in_force\nreview_interval: 12\n"
            "approved: {date: 3.2.2026, group: ohjaus}"
            for n in many
        }
        | {"luonnos": "owner: p1"},
        "open_questions": {f"q{n}": f"title: Kysymys {n} {words}?\ndecider: ohjaus" for n in many},
    }


@pytest.mark.parametrize("length", [1, 5, 12])
def test_the_sheet_is_one_also_when_everything_is_open(
    browser: Browser,
    server: SiteServer,
    site: BuiltSite,
    make_portal: Callable[..., Portal],
    length: int,
) -> None:
    (url,) = (url for url in site.urls if any(site.main(url).iterfind(".//*[@class='review']")))
    portal = make_portal(**full_load(" ".join(["yhteinen"] * length)))
    html = group_review(PageContext(portal, url, today=TODAY), portal.groups["ohjaus"])
    assert html.count("Lisäksi") == len(("lupausta", "kokousta", "tehtävää", "toimenpidettä",
                                         "päätöstä", "ohjetta", "kysymystä"))  # fmt: skip
    # The test writes into the page, which its own policy forbids.
    with (
        server.changed(lambda _, text: text.replace("require-trusted-types-for 'script'", "")),
        window(browser) as (page, _),
    ):
        page.goto(server.address + url)
        page.evaluate("html => document.querySelector('.review').outerHTML = html", html)
        paper = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1


def test_a_missing_address_gets_the_sites_own_page(browser: Browser, server: SiteServer) -> None:
    with window(browser) as (page, _):
        answer = page.goto(server.address + "ei/ole/tassa/")
        assert answer
        assert answer.status == 404
        assert page.locator("h1").first.inner_text() == "Sivua ei löytynyt"
        page.locator("main .search-open").click()
        page.keyboard.type("ryhmä")
        page.locator("dialog .hit").first.wait_for()
