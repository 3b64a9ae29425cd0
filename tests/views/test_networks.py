"""Networks: what a member gets and has used, where unknown is not zero."""

from collections.abc import Callable

import pytest

Shown = Callable[..., list[str]]

NETWORK = """
title: Keksitty verkosto
abbreviation: KV
participation: Kaksi kuntaa.
theme_content: [Luottamus]
entitlements:
  - {id: seminaari, title: Seminaarit, quota: 4}
  - {id: paja, title: Pajat, quota: 5, phrase: 5 omaa pajaa, note: Oma aihe.}
  - {id: aineisto, title: Aineistot}
"""
MEMBER = """
title: Kuvitelma verkossa
organisation: kuvitelma
contact: {name: Veli, title: johtaja}
fee: {euros_per_year: 12 000, vat: alv. 0, basis: Asukasmäärä, besides: Matkat.}
budget_source: Johdon varat
decision: p
use:
  - {entitlement: seminaari, used: 0}
  - {entitlement: paja, used: not_recorded, note: Syksyllä.}
  - {entitlement: aineisto, used: not_recorded}
"""
OUTSIDER = {
    "organisations": {
        "kuvitelma": "title: Kuvitelman kunta\nshort: Kuvitelma\nparty: false",
        "mallila": "title: Mallilan kunta\nshort: Mallila",
    }
}


def test_a_networks_page_tells_what_a_member_gets_and_has_used(shown: Shown) -> None:
    assert shown(
        "network", "verkko", **OUTSIDER, networks={"verkko": NETWORK, "muu": "title: Muu"},
        memberships={"a": MEMBER, "b": "title: Muu\nnetwork: muu"},
        decisions={"p": "title: Liittyminen"},
    ) == [
        "Keksitty verkosto (KV)",
        "Vertaisoppi.",
        "Kausi: 2. kausi, 2027–2028",
        "Kenelle: Johdolle",
        "Osallistujat: Kaksi kuntaa.",
        "Teema: Siltoja",
        "Sopijapuolet:",
        "Mallila: Osallistumista ei ole kirjattu",
        "Teema: Siltoja",
        "Luottamus",
        "Mitä osallistuja saa",
        "Seminaarit: 4",
        "5 omaa pajaa. Oma aihe.",
        "Aineistot",
        "Esimerkki: Kuvitelma",
        "Esimerkki Kuvitelman kunta ei ole yhteistyön sopijapuoli. Esimerkki näyttää, "
        "miten osallistuminen verkostoon kirjataan ja miten sitä seurataan.",
        "Yhdyshenkilö: johtaja Veli",
        "Maksu: 12 000 € vuodessa (alv. 0). Asukasmäärä",
        "Koko kausi: 12 000 € × 2 vuotta = 24 000 € (portaalin laskelma)",
        "Lisäksi: Matkat.",
        "Rahoitus: Johdon varat",
        "Päätös: Liittyminen",
        "Sisältö | Määrä | Käytetty | Jäljellä",
        "Seminaarit | 4 | 0 | 4",
        "Pajat | 5 | Ei kirjattu Täydennä tieto: Kuvitelma verkossa, Pajat, käytetty",
        "Syksyllä. | Ei laskettavissa",
        "Aineistot | Lähde ei kerro lukua | "
        "Ei kirjattu Täydennä tieto: Kuvitelma verkossa, Aineistot, käytetty | Ei laskettavissa",
        "Lähde: Malli",
        "Lähde: Malli",
    ]  # fmt: skip


