"""Positions show who holds them: somebody, nobody, or nobody has told us."""

from collections.abc import Callable

import pytest

from macros.views.positions import position, positions

Shown = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("holder", "told"),
    [
        ("{state: not_recorded}", "Ei kirjattu Täydennä tieto: Tehtävä, hoitaja"),
        ("{state: vacant}", "Täyttämättä Täydennä tieto: Tehtävä, hoitaja"),
        ("{state: held, people: [{name: Elli Esimerkki}]}", "Elli Esimerkki"),
        (
            "{state: held, people: [{name: Aku, since: 1.1.2020, until: 31.12.2026}, "
            "{name: Elli, since: 1.1.2027}]}",
            "Aku, 1.1.2020 alkaen, 31.12.2026 asti; Elli, 1.1.2027 alkaen",
        ),
    ],
    ids=["not recorded", "vacant", "held", "held in turn"],
)
def test_unknown_vacant_and_held_are_three_things(shown: Shown, holder: str, told: str) -> None:
    assert shown(position, "it", positions={"it": f"holder: {holder}"}) == [
        "Tehtävä",
        "Organisaatio: Mallilan kunta",
        f"Hoitaja: {told}",
        "Ryhmät",
        "Tehtävää ei ole nimetty minkään ryhmän kokoonpanoon.",
        "Lähde: Malli",
    ]


def test_a_positions_page_gathers_what_names_it(shown: Shown) -> None:
    assert shown(
        position, "it",
        positions={"it": "title: IT\norganisation: not_recorded\nnote: Lomalla.\nduties: [Auttaa.]",
                   "muu": "title: Muu"},
        groups={"ohjaus": "title: Ohjaus\ncomposition: "
                          "[{kind: invited, position: it, note: Kun kutsutaan.}]",
                "arki": "title: Arki"},
        account_managers={"a": "title: Koulujen asiakkuus", "b": "position: muu\ntitle: B"},
        experts={"t": "title: Tietoturva\nposition: it"},
        guidelines={"oma": "owner: it", "kysytty":
                    "owner: muu\ncontact: it\nsummary: Soita.", "vieras": "owner: muu"},
    ) == [
        "IT",
        "Organisaatio: Ei kirjattu Täydennä tieto: IT, organisaatio",
        "Hoitaja: Täyttämättä Täydennä tieto: IT, hoitaja",
        "Lomalla.",
        "Tehtävät",
        "Auttaa.",
        "Ryhmät",
        "Ohjaus Kutsutaan tarvittaessa Kun kutsutaan.",
        "Asiakkuudet",
        "Koulujen asiakkuus",
        "Asiantuntemus",
        "Tietoturva",
        "Ohjeet, joista kysytään tästä tehtävästä",
        "Kysytty: Soita.",
        "Omistetut ohjeet",
        "Oma Luonnos",
        "Lähde: Malli",
    ]  # fmt: skip


def test_parties_come_first_and_those_of_nobody_known_last(shown: Shown) -> None:
    heads = "Tehtävä | Hoitaja | Ryhmät"
    vacant = "Täyttämättä Täydennä tieto: {}, hoitaja"
    assert shown(
        positions,
        organisations={"a": "title: Vieras kunta\nparty: false", "b": "title: Oma kunta"},
        positions={
            "x": "title: X\norganisation: a",
            "y": "title: Y\norganisation: b",
            "z": "title: Z\norganisation: not_recorded",
        },
        groups={"ohjaus": "title: Ohjaus\ncomposition: [{kind: by_position, position: y}]"},
    ) == [
        "Oma kunta", heads, f"Y | {vacant.format('Y')} | Ohjaus",
        "Vieras kunta", heads, f"X | {vacant.format('X')} | Ryhmää ei ole kirjattu",
        "Organisaatiota ei ole kirjattu", heads,
        f"Z | {vacant.format('Z')} | Ryhmää ei ole kirjattu",
    ]  # fmt: skip


def test_the_table_tells_a_member_from_one_to_invite_and_from_one_of_several(shown: Shown) -> None:
    seats = "{kind: invited, position: y}, {kind: by_position, position: z, undetermined: true}"
    lines = shown(
        positions,
        positions={"y": "title: Y", "z": "title: Z\nseveral: true"},
        groups={"ohjaus": f"title: Ohjaus\ncomposition: [{seats}]"},
    )
    assert [line.rpartition(" | ")[2] for line in lines[2:]] == [
        "Ohjaus (kutsutaan tarvittaessa)",
        "Ohjaus (jäsenenä yksi heistä; lähde ei kerro, kuka)",
    ]


def test_without_positions_there_is_a_sentence(shown: Shown) -> None:
    assert shown(positions) == ["Tehtäviä ei ole kirjattu."]
