"""An editor fills a form, sees it in words, and sends it on by an act of their own."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.model.portal import CATALOGUE
from macros.site_check.chromium import AXE
from macros.site_check.pages import verdicts
from macros.site_check.server import SiteServer

Opened = Callable[..., Page]
HOSTILE = "<img src=x onerror=alert(1)>: #'\" \\ {{ x }}"


@pytest.fixture
def opened(browser: Browser, server: SiteServer) -> Iterator[Opened]:
    """`opened("positions/?id=x")`: a form, with nothing said on the browser's console."""
    said: list[str] = []
    contexts = []

    def open_page(
        address: str,
        *,
        width: int = 1200,
        script: bool = True,
        written: Any = None,
        letter: bool = False,
    ) -> Page:
        context = browser.new_context(
            java_script_enabled=script, viewport={"width": width, "height": 700}
        )
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        context.route("https://example.org/**", lambda route: route.fulfill(body="GitHub"))
        if written:
            context.route("**/tiedot.json", lambda route: route.fulfill(json=written))
        if letter:
            context.add_init_script(LEADS)
        context.add_init_script(AXE)
        contexts.append(context)
        context.set_default_timeout(5_000)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(f"{server.address}muokkaa/{address}")
        if script:
            page.locator("[data-form-record]").wait_for()
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert said == [], "the policy or the script complained"


# Chromium hands a letter to no program here: what would be handed over is kept instead.
LEADS = "HTMLAnchorElement.prototype.click = function () { globalThis.led = this.href; };"


def sent(page: Page) -> tuple[str, dict[str, list[str]]]:
    """Where GitHub's editor was opened, and what it was given."""
    with page.context.expect_page() as tab:
        page.get_by_role("button", name="Avaa GitHubissa").click()
    address = urlsplit(tab.value.url)
    return f"{address.scheme}://{address.netloc}{address.path}", parse_qs(address.query)


def fill_task(page: Page, what: str) -> None:
    page.get_by_label("Nimi (pakollinen)").fill("Riskien: Ylin IT-päällikkö")
    page.get_by_label("Ryhmä (pakollinen)").select_option(index=1)
    page.get_by_role("button", name="Lisää: Kuukaudet").click()
    page.get_by_label("Kuukaudet 1").fill("2")
    page.get_by_label("Sisältö (pakollinen)").fill(what)
    page.get_by_label("Ehdotus").select_option("true")


def test_a_new_record_is_named_by_its_title_and_opens_in_github(opened: Opened) -> None:
    page = opened("annual-tasks/")
    fill_task(page, HOSTILE)
    expect(page.locator("[data-form-preview]")).to_contain_text(HOSTILE)
    file = "riskien-ylin-it-paallikko.yml"
    expect(page.locator("[data-form-file]")).to_have_text(f"Tiedosto: data/annual-tasks/{file}")
    address, given = sent(page)
    assert address == "https://example.org/portal/new/main/data/annual-tasks/"
    assert given["filename"] == [file]
    assert "title: 'Riskien: Ylin IT-päällikkö'\n" in given["value"][0]
    assert "what: '<img src=x onerror=alert(1)>: #''\" \\ {{ x }}'\n" in given["value"][0]


def test_what_is_too_long_for_an_address_goes_by_the_clipboard(opened: Opened) -> None:
    page = opened("positions/")
    page.get_by_label("Nimike (pakollinen)").fill("Mallilan arkistonhoitaja")
    page.get_by_label("Asiakirja (pakollinen)").select_option("malli")
    page.get_by_text("Lisää tietoja: Useita henkilöitä").click()
    for number in range(1, 5):
        page.get_by_role("button", name="Lisää: Tehtävät").click()
        page.get_by_label(f"Tehtävät {number}").fill("ä" * 390)
    _, given = sent(page)
    assert given == {"filename": ["mallilan-arkistonhoitaja.yml"]}
    expect(page.locator("[data-form-status]")).to_contain_text("Teksti on leikepöydällä.")
    assert page.evaluate("navigator.clipboard.readText()").count("ä" * 390) == 4


def test_faults_are_told_where_they_are_and_nothing_is_sent(opened: Opened) -> None:
    page = opened("annual-tasks/")
    page.get_by_role("button", name="Lisää: Kuukaudet").click()
    page.get_by_label("Kuukaudet 1").fill("13")
    page.get_by_role("button", name="Avaa GitHubissa").press("Enter")
    expect(page.locator("[data-form-status]")).to_contain_text("Korjaa ensin: 6.")
    month = page.get_by_label("Kuukaudet 1")
    expect(month).to_have_attribute("aria-invalid", "true")
    expect(month).to_have_accessible_description("Kirjoita kokonaisluku 1–12. "
        "Arvo ei kelpaa. Kirjoita kokonaisluku 1–12.")  # fmt: skip
    expect(page.get_by_label("Nimi (pakollinen)")).to_be_focused()
    assert len(page.context.pages) == 1


