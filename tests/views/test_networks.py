"""Networks: what a member gets and has used, where unknown is not zero."""

from collections.abc import Callable

from macros.views.networks import network, networks

Shown = Callable[..., list[str]]

NETWORK = """
title: Keksitty verkosto
abbreviation: KV
participation: Kaksi kuntaa.
theme_content: [Luottamus]
entitlements:
  - {id: seminaari, title: Seminaarit, quota: 4}
  - {id: paja, title: Pajat, quota: 5, note: Oma aihe.}
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
        network, "verkko", **OUTSIDER, networks={"verkko": NETWORK, "muu": "title: Muu"},
        memberships={"a": MEMBER, "b": "title: Muu\nnetwork: muu"},
        decisions={"p": "title: Liittyminen"},
    ) == [
        "Keksitty verkosto (KV)",
        "Vertaisoppi.",
        "Kausi: 2. kausi, 2027–2028",
        "Kenelle: Johdolle",
        "Osallistujat: Kaksi kuntaa.",
        "Teema: Siltoja",
        "Teema: Siltoja",
        "Luottamus",
        "Mitä jäsen saa",
        "4 × Seminaarit",
        "5 × Pajat. Oma aihe.",
        "Aineistot",
        "Esimerkki: Kuvitelma",
        "Esimerkki Kuvitelman kunta ei ole yhteistyön sopijapuoli. Esimerkki näyttää, "
        "miten verkostojäsenyys kirjataan ja miten sitä seurataan.",
        "Yhdyshenkilö: johtaja Veli",
        "Maksu: 12 000 € vuodessa (alv. 0). Asukasmäärä",
        "Koko kausi: 24 000 € (portaalin laskelma: 2 vuotta × 12 000 €)",
        "Lisäksi: Matkat.",
        "Rahoitus: Johdon varat",
        "Päätös: Liittyminen",
        "Etuus | Määrä | Käytetty",
        "Seminaarit | 4 | 0",
        "Pajat | 5 | Ei kirjattu Täydennä tieto: Kuvitelma verkossa, Pajat, käytetty",
        "Syksyllä.",
        "Aineistot | Lähde ei kerro lukua | "
        "Ei kirjattu Täydennä tieto: Kuvitelma verkossa, Aineistot, käytetty",
        "Lähde: Malli",
        "Lähde: Malli",
    ]  # fmt: skip


def test_a_partys_membership_is_no_example_and_its_gaps_show(shown: Shown) -> None:
    lines = shown(network, "verkko", networks={"verkko": ""}, memberships={"m": "title: Oma"})
    assert lines[7:14] == [
        "Jäsenyys: Mallila",
        "Yhdyshenkilö: Ei kirjattu Täydennä tieto: Oma, yhdyshenkilö",
        "Maksu: 0 € vuodessa (alv. 0)",
        "Koko kausi: 0 € (portaalin laskelma: 2 vuotta × 0 €)",
        "Rahoitus: Ei kirjattu Täydennä tieto: Oma, rahoitus",
        "Päätös: Ei kirjattu Täydennä tieto: Oma, päätös",
        "Etuus | Määrä | Käytetty",
    ]


def test_cards_mark_an_outsiders_membership(shown: Shown) -> None:
    members = {"a": MEMBER, "b": "title: Mallila verkossa"}
    assert shown(networks, **OUTSIDER, networks={"verkko": NETWORK}, memberships=members) == [
        "KV: Keksitty verkosto",
        "Vertaisoppi.",
        "Kausi 2027–2028",
        "Kuvitelma verkossa Esimerkki",
        "Mallila verkossa",
    ]


def test_what_there_is_none_of_is_said(shown: Shown) -> None:
    assert shown(networks) == ["Verkostoja ei ole kirjattu."]
    assert "Jäsenyyksiä ei ole kirjattu." in shown(network, "v", networks={"v": ""})
