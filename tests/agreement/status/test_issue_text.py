"""The state as the issue tells it: for each owner, what waits for them."""

from collections.abc import Callable

import pytest

from macros.agreement.status import as_markdown
from macros.model.portal import Portal
from tests.agreement.status.portal import agreement

HEAD = """\
Tilanne 15.6.2027. Luettelo on tehty portaalin tietueista.
Seuraavat vaiheet ja niiden tekijät ovat portaalin ehdotuksia.

| Tila | Asioita |
| --- | ---: |
"""
FIGURES = "| Toteutuu | 1 |\n| Tulossa | 0 |\n| Ei kirjattu | 1 |\n| Ei toteudu | 1 |"
MakePortal = Callable[..., Portal]


def test_each_owner_has_a_list(make_portal: MakePortal) -> None:
    assert (
        as_markdown(agreement(make_portal))
        == f"""\
{HEAD}{FIGURES}

## Kuvitelman kunta

- Ei kirjattu: Tehtävillä on hoitajat
  - Johtaja: ei ole kirjattu, kuka roolissa on
  - Ehdotus: Kirjataan hoitajat.
- Ei toteudu: Kunnilla on edustajat
  - Ohjausryhmä, Kuvitelman kunta: jäseniä 0, pitäisi olla vähintään 1
  - Ehdotus: Nimetään edustajat.

## Toteutuu

- Ryhmä on sovittu"""
    )


def listed(status: str) -> str:
    return status.partition("\n\n## ")[2]


def test_links_lead_to_the_published_site(make_portal: MakePortal) -> None:
    only = {"edustus": "title: Ohjeet\nguideline_terms: {must_have: [owner]}\n"}
    told = as_markdown(agreement(make_portal, requirements=only), "https://mallila.fi/")
    assert (
        listed(told)
        == """\
[Mallilan kunta](https://mallila.fi/hallinta/#organisaatio-mallila)

- Ei kirjattu: [Ohjeet](https://mallila.fi/yhteistyomalli/toteutuminen/#vaatimus-edustus)
  - Ohjeita ei ole kirjattu
  - Ehdotus: Kirjataan."""
    )


def test_names_are_no_markup_and_call_nobody(make_portal: MakePortal) -> None:
    only = {
        "a": "title: '@ohjaus ja #12 [<b>*_x_*</b>](y) & z'\nguideline_terms: {must_have: [owner]}"
    }
    told = listed(as_markdown(agreement(make_portal, requirements=only)))
    assert told.splitlines()[2] == (
        r"- Ei kirjattu: @&#8203;ohjaus ja #&#8203;12 \[\<b\>\*\_x\_\*\</b\>\](y) \& z"
    )


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Katso https://example.fi/a", "Katso https:&#8203;//example.fi/a"),
        ("Katso www.example.fi", "Katso www&#8203;.example.fi"),
        ("Katso WWW.example.fi", "Katso WWW&#8203;.example.fi"),
        ("Kysy a@example.fi", "Kysy a@&#8203;example.fi"),
        ("Kysy @nimi", "Kysy @&#8203;nimi"),
        ("Asia #12", "Asia #&#8203;12"),
        ("Asia GH-12 ja gh-3", "Asia GH&#8203;-12 ja gh&#8203;-3"),
        ("Muutos 1a2b3c4", "Muutos 1a2b3c&#8203;4"),
        ("Muutos " + "0123456789" * 4, "Muutos 012345&#8203;678901&#8203;234567&#8203;890123"
         "&#8203;456789&#8203;012345&#8203;6789"),
        ("Sivut a | b", r"Sivut a \| b"),
        ("Valmistelu abcdefg ja 123456", "Valmistelu abcdefg ja 123456"),
    ],
)  # fmt: skip
def test_nothing_in_a_name_becomes_a_link_or_a_call(
    make_portal: MakePortal, title: str, told: str
) -> None:
    only = {"a": f"title: '{title}'\nguideline_terms: {{must_have: [owner]}}"}
    lines = listed(as_markdown(agreement(make_portal, requirements=only))).splitlines()
    assert lines[2] == f"- Ei kirjattu: {told}"


def test_a_long_list_is_cut(make_portal: MakePortal) -> None:
    positions = {
        f"t{number:02}": f"title: T{number:02}\nholder: {{state: vacant}}\n" for number in range(12)
    }
    only = {"a": "title: Hoitajat\nholders: {every_position: true}\n"}
    groups = {"ohjaus": "title: Ohjausryhmä\n"}
    told = agreement(make_portal, positions=positions, requirements=only, groups=groups)
    lines = listed(as_markdown(told)).splitlines()
    assert len(lines) == 2 + 1 + 10 + 2
    assert lines[-3:] == [
        "  - T09: rooli on täyttämättä",
        "  - sekä 2 muuta",
        "  - Ehdotus: Kirjataan.",
    ]


def test_when_everything_holds_only_that_is_listed(make_portal: MakePortal) -> None:
    only = {"a": "title: Ryhmä\ncomposition: {group: ohjaus, positions: [it]}\n"}
    assert as_markdown(agreement(make_portal, requirements=only)) == (
        f"{HEAD}| Toteutuu | 1 |\n| Tulossa | 0 |\n| Ei kirjattu | 0 |\n| Ei toteudu | 0 |"
        "\n\n## Toteutuu\n\n- Ryhmä"
    )
