"""Organisations: the parties first, each with its bodies."""

from collections.abc import Callable

Shown = Callable[..., list[str]]


def calendar(title: str, name: str) -> str:
    return (
        f"{title} Kokoukset, joissa organisaatio on edustettuna. "
        f"kalenterit/organisaatiot/{name}.ics Tilaa: {title} Lataa tiedosto: {title}"
    )


def test_parties_come_first_each_with_its_bodies(shown: Shown) -> None:
    assert shown(
        "organisations",
        organisations={"a": "title: Vieras\nparty: false\nkind: company", "b": "title: Oma"},
        bodies={"hallitus": "title: Hallitus\norganisation: b"},
        groups={"ohjaus": "title: Ohjaus\nappointed_by: hallitus", "arki": "title: Arki"},
    ) == [
        "Oma", "Kunta tai kaupunki. Yhteistyön sopijapuoli.", calendar("Oma", "b"),
        "Hallitus, asettaa: Ohjaus", "Lähde: Malli", "Lähde: Malli",
        "Vieras", "Yhtiö. Ei ole yhteistyön sopijapuoli.", "Lähde: Malli",
    ]  # fmt: skip


def test_a_promise_stands_with_the_organisation_or_body_whose_turn_it_is(
    shown: Shown, links: Callable[..., dict[str, str]]
) -> None:
    records = {
        "organisations": {"oma": "title: Oma", "toinen": "title: Toinen"},
        "bodies": {"hallitus": "title: Hallitus\norganisation: toinen"},
        "positions": {"it": "title: IT\norganisation: oma\nholder: {state: not_recorded}"},
        "requirements": {
            "a": "title: Hoitaja on\nresponsible: {body: hallitus}\nnext_step: Nimetään.\n"
            "holders: {positions: [it]}",
            "b": "title: Ohjeet ovat\nresponsible: {body: hallitus}\n"
            "guideline_terms: {must_have: [owner]}",
            "c": "title: Tuki on\nresponsible: {organisation: toinen}\norder: 2\n"
            "service_terms: {must_have: [support_model]}",
        },
    }
    assert shown("organisations", **records) == [
        "Oma", "Kunta tai kaupunki. Yhteistyön sopijapuoli.", calendar("Oma", "oma"),
        "Ehdotus Seuraavat vaiheet ovat portaalin ehdotuksia.",
        "Hoitaja on Ei kirjattu", "Nimetään.",
        "Lähde: Malli",
        "Toinen", "Kunta tai kaupunki. Yhteistyön sopijapuoli.", calendar("Toinen", "toinen"),
        "Ehdotus Seuraavat vaiheet ovat portaalin ehdotuksia.",
        "Tuki on Ei kirjattu", "Kirjataan.",
        "Hallitus",
        "Ehdotus Seuraavat vaiheet ovat portaalin ehdotuksia.",
        "Ohjeet ovat Ei kirjattu", "Kirjataan.",
        "Lähde: Malli", "Lähde: Malli",
    ]  # fmt: skip
    assert links("organisations", **records)["Tuki on"] == "yhteistyomalli/toteutuminen/#vaatimus-c"


def test_sectors_are_told_where_they_are_asked_for(shown: Shown) -> None:
    lines = shown(
        "organisations",
        organisations={"a": "title: A\nsectors: [Koulut, Kirjastot]",
                       "b": "title: B\nsectors: not_recorded", "c": "title: C"},
    )  # fmt: skip
    assert [line for line in lines if line.startswith("Toimialat")] == [
        "Toimialat: Koulut, Kirjastot",
        "Toimialat: Ei kirjattu Täydennä tieto: B, toimialat",
    ]


def test_without_organisations_there_is_a_sentence(shown: Shown) -> None:
    assert shown("organisations", organisations={}) == ["Tietoja ei ole vielä kirjattu."]
