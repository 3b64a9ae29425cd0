"""Organisations: the parties first, each with its bodies."""

from collections.abc import Callable

from macros.views.organisations import organisations

Shown = Callable[..., list[str]]


def test_parties_come_first_each_with_its_bodies(shown: Shown) -> None:
    assert shown(
        organisations,
        organisations={"a": "title: Vieras\nparty: false\nkind: company", "b": "title: Oma"},
        bodies={"hallitus": "title: Hallitus\norganisation: b"},
        groups={"ohjaus": "title: Ohjaus\nappointed_by: hallitus", "arki": "title: Arki"},
    ) == [
        "Oma", "Kunta tai kaupunki. Yhteistyön sopijapuoli.",
        "Hallitus, asettaa: Ohjaus", "Lähde: Malli", "Lähde: Malli",
        "Vieras", "Yhtiö. Ei ole yhteistyön sopijapuoli.", "Lähde: Malli",
    ]  # fmt: skip


def test_sectors_are_told_where_they_are_asked_for(shown: Shown) -> None:
    lines = shown(
        organisations,
        organisations={"a": "title: A\nsectors: [Koulut, Kirjastot]",
                       "b": "title: B\nsectors: not_recorded", "c": "title: C"},
    )  # fmt: skip
    assert [line for line in lines if line.startswith("Toimialat")] == [
        "Toimialat: Koulut, Kirjastot",
        "Toimialat: Ei kirjattu Täydennä tieto: B, toimialat",
    ]


def test_without_organisations_there_is_a_sentence(shown: Shown) -> None:
    assert shown(organisations, organisations={}) == ["Organisaatioita ei ole kirjattu."]