def test_what_does_not_go_together_is_told_as_in_the_file(opened: Opened) -> None:
    page = opened("positions/?id=mallilan-johtaja")
    holder = page.locator("#holder")
    holder.get_by_label("Päättyen").last.fill("31.7.2020")
    page.get_by_role("button", name="Kopioi teksti").click()
    expect(page.locator("[data-form-status]")).to_contain_text("Korjaa ensin: 1.")
    until = holder.get_by_label("Päättyen").last
    expect(until).to_have_accessible_description(
        "Viimeinen päivä roolissa. Kirjoita päivä, esimerkiksi 4.2.2027. Päättyy ennen kuin alkaa."
    )
    until.fill("31.7.2027")
    page.get_by_role("button", name="Kopioi teksti").click()
    expect(page.locator("[data-form-status]")).to_have_text("Teksti on leikepöydällä.")
    expect(until).to_have_attribute("aria-invalid", "false")


def test_what_was_missing_of_the_unknown_is_forgiven_when_it_is_given(opened: Opened) -> None:
    page = opened("changes/")
    page.get_by_label("Otsikko (pakollinen)").fill("Katko")
    page.get_by_role("button", name="Kopioi teksti").click()
    time = page.locator("#window")
    expect(time.locator(".record-form__error")).to_contain_text("Kirjoita joko «Ajankohta»")
    time.get_by_role("button", name="Lisää: Ajankohta").click()
    time.get_by_label("Vuosi", exact=True).fill("2027")
    time.get_by_label("Vuosi", exact=True).blur()
    expect(time.locator(":invalid")).to_have_count(0)


def test_a_long_list_is_opened_an_item_at_a_time(opened: Opened) -> None:
    groups = [{"words": [f"sana {n}", HOSTILE], "pages": ["index.md"]} for n in range(400)]
    page = opened("synonyms/", width=320, written={"synonyms": {"title": "X", "groups": groups}})
    assert page.evaluate("document.querySelector('[data-form-record]').offsetHeight") < 3 * 700
    pick = page.get_by_label("Muuta: Ryhmät (400 kohtaa)")
    pick.select_option(index=2)
    page.get_by_label("Sanat 1").fill("aivan uusi sana")
    assert pick.locator("option").count() == 400
    told = page.locator("[data-form-preview]")
    expect(told).to_contain_text("Sanat: sana 1; <img")
    expect(told).to_contain_text("→ Sanat: aivan uusi sana; <img")
    page.get_by_role("button", name="Poista: Ryhmät 2", exact=True).click()
    expect(told).not_to_contain_text("→")
    expect(told).to_contain_text("Poistetaan: Sanat: sana 1; <img")
    assert verdicts(page) == []


def test_a_record_fills_its_form_and_shows_what_changes(opened: Opened) -> None:
    page = opened("positions/?id=mallilan-johtaja#holder")
    holder = page.locator("#holder")
    expect(holder.get_by_label("Tila (pakollinen)")).to_be_focused()
    expect(page.locator("[data-form-preview]")).to_contain_text("Et ole muuttanut mitään.")
    holder.get_by_label("Päättyen").last.fill("31.7.2027")
    expect(page.locator("[data-form-preview]")).to_contain_text(
        "Henkilöt: Nimi: Elli Esimerkki, Alkaen: 1.1.2027 → "
        "Nimi: Elli Esimerkki, Alkaen: 1.1.2027, Päättyen: 31.7.2027"
    )
    address, given = sent(page)
    assert address == "https://example.org/portal/edit/main/data/positions/mallilan-johtaja.yml"
    assert given == {}
    assert "      until: 31.7.2027\n" in page.evaluate("navigator.clipboard.readText()")


def test_an_address_fills_a_new_form_with_what_it_tells(opened: Opened) -> None:
    page = opened("decisions/?group=ohjaus&date=4.2.2027&outcome=%3Cb%3E&actions=x")
    expect(page.locator("#group select")).to_have_value("ohjaus")
    expect(page.locator("#date input")).to_have_value("4.2.2027")
    text = page.locator("[data-form-text]")
    expect(text).to_contain_text("group: ohjaus\ndate: 4.2.2027\n")
    expect(page.locator("#outcome textarea")).to_have_value("<b>")
    expect(text).not_to_contain_text("actions")


