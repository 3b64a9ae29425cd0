"""Three other parties, with other levels and another rhythm: their portal needs no other code.

What they come to was counted by hand: see `tests/triad_count.py`.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from html import unescape
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from macros.__main__ import main
from macros.agreement import standing
from macros.loading.checking import checked
from macros.loading.intake import Loaded
from macros.model.requirement import CHECKS
from macros.site_check.built import BuiltSite
from macros.site_check.built import visible_text as site_text
from tests.site.trees import LONE, TOY, TRIAD
from tests.site.trees import loaded as loaded_tree
from tests.triad_count import AGENDA, COMING, LABELS, RECORDS, STATES, TODAY

Lines = Callable[[str], list[str]]


@pytest.fixture(scope="module")
def site(triad_site: BuiltSite) -> BuiltSite:
    return triad_site


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return checked(TRIAD / "data", TRIAD / "docs", TODAY)


@pytest.fixture(scope="module")
def lines(site: BuiltSite, visible_text: Callable[[Element], str]) -> Callable[[str], list[str]]:
    """What a reader gets of a page, or of the spot that its address names, line by line."""
    return lambda url: visible_text(site.spot(url)).split("\n")


def test_the_records_and_pages_hold_no_problem_but_those_that_promises_fail_for(
    loaded: Loaded,
) -> None:
    assert [problem.message for problem in loaded.problems] == [
        "käytetty 7, mutta määrä on 4; tarkista luvut",
        "katselmointi on myöhässä; katselmoi ohje ja kirjaa päivä: last_reviewed",
    ]


def test_each_promise_is_in_the_state_that_was_counted_by_hand(loaded: Loaded) -> None:
    judged = standing(loaded.portal, TODAY).judgements
    assert [(j.requirement.id, j.state.value) for j in judged] == list(STATES.items())


def test_every_kind_of_check_is_tried_but_those_of_account_managers(loaded: Loaded) -> None:
    tried = {check for r in loaded.portal.requirements.values() for check in r.checks}
    assert set(CHECKS) - tried == {"account_management", "sector_coverage"}
    assert not loaded.portal.account_managers


@pytest.mark.parametrize(
    ("today", "since"),
    [
        ("2027-09-15", {}),
        # Nobody has told whether the meeting of the 23rd was held.
        ("2027-09-24", {"neuvoston-kokoukset": "unknown"}),
        # The member who was to come has started.
        (
            "2027-10-01",
            {
                "neuvoston-kokoukset": "unknown",
                "neuvoston-jasenet": "met",
                "edustus-ylhaalla": "met",
            },
        ),
    ],
)
def test_the_command_tells_the_states_of_any_day(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    today: str,
    since: dict[str, str],
) -> None:
    monkeypatch.chdir(TRIAD)
    assert main(["status", "--format", "json", "--today", today]) == 0
    told = json.loads(capsys.readouterr().out)
    states = {promise["id"]: promise["state"] for promise in told["requirements"]}
    assert states == STATES | since
    assert Counter(told["counts"]) == Counter(states.values())


def test_the_dashboard_counts_the_states(lines: Lines) -> None:
    told = lines("yhteistyomalli/toteutuminen/")
    (standing,) = (line for line in told if line.startswith("Tilanne 15.9.2027: "))
    assert "seurattavia asioita on 16. Niistä 2 toteutuu, 3 on tulossa ja 5 ei toteudu." in standing
    assert "Tietoa ei ole 6 asiasta." in standing


@pytest.mark.parametrize("promise", STATES)
def test_the_dashboard_tells_each_promise_s_state_first(lines: Lines, promise: str) -> None:
    title, state, *_ = lines(f"yhteistyomalli/toteutuminen/#vaatimus-{promise}")
    assert title.startswith(f"{list(STATES).index(promise) + 1}. ")
    assert state == LABELS[STATES[promise]]


def test_each_of_three_parties_is_looked_for(lines: Lines) -> None:
    above = lines("yhteistyomalli/toteutuminen/#vaatimus-edustus-ylhaalla")
    assert [line for line in above if ": jäseniä" in line] == [
        "Yhteistyöneuvosto, Keksilän kunta: jäseniä 1, mutta kirjattu edustaja aloittaa vasta "
        "myöhemmin",
        "Yhteistyöneuvosto, Tarulan kaupunki: jäseniä 1",
        "Yhteistyöneuvosto, Unelmalan kuntayhtymä: jäseniä 1",
    ]
    below = lines("yhteistyomalli/toteutuminen/#vaatimus-edustus-alhaalla")
    assert [line for line in below if ": jäseniä" in line] == [
        "Digiryhmä, Keksilän kunta: jäseniä 1, joista täyttämättä 1, pitäisi olla vähintään 1",
        "Digiryhmä, Unelmalan kuntayhtymä: jäseniä 0, pitäisi olla vähintään 1",
        "Digiryhmä, Tarulan kaupunki: jäseniä 1",
    ]


def test_a_quarterly_group_is_judged_by_its_quarters(lines: Lines) -> None:
    meetings = lines("yhteistyomalli/toteutuminen/#vaatimus-neuvoston-kokoukset")
    assert [line.partition(";")[0] for line in meetings if line.startswith("202")] == [
        "2027: pidetty 2, tulossa 2 (ilman päivää 1)",
        "2026: pidetty 4, tulossa 0",
    ]
    topics = lines("yhteistyomalli/toteutuminen/#vaatimus-neuvoston-aiheet")
    assert [line for line in topics if line.startswith("2027, ")] == [
        "2027, toisen neljänneksen seuranta: käsitelty, muuna aikana kuin on sovittu "
        "(Neuvoston kokous 2/2027)",
        "2027, neljännen neljänneksen seuranta: ei ole kirjattu (Yhteistyöneuvosto)",
        "2027, kolmannen neljänneksen seuranta: tulossa (Neuvoston kokous 3/2027)",
        "2027, ensimmäisen neljänneksen seuranta: käsitelty (Neuvoston kokous 1/2027)",
    ]
    assert [line.partition(": ")[2] for line in topics if line.startswith("2026, ")] == [
        f"käsitelty (Neuvoston kokous {number}/2026)" for number in (1, 2, 3, 4)
    ]


def test_the_turn_goes_to_whoever_can_act(lines: Lines) -> None:
    told = " ".join(lines("yhteistyomalli/toteutuminen/#vaatimus-maaraajat"))
    for whose in ("Yhteistyöneuvosto", "Unelmalan palvelujohtaja", "Tukikeskuksen neuvojat"):
        assert whose in told
    assert "Tarulan digijohtaja (2 kohtaa)" in told
    position = lines("hallinta/roolit/unelmalan-palvelujohtaja/")
    assert "Päätökset toteutetaan ajallaan Ei toteudu" in position
    assert (
        "Kysytään työntekijöiltä, miten ohje toimii. | 31.8.2027 | Myöhässä | "
        "Etätyöohjeen hyväksyminen, 11.3.2027" in position
    )


def test_the_next_meeting_is_prepared(site: BuiltSite) -> None:
    page = (site.folder / "kokoukset/neuvoston-seuraava-kokous/index.html").read_text("utf-8")
    agenda, minutes = (unescape(text) for text in re.findall(r"(?s)<pre[^>]*>(.*?)</pre>", page))
    assert agenda == AGENDA
    assert "- Tarulan kaupunginjohtaja:\n" in minutes


def test_procurements_are_listed_with_those_that_are_open_first(lines: Lines) -> None:
    told = lines("palvelut/hankinnat/")
    names = ("Kannettavat tietokoneet", "Puhelinliittymät", "Etäyhteys", "Tulostimet")
    assert [n for line in told for n in names if line.startswith(n)] == [*names]


def test_the_register_tells_what_became_of_decisions(lines: Lines) -> None:
    told = lines("paatokset/")
    first = told.index("Päätös | Tulos | Toimeenpano") + 1
    rows = [
        row for row in zip(told[first::2], told[first + 1 :: 2], strict=False) if " | " in row[1]
    ]
    states = [(row.partition(",")[0], title, row.rpartition(" | ")[2]) for title, row in rows]
    assert states == [
        ("25.8.2027", "Etäyhteyden vaihtaminen", "Avoin"),
        ("1.7.2027", "Neljänneksen katsauksen merkitseminen tiedoksi", "Ei vaadi toimenpiteitä"),
        ("1.7.2027", "Kadonneen laitteen ohjeen hyväksyminen", "Avoin"),
        ("19.5.2027", "Huoltokatkoista kertominen", "Tehty"),
        ("11.3.2027", "Etätyöohjeen hyväksyminen", "Myöhässä"),
        ("10.12.2026", "Neljän ohjeen hyväksyminen", "Tehty"),
        ("5.10.2026", "Haavelan liittyminen suuntapiiriin Esimerkki", "Ei seurata"),
        ("14.9.2026", "Tarulan liittyminen suuntapiiriin", "Toimenpiteitä ei ole kirjattu"),
        ("11.6.2026", "Uuden työntekijän ohjeen hyväksyminen", "Tehty"),
        ("12.3.2026", "Muistitikkuohjeen hyväksyminen", "Ei vaadi toimenpiteitä"),
    ]
    assert rows[6][1] == "5.10.2026, Haavelan kunnanhallitus, § 7 | Hyväksyttiin. | Ei seurata"
    actions = [line for line in lines("paatokset/neuvosto-2027-etatyo/") if " | " in line]
    assert actions[:4] == [
        "Toimenpide | Vastuu | Määräaika | Tila",
        "Julkaistaan etätyöohje. | Tarulan digijohtaja | 30.4.2027 | Tehty 28.4.2027",
        "Kysytään työntekijöiltä, miten ohje toimii. | Unelmalan palvelujohtaja | 31.8.2027 | "
        "Myöhässä",
        "Koulutetaan esihenkilöt. | Tarulan digijohtaja | 30.11.2027 | Avoin",
    ]
    assert actions[4].endswith(" | Rauennut")


def test_each_member_of_a_network_has_its_own_use_and_fee(lines: Lines) -> None:
    told = lines("verkostot/suuntapiiri/")
    first = told.index("Sopijapuolet:")
    assert told[first + 1 : first + 4] == [
        "Keksilä: Osallistumista ei ole kirjattu",
        "Tarula: Tarula suuntapiirissä",
        "Unelmala: Unelmala suuntapiirissä",
    ]
    fees = [line.replace("\xa0", " ") for line in told if line.startswith("Koko kausi: ")]
    assert fees == [
        "Koko kausi: 9 000 € × 3 vuotta = 27 000 € (portaalin laskelma)",
        "Koko kausi: 6 500 € × 3 vuotta = 19 500 € (portaalin laskelma)",
        "Koko kausi: 3 000 € × 3 vuotta = 9 000 € (portaalin laskelma)",
    ]
    own = told[told.index("Osallistuminen: Tarula") : told.index("Osallistuminen: Unelmala")]
    assert "Suuntaseminaarit | 4 | 3 | 1" in own
    assert "Suuntapajat | 2 | 0 | 2" in own
    assert told.index("Esimerkki: Haavela") > told.index("Osallistuminen: Unelmala")


def test_a_service_tells_the_use_of_three_parties(lines: Lines) -> None:
    told = lines("palvelut/asiointi/")
    first = told.index("Kenen käytössä: Tarulan kaupunki: Käytössä")
    assert told[first + 1] == "Keksilän kunta: Ei käytössä"
    (unknown,) = (line for line in told if line.startswith("Ei kirjattu:"))
    assert "käyttö (Unelmalan kuntayhtymä)" in unknown
    services = lines("palvelut/")
    assert services.index("Ehdotetut palvelut") < services.index("Puhelimet")


def test_projects_are_listed_by_phase(lines: Lines) -> None:
    rows = [line.split(" | ")[0] for line in lines("projektit/") if " | " in line]
    assert rows == ["Projekti", "Yhteinen asiointi", "Tiedonhallinnan malli", "Entinen intranet"]


def test_coming_changes_are_on_the_front_page_and_the_rest_in_the_list(lines: Lines) -> None:
    front = lines("")
    first = front.index("Mikä muuttuu?")
    assert front[first + 1 : first + 7] == [*COMING, "Muutoksia ilman aikataulua: 1"]
    told = lines("muutokset/")
    # The headings stand in the page's contents first.
    coming = told.index("Tulevat muutokset", told.index("Tulevat muutokset") + 1)
    assert told[coming + 1 : coming + 6] == COMING
    past = told.index("Menneet muutokset", coming)
    assert told[past + 2].startswith("toukokuussa 2027 Tulostinten vaihto Peruttu")
    assert told[past + 3].startswith("10.3.2027 Verkon vaihto Tehty")


@pytest.mark.parametrize(
    ("path", "entries"),
    [
        ("muutokset", 8),
        ("muutokset/tarula", 8),
        ("muutokset/keksila", 6),
        ("muutokset/unelmala", 7),
        ("neuvosto", 8),
        ("organisaatiot/tarula", 8 + 7 + 1),
        ("organisaatiot/keksila", 8 + 7),
        ("organisaatiot/unelmala", 8 + 1),
    ],
)
def test_each_party_s_calendar_holds_its_own(site: BuiltSite, path: str, entries: int) -> None:
    feed = (site.folder / "kalenterit" / f"{path}.ics").read_text("utf-8")
    assert feed.count("BEGIN:VEVENT") == entries


def test_news_and_open_data_hold_every_record(site: BuiltSite) -> None:
    news = ElementTree.parse(site.folder / "muutokset" / "atom.xml").getroot()
    assert len(news.findall("{http://www.w3.org/2005/Atom}entry")) == 9
    index = json.loads((site.folder / "api/v1/index.json").read_text("utf-8"))
    counts = {f["data"].rpartition("/")[2]: f["records"] for f in index["files"]}
    assert counts == {f"{folder}.json": number for folder, number in RECORDS.items()}


def test_without_account_managers_nobody_hears_of_them(site: BuiltSite) -> None:
    # These pages explain every field that a record may have.
    for url in set(site.urls) - {"tietoa/avoin-data/"}:
        if url.startswith("muokkaa/"):
            continue
        assert "siakkuuspäällik" not in site_text(site.page(url)), url


def test_nothing_of_other_parties_is_there(site: BuiltSite) -> None:
    named = re.compile(rf"\b({'|'.join(map(re.escape, names_of_others()))})")
    for kind in ("html", "json", "ics", "xml"):
        for file in site.folder.rglob(f"*.{kind}"):
            if site.folder / "muokkaa" not in file.parents:  # whose examples are the toy's
                assert not named.search(file.read_text("utf-8")), file


def names_of_others() -> Iterator[str]:
    """The other toys' organisations, and what they work with."""
    for other in map(loaded_tree, (TOY, LONE)):
        for organisation in other.portal.organisations.values():
            yield organisation.short
        for folder in ("groups", "levels", "positions", "bodies", "networks"):
            yield from (record.title for record in other.portal.of(folder).values())


def test_every_link_leads_to_a_page_and_a_spot(site: BuiltSite) -> None:
    spots = {url: {element.get("id") for element in site.page(url).iter()} for url in site.urls}
    for url in site.urls:
        for link in site.links(site.page(url), url):
            path, _, spot = link.partition("#")
            if path in spots:
                assert not spot or spot in spots[path], f"{url}: {link}"
            elif ":" not in link:
                form = path.startswith("muokkaa/")  # each asks for a record
                file = f"{path.partition('?')[0]}index.html" if form else path
                assert (site.folder / file).is_file(), f"{url}: {link}"
