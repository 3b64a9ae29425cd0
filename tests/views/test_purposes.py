"""Goals, commitments and levels in the source's order."""

from collections.abc import Callable

from macros.views import PAGE_VIEWS
from macros.views.fulfilment import goals

Shown = Callable[..., list[str]]


def test_goals_of_one_horizon_in_order_with_what_they_share_once(shown: Shown) -> None:
    quoted = "source: {document: malli, section: Tavoite, phrase: sujuvasti}"
    records = {
        "a": "title: Toinen\norder: 2\nsource: {document: malli, section: Tavoite}",
        "b": f"title: Ensimmäinen\norder: 1\n{quoted}",
        "c": "title: Kolmas\norder: 3\nsource: {document: malli, section: Tausta}",
        "d": "title: Pian\nhorizon: short",
    }
    assert shown(goals, "long", goals=records) == [
        "Ensimmäinen (lähteen sanoin: sujuvasti)", "Toinen", "Kolmas",
        "Lähde: Malli, Tavoite", "Lähde: Malli, Tausta",
    ]  # fmt: skip
    assert shown(goals, "short", goals=records) == ["Pian", "Lähde: Malli"]


def test_commitments_in_order(shown: Shown) -> None:
    records = {"a": "title: B\norder: 2", "b": "title: A"}
    assert shown(PAGE_VIEWS["commitments"], commitments=records) == [
        "A", "Osapuoli kertoo.", "Lähde: Malli", "B", "Osapuoli kertoo.", "Lähde: Malli",
    ]  # fmt: skip


def test_levels_from_the_top_with_their_groups(shown: Shown) -> None:
    often = "meetings: {least: 2, most: 4, approximate: false, phrase: 2–4 vuodessa}"
    assert shown(
        PAGE_VIEWS["levels"],
        levels={"alin": "title: Alin\norder: 2", "ylin": "title: Ylin"},
        groups={"a": f"title: Ohjaus\n{often}", "b": "title: Kärki"},
    ) == [
        "Ylin", "Päättää linjat.",
        "Ohjaus. Kokoukset: 2–4 vuodessa. Kärki. Kokousten määrää ei ole kirjattu.",
        "Lähde: Malli",
        "Alin", "Päättää linjat.", "Tasolla ei ole kirjattuja ryhmiä.", "Lähde: Malli",
    ]  # fmt: skip


def test_when_there_are_none_it_is_said(shown: Shown) -> None:
    assert shown(goals, "short") == ["Tavoitteita ei ole kirjattu."]
    assert shown(PAGE_VIEWS["commitments"]) == ["Tietoja ei ole vielä kirjattu."]
    assert shown(PAGE_VIEWS["levels"], levels={}) == ["Tietoja ei ole vielä kirjattu."]
