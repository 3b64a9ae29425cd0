"""Account managers and experts: whom they serve, who may turn to them, and who they are."""

from collections.abc import Callable

from macros.views import PAGE_VIEWS

Shown = Callable[..., list[str]]

POSITIONS = {
    "it": "title: IT-päällikkö\nholder: {state: held, people: [{name: Elli}]}",
    "tuki": "title: Tukihenkilöt\nseveral: true\nholder: {state: not_recorded}",
}


def test_an_account_manager_serves_an_organisation_or_sectors(shown: Shown) -> None:
    assert shown(
        PAGE_VIEWS["account_managers"], positions=POSITIONS,
        account_managers={
            "a": "title: Kunnan asiakkuus\nserves: kuvitelma\navailable_to: [kuvitelma, mallila]",
            "b": "title: Koulujen asiakkuus\nsectors: [Koulut, Kirjastot]\nnote: Kokeilu.",
            "c": "title: Toimialojen asiakkuus\nposition: tuki\nsectors: not_recorded",
        },
    ) == [
        "Kunnan asiakkuus", "Rooli: IT-päällikkö", "Tehtävässä: Elli",
        "Palvelee: Kuvitelman kunta", "Kenen käytössä: Kuvitelman kunta, Mallilan kunta",
        "Lähde: Malli",
        "Koulujen asiakkuus", "Rooli: IT-päällikkö", "Tehtävässä: Elli",
        "Toimialat: Koulut, Kirjastot", "Kenen käytössä: Mallilan kunta", "Kokeilu.",
        "Lähde: Malli",
        "Toimialojen asiakkuus", "Rooli: Tukihenkilöt",
        "Tehtävässä: Ei kirjattu Täydennä tieto: Tukihenkilöt, kuka roolissa on",
        "Toimialat: Ei kirjattu Täydennä tieto: Toimialojen asiakkuus, toimialat",
        "Kenen käytössä: Mallilan kunta",
        "Jos asiasi kuuluu roolille, kysy esihenkilöltäsi, kuka sitä hoitaa.", "Lähde: Malli",
    ]  # fmt: skip


def test_an_expert_may_be_named_unknown_or_only_an_example(shown: Shown) -> None:
    assert shown(
        PAGE_VIEWS["experts"], positions=POSITIONS,
        experts={"a": "title: Tietoturva\nposition: it\nkeywords: [salasanat, huijaus]",
                 "b": "title: Pilvi\nonly_example: true"},
    ) == [
        "Tietoturva", "Asiantuntija: IT-päällikkö: Elli", "Kenen käytössä: Mallilan kunta",
        "Lähde: Malli",
        "Pilvi", "Asiantuntija: Ei kirjattu Täydennä tieto: Pilvi, asiantuntija",
        "Kenen käytössä: Mallilan kunta",
        "Lähde mainitsee alan esimerkkinä: luettelo on avoin.", "Lähde: Malli",
    ]  # fmt: skip


def test_when_there_are_none_it_is_said(shown: Shown) -> None:
    assert shown(PAGE_VIEWS["account_managers"]) == ["Tietoja ei ole vielä kirjattu."]
    assert shown(PAGE_VIEWS["experts"]) == ["Tietoja ei ole vielä kirjattu."]