def test_a_guideline_s_facts_stand_at_the_top_of_its_page(opened: Opened) -> None:
    page = opened("guidelines/?id=tuki")
    assert not page.get_by_label("Otsikko (pakollinen)").count()
    page.get_by_role("button", name="Kopioi teksti").click()
    expect(page.locator("[data-form-status]")).to_have_text("Teksti on leikepöydällä.")
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.startswith("---\nsummary: ")
    assert text.endswith("\n---\n")


def test_what_is_left_empty_is_unknown_where_it_may_be(opened: Opened) -> None:
    page = opened("changes/")
    text = page.locator("[data-form-text]")
    expect(text).to_contain_text("announced: not_recorded\n")
    expect(text).to_contain_text("communication:\n  state: not_recorded\n")
    expect(text).not_to_contain_text("window")
    expect(page.locator("[data-form-preview]")).to_have_text(
        "Ei kirjattuTekijä, Kerrottu, Vastuu, Viestintä"
    )
    page.get_by_label("Ajankohta: tietoa ei ole (Ei kirjattu)").check()
    expect(page.get_by_role("button", name="Lisää: Ajankohta")).to_be_hidden()
    expect(text).to_contain_text("window: not_recorded\n")
    page.get_by_label("Kerrottu").fill("4.2.2027")
    page.get_by_label("Tekijä", exact=True).select_option("mallila")
    expect(text).to_contain_text("made_by: mallila\nannounced: 4.2.2027\n")


def test_a_taken_name_is_refused(opened: Opened) -> None:
    page = opened("positions/")
    page.get_by_label("Nimike (pakollinen)").fill("Mallilan johtaja")
    name = page.get_by_label("Tiedoston nimi ilman päätettä (pakollinen)")
    expect(name).to_be_hidden()
    page.get_by_role("button", name="Lataa tiedosto").click()
    expect(name).to_be_visible()
    expect(name).to_have_accessible_description("Nimi syntyy otsikosta ja on pysyvä tunnus. "
        "Kirjoita nimi, jota toisella tiedostolla ei ole: pienet kirjaimet a–z, numerot ja "
        "väliviivat. Arvo ei kelpaa. Kirjoita nimi, jota toisella tiedostolla ei ole: pienet "
        "kirjaimet a–z, numerot ja väliviivat.")  # fmt: skip


def test_what_is_proposed_at_the_same_time_is_referred_to_by_its_id(opened: Opened) -> None:
    page = opened("decisions/")
    source = page.locator("#source")
    source.get_by_label("Asiakirja (pakollinen)").select_option("Muu: tietuetta ei vielä ole")
    other = source.get_by_label("Asiakirja: tunnus (pakollinen)")
    other.fill("Pöytäkirja 1")
    other.blur()
    expect(other).to_have_attribute("aria-invalid", "true")
    other.fill("poytakirja-9")
    other.blur()
    expect(other).to_have_attribute("aria-invalid", "false")
    expect(page.locator("[data-form-text]")).to_contain_text("source:\n  document: poytakirja-9\n")
    expect(page.locator("[data-form-preview]")).to_contain_text(
        "poytakirja-9 (ei vielä portaalissa: lähetä se samassa ehdotuksessa, tarkistus vaatii sen)"
    )
    source.get_by_label("Asiakirja (pakollinen)").select_option("malli")
    expect(other).to_be_hidden()
    expect(page.locator("[data-form-text]")).to_contain_text("document: malli\n")


def test_an_unpublished_record_that_a_file_names_stays_in_it(opened: Opened) -> None:
    written = {"kuu": {"title": "Kuu", "order": "1", "level": "uusi-taso"}}
    page = opened("groups/?id=kuu", written=written)
    expect(page.get_by_label("Taso: tunnus (pakollinen)")).to_have_value("uusi-taso")
    expect(page.locator("[data-form-text]")).to_contain_text("level: uusi-taso\n")


def test_what_waits_opens_when_a_rule_asks_for_it(opened: Opened) -> None:
    page = opened("services/")
    summary = page.get_by_text("Tukimalli: ei kirjattu")
    text = page.locator("#support_model").get_by_label("Sisältö")
    expect(text).to_be_hidden()
    summary.click()
    expect(text).to_be_hidden()
    page.locator("#support_model").get_by_label("Tila (pakollinen)").select_option("agreed")
    expect(text).to_be_visible()
    assert page.evaluate("location.hash") == ""
    expect(opened("services/#note").locator("#note textarea")).to_be_focused()