def test_a_partys_membership_is_no_example_and_its_gaps_show(shown: Shown) -> None:
    lines = shown("network", "verkko", networks={"verkko": ""}, memberships={"m": "title: Oma"})
    assert lines[5:8] == [
        "Sopijapuolet:",
        "Kuvitelma: Osallistumista ei ole kirjattu",
        "Mallila: Oma",
    ]
    assert lines[10:17] == [
        "Osallistuminen: Mallila",
        "Yhdyshenkilö: Ei kirjattu Täydennä tieto: Oma, yhdyshenkilö",
        "Maksu: 0 € vuodessa (alv. 0)",
        "Koko kausi: 0 € × 2 vuotta = 0 € (portaalin laskelma)",
        "Rahoitus: Ei kirjattu Täydennä tieto: Oma, rahoitus",
        "Päätös: Ei kirjattu Täydennä tieto: Oma, päätös",
        "Sisältö | Määrä | Käytetty | Jäljellä",
    ]


def test_a_fee_that_nobody_knows_is_not_zero(shown: Shown) -> None:
    fees = {"m": "network: v\nfee: not_recorded"}
    lines = shown("network", "v", networks={"v": ""}, memberships=fees)
    assert any(line.startswith("Maksu: Ei kirjattu Täydennä tieto: ") for line in lines)
    assert not any("€" in line for line in lines)


def test_a_season_of_a_year_is_one_year(shown: Shown) -> None:
    season = "season: {number: 1, first_year: 2027, last_year: 2027}"
    lines = shown("network", "v", networks={"v": season}, memberships={"m": "network: v"})
    assert "Koko kausi: 0 € × 1 vuosi = 0 € (portaalin laskelma)" in lines


@pytest.mark.parametrize(
    ("used", "told"),
    [
        ("0", "0 | 4"),
        ("1", "1 | 3"),
        ("4", "4 | 0"),
        ("6", "6 | 0, käytetty 2 yli määrän"),
        (
            "not_recorded",
            "Ei kirjattu Täydennä tieto: Oma, Seminaari, käytetty | Ei laskettavissa",
        ),
    ],
    ids=["none", "some", "all", "too much", "not recorded"],
)
def test_what_is_left_follows_from_what_is_used(shown: Shown, used: str, told: str) -> None:
    records = {
        "networks": {"v": ""},
        "memberships": {
            "m": f"title: Oma\nnetwork: v\nuse: [{{entitlement: seminaari, used: {used}}}]"
        },
    }
    lines = shown("network", "v", **records)
    after = lines.index("Sisältö | Määrä | Käytetty | Jäljellä") + 1
    assert lines[after] == f"Seminaari | 4 | {told}"


def test_the_parties_own_memberships_come_before_examples(shown: Shown) -> None:
    used = [f"{{entitlement: {name}, used: 1}}" for name in ("seminaari", "paja", "aineisto")]
    members = {"a": MEMBER, "b": f"title: Mallila verkossa\nuse: [{', '.join(used)}]"}
    lines = shown(
        "network", "verkko", **OUTSIDER, networks={"verkko": NETWORK}, memberships=members,
        decisions={"p": ""},
    )  # fmt: skip
    assert lines.index("Osallistuminen: Mallila") < lines.index("Esimerkki: Kuvitelma")


def test_cards_mark_an_outsiders_membership(shown: Shown) -> None:
    members = {"a": MEMBER, "b": "title: Mallila verkossa"}
    assert shown("networks", **OUTSIDER, networks={"verkko": NETWORK}, memberships=members) == [
        "KV: Keksitty verkosto",
        "Vertaisoppi.",
        "Kausi 2027–2028",
        "Mallila verkossa",
        "Kuvitelma verkossa Esimerkki",
    ]


def test_an_example_is_no_membership_of_a_party(shown: Shown) -> None:
    lines = shown("networks", **OUTSIDER, networks={"verkko": NETWORK}, memberships={"a": MEMBER})
    assert lines[-2:] == [
        "Sopijapuolten osallistumista ei ole kirjattu.",
        "Kuvitelma verkossa Esimerkki",
    ]


def test_what_there_is_none_of_is_said(shown: Shown) -> None:
    assert shown("networks") == ["Tietoja ei ole vielä kirjattu."]
    lines = shown("network", "v", networks={"v": ""})
    assert "Mallila: Osallistumista ei ole kirjattu" in lines
