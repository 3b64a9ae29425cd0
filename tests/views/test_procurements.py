"""Joint procurements: what is open first, and nothing invented where nothing is recorded."""

from collections.abc import Callable

Shown = Callable[..., list[str]]
GAP = "Ei kirjattu Täydennä tieto: Hankinta,"
FULL = """title: Tietokoneet
state: running
window: {year: 2027, quarter: 2}
parties: [{organisation: mallila, state: joins}, {organisation: kuvitelma, state: not_joins}]
ask: it
volume: Noin 500 konetta
decision: d
note: Optio on kaksi vuotta.
source: {document: malli}
"""


def test_an_empty_list_says_so(shown: Shown) -> None:
    assert shown("procurements") == ["Tietoja ei ole vielä kirjattu."]


def test_what_is_known_is_told_and_what_is_not_asks_for_itself(shown: Shown) -> None:
    ground = {"positions": {"it": "title: IT"}, "decisions": {"d": "title: Aloitus"}}
    assert shown("procurements", **ground, procurements={"a": "", "b": FULL}) == [
        "Tietokoneet",
        "Hankitaan.",
        "Tila: Käynnissä",
        "Ajankohta: huhti–kesäkuussa 2027",
        "Osallistujat:",
        "Mallilan kunta: Mukana",
        "Kuvitelman kunta: Ei mukana",
        "Keneltä kysyn: IT",
        "Määrä: Noin 500 konetta",
        "Päätös: Aloitus",
        "Optio on kaksi vuotta.",
        "Lähde: Malli",
        "Hankinta",
        "Hankitaan.",
        "Tila: Suunnitteilla",
        f"Ajankohta: {GAP} ajankohta",
        "Osallistujat:",
        f"Mallilan kunta: {GAP} Mallila",
        f"Keneltä kysyn: {GAP} keneltä kysyn",
        f"Määrä: {GAP} määrä",
    ]


def test_what_is_open_comes_first_by_the_day_on_which_it_can_begin(shown: Shown) -> None:
    lines = shown(
        "procurements",
        procurements={
            "a": "title: Päätetty\nstate: decided\nwindow: {year: 2025}",
            "b": "title: Joskus",
            "c": "title: Myöhemmin\nwindow: {year: 2028}",
            "d": "title: Pian\nwindow: {year: 2027}",
            "e": "title: Jäi\nstate: stopped",
        },
    )
    titles = ["Pian", "Myöhemmin", "Joskus", "Päätetty", "Jäi"]
    assert [line for line in lines if line in titles] == titles