def test_an_item_comes_and_goes_by_keyboard(opened: Opened) -> None:
    page = opened("annual-tasks/")
    page.get_by_role("button", name="Lisää: Kuukaudet").press("Enter")
    expect(page.get_by_label("Kuukaudet 1")).to_be_focused()
    page.get_by_role("button", name="Poista: Kuukaudet 1").press("Enter")
    expect(page.get_by_role("button", name="Lisää: Kuukaudet")).to_be_focused()
    assert not page.get_by_label("Kuukaudet 1").count()


def test_a_file_can_be_taken_along(opened: Opened) -> None:
    page = opened("annual-tasks/")
    fill_task(page, "Käydään läpi.")
    with page.expect_download() as download:
        page.get_by_role("button", name="Lataa tiedosto").click()
    assert download.value.suggested_filename == "riskien-ylin-it-paallikko.yml"
    assert "what: Käydään läpi.\n" in download.value.path().read_text("utf-8")


def test_a_form_is_accessible_and_fits_a_narrow_screen(opened: Opened) -> None:
    page = opened("positions/?id=mallilan-johtaja", width=320)
    page.get_by_role("button", name="Avaa GitHubissa").scroll_into_view_if_needed()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert verdicts(page) == []
    page.get_by_label("Nimike (pakollinen)").fill("")
    page.get_by_role("button", name="Kopioi teksti").click()
    assert verdicts(page) == []


def test_without_a_script_the_page_says_how_to_write_the_file(opened: Opened) -> None:
    page = opened("annual-tasks/#months", script=False)
    expect(page.get_by_text("Lomake toimii julkaistussa portaalissa")).to_be_visible()
    expect(page.get_by_role("link", name="avaa GitHubissa uusi tiedosto")).to_have_attribute(
        "href", "https://example.org/portal/new/main/data/annual-tasks/"
    )
    assert not page.locator("[data-form-record]").is_visible()


def test_a_letter_holds_the_file_and_a_long_one_the_clipboard(opened: Opened) -> None:
    page = opened("annual-tasks/", letter=True)
    fill_task(page, HOSTILE)
    page.get_by_role("button", name="Lähetä sähköpostilla").click()
    letter = urlsplit(page.evaluate("led"))
    assert f"{letter.scheme}:{letter.path}" == "mailto:palaute@example.fi"
    given = parse_qs(letter.query)
    file = "data/annual-tasks/riskien-ylin-it-paallikko.yml"
    assert given["subject"] == [f"Ehdotus: {file}"]
    assert given["body"][0].startswith(f"{file}\n\ntitle: 'Riskien: Ylin IT-päällikkö'\n")
    assert "<img src=x onerror=alert(1)>: #" in given["body"][0]
    page.get_by_label("Sisältö (pakollinen)").fill("ä" * 590)
    page.get_by_role("button", name="Lähetä sähköpostilla").click()
    expect(page.locator("[data-form-status]")).to_contain_text("liitä se viestiin")
    assert parse_qs(urlsplit(page.evaluate("led")).query)["body"] == [
        f"{file}\n\nLiitä teksti tähän."
    ]
    assert "ä" * 590 in page.evaluate("navigator.clipboard.readText()")


@pytest.mark.deep
@pytest.mark.parametrize("folder", CATALOGUE)
def test_every_form_is_accessible_and_short_at_320_pixels(opened: Opened, folder: str) -> None:
    page = opened(f"{folder}/", width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    if not CATALOGUE[folder].single:
        screens = page.evaluate("document.querySelector('[data-form-record]').offsetHeight / 700")
        assert screens < 4.3
    assert verdicts(page) == []
    page.get_by_role("button", name="Kopioi teksti").click()
    said = "leikepöydällä" if CATALOGUE[folder].single else "Korjaa ensin"
    expect(page.locator("[data-form-status]")).to_contain_text(said)
    assert verdicts(page) == []


def test_an_empty_form_says_so_and_asks_what_is_needed(opened: Opened) -> None:
    page = opened("guidelines/")
    expect(page.locator("[data-form-preview]")).to_have_text("Ei kirjattuLainsäädäntö tarkistettu")
    page = opened("requirements/")
    expect(page.locator("[data-form-preview]")).to_have_text("MuutoksetLomake on tyhjä.")
    expect(page.locator("#responsible").get_by_label("Ryhmä", exact=True)).to_be_visible()
